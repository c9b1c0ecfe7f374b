import { closest, distance } from 'fastest-levenshtein';

/** A name this share of which would have to change is not a slip of the fingers. */
const FARTHEST_SLIP = 0.5;

/** The name that was probably meant: the nearest of `names`, unless it is another word altogether. The only door to fastest-levenshtein. */
export function nearest(name: string, names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const candidate = closest(name, names);
  const slip = distance(name, candidate) <= Math.max(name.length, candidate.length) * FARTHEST_SLIP;
  return slip ? candidate : null;
}
