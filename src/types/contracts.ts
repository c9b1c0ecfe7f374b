import type { Quotation } from './article.js';
import type { Document, ReadResult, Span } from './document.js';
import type { Eyes } from './ocr.js';
import type { Report } from './report.js';
import type { Trace } from './trace.js';
import type { Verdict } from './verdicts.js';

/** Turns the bytes of one format into text, blocks and a map. Throws `UserError` when the file cannot be read at all. */
export interface Format {
  readonly id: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** True when the first bytes are surely this format, whatever the file is called. */
  readonly sniff?: (head: Uint8Array) => boolean;
  /** Media types by which web servers name the format. */
  readonly mediaTypes: readonly string[];
  /** Larger files, in bytes, are refused unread: what takes about 20 seconds and 1.5 GB of memory, beyond any document. */
  readonly maxBytes: number;
  /** True for formats that no article is written in: such a file in a folder of articles is none. */
  readonly onlySource?: boolean;
  /** True when reading, or loading the reader, takes so long that the result is worth keeping. */
  readonly costly?: boolean;
  /** A tiny valid file of the format, for contract tests. */
  readonly sample: string | Uint8Array;
  /** `eyes` read what stands on pictures; null where nobody asked for that. */
  readonly read: (bytes: Uint8Array, eyes: Eyes | null) => ReadResult | Promise<ReadResult>;
}

/** Keeps what was read from costly files. Values are opaque bytes; one that is lost or damaged is made again. */
export interface Cache {
  /** Null when nothing is kept under the key. */
  readonly get: (key: string) => Promise<Uint8Array | null>;
  readonly set: (key: string, value: Uint8Array) => Promise<void>;
}

export type Severity = 'error' | 'warning' | 'info';

/** What a check returns; the pipeline adds the check's id and the default severity. */
export interface Difference {
  /** The words at fault in the article (a span of its text). */
  readonly article: Span;
  /** The words that answer them in the source document; null when it has none. */
  readonly source: Span | null;
  /** What the article says and what the source says, as printed in the message. */
  readonly actual: string;
  readonly expected: string;
  /** The smallest honest fix, as an instruction with the words to use; null when there is none. */
  readonly suggestion: string | null;
  /** Replaces the standard sentence where it would mislead. */
  readonly message?: string;
  /** Replaces the check's severity (two bands up is worse than one). */
  readonly severity?: Severity;
}

/** One quotation beside its trace. */
export interface QuotationView {
  readonly quotation: Quotation;
  readonly trace: Trace;
  readonly article: Document;
}

export interface QuotationExample {
  /** An article with one quotation, in Markdown. */
  readonly article: string;
  /** The source's text. */
  readonly source: string;
  /** The source's name, which also tells its format; "source.txt" unless told. */
  readonly sourcePath?: string;
  /** Another source supplied with it. */
  readonly other?: { readonly path: string; readonly text: string };
  readonly fires: boolean;
}

/** What is said of a check wherever its findings are explained. */
export interface Rule {
  /** family/defect. */
  readonly id: string;
  /** One line: what it finds. */
  readonly summary: string;
  readonly severity: Severity;
  /** Two to five sentences: the rule, why it matters, what is allowed, where the rule comes from. */
  readonly manual: string;
}

export interface QuotationCheck extends Rule {
  readonly subject: 'quotation';
  readonly examples: readonly QuotationExample[];
  readonly run: (view: QuotationView) => readonly Difference[];
}

/** Colour and width come from outside; `paint` functions return the text unchanged when colour is off. */
export interface Paint {
  readonly enabled: boolean;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly underline: (text: string) => string;
}

export interface RenderContext {
  readonly paint: Paint;
  /** Columns available. */
  readonly width: number;
  readonly verbosity: 'quiet' | 'normal' | 'verbose';
  /** The way from where the report will lie to the folder that its paths are told from, for formats with links; none when they are the same. */
  readonly home?: string;
  /** Every check there is, for formats that bring the manuals along; those do without where none are given. */
  readonly rules?: readonly Rule[];
  readonly settings?: ReporterSettings;
}

/** What a house may settle about its reports, by format. */
export interface ReporterSettings {
  readonly claimReview?: ClaimReviewSettings;
  /** What the format docx puts into comments; `review` unless told. */
  readonly comments?: CommentsWanted;
}

/**
 * What a desk wants to see in the margin: `findings` what is to be mended; `review` also the claims that a person must read; `all`
 * also what stands, what nothing speaks to and what was accepted.
 */
export type CommentsWanted = 'findings' | 'review' | 'all';

/** What a house adds to drafts of claim reviews; a tool must not make it up. */
export interface ClaimReviewSettings {
  /** The house's own words for verdicts ("False"); a verdict without any gets no rating. */
  readonly ratings?: Readonly<Partial<Record<Verdict, string>>>;
  /** Name of the organisation that reviews. */
  readonly author?: string;
  /** Address of the page on which the reviews will stand. */
  readonly url?: string;
}

export interface Reporter {
  readonly id: string;
  readonly summary: string;
  /** True when it brings the manuals along that `RenderContext.rules` holds. */
  readonly bringsManuals?: boolean;
  /** Pure; ends with a newline. */
  readonly render: (run: RunReport, context: RenderContext) => string;
  /** The same text in parts, for formats that can be written article by article, so that memory stays flat. */
  readonly stream?: () => ReportStream;
}

/** A format that is a file of its own for each article: bytes for another program, never text for a terminal. */
export interface FileReporter {
  readonly id: string;
  readonly summary: string;
  /** With the dot. */
  readonly extension: string;
  /**
   * Pure: the same report and draft give the same bytes. `draft` holds the bytes of the article where it has the format of the
   * reporter, by id, and is null for others. Rejects with `UserError` when they cannot be opened.
   */
  readonly file: (report: Report, draft: Uint8Array | null, context: RenderContext) => Promise<Uint8Array>;
}

/** The parts that, written one after the other, are what `render` returns; of one run, for its end may gather what came before. */
export interface ReportStream {
  readonly head: (tool: RunReport['tool'], context: RenderContext) => string;
  /** `index` counts the articles of the run from 0. */
  readonly article: (report: Report, index: number, context: RenderContext) => string;
  readonly tail: (totals: Totals, context: RenderContext) => string;
}

/** Counts over all articles of a run; `errors`, `warnings` and `infos` leave out what is suppressed. */
export interface Totals {
  readonly articles: number;
  readonly quotations: number;
  readonly claims: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings of any severity that a comment, a baseline or a sign-off leaves standing. */
  readonly suppressed: number;
  readonly problems: number;
}

/** What `--format json` prints: one object for one article as for many. */
export interface RunReport {
  readonly schemaVersion: '1';
  readonly tool: { readonly name: 'sourcecheck'; readonly version: string };
  readonly reports: readonly Report[];
  readonly totals: Totals;
}
