import type { Quotation } from './article.js';
import type { Document, Span } from './document.js';

/** A stretch of text that may serve as evidence: a whole source document, or an excerpt the article prints. */
export interface Region {
  readonly document: Document;
  readonly span: Span;
  readonly origin: 'source' | 'excerpt';
  /** The article's quotation that holds the excerpt; null for sources. */
  readonly quotation: Quotation | null;
  /** Who speaks in it, where known. */
  readonly speaker: string | null;
}

export type TraceVerdict =
  'verbatim' | 'permitted' | 'altered' | 'spliced' | 'misattributed' | 'not-found' | 'unchecked';

/** One difference between a quotation and its place in the source. */
export interface Alteration {
  /** What was done: "substituted", "inserted", "omitted", "reordered", "case", "terminal-punctuation", "bracket", "elided", "truncated-after" … */
  readonly kind: string;
  /** permitted: the house style allows it; material: it touches what the sentence means (Masson v. New Yorker). */
  readonly weight: 'permitted' | 'immaterial' | 'material';
  /** What it touches when material: "negation", "likelihood", "number", "name" … */
  readonly touches: string | null;
  /** In the article; empty (start = end) where words are missing. */
  readonly article: Span;
  /** In the source; empty where words were added. */
  readonly source: Span;
  readonly actual: string;
  readonly expected: string;
  /** The rule that allows or forbids it ("Chicago 13.7"). */
  readonly rule: string | null;
}

/** Where one quotation stands in one region. */
export interface TracePlace {
  readonly region: Region;
  /** From the first matched word to the last. */
  readonly span: Span;
  /** One span for each piece, in the order of the pieces. */
  readonly pieces: readonly Span[];
}

export interface Trace {
  readonly quotation: Quotation;
  readonly verdict: TraceVerdict;
  /** Best first; empty when not found or unchecked. */
  readonly places: readonly TracePlace[];
  /** Against the first place. */
  readonly alterations: readonly Alteration[];
  /** One sentence: why this verdict, or why it was not checked. */
  readonly why: string;
  /** For not-found: the passage that comes nearest and how many leading words agree. */
  readonly nearest: { readonly place: TracePlace; readonly leadingWords: number } | null;
}
