import { groupBy } from '../language/group-by.js';
import { lastAtOrBefore } from '../language/offset-map.js';
import { overlaps } from '../language/span.js';
import type { PassageQuery, Span } from '../types/index.js';
import { gramsIn } from './grams.js';
import type { Lookup, PassageIndex } from './index-regions.js';
import { termsIn, type TermKind } from './terms.js';

/**
 * What counts how much beside a word of the claim, which counts 1, each times its rarity as BM25 has it. Tuned on the stories that
 * `bench/passages.ts` calls development; the bench prints the others too.
 */
export const WEIGHTS = {
  kind: { word: 1, name: 1.4, part: 0.7, number: 1 } satisfies Record<TermKind, number>,
  /** All letter runs of the claim together, beside all its terms together. */
  grams: 1.9,
  /** Words of the sentences before and after the claim. */
  before: 0.6,
  after: 0.5,
  /** A sentence of a document that the claim names, or of somebody in it whom the claim credits. */
  preferred: 1.5,
  /** A sentence of which the beginning is lost, over a page's end for instance: another that tells it whole comes first. */
  fragment: 0.6,
  /** What a sentence has from its neighbours, one and two sentences off, */
  near: [0.35, 0.2],
  /** … from the heading over it, */
  heading: 0.35,
  /** … and from the squares of all within reach, which makes a stretch about the claim's subject stand out. */
  topic: 0.03,
  reach: 8,
  /** Terms of the claim that no chosen sentence holds yet, beside the best sentence's worth. */
  cover: 0.6,
  /** What a chosen sentence adds to its neighbours. */
  adjacent: 0.28,
  /** Words added to a sentence's length before its square root divides its worth. */
  length: 7,
} as const;

/** Sentences are counted as if there were so many more: in a source of three sentences a word that stands in one is still rare. */
const SMOOTHING = 30;

/** A term of the claim that some sentence holds: its share of all such terms by weight, and the sentences. */
export interface SharedTerm {
  readonly share: number;
  readonly sentences: readonly number[];
}

/** How much each sentence has to do with a claim, its neighbours not yet heard. */
export interface Relevance {
  /** 0 … 1, where the best sentence has 1; 0 for the claim's own words. */
  readonly own: Float64Array;
  readonly terms: readonly SharedTerm[];
  /** The most that one sentence holds of the claim: its share of the terms and of the letter runs, 0 … 2. */
  readonly held: number;
}

/** Weighs every sentence by the terms it shares with the claim and with what stands beside the claim, and by runs of letters. */
export function relevance(index: PassageIndex, query: PassageQuery): Relevance {
  const { text } = query.article;
  const wanted = termsOf(index, text, query.span, (kind) => WEIGHTS.kind[kind]);
  const found = [...wanted, ...othersOf(index, query)].filter(({ sentences }) => sentences.length > 0);
  const [total, all] = [weightOf(found), weightOf(wanted)];
  const terms = spread(index, found);
  const grams = spread(index, gramsOf(index, text, query.span));
  const context = spread(index, [
    ...contextOf(index, text, query.before, WEIGHTS.before),
    ...contextOf(index, text, query.after ?? null, WEIGHTS.after),
  ]);
  const factors = factorsOf(index, query);
  const own = terms.map(
    (value, at) => factors[at]! * (value + WEIGHTS.grams * total * grams[at]! + context[at]!),
  );
  const best = highest(own);
  return {
    own: best === 0 ? own : own.map((value) => value / best),
    terms: found.map(({ weight, sentences }) => ({ share: weight / total, sentences })),
    held: highest(grams.map((value, at) => (factors[at] === 0 ? 0 : value + terms[at]! / (all || 1)))),
  };
}

/** The greatest value of a list; 0 for an empty one. */
export function highest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

const RARE = 1.5;

/** Something looked for, what it weighs, and the sentences that hold it. */
interface Wanted {
  readonly weight: number;
  readonly sentences: readonly number[];
}

function wantedOf(index: PassageIndex, lookup: Lookup, key: number, weight: number): Wanted {
  const sentences = lookup(key);
  return { weight: weight * rarity(index.count + SMOOTHING, sentences.length), sentences };
}

/** Inverse document frequency as in BM25, never negative; raised, so that the one rare word of a claim counts beside a document's many common ones. */
function rarity(count: number, holding: number): number {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5)) ** RARE;
}

function termsOf(index: PassageIndex, text: string, span: Span, weigh: (kind: TermKind) => number): Wanted[] {
  return [...termsIn(text, span)].map(([key, kind]) => wantedOf(index, index.terms, key, weigh(kind)));
}

/** Terms of the other names that the desk has for whoever the claim names. */
function othersOf(index: PassageIndex, { also = [] }: PassageQuery): Wanted[] {
  const text = also.join('\n');
  return termsOf(index, text, { start: 0, end: text.length }, () => WEIGHTS.kind.name);
}

/** The claim's letter runs; their weights come to 1. */
function gramsOf(index: PassageIndex, text: string, span: Span): Wanted[] {
  const grams = [...gramsIn(text, span)].map((gram) => wantedOf(index, index.grams, gram, 1));
  const total = weightOf(grams);
  return grams.map(({ weight, sentences }) => ({ weight: weight / total, sentences }));
}

function contextOf(index: PassageIndex, text: string, span: Span | null, weight: number): Wanted[] {
  return span === null ? [] : termsOf(index, text, span, () => weight);
}

function weightOf(wanted: readonly Wanted[]): number {
  return wanted.reduce((sum, { weight }) => sum + weight, 0);
}

/** What each sentence holds of what is wanted, by weight. */
function spread(index: PassageIndex, wanted: readonly Wanted[]): Float64Array {
  const sums = new Float64Array(index.count);
  for (const { weight, sentences } of wanted) {
    for (const number of sentences) sums[number]! += weight;
  }
  return sums;
}

/** By sentence: the claim's own words prove nothing; documents it names and people it credits come first. */
function factorsOf(index: PassageIndex, query: PassageQuery): Float64Array {
  const { article, span: claim, prefer } = query;
  const byRegion = index.regions.map(({ document, span, origin }) => {
    if (document === article && origin === 'excerpt' && overlaps(span, claim)) return 0;
    return prefer.includes(document.path) ? WEIGHTS.preferred : 1;
  });
  const isSaid = saidIn(index, query);
  return Float64Array.from(index.region, (own, at) => {
    const factor = byRegion[own] === 1 && isSaid(at) ? WEIGHTS.preferred : byRegion[own]!;
    return index.fragment[at] === 1 ? factor * WEIGHTS.fragment : factor;
  });
}

/** Tells of a sentence whether somebody says it whom the claim credits. The stretches of a document stand in order, and none overlaps another. */
function saidIn({ sentence }: PassageIndex, { said = [] }: PassageQuery): (at: number) => boolean {
  const stretches = groupBy(said, ({ document }) => document);
  if (stretches.size === 0) return () => false;
  return (at) => {
    const { region, span } = sentence(at);
    const own = stretches.get(region.document) ?? [];
    const last = own[lastAtOrBefore(own, span.end - 1, (one) => one.span.start)];
    return last !== undefined && overlaps(last.span, span);
  };
}
