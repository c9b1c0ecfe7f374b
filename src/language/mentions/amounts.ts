import { wordList } from '../lexicon.js';
import { isMoney, unitOfSymbol, unitOfWord, type Unit } from '../units.js';
import type { Token } from '../../types/index.js';
import { glued, isHyphen, matchWords, normAt } from './cursor.js';
import { isPlural } from './nouns.js';
import { clean } from './digits.js';
import { readNumeral, type Numeral } from './number-words.js';

/** An amount without its bounds: the interval its number spans, its unit, and its tokens `from` … `to` (exclusive). */
export interface Amount {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly unit: string | null;
  readonly ordinal: boolean;
  /** True for words that name no number of their own ("several", "dozens"). */
  readonly vague: boolean;
}

/** The numeral at `index` with its sign, currency, scale letters and unit ("-4.2 percent", "US$1.5m"); null when none begins there. */
export function readAmount(tokens: readonly Token[], index: number): Amount | null {
  const numeral = readNumeral(tokens, index);
  if (!numeral) return null;
  if (numeral.ordinal) return plain(numeral, null, numeral.to);
  const before = readBefore(tokens, index);
  const scaled = scaleLetter(tokens, numeral, before.unit);
  const unit = readUnit(tokens, scaled.to);
  const amount = plain(scaled, before.unit?.name ?? unit?.name ?? null, unit?.to ?? scaled.to);
  const signed = before.negative ? { ...amount, low: -amount.low, high: -amount.high } : amount;
  return { ...signed, from: before.from };
}

function plain(numeral: Numeral, unit: string | null, to: number): Amount {
  const { from, value, step, ordinal } = numeral;
  return { from, to, low: value, high: value, step, unit, ordinal, vague: false };
}

interface Before {
  readonly from: number;
  readonly unit: Unit | undefined;
  readonly negative: boolean;
}

/** The currency and sign in front of a number: "$", "US$", "EUR", "-", "minus". */
function readBefore(tokens: readonly Token[], index: number): Before {
  let from = index;
  let unit = moneyOf(tokens[index - 1]);
  if (unit) {
    from--;
    const prefixed = moneyOf(tokens[index - 2], tokens[index - 1]!.text);
    if (prefixed && glued(tokens, index - 2)) {
      unit = prefixed;
      from--;
    }
  }
  const negative = isSign(tokens, from - 1);
  return { from: negative ? from - 1 : from, unit, negative };
}

function moneyOf(token: Token | undefined, suffix = ''): Unit | undefined {
  if (!token) return undefined;
  const code = /^[A-Z]{3}$/u.test(token.text) ? unitOfWord(token.norm) : undefined;
  const unit = unitOfSymbol(token.text.replaceAll('.', '') + suffix) ?? code;
  return unit && isMoney(unit) ? unit : undefined;
}

function isSign(tokens: readonly Token[], at: number): boolean {
  if (normAt(tokens, at) === 'minus') return true;
  const text = tokens[at]?.text ?? '';
  return /^[-−]$/u.test(text) && glued(tokens, at) && !glued(tokens, at - 1);
}

const METRE_WORDS = wordList('adjectives of length');

/** The "m" and "b" of "$1.5m" and "1.5m votes": millions and billions with money or with a plural counted, else a unit. */
function scaleLetter(tokens: readonly Token[], numeral: Numeral, money: Unit | undefined): Numeral {
  const letter = glued(tokens, numeral.to - 1) ? (tokens[numeral.to]?.text ?? '') : '';
  if (!/^[mbB]$/u.test(letter)) return numeral;
  const counts = isPlural(tokens[numeral.to + 1]) && !METRE_WORDS.has(normAt(tokens, numeral.to + 1));
  if (!money && !counts) return numeral;
  const factor = letter === 'm' ? 1e6 : 1e9;
  return {
    ...numeral,
    value: clean(numeral.value * factor),
    step: clean(numeral.step * factor),
    to: numeral.to + 1,
  };
}

interface UnitEnd {
  readonly name: string;
  readonly to: number;
}

/** Units of several words or marks. */
const LONG_UNITS: readonly (readonly [words: readonly string[], name: string])[] = [
  [['percentage', 'points'], 'points'],
  [['percentage', 'point'], 'points'],
  [['basis', 'points'], 'basis point'],
  [['basis', 'point'], 'basis point'],
  [['per', 'cent'], 'percent'],
  [['miles', 'per', 'hour'], 'mph'],
  [['miles', 'an', 'hour'], 'mph'],
  [['kilometres', 'per', 'hour'], 'km/h'],
  [['kilometers', 'per', 'hour'], 'km/h'],
  [['km', '/', 'h'], 'km/h'],
  [['square', 'kilometres'], 'square kilometre'],
  [['square', 'kilometers'], 'square kilometre'],
  [['square', 'miles'], 'square mile'],
  [['square', 'feet'], 'square foot'],
  [['square', 'foot'], 'square foot'],
  [['square', 'metres'], 'square metre'],
  [['square', 'meters'], 'square metre'],
  [['degrees', 'celsius'], 'Celsius'],
  [['degrees', 'fahrenheit'], 'Fahrenheit'],
  [['°', 'c'], 'Celsius'],
  [['°', 'f'], 'Fahrenheit'],
  [['pounds', 'sterling'], 'GBP'],
  [['nautical', 'miles'], 'nautical mile'],
  [['light', 'years'], 'light year'],
];

/** The unit that follows a number. */
function readUnit(tokens: readonly Token[], index: number): UnitEnd | null {
  const at = isHyphen(tokens, index) ? index + 1 : index;
  for (const [words, name] of LONG_UNITS) {
    const to = matchWords(tokens, at, words);
    if (to > 0) return { name, to };
  }
  const nation = NATIONS.has(normAt(tokens, at)) ? at + 1 : at;
  const unit = unitAt(tokens, nation);
  if (unit && isMoney(unit) && tokens[nation]!.kind === 'mark' && readNumeral(tokens, nation + 1))
    return null;
  return unit && (nation === at || isMoney(unit)) ? { name: unit.name, to: nation + 1 } : null;
}

const NATIONS = wordList('nations of a currency');

function unitAt(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const symbol = unitOfSymbol(token.text);
  if (symbol && (token.kind === 'mark' || token.text.length > 1 || glued(tokens, at - 1))) return symbol;
  return token.kind === 'word' ? unitOfWord(token.norm) : undefined;
}
