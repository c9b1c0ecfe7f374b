import { wordList } from './lexicon.js';

const NEGATIONS = wordList('negations');

/** True for a folded word that denies by itself: "not", "nobody", "without", and contractions in -n't. */
export function isNegator(norm: string): boolean {
  return NEGATIONS.has(norm) || norm.endsWith("n't");
}
