import { rowsOf } from '../lexicon.js';
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

/** A row of `lexicons/bounds.yaml`. */
interface Row {
  readonly place: 'before' | 'behind';
  readonly bound: string;
  readonly words: string;
}

interface Phrase {
  readonly words: readonly string[];
  readonly opening: Opening;
}

const byEnd = index('before', (words) => words.at(-1)!);
const byStart = index('behind', (words) => words[0]!);

function index(place: Row['place'], key: (words: readonly string[]) => string): Map<string, Phrase[]> {
  const rows = rowsOf<Row>('bounds').filter((row) => row.place === place);
  const phrases = rows.flatMap(({ bound, words: list }) =>
    list.split('|').map((phrase) => ({ words: phrase.split(' '), opening: OPENINGS[bound]! })),
  );
  const longestFirst = phrases.sort((a, b) => b.words.length - a.words.length);
  return groupBy(longestFirst, ({ words }) => key(words));
}

/** An amount with the words that bound it: its interval, and the tokens `from` … `to` with the bounding words. */
interface Bounded {
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
