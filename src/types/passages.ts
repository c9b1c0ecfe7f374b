import type { Document, Span } from './document.js';
import type { CellView } from './table.js';
import type { Region } from './trace.js';

/** One sentence, heading, list item or table row of a region, as the index holds it. */
export interface Sentence {
  readonly region: Region;
  /** In `region.document`. */
  readonly span: Span;
  /** The words of the nearest heading above it; null where there is none. */
  readonly heading: string | null;
  /** Index of its block in `region.document.blocks`; -1 in a document without blocks. */
  readonly block: number;
}

/** What is asked of an index of passages: one claim, where it stands, and what the article says beside it. */
export interface PassageQuery {
  readonly article: Document;
  /** The claim, in the article. */
  readonly span: Span;
  /** The sentences before and after the claim, in the article: they tell what it is about. */
  readonly before: Span | null;
  readonly after?: Span | null;
  /** Paths of the documents that the claim names ("the report found"): it is held against them first. */
  readonly prefer: readonly string[];
  /** Where whoever the claim credits speaks in a document of several voices. */
  readonly said?: readonly Stretch[];
  /** Other names of whoever the claim names, as the desk has listed them. */
  readonly also?: readonly string[];
}

/** A stretch of a document. */
export interface Stretch {
  readonly document: Document;
  readonly span: Span;
}

/** A sentence laid beside a claim. */
export interface PassageSentence extends Sentence {
  /** How near it comes to the best sentence for this claim, 0 … 1, rounded to three places; it orders passages and decides nothing. */
  readonly score: number;
  /** Brought in only because a sentence after it points back to it ("It", "The agency", "Mr Pell"). */
  readonly carried: boolean;
  /** Who says it, in words ("Gorsuch, concurring"), where its document has several voices. */
  readonly saidBy?: string;
  /** For a cell of a table, which `span` holds: what it says with its heads. */
  readonly cell?: CellView;
}

/** What is laid beside a claim. */
export interface Passages {
  /**
   * The best sentences, at most 230 words: documents the claim names first, then in the order of the regions and of their text.
   * Cells of tables follow, the best first.
   */
  readonly shown: readonly PassageSentence[];
  /** False when no sentence of the sources or excerpts has to do with the claim: none shares more with it than chance would. */
  readonly bears: boolean;
}
