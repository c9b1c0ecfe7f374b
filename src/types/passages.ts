import type { Document, Span } from './document.js';
import type { Region } from './evidence.js';

/** One sentence (or heading, list item, table row) of a region, as the index holds it. */
export interface Sentence {
  readonly region: Region;
  /** In `region.document`. */
  readonly span: Span;
  /** The words of the nearest heading above; null where there is none. */
  readonly heading: string | null;
  /** Index into `region.document.blocks`; -1 in a document without blocks. */
  readonly block: number;
}

/** What is asked of an index of passages: one claim, where it stands, and what the article says beside it. */
export interface PassageQuery {
  readonly article: Document;
  /** The claim, in the article. */
  readonly claim: Span;
  /** The sentences before and after the claim, in the article: they tell what it is about. */
  readonly before: Span | null;
  readonly after: Span | null;
  /** Paths of the documents that the claim names ("the report found"): they are held against it first. */
  readonly prefer: readonly string[];
}

export interface PassageSentence extends Sentence {
  /** How near it comes to the best sentence for this claim, 0 … 1, to three places. */
  readonly score: number;
  /** True when it is here only because a sentence after it points back to it ("It", "The agency", "Mr Pell"). */
  readonly carried: boolean;
}

/** What is laid beside a claim. */
export interface Passages {
  /** The best sentences: documents the claim names first, then in the order of the regions, within one in reading order. */
  readonly shown: readonly PassageSentence[];
  /** False when no sentence has to do with the claim: none holds a word, name or number of it that tells subjects apart. */
  readonly bears: boolean;
}
