import { groupBy } from '../group-by.js';
import type { Bound, Token } from '../../types/index.js';
import type { Amount } from './amounts.js';
import { isHyphen, matchWords, normAt } from './cursor.js';
import { readNumeral } from './number-words.js';

/** How a phrase moves the ends of a number N. `factor` closes the open side where the phrase does ("nearly" → 0.9 N). */
interface Opening {
  readonly bound: Bound;
  readonly low: (value: number) => number;
  readonly high: (value: number) => number | null;
}

/** "About 10" admits a tenth either way: editors round to one figure. */
const ABOUT = 0.1;
/** "Nearly half" reaches down to two fifths: 41 percent passes, a third does not. */
const NEARLY = 0.2;

const same = (value: number): number => value;
const slack = (value: number): number => Math.abs(value) * ABOUT;
const OPENINGS: Readonly<Record<string, Opening>> = {
  about: { bound: 'about', low: (value) => value - slack(value), high: (value) => value + slack(value) },
  nearly: { bound: 'less-than', low: (value) => value - Math.abs(value) * NEARLY, high: same },
  justOver: { bound: 'more-than', low: same, high: (value) => value + Math.abs(value) * NEARLY },
  moreThan: { bound: 'more-than', low: same, high: () => null },
  atLeast: { bound: 'at-least', low: same, high: () => null },
  lessThan: { bound: 'less-than', low: (value) => Math.min(0, value), high: same },
  atMost: { bound: 'at-most', low: (value) => Math.min(0, value), high: same },
};

const BEFORE: readonly (readonly [phrases: string, opening: string])[] = [
  [
    'about|approximately|approx|around|roughly|circa|an estimated|estimated|in the region of|more or less|~|≈',
    'about',
  ],
  [
    'nearly|almost|close to|just under|a little under|slightly under|slightly less than|just shy of|not quite|just below|approaching',
    'nearly',
  ],
  [
    'just over|a little over|slightly more than|slightly over|a little more than|just above|just more than',
    'justOver',
  ],
  [
    'more than|over|above|exceeding|greater than|upwards of|in excess of|well over|north of|higher than|larger than|longer than|older than|>',
    'moreThan',
  ],
  ['at least|no fewer than|no less than|a minimum of|minimum|as few as|as little as|≥', 'atLeast'],
  [
    'fewer than|less than|under|below|lower than|shorter than|smaller than|younger than|well under|<',
    'lessThan',
  ],
  [
    'at most|within|up to|as many as|as much as|no more than|a maximum of|maximum|as high as|as long as|no longer than|≤',
    'atMost',
  ],
];
const AFTER: readonly (readonly [phrases: string, opening: string])[] = [
  ['or so|odd|give or take|approximately', 'about'],
  [
    'or more|or above|or higher|or greater|or longer|or older|or over|and older|and over|and above|plus|+|at least|at the least',
    'atLeast',
  ],
  [
    'or fewer|or less|or below|or lower|or under|or younger|and under|and younger|at most|at the most',
    'atMost',
  ],
];

interface Phrase {
  readonly words: readonly string[];
  readonly opening: Opening;
}

const byEnd = index(BEFORE, (words) => words.at(-1)!);
const byStart = index(AFTER, (words) => words[0]!);

function index(
  table: readonly (readonly [string, string])[],
  key: (words: readonly string[]) => string,
): Map<string, Phrase[]> {
  const phrases = table.flatMap(([list, opening]) =>
    list.split('|').map((phrase) => ({ words: phrase.split(' '), opening: OPENINGS[opening]! })),
  );
  const longestFirst = phrases.sort((a, b) => b.words.length - a.words.length);
  return groupBy(longestFirst, ({ words }) => key(words));
}

/** An amount with the words that bound it: its interval, and the tokens `from` … `to` with the bounding words. */
export interface Bounded {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number | null;
  readonly bound: Bound;
}

/** Reads the bounding words right before an amount, else those right after it; exact (or about, for vague words) without any. */
export function readBounds(tokens: readonly Token[], amount: Amount): Bounded {
  const before = phraseBefore(tokens, amount);
  if (before) return open(amount, before.opening, before.from, amount.to);
  return (
    boundsAfter(tokens, amount, amount.to) ?? {
      from: amount.from,
      to: amount.to,
      low: amount.low,
      high: amount.high,
      bound: amount.vague ? 'about' : 'exact',
    }
  );
}

/** Reads the bounding words that begin at `index`, past what is counted ("13 counties or more"); null when there are none. */
export function boundsAfter(tokens: readonly Token[], amount: Amount, index: number): Bounded | null {
  const after = phraseAfter(tokens, index);
  return after && open(amount, after.opening, amount.from, after.to);
}

function open(amount: Amount, opening: Opening, from: number, to: number): Bounded {
  return { from, to, low: opening.low(amount.low), high: opening.high(amount.high), bound: opening.bound };
}

function phraseBefore(
  tokens: readonly Token[],
  { from, low }: Amount,
): { opening: Opening; from: number } | null {
  const last = normAt(tokens, from - 1);
  if (last === 'some' && low >= SOME_FROM) return { opening: OPENINGS['about']!, from: from - 1 };
  for (const { words, opening } of byEnd.get(last) ?? []) {
    const start = from - words.length;
    if (start < 0 || matchWords(tokens, start, words) !== from) continue;
    const denied = normAt(tokens, start - 1) === 'not' ? DENIED.get(opening) : undefined;
    return denied ? { opening: denied, from: start - 1 } : { opening, from: start };
  }
  return null;
}

/** "Not less than", "not under", "not more than". */
const DENIED = new Map([
  [OPENINGS['lessThan'], OPENINGS['atLeast']],
  [OPENINGS['moreThan'], OPENINGS['atMost']],
]);

/** From here on "some" before a number means about. */
const SOME_FROM = 10;

function phraseAfter(tokens: readonly Token[], index: number): { opening: Opening; to: number } | null {
  const at = isHyphen(tokens, index) ? index + 1 : index;
  for (const { words, opening } of byStart.get(normAt(tokens, at)) ?? []) {
    const to = matchWords(tokens, at, words);
    if (to > 0 && !readNumeral(tokens, to)) return { opening, to };
  }
  return null;
}
