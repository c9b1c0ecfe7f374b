import type { PassageIndex } from './index-regions.js';
import { WEIGHTS } from './relevance.js';

/**
 * Relevance with that of what stands around: the sentences next to it, the heading over it, and, weakly, the stretch that is about the
 * claim's subject.
 */
export function heard(index: PassageIndex, own: Float64Array): Float64Array {
  const topical = own.map((value, at) => value + WEIGHTS.topic * around(index, own, at));
  return topical.map((value, at) => value + near(index, topical, at) + over(index, own, at));
}

function over({ heading }: PassageIndex, own: Float64Array, at: number): number {
  return heading[at] === -1 ? 0 : WEIGHTS.heading * own[heading[at]!]!;
}

/** Sum of squares over the stretch: a few strong sentences make a subject, many weak ones do not. */
function around({ region }: PassageIndex, own: Float64Array, at: number): number {
  let sum = 0;
  const end = Math.min(own.length - 1, at + WEIGHTS.reach);
  for (let other = Math.max(0, at - WEIGHTS.reach); other <= end; other++) {
    if (region[other] === region[at]) sum += own[other]! ** 2;
  }
  return sum;
}

function near({ goesOn }: PassageIndex, values: Float64Array, at: number): number {
  let sum = 0;
  for (let step = 0, back = at; step < WEIGHTS.near.length && goesOn[back]; step++)
    sum += WEIGHTS.near[step]! * values[--back]!;
  for (let step = 0, on = at; step < WEIGHTS.near.length && goesOn[on + 1]; step++)
    sum += WEIGHTS.near[step]! * values[++on]!;
  return sum;
}
