import type { Cache } from '../types/index.js';
import type { DeskErrand, News } from './desk-thread.js';
import type { Watcher } from './disk-watch.js';
import type { OpenModel } from './local-model/open.js';
import type { Errand, Line } from './session-thread/messages.js';
import type { NotPosted, PostRequest, Posted } from '../reading/server/types.js';
import type { SourceLibrary } from './source-library/types.js';
import type { FetchLimits, Page } from './web-fetch.js';

/** A stream that text, or the bytes of a file, are written to; the promise settles when the text has left, so that a slow reader is waited for. */
export interface Writer {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
}

/** A file in the making: it appears under its name, whole, on `close`, and never on `discard` or an interrupt. */
export interface FileWriter {
  readonly write: (content: string | Uint8Array) => Promise<void>;
  readonly close: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** By which a file is seen to have changed without being read. */
export interface FileTimes {
  readonly size: number;
  readonly modified: number;
}

/** What may lie at a path; `special` are devices, pipes and sockets, which may have no end. */
export type PathKind = 'file' | 'folder' | 'special';

/** Everything the command line may touch of the world outside; the bin builds it from Node, tests from plain objects. */
export interface Io {
  readonly stdout: Writer;
  readonly stderr: Writer;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /**
   * All of a file. Rejects with the error of Node, whose `code` tells why ("ENOENT", "EACCES" …), and with a `UserError` for what
   * is larger than anything that can be read.
   */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Size in bytes and milliseconds since 1970 of the last change of a file; null when there is none. */
  readonly statOf: (path: string) => Promise<FileTimes | null>;
  /** Opens the library of sources at a place (see `source-library/open.ts`); rejects with a `UserError` that says why not. */
  readonly openLibrary: (place: string, use: 'read' | 'write') => Promise<SourceLibrary>;
  /** What a path is, links followed; null when there is nothing. */
  readonly kindOf: (path: string) => Promise<PathKind | null>;
  /** Files that match a pattern, or that lie in a folder at any depth; paths are relative to the working folder or to `folder`. */
  readonly glob: (pattern: string, folder?: string) => Promise<readonly string[]>;
  /** The folders below a folder, at any depth, without those that `glob` leaves out. */
  readonly folders: (folder: string) => Promise<readonly string[]>;
  /** The nearest configuration file of a folder, upward, by its path from the working folder; null when there is none. */
  readonly findConfig: (folder: string) => Promise<string | null>;
  /** What git prints when called with some arguments; rejects when it fails, with `ENOENT` when there is none. */
  readonly git: (args: readonly string[]) => Promise<string>;
  readonly createFile: (path: string) => Promise<FileWriter>;
  /** Puts new content into an existing file in one step, keeping its permissions. */
  readonly replaceFile: (path: string, bytes: Uint8Array) => Promise<void>;
  /** One name for one file, whatever links and dots lead to it. Never rejects. */
  readonly realPath: (path: string) => Promise<string>;
  /** A store that outlives the run, in a folder, or for null in the user's cache folder. Keys are "drawer/name". */
  readonly openStore: (folder: string | null) => Promise<Cache>;
  /** Fetches a web address within limits; rejects with a `UserError` that says why not. */
  readonly fetchPage: (url: string, limits: FetchLimits) => Promise<Page>;
  /** Sends a question to a second reader, with a key where there is one; rejects only when called off. */
  readonly post: (request: PostRequest, key: string | null) => Promise<Posted | NotPosted>;
  /** Opens the model that reads on this machine; rejects with a `UserError` where it or what runs it is missing. */
  readonly openModel: () => Promise<OpenModel>;
  /** Watches files for changes, told by their paths as they were given. */
  readonly watchFiles: (tell: (path: string) => void) => Promise<Watcher>;
  /** Calls back once, instead of ending at once, when the user interrupts the run. */
  readonly onInterrupt: (listener: () => void) => void;
  /** The streams over which an editor is served. */
  readonly editor: () => { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
  /** What to say when a signal ends the run: how far it had got, as a sentence without its full stop. */
  readonly tellOnSignal: (howFar: () => string) => void;
  /** Starts a thread that serves a session. */
  readonly startHelper: (errand: Errand) => Line | Promise<Line>;
  /** Starts a thread that checks one draft for the page and tells how far it is; returns what calls it off. */
  readonly startDesk: (errand: DeskErrand, tell: (news: News) => void) => Promise<() => Promise<void>>;
  /** Processors that may be used. */
  readonly processors: number;
  /** Now; only the date of a fresh copy of a web page is taken from it. */
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The version of sourcecheck. */
  readonly version: string;
}

/** The part of it that reading sources needs. */
export type SourceIo = Pick<
  Io,
  | 'stdin'
  | 'readFile'
  | 'kindOf'
  | 'statOf'
  | 'openLibrary'
  | 'glob'
  | 'findConfig'
  | 'realPath'
  | 'openStore'
  | 'fetchPage'
  | 'post'
  | 'openModel'
  | 'stderr'
  | 'env'
  | 'now'
>;

/** The part of it that reading settings needs. */
export type SettingsIo = Pick<Io, 'readFile' | 'findConfig' | 'now'>;
