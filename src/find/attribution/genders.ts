import { wordList } from '../../language/lexicon.js';
/** Null when the words do not tell. */
export type Gender = 'm' | 'f' | null;

const MEN = wordList('given names of men');
const WOMEN = wordList('given names of women');
const MALE_WORDS = wordList('words for men');
const FEMALE_WORDS = wordList('words for women');

/** Gender a folded given name suggests, or null. */
export function genderOfName(given: string): Gender {
  if (MEN.has(given)) return WOMEN.has(given) ? null : 'm';
  return WOMEN.has(given) ? 'f' : null;
}

/** Gender a folded title or role states ("Mr", "spokeswoman"), or null. */
export function genderOfRole(word: string): Gender {
  if (MALE_WORDS.has(word)) return 'm';
  return FEMALE_WORDS.has(word) ? 'f' : null;
}
