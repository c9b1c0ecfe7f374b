import { groupBy } from '../src/language/group-by.js';
import { randomFrom } from './mutate.js';

/** A share, rounded to three places; 0 of nothing. */
export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000;
}

/** Chance that a random good score stands above a random bad one; ties count half. */
export function areaUnder(good: readonly number[], bad: readonly number[]): number {
  const sorted = [...bad].sort((a, b) => a - b);
  const won = good.reduce((sum, one) => sum + (below(sorted, one, false) + below(sorted, one, true)) / 2, 0);
  return share(won, good.length * bad.length);
}

/** How many of sorted numbers lie below a bound, or at most at it. */
function below(sorted: readonly number[], bound: number, orAt: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound || (orAt && sorted[middle] === bound)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Share of the bad scores below the edge under which a share of the good ones lies. */
export function caughtAt(good: readonly number[], bad: readonly number[], most: number): number {
  const edge = [...good].sort((a, b) => a - b)[Math.floor(most * good.length)] ?? 0;
  return share(bad.filter((score) => score < edge).length, bad.length);
}

const ROUNDS = 200;

/**
 * The middle 95 % of figures over samples drawn anew, whole sources at a time: claims of one source are not independent. The draws are
 * the same in every run.
 */
export function interval<T, F extends Readonly<Record<string, number>>>(
  items: readonly T[],
  sourceOf: (item: T) => string,
  figures: (items: readonly T[]) => F,
): Record<string, [number, number]> {
  const sources = [...groupBy(items, sourceOf).values()];
  const random = randomFrom(1);
  const rounds = Array.from({ length: ROUNDS }, () =>
    figures(sources.flatMap(() => sources[Math.floor(random() * sources.length)]!)),
  );
  return Object.fromEntries(
    Object.keys(rounds[0]!).map((name) => {
      const values = rounds.map((one) => one[name]!).sort((a, b) => a - b);
      return [name, [values[Math.floor(0.025 * ROUNDS)]!, values[Math.floor(0.975 * ROUNDS)]!]];
    }),
  );
}
