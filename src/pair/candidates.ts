import { overlaps } from '../language/span.js';
import type { Claim, Document } from '../types/index.js';
import { extraTerms, rarity, type ClaimTerm } from './claim-terms.js';
import type { Side } from '../types/index.js';
import { sentencesWith, type SentenceIndex } from './sentence-index.js';

/** A run of neighbouring sentences of one region. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Weight of the claim's terms that the run holds, over the weight of all. */
  readonly share: number;
}

/** Best single sentences that are looked at more closely. */
const SHORTLIST = 10;
/** Terms in more sentences than this are looked up only when the claim has no rarer one: they would touch the whole source. */
const COMMON = 2000;
/**
 * A neighbouring sentence joins the passage when it answers this much more of the claim, in at least so many words: one
 * name in common is no reason to read two sentences as one statement.
 */
const MIN_GAIN = 0.12;
const MIN_GAINED_TERMS = 2;
/** Sentences longer than the average answer more words by chance; BM25's usual moderate correction. */
const LENGTH_CORRECTION = 0.3;

/** The sentences, or few neighbouring sentences, that share most with the claim, best first. */
export function findCandidates(
  index: SentenceIndex,
  article: Document,
  claim: Claim,
  side: Side,
  terms: readonly ClaimTerm[],
): Candidate[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0 || index.count === 0) return [];
  const isOwn = (sentence: number) =>
    index.regions[index.region[sentence]!]!.document === article &&
    overlaps(claim.span, { start: index.start[sentence]!, end: index.end[sentence]! });
  const best = shortlist(scoreSentences(index, side, terms), isOwn);
  const weights = termWeights(index, terms);
  return inOrder(best, (sentence, isTaken) =>
    widen(index, weights, total, sentence, (other) => isOwn(other) || isTaken(other)),
  );
}

/** The score of every sentence by its number; 0 for those that share nothing with the claim. */
function scoreSentences(index: SentenceIndex, side: Side, terms: readonly ClaimTerm[]): Float64Array {
  const scores = new Float64Array(index.count);
  const wanted = [
    ...terms.map(({ term, weight }) => ({ term, weight })),
    ...extraTerms(side).map((term) => ({ term, weight: rarity(index, term) })),
  ].map(({ term, weight }) => ({ weight, found: sentencesWith(index, term) }));
  const rare = wanted.filter(({ found }) => found.length > 0 && found.length <= COMMON);
  for (const { weight, found } of rare.length > 0 ? rare : wanted) {
    for (const sentence of found) scores[sentence]! += weight;
  }
  const average = index.terms.length / index.count;
  for (let sentence = 0; sentence < scores.length; sentence++) {
    if (scores[sentence] === 0) continue;
    const length = index.termStarts[sentence + 1]! - index.termStarts[sentence]!;
    scores[sentence]! /= 1 - LENGTH_CORRECTION + LENGTH_CORRECTION * Math.max(1, length / average);
  }
  return scores;
}

/** The few best sentences, best first, of equal ones the earlier first; those that `isOwn` are none. */
function shortlist(scores: Float64Array, isOwn: (sentence: number) => boolean): number[] {
  const best: number[] = [];
  for (let sentence = 0; sentence < scores.length; sentence++) {
    const score = scores[sentence]!;
    const isFull = best.length === SHORTLIST;
    if (score === 0 || (isFull && score <= scores[best.at(-1)!]!) || isOwn(sentence)) continue;
    const worse = best.findIndex((other) => scores[other]! < score);
    best.splice(worse < 0 ? best.length : worse, 0, sentence);
    if (isFull) best.pop();
  }
  return best;
}

function termWeights(index: SentenceIndex, terms: readonly ClaimTerm[]): ReadonlyMap<number, number> {
  return new Map(
    terms.flatMap(({ term, weight }): [number, number][] => {
      const number = index.vocabulary.get(term);
      return number === undefined ? [] : [[number, weight]];
    }),
  );
}

/** The smallest run around a sentence (at most one neighbour on each side) that answers clearly more than the sentence alone. */
function widen(
  index: SentenceIndex,
  weights: ReadonlyMap<number, number>,
  total: number,
  sentence: number,
  isClosed: (sentence: number) => boolean,
): Candidate {
  const alone = held(index, weights, sentence, sentence);
  let best = { from: sentence, to: sentence, ...alone };
  for (const [before, after] of [
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const [from, to] = [sentence - before, sentence + after];
    const inRegion =
      index.region[from] === index.region[sentence] && index.region[to] === index.region[sentence];
    if (!inRegion || isClosed(from) || isClosed(to)) continue;
    const wider = held(index, weights, from, to);
    const grown = Math.max(1, to - from - (best.to - best.from));
    const gains = wider.terms - best.terms >= MIN_GAINED_TERMS * grown;
    const betterSide =
      to - from === best.to - best.from &&
      wider.weight > best.weight &&
      wider.terms - alone.terms >= MIN_GAINED_TERMS;
    if ((gains && wider.weight - best.weight >= MIN_GAIN * grown * total) || betterSide)
      best = { from, to, ...wider };
  }
  return { from: best.from, to: best.to, share: best.weight / total };
}

/** Number and weight of the claim's terms that a run of sentences holds. */
function held(
  index: SentenceIndex,
  weights: ReadonlyMap<number, number>,
  from: number,
  to: number,
): { terms: number; weight: number } {
  const found = new Set<number>();
  for (let at = index.termStarts[from]!; at < index.termStarts[to + 1]!; at++) {
    if (weights.has(index.terms[at]!)) found.add(index.terms[at]!);
  }
  return { terms: found.size, weight: [...found].reduce((sum, term) => sum + weights.get(term)!, 0) };
}

/** Widens sentence by sentence, best first, so that the stronger sentence has the first call on its neighbours. */
function inOrder(
  sentences: readonly number[],
  widenOne: (sentence: number, isTaken: (other: number) => boolean) => Candidate,
): Candidate[] {
  const kept: Candidate[] = [];
  const isTaken = (sentence: number) => kept.some(({ from, to }) => from <= sentence && sentence <= to);
  for (const sentence of sentences) if (!isTaken(sentence)) kept.push(widenOne(sentence, isTaken));
  return kept.sort((a, b) => b.share - a.share || a.from - b.from);
}
