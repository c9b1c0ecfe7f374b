import { countryKey, seatOf } from './places.js';

/** Words inside names that an acronym may skip ("Federal Bureau of Investigation" → FBI) or keep ("Department of Justice" → DOJ). */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to', 'de', 'a', '&']);

/** Shortest acronym that a name's initials may explain; two letters fit too many names. */
const MIN_ACRONYM = 3;

/**
 * True when two keys of names may stand for one bearer: equal, one an acronym of the other, one a shorter form of the
 * other ("biden" – "joe biden"), or one the capital of the other ("moscow" – "russia").
 */
export function sameName(a: string, b: string): boolean {
  if (a === b) return true;
  return isAcronym(a, b) || isAcronym(b, a) || isShortened(a, b) || isShortened(b, a) || isSeat(a, b);
}

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

/** The shorter name ends the longer one (a surname) or, for what is no country, opens it ("goldman" – "goldman sachs"). */
function isShortened(short: string, long: string): boolean {
  if (short.length >= long.length || short === '' || countryKey(short) !== null) return false;
  return long.endsWith(` ${short}`) || long.startsWith(`${short} `);
}

function isSeat(a: string, b: string): boolean {
  return seatOf(a) === b || seatOf(b) === a;
}
