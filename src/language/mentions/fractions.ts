import { wordList } from '../lexicon.js';
import { unitOfWord } from '../units.js';
import type { Token } from '../../types/index.js';
import type { Amount } from './amounts.js';
import { isHyphen, normAt } from './cursor.js';
import { isPlural } from './nouns.js';
import { fractionSign } from './printed-fractions.js';
import { readNumeral } from './number-words.js';

const PARTS = new Map([
  ['half', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['eighth', 8],
  ['eighths', 8],
  ['tenth', 10],
  ['tenths', 10],
]);
/** Fractions are spoken in round figures: 48 percent is half, 35 percent a third. Percentage points either side, doubled. */
const FRACTION_STEP = 5;

const share = (from: number, to: number, ratio: number): Amount => ({
  from,
  to,
  low: ratio * 100,
  high: ratio * 100,
  step: FRACTION_STEP,
  unit: 'percent',
  ordinal: false,
  vague: false,
});

/** "half of", "two-thirds", "a quarter of", "half a million", "half an hour", "one in five", "nine out of ten". */
export function readFraction(tokens: readonly Token[], index: number): Amount | null {
  const start = /^(?:a|one)$/u.test(normAt(tokens, index)) ? index + 1 : index;
  return (
    readSign(tokens, index) ?? readHalf(tokens, start) ?? readParts(tokens, index) ?? readRatio(tokens, index)
  );
}

function readSign(tokens: readonly Token[], index: number): Amount | null {
  const sign = fractionSign(tokens[index]);
  if (!sign) return null;
  const one = partOfOne(tokens, index, index + 1, sign.value);
  return one ?? (normAt(tokens, index + 1) === 'of' ? share(index, index + 1, sign.value) : null);
}

const HALF_OF_GAME = wordList('halves of a game');
/** What may follow a half that is a share: "half of", "half the", "half its". */
const SHARED = wordList('words behind a half');

function readHalf(tokens: readonly Token[], index: number): Amount | null {
  if (normAt(tokens, index) !== 'half' || HALF_OF_GAME.has(normAt(tokens, index - 1))) return null;
  const start = normAt(tokens, index - 1) === 'a' || normAt(tokens, index - 1) === 'one' ? index - 1 : index;
  const scaled = halfOfOne(tokens, index, start);
  if (scaled) return scaled;
  const next = tokens[index + 1];
  const ends = next === undefined || next.kind === 'mark';
  if (isHyphen(tokens, index + 1) || normAt(tokens, start - 1) === 'and') return null;
  return SHARED.has(next?.norm ?? '') || ends ? share(start, index + 1, 1 / 2) : null;
}

/** "half a million", "half-dozen", "half an hour". */
function halfOfOne(tokens: readonly Token[], index: number, from: number): Amount | null {
  let at = index + 1;
  while (/^(?:a|an|-)$/u.test(normAt(tokens, at))) at++;
  if (at === index + 1) return null;
  const long = normAt(tokens, at) === 'percentage' ? at + 1 : at;
  if (normAt(tokens, long) === 'point')
    return {
      from,
      to: long + 1,
      low: 0.5,
      high: 0.5,
      step: 0.1,
      unit: 'points',
      ordinal: false,
      vague: false,
    };
  const unit = unitOfWord(normAt(tokens, at));
  const base = { from, ordinal: false, vague: false };
  if (unit) return { ...base, to: at + 1, low: 0.5, high: 0.5, step: 0.1, unit: unit.name };
  const whole = readNumeral(tokens, at - 1) ?? readNumeral(tokens, at);
  const value = whole?.value ?? WHOLES.get(normAt(tokens, at));
  if (value === undefined || value < 2) return null;
  const half = value / 2;
  return { ...base, to: at + 1, low: half, high: half, step: half / 5, unit: null };
}

const WHOLES = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** "two-thirds", "a third of", "three quarters of". Without "of" only hyphenated or plural parts count ("two-thirds majority"). */
function readParts(tokens: readonly Token[], index: number): Amount | null {
  const first = normAt(tokens, index);
  const count = first === 'a' ? 1 : (readNumeral(tokens, index)?.value ?? null);
  const at = isHyphen(tokens, index + 1) ? index + 2 : index + 1;
  const parts = PARTS.get(normAt(tokens, at));
  if (count === null || parts === undefined || count >= parts) return null;
  if (count > 1 !== normAt(tokens, at).endsWith('s')) return null;
  const follows = normAt(tokens, at + 1);
  const one = partOfOne(tokens, index, at + 1, count / parts);
  if (one || parts === 2) return one;
  const sure = follows === 'of' || (count > 1 && normAt(tokens, at) !== 'quarters');
  return sure ? share(index, at + 1, count / parts) : null;
}

/** "three-quarters of a point", "¾ of a mile", "one-half percent": an amount, no share of many. A bare "point" is one of percentage. */
function partOfOne(tokens: readonly Token[], from: number, at: number, value: number): Amount | null {
  const isOf = normAt(tokens, at) === 'of' && /^(?:an?|one)$/u.test(normAt(tokens, at + 1));
  const first = isOf ? at + 2 : at;
  const long = normAt(tokens, first) === 'percentage' ? first + 1 : first;
  const isPoint = normAt(tokens, long) === 'point' && (isOf || long > first);
  const isUnit = isOf || normAt(tokens, first) === 'percent';
  const unit = isPoint ? 'points' : isUnit ? unitOfWord(normAt(tokens, first))?.name : undefined;
  if (unit === undefined) return null;
  return { from, to: long + 1, low: value, high: value, step: 0.1, unit, ordinal: false, vague: false };
}

/** Words of what is counted that may stand inside a ratio ("four complaints in five", "one healthy cow in twenty"). */
const MOST_BETWEEN = 2;

function afterCounted(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + MOST_BETWEEN &&
    tokens[at]?.kind === 'word' &&
    !tokens[at]!.stop &&
    unitOfWord(tokens[at]!.norm) === undefined &&
    !readNumeral(tokens, at)
  )
    at++;
  return /^(?:in|out)$/u.test(normAt(tokens, at)) ? at : from;
}

/** "Two people in three cars" is no ratio. */
function countsOn(next: Token | undefined): boolean {
  return next !== undefined && (isPlural(next) || unitOfWord(next.norm) !== undefined);
}

/** "14 people in 2019" and "15 in 2020" are counts of a year, "1 in 2000 births" is none. */
function isYear(tokens: readonly Token[], at: number): boolean {
  return /^(?:1[5-9]|20)\d\d$/u.test(normAt(tokens, at));
}

/** "one in five", "1 in 3", "nine out of ten", "nine out of every ten", "two horses in three". */
function readRatio(tokens: readonly Token[], index: number): Amount | null {
  const part = readNumeral(tokens, index);
  if (!part || part.ordinal) return null;
  let at = afterCounted(tokens, part.to);
  const between = at > part.to;
  if (normAt(tokens, at) === 'in') at++;
  else if (normAt(tokens, at) === 'out' && normAt(tokens, at + 1) === 'of') at += 2;
  else return null;
  if (normAt(tokens, at) === 'every') at++;
  const whole = readNumeral(tokens, at);
  if (!whole || whole.ordinal || whole.value <= part.value || whole.form !== part.form) return null;
  const counted = countsOn(tokens[whole.to]);
  if (isYear(tokens, at) ? between || !counted : between && counted) return null;
  const exact = { step: Math.min(FRACTION_STEP, 100 / whole.value) };
  return { ...share(index, whole.to, part.value / whole.value), ...exact };
}
