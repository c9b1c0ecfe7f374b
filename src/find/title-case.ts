import { wordList } from '../language/lexicon.js';
const SMALL = wordList('small words in titles');

/** True when every word that a title capitalises is capitalised. */
export function isTitleCase(words: string): boolean {
  const parts = words
    .split(/[\s—–-]+/u)
    .map((word) => word.replace(/^[^\p{L}\p{Nd}]+|[^\p{L}\p{Nd}]+$/gu, ''));
  const named = parts.filter((word) => word !== '');
  const first = named[0];
  if (first === undefined || /^\p{Ll}/u.test(first)) return false;
  return named.every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word));
}
