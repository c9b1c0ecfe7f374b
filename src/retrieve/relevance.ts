import { overlaps } from '../language/span.js';
import type { PassageQuery, Span } from '../types/index.js';
import { gramsIn } from './grams.js';
import type { PassageIndex, Postings } from './index-regions.js';
import { termsIn, type TermKind } from './terms.js';

/**
 * What a shared term counts, times its rarity (BM25's). Tuned, like all weights here, on the stories of `../shared/train/documents`
 * that are not held back; `npm run bench:passages` prints both halves.
 */
export const WEIGHTS = {
  kind: { word: 1, name: 1.4, number: 1 } as Readonly<Record<TermKind, number>>,
  grams: 1.9,
  before: 0.6,
  after: 0.5,
  preferred: 1.5,
  near: [0.35, 0.2],
  topic: 0.03,
  reach: 8,
  cover: 0.6,
  adjacent: 0.28,
  length: 7,
};

/** A term of the claim that some sentence holds: its share of all the claim's terms, and the sentences. */
export interface SharedTerm {
  readonly share: number;
  readonly sentences: readonly number[];
}

/** How much each sentence has to do with a claim, 0 … 1 for the best, before and after its neighbours are heard; 0 for the claim's own words. */
export interface Relevance {
  readonly own: Float64Array;
  readonly terms: readonly SharedTerm[];
  /** Weight of the claim's terms that stand anywhere, and of the best sentence. */
  readonly best: number;
}

export function relevance(index: PassageIndex, query: PassageQuery): Relevance {
  const { text } = query.article;
  const own = new Float64Array(index.count);
  const shared = [...termsIn(text, query.claim)].flatMap(([key, kind]) =>
    weighed(index, key, WEIGHTS.kind[kind]),
  );
  const total = shared.reduce((sum, { share }) => sum + share, 0);
  for (const { share, sentences } of shared) addTo(own, sentences, share);
  addGrams(own, index, gramsIn(text, query.claim), WEIGHTS.grams * total);
  addContext(own, index, text, query.before, WEIGHTS.before);
  addContext(own, index, text, query.after, WEIGHTS.after);
  settle(own, index, query);
  const best = own.reduce((most, value) => Math.max(most, value), 0);
  if (best > 0) for (let at = 0; at < own.length; at++) own[at]! /= best;
  return { own, best, terms: shared.map(({ share, sentences }) => ({ share: share / total, sentences })) };
}

function weighed(index: PassageIndex, key: number, weight: number): SharedTerm[] {
  const sentences = index.terms.get(key);
  return sentences ? [{ share: weight * rarity(index.count, sentences.length), sentences }] : [];
}

/** Inverse document frequency as in BM25, never negative. */
function rarity(count: number, holding: number): number {
  return Math.log(1 + (count - holding + 0.5) / (holding + 0.5));
}

function addTo(own: Float64Array, sentences: readonly number[], weight: number): void {
  for (const number of sentences) own[number]! += weight;
}

/** The share of the claim's letter runs that a sentence holds, by rarity, times `weight`. */
function addGrams(own: Float64Array, index: PassageIndex, grams: ReadonlySet<number>, weight: number): void {
  const rarities = [...grams].map((gram) => rarity(index.count, index.grams.get(gram)?.length ?? 0));
  const total = rarities.reduce((sum, value) => sum + value, 0);
  if (total === 0) return;
  [...grams].forEach((gram, at) => addTo(own, holding(index.grams, gram), (weight * rarities[at]!) / total));
}

function holding(postings: Postings, key: number): readonly number[] {
  return postings.get(key) ?? [];
}

function addContext(
  own: Float64Array,
  index: PassageIndex,
  text: string,
  span: Span | null,
  weight: number,
): void {
  if (span === null) return;
  for (const key of termsIn(text, span).keys()) {
    for (const { share, sentences } of weighed(index, key, weight)) addTo(own, sentences, share);
  }
}

/** The claim's own words prove nothing; documents it names come first. */
function settle(own: Float64Array, index: PassageIndex, { article, claim, prefer }: PassageQuery): void {
  const factors = index.regions.map(({ document, span, origin }) => {
    if (document === article && origin === 'excerpt' && overlaps(span, claim)) return 0;
    return prefer.includes(document.path) ? WEIGHTS.preferred : 1;
  });
  for (let number = 0; number < own.length; number++) own[number]! *= factors[index.region[number]!]!;
}
