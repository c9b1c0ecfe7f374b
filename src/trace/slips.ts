import { wordList } from '../language/lexicon.js';
import type { Texts } from './texts.js';
import type { Run } from './runs.js';
import { unitsOf, type Unit } from './units.js';

const FILLERS = wordList('fillers');
/** A filler of speech stands between marks of its own. */
const APART = /^[\s,;:.—–-]*[,;:.—–-][\s,;:.—–-]*$/u;
/** Longest run of words that a speaker says twice because he stumbles. */
const LONGEST = 5;
/** How far behind a run the words are looked for that it stumbles over. */
const REACH = 80;
/** Characters in which the mark behind a run stands. */
const NEAR = 4;
/** "no" and "not a" say the same. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'any']);

/**
 * True for words of speech left out that change nothing: a filler, words said twice in a row ("is really—is really a right thing"),
 * a sentence that the speaker breaks off and begins again.
 */
export function isStumble({ quoted, source, place }: Run, text: string): boolean {
  if (quoted.length > 0 || source.length === 0 || source.length > LONGEST) return false;
  const words = source.map(({ norm }) => norm);
  if (FILLERS.has(words.join(' ')))
    return APART.test(around(text, place.start, -1)) && APART.test(around(text, place.end, 1));
  const next = unitsOf(text, { start: place.end, end: Math.min(text.length, place.end + REACH) });
  const again = next.slice(0, words.length).map(({ norm }) => norm);
  const behind = text.slice(place.end, place.end + NEAR);
  const restart = /^\s*(?:—|–|-{1,2})/u.test(behind) && next[0]?.norm === words[0];
  return restart || (/^\s*,/u.test(behind) && again.join(' ') === words.join(' '));
}

/** True when a passage begins where its speaker, broken off by a dash, begins again ("I don’t—I do not think"). */
export function startsAgain(source: string, start: number, first: Unit | undefined): boolean {
  const before = source.slice(Math.max(0, start - REACH), start);
  if (!first || !/(?:—|–|--?)\s*$/u.test(before)) return false;
  return unitsOf(before, { start: 0, end: before.length })
    .slice(-LONGEST)
    .some(({ norm }) => norm === first.norm);
}

/** What stands between an edge of a run and the nearest word on that side. */
function around(text: string, at: number, side: 1 | -1): string {
  const near = side > 0 ? text.slice(at, at + 6) : text.slice(Math.max(0, at - 6), at);
  return (side > 0 ? /^[^\p{L}\p{N}]*/u : /[^\p{L}\p{N}]*$/u).exec(near)![0];
}

/** "no place" for "not a place", or the other way round: other words, and as much of a denial. */
export function keepsNegation({ quoted, source, article, place }: Run, texts: Texts): boolean {
  const [ours, theirs] = [quoted.map(({ norm }) => norm).join(' '), source.map(({ norm }) => norm).join(' ')];
  return (
    isNo(ours, theirs, texts.source.slice(0, place.start)) ||
    isNo(theirs, ours, texts.article.slice(0, article.start))
  );
}

/** True when one side has "no" and the other "not a", the "not" of which may stand just before. */
function isNo(short: string, long: string, before: string): boolean {
  if (short !== 'no') return false;
  const [first = '', second = ''] = long.split(' ');
  return first === 'not'
    ? ARTICLES.has(second)
    : ARTICLES.has(long) && /(?:\bnot|n['’]t)\s*$/u.test(before.slice(-8));
}
