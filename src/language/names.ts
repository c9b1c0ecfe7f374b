import { wordList } from './lexicon.js';
/** Words inside names that an acronym may skip ("Federal Bureau of Investigation" → FBI) or keep ("Department of Justice" → DOJ). */
const SMALL_WORDS = wordList('words that an acronym may skip');

/** Shortest acronym that a name's initials may explain; two letters fit too many names. */
const MIN_ACRONYM = 3;

/** True when the letters of `acronym` are the initials of `name`, small words counted or skipped. */
export function isAcronym(acronym: string, name: string): boolean {
  if (acronym.includes(' ') || !name.includes(' ') || acronym.length < MIN_ACRONYM) return false;
  return initials(name).some(
    (letters) => letters.startsWith(acronym) && acronym.length >= letters.length - 1,
  );
}

/** The acronyms a folded name of several words may have, with and without its small words. */
export function initials(name: string): string[] {
  const words = name.split(/[\s-]+/u);
  const all = words.map((word) => word[0] ?? '').join('');
  const large = words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word[0] ?? '');
  return [...new Set([all, large.join('')])];
}
