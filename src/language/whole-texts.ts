import { anyOf } from './lexicon.js';

const WHOLE = new RegExp(`\\b(?:${anyOf('wording of a whole text')})\\b`, 'iu');

/** True for words that promise a text in full ("Below is the letter in full", "her full statement"). */
export function tellsWhole(words: string): boolean {
  return WHOLE.test(words);
}
