import type { Claim, Quotation } from './article.js';
import type { Document, Span } from './document.js';
import type { Side, Token } from './mention.js';

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

/** Evidence: a sentence (or few) in a region. */
export interface Passage {
  readonly region: Region;
  readonly span: Span;
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

/** A word of the claim and the word of the passage that answers it. */
export interface Match {
  readonly article: Token;
  readonly source: Token;
  /** same: equal folded words; stem: same stem; name: same actor; synonym: lexicon; value: same quantity or date. */
  readonly kind: 'same' | 'stem' | 'name' | 'synonym' | 'value';
}

/**
 * How a claim's word stands to a passage's word that does not answer it outright. `broader`: the claim's word covers the
 * passage's ("vehicle" – "truck"); `narrower`: the reverse; `derived`: one is formed from the other; `sibling`: two kinds of one
 * thing ("hospital" – "school"), of words in each other's place alone.
 */
export interface Related {
  readonly article: Token;
  readonly source: Token;
  readonly relation: 'synonym' | 'derived' | 'broader' | 'narrower' | 'antonym' | 'sibling';
}

/** One passage beside one claim. */
export interface Evidence {
  readonly passage: Passage;
  /** Relevance, 0 … 1. */
  readonly score: number;
  /** Why it was chosen, in words ("shares: votes, tally", "named: the report"). */
  readonly reasons: readonly string[];
  readonly source: Side;
  readonly matches: readonly Match[];
  /** Words related in meaning among those without a match; looked up for the best passage alone. */
  readonly related: readonly Related[];
  /** Share of the claim's content (weighted by rarity) that the passage answers, 0 … 1. */
  readonly coverage: number;
}

export type ElementRole = 'predicate' | 'participant' | 'amount' | 'date' | 'place' | 'qualifier' | 'other';

/** One part of what a claim states, and what the passages have for it. */
export interface Element {
  readonly role: ElementRole;
  readonly text: string;
  /** In the article. */
  readonly span: Span;
  readonly status: 'covered' | 'differs' | 'missing';
  /** Index into the claim's evidence of the passage that answers or differs; null when none does. */
  readonly evidence: number | null;
  /** In the document of that passage. */
  readonly answer: Span | null;
  /** What decided: "same words", "same value", "synonym", "antonym", "another amount" … or the id of a check. */
  readonly by: string | null;
}

export interface Pairing {
  readonly claim: Claim;
  readonly article: Side;
  /** Passages that bear on the claim, best first. */
  readonly evidence: readonly Evidence[];
  /** The best passage that was considered and not kept. */
  readonly runnerUp: Evidence | null;
  /** Further passages of about the same words that deny what the claim states, or state what it denies. */
  readonly contrary: readonly Evidence[];
  /** Share of the claim's content (weighted by rarity) that the passages answer together, 0 … 1. */
  readonly coverage: number;
  /** Content words of the claim's content clause that no passage answers. */
  readonly unanswered: readonly Token[];
  /** Those of them that stand in no sentence of any source or excerpt. */
  readonly absent: readonly Token[];
  /** Those of the absent words that are related in meaning to no word of the passages. */
  readonly strange: readonly Token[];
  /** Sentences of the sources that were searched: out of many, chance answers more. */
  readonly searched: number;
  /** The claim part by part, in reading order. */
  readonly elements: readonly Element[];
  /** False when the claim is credited to a speaker of whom neither sources nor excerpts hold a word. */
  readonly speakerHeld: boolean;
}
