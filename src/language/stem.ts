import { stemmer } from 'stemmer';

const cache = new Map<string, string>();
/** Distinct words kept; a long book has fewer. */
const CACHE_LIMIT = 200_000;

/** Porter stem of a folded word, possessive ending removed first ("agency's" → "agenc"). */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const result = stemmer(word.replace(/'s?$/u, ''));
  if (cache.size < CACHE_LIMIT) cache.set(word, result);
  return result;
}
