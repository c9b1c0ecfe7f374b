import type { ClaimPair, Side, Span } from '../../types/index.js';
import { align, contentOf, tokensIn } from '../alignment.js';

/** How far from a mention the words stand that say what it is about. */
const WINDOW = 6;

/** How many content words around two mentions answer each other: within six words of both. The mentions themselves are left out. */
export function sharedAround(claim: Side, ours: Span, passage: Side, theirs: Span): number {
  const [own, other] = [rangeOf(claim, ours), rangeOf(passage, theirs)];
  return align(claim, passage).pairs.filter((pair) => isNear(pair.claim, own) && isNear(pair.passage, other))
    .length;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function rangeOf(side: Side, span: Span): Range {
  const tokens = tokensIn(side, { span });
  return { first: tokens[0] ?? 0, last: tokens.at(-1) ?? 0 };
}

function isNear(index: number, { first, last }: Range): boolean {
  return (index < first && first - index <= WINDOW) || (index > last && index - last <= WINDOW);
}

/** How much of a claim each of its sentences answers, 0 … 1; words that fewer sentences have weigh more. */
export interface Standing {
  readonly scores: readonly number[];
  readonly best: number;
}

const kept = new WeakMap<ClaimPair, Standing>();

/** What each sentence shown answers of the claim. */
export function standingOf(pair: ClaimPair): Standing {
  const known = kept.get(pair);
  if (known) return known;
  const scores = scoresOf(pair, contentOf(pair.side));
  const standing = { scores, best: Math.max(0, ...scores) };
  kept.set(pair, standing);
  return standing;
}

/** What each sentence answers of a claim when some words of it are left out, as `standingOf` tells it. */
export function standingWithout(pair: ClaimPair, span: Span): readonly number[] {
  const left = new Set(tokensIn(pair.side, { span }));
  return scoresOf(
    pair,
    contentOf(pair.side).filter((index) => !left.has(index)),
  );
}

function scoresOf({ side, sides }: ClaimPair, words: readonly number[]): number[] {
  const alignments = sides.map((passage) => align(side, passage));
  const weights = words.map((index) =>
    weightOf(alignments.filter(({ ofClaim }) => ofClaim.has(index)).length),
  );
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return alignments.map(({ ofClaim }) => {
    const answered = words.reduce((sum, index, at) => sum + (ofClaim.has(index) ? weights[at]! : 0), 0);
    return whole === 0 ? 0 : answered / whole;
  });
}

/** A word that one sentence has weighs 1, one that three have a half. */
function weightOf(sentences: number): number {
  return 2 / (1 + Math.max(1, sentences));
}

/** True for a sentence that answers as much of the claim as any other shown. */
export function isBest(pair: ClaimPair, sentence: number): boolean {
  const { scores, best } = standingOf(pair);
  return scores[sentence]! >= best - 1e-9;
}
