import type { Document } from '../../types/index.js';

/** A file as a library knows it. */
export interface Entry {
  /** By which the library knows it; it never changes while the file is in the library. */
  readonly id: number;
  /** Where it lies: from the folder of the library, with forward slashes; absolute where the library has none; or a web address. */
  readonly path: string;
  /** Hex digest of its bytes. */
  readonly sha256: string;
  /** Bytes, and milliseconds since 1970 of the last change, when it was read; 0 for pages of the web. */
  readonly size: number;
  readonly modified: number;
  /** Its title, in one printable line; null where it declares none. */
  readonly title: string | null;
  /** The reader that read it: pdf, html … */
  readonly format: string;
  readonly words: number;
  /** Null for formats without pages. */
  readonly pages: number | null;
  /** ISO 8601 day on which it was read. */
  readonly added: string;
}

/** A stretch of some hundred words of a document: what look-ups find. */
export interface Section {
  /** Offset of its text in that of the document. */
  readonly start: number;
  /** Offset at which what the section before it lacks begins: `start`, but for the words two sections share. */
  readonly fresh: number;
  /** Its words, packed. */
  readonly text: Uint8Array;
  /** Its distinct and its repeated words in reading order, as numbers (see `words.ts`). */
  readonly words: readonly number[];
}

/** A document on its way into a library. */
export interface Filing {
  readonly entry: Omit<Entry, 'id'>;
  /** All of the document but its text, packed. */
  readonly body: Uint8Array;
  readonly sections: readonly Section[];
  /** The words of its title and of the name of its file. */
  readonly titleWords: readonly number[];
}

/** A section a look-up found. */
export interface FoundSection {
  readonly document: number;
  readonly start: number;
  readonly text: Uint8Array;
}

/**
 * What sections to look for. `any`: those that hold all words of at least one of the groups, in any order. `phrase`: those that
 * hold the words one after the other.
 */
export type Ask = { readonly any: readonly (readonly number[])[] } | { readonly phrase: readonly number[] };

/** How much a library holds. */
export interface Counts {
  readonly documents: number;
  readonly sections: number;
  readonly words: number;
}

/**
 * Documents kept read and indexed, thousands of them. Every method rejects with a `UserError` that says in one sentence why it
 * cannot be done: the library is damaged, in use, not to be reached …
 */
export interface SourceLibrary {
  /** As messages name it; never with a password. */
  readonly place: string;
  /** The folder that the paths of its entries start from; null where they are absolute. */
  readonly home: string | null;
  readonly counts: () => Promise<Counts>;
  /** Bytes it takes on disk. */
  readonly size: () => Promise<number>;
  /** All entries by path, a few in memory at a time. */
  readonly entries: () => AsyncIterable<Entry>;
  readonly entryAt: (path: string) => Promise<Entry | null>;
  readonly entriesOf: (ids: readonly number[]) => Promise<Entry[]>;
  /** Files documents, all or none; each takes the place of what has its path. */
  readonly file: (filings: readonly Filing[]) => Promise<void>;
  /** Notes that a file whose bytes are the same has another time. */
  readonly touch: (id: number, modified: number) => Promise<void>;
  /** Takes documents out, all or none. */
  readonly remove: (ids: readonly number[]) => Promise<void>;
  /** In how many sections each word stands; words that stand in none are left out. */
  readonly frequencies: (words: readonly number[]) => Promise<Map<number, number>>;
  /** The sections asked for, at most `limit`. */
  readonly find: (ask: Ask, limit: number) => Promise<FoundSection[]>;
  /** Documents whose title and file name together hold all these words, at most `limit`, by id. */
  readonly titled: (words: readonly number[], limit: number) => Promise<number[]>;
  /** A document as it was read, under the path of its entry; null when it is gone. */
  readonly document: (id: number) => Promise<Document | null>;
  readonly close: () => Promise<void>;
}

/** The version of what both kinds of library keep; a library of another version is not opened. */
export const LAYOUT = 1;
