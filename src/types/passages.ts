import type { Span } from './document.js';
import type { Region } from './trace.js';

/** One sentence, heading, list item or table row of a region, as the index holds it. */
export interface Sentence {
  readonly region: Region;
  readonly span: Span;
  /** The nearest heading above it; null where there is none. */
  readonly heading: string | null;
  /** Index of its block in the document. */
  readonly block: number;
}

/** A sentence laid beside a claim. */
export interface PassageSentence extends Sentence {
  /** How much of the claim it answers, 0 … 1, rounded to three places; it orders passages and decides nothing. */
  readonly score: number;
  /** Brought in only because the next sentence points to it ("It", "The agency"). */
  readonly carried: boolean;
}

/** What is laid beside a claim: the best sentences in the order of their documents, some 230 words in all. */
export interface Passages {
  readonly shown: readonly PassageSentence[];
  /** False when nothing in the sources or excerpts has to do with the claim. */
  readonly bears: boolean;
}
