import { wordList } from './lexicon.js';
const STOP_WORDS = wordList('stop words');

/** True for function words; all-capital words ("US", "IT") never are. */
export function isStopWord(text: string, norm: string): boolean {
  return STOP_WORDS.has(norm) && !(text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text));
}
