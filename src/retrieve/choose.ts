import { namedBy } from './carry.js';
import type { PassageIndex } from './index-regions.js';
import { WEIGHTS, type SharedTerm } from './relevance.js';

/** Words shown beside one claim: what a person reads without losing the thread. */
export const MAX_WORDS = 230;
/** The sentences chosen first bring what they point back to; the later ones are there for safety. */
export const CARRYING = 3;

export interface Chosen {
  readonly number: number;
  readonly carried: boolean;
}

/**
 * Fills the space with the sentences worth most for their length, one by one: each that is taken makes its neighbours worth more
 * and others with the same words of the claim worth less.
 */
export function choose(index: PassageIndex, values: Float64Array, terms: readonly SharedTerm[]): Chosen[] {
  const most = values.reduce((best, value) => Math.max(best, value), 0);
  const worth = values.map((value, at) =>
    value > 0 ? value / Math.sqrt(index.words[at]! + WEIGHTS.length) : 0,
  );
  const best = worth.reduce((a, b) => Math.max(a, b), 0);
  const first = worth.slice();
  const cover = (sentences: readonly number[], share: number): void => {
    for (const number of sentences) worth[number]! += WEIGHTS.cover * best * share;
  };
  for (const { sentences, share } of terms) cover(sentences, share);
  const open = new Set(terms.map((term) => ({ ...term, held: new Set(term.sentences) })));
  const chosen = new Map<number, boolean>();
  const wordings = new Set<number>();
  let left = MAX_WORDS;
  const take = (number: number, carried: boolean): void => {
    chosen.set(number, carried);
    wordings.add(index.wording[number]!);
    left -= index.words[number]!;
    for (const term of open) {
      if (!term.held.has(number)) continue;
      open.delete(term);
      cover(term.sentences, -term.share);
    }
    if (index.goesOn[number]) worth[number - 1]! += WEIGHTS.adjacent * first[number]!;
    if (index.goesOn[number + 1]) worth[number + 1]! += WEIGHTS.adjacent * first[number]!;
  };
  const fits = (number: number): boolean =>
    !chosen.has(number) &&
    values[number]! > 0 &&
    index.words[number]! <= left &&
    !wordings.has(index.wording[number]!);
  for (let taken = 0; most > 0; taken++) {
    const next = bestOf(worth, fits);
    if (next === null) break;
    take(next, false);
    const named = taken < CARRYING ? namedBy(index, next) : null;
    if (named !== null && fits(named)) take(named, true);
  }
  return [...chosen].map(([number, carried]) => ({ number, carried }));
}

function bestOf(worth: Float64Array, fits: (number: number) => boolean): number | null {
  let best: number | null = null;
  for (let number = 0; number < worth.length; number++) {
    if ((best === null || worth[number]! > worth[best]!) && fits(number)) best = number;
  }
  return best;
}
