import type { Table } from './table.js';

/** Half-open range `[start, end)` of UTF-16 code units in `Document.text`: the only coordinate inside the program. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a span stands for a human: 1-based lines and columns (UTF-16 units), and the page where there are pages. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  /** Column just after the last character. */
  readonly endColumn: number;
  /** 1-based page index, or null for documents without pages. */
  readonly page: number | null;
  /** The label printed on that page ("iv", "12"), where the document declares one. */
  readonly pageLabel: string | null;
}

/** A stretch of `Document.text` that runs in step with the raw file: character i of one is character i of the other. */
export interface MapRun {
  readonly text: number;
  readonly raw: number;
  readonly length: number;
}

/**
 * The way from text offsets back to the file. Text between two runs was made by the reader (a decoded entity, a joined
 * line break) and maps to the raw gap between them.
 */
export interface OffsetMap {
  /** Ordered by `text`; runs never overlap on the text side. */
  readonly runs: readonly MapRun[];
  /** Raw offset at which each line of the file (or of the extracted pages) begins; the first is 0. */
  readonly lineStarts: readonly number[];
  /** Length of the raw text. */
  readonly rawLength: number;
}

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'table-row' | 'code' | 'caption' | 'footnote';

/** One block of running text. Blocks are in reading order, do not overlap, and are parted by a blank line in `text`. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
  /** Heading depth (1–6) or list depth (1…); 0 for other kinds. */
  readonly level: number;
  /** How many block quotations enclose the block; 0 for the author's own text. */
  readonly quoteDepth: number;
}

/** A stretch of text on one page. A page whose notes are set apart from its body has several; they are ordered by span. */
export interface Page {
  /** 1-based index of the page. */
  readonly number: number;
  readonly label: string | null;
  readonly span: Span;
}

export interface Link {
  readonly span: Span;
  readonly url: string;
}

/** A source named by the article itself (front matter `sources:`). */
export interface DeclaredSource {
  readonly id: string | null;
  readonly path: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

/** A comment in the file that speaks to sourcecheck (`<!-- sourcecheck-disable-file -->`); no part of the text. */
export interface Comment {
  /** In the raw file, marks included. */
  readonly raw: Span;
  /** What stands between the marks, trimmed. */
  readonly text: string;
}

/** What the file says about itself. */
export interface Metadata {
  readonly title: string | null;
  /** ISO 8601 date of publication, where stated. */
  readonly date: string | null;
  readonly sources: readonly DeclaredSource[];
}

/** A copy of a page of the web, as it was taken. */
export interface Fetched {
  /** The address asked for. */
  readonly url: string;
  /** ISO 8601, UTC, to the second: when the copy was taken, not when it was read again. */
  readonly date: string;
  /** Hex digest of the copy's bytes. */
  readonly sha256: string;
}

/** What is known of a document besides its bytes. */
export interface Origin {
  /** Names it goes by besides its title: the id it was declared with, and its own title where another was declared. */
  readonly names: readonly string[];
  /** Where it is published, as declared, or where it was fetched from. */
  readonly url: string | null;
  readonly fetched: Fetched | null;
}

/** Text of a file that is left out of its running text: menus, page heads, what nobody sees. */
export interface AsidePart {
  /** What it is, in a word or two: "navigation". */
  readonly what: string;
  readonly words: number;
  /** Where it stands in `text`; null for words that are not kept. */
  readonly span: Span | null;
}

/** What of a document was read from pictures of its pages. */
export interface Scan {
  /** What read them ("tesseract.js 7.0.0, eng 1.0.0"). */
  readonly engine: string;
  /** How sure the engine is of each page, in percent, by its 1-based number; in the order of the pages. */
  readonly pages: readonly { readonly number: number; readonly confidence: number }[];
  /** Words of which the engine is not sure, in the order of the text. */
  readonly doubtful: readonly Span[];
}

/** Words of a document that nobody who reads it sees. */
export interface HiddenText {
  readonly text: string;
  /** Why nobody sees it ("too small", "without contrast"); `not shown` for what a page opens on demand. */
  readonly why: string;
}

/** A document as read: an article and a source are the same type. */
export interface Document {
  /** The path as the user gave it, or the name given to standard input. */
  readonly path: string;
  /** Id of the reader that read it ("markdown", "pdf" …). */
  readonly format: string;
  /** Hex digest of the bytes. */
  readonly sha256: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Empty for formats without pages. */
  readonly pages: readonly Page[];
  readonly links: readonly Link[];
  /** Spans the document itself sets in italics or bold. Null where the format does not tell (plain text, most PDFs). */
  readonly emphases: readonly Span[] | null;
  readonly metadata: Metadata;
  /** In the order of the file; absent for formats without comments. */
  readonly comments?: readonly Comment[];
  readonly map: OffsetMap;
  readonly problems: readonly Problem[];
  /** Pages that gave no text (blank, an image, damaged), 1-based; absent for formats without pages. */
  readonly blankPages?: readonly number[];
  /** Text as it stood before changes that are tracked in the file and not settled; it follows the text with the changes. */
  readonly superseded?: readonly Span[];
  /** What is none of the running text; where it has a span, it follows that text, so that a quotation of it is found. */
  readonly leftOut?: readonly AsidePart[];
  /** What nobody sees; it is no part of `text` and counts for nothing, but a quotation of it is told. Absent where there is none. */
  readonly hidden?: readonly HiddenText[];
  /** Pages that hold something which is no text that can be read (an image, damaged), 1-based; absent where there are none. */
  readonly unreadPages?: readonly number[];
  /** The tables of which each cell is known by its heads; absent where there is none. Their rows stand in `text` as well. */
  readonly tables?: readonly Table[];
  /** Absent where all text was in the file. */
  readonly scan?: Scan;
  /** What else of the file holds words that were not read ("an object of Excel.Sheet.12"); absent where there is nothing. */
  readonly unreadParts?: readonly string[];
  readonly origin?: Origin;
}

/** What a reader returns; the caller adds path, format, hash and origin. */
export type ReadResult = Omit<Document, 'path' | 'format' | 'sha256' | 'origin'>;

export type Stage =
  'read' | 'find' | 'trace' | 'retrieve' | 'facts' | 'reading' | 'verdict' | 'report' | 'config';

/** Our own trouble (an unreadable PDF, an unclosed quotation mark): never mixed with findings about the article. */
export interface Problem {
  readonly stage: Stage;
  /** One sentence: what is wrong and what to do. */
  readonly message: string;
  /** Where in the document, when it is about a place. */
  readonly span: Span | null;
  /** The file it is about, when it is about a file. */
  readonly path: string | null;
}
