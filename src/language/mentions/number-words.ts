import type { Token } from '../../types/index.js';
import { glued, isHyphen, normAt } from './cursor.js';
import { clean, parseDigits, trailingStep } from './digits.js';
import { fractionBehind, fractionSign } from './printed-fractions.js';
import { wordList, type WordListName } from '../lexicon.js';

/** A number as printed: its value, and the place value of its last digit (4.2 million → 100,000; 13 → 1). */
export interface Numeral {
  /** Token positions, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly step: number;
  readonly ordinal: boolean;
  readonly form: 'digits' | 'words';
}

/** The words of a list with their values, which rise from the first by equal steps. */
const counted = (name: WordListName, from: number, step = 1): [string, number][] =>
  [...wordList(name)].map((word, index) => [word, from + index * step]);

const SMALL = new Map(counted('numbers to nineteen', 0));
const TENS = new Map(counted('tens', 20, 10));
const SCALE_WORDS = wordList('scales');
const MULTIPLIERS = new Map(
  [...wordList('multipliers')].map((row) => {
    const [word = '', value] = row.split('=');
    return [word, Number(value)];
  }),
);
const SCALES = new Map([...MULTIPLIERS].filter(([word, value]) => value >= 1000 && SCALE_WORDS.has(word)));
const ORDINALS = new Map([...counted('ordinals to twentieth', 1), ...counted('ordinals of tens', 30, 10)]);

const FIRST_WORDS = new Set([...SMALL.keys(), ...TENS.keys(), ...ORDINALS.keys(), 'a', 'an']);

/** True for tokens with which a numeral can begin; most words are refused here at once. */
export function mayBeginNumeral(token: Token): boolean {
  const { kind, norm } = token;
  if (kind === 'mark') return fractionSign(token) !== null;
  return kind === 'number' || FIRST_WORDS.has(norm);
}

/** Reads the numeral that begins at `index`, in digits or in words; null when there is none. */
export function readNumeral(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index];
  if (!token || !mayBeginNumeral(token)) return null;
  const whole = readWhole(tokens, index);
  return whole && !whole.ordinal ? withFraction(tokens, whole) : whole;
}

function readWhole(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index]!;
  if (token.kind === 'word') return readWords(tokens, index);
  const sign = fractionSign(token);
  if (!sign) return readDigits(tokens, index);
  return { from: index, to: index + 1, ...sign, ordinal: false, form: 'digits' };
}

const FRACTIONS = new Map([
  ['a half', 1 / 2],
  ['one half', 1 / 2],
  ['a quarter', 1 / 4],
  ['one quarter', 1 / 4],
  ['a third', 1 / 3],
  ['three quarters', 3 / 4],
]);

/** "Six and a half", "one and a half million", "a million and a half". */
function withFraction(tokens: readonly Token[], whole: Numeral): Numeral {
  const and = isHyphen(tokens, whole.to) ? whole.to + 1 : whole.to;
  if (normAt(tokens, and) !== 'and') return whole;
  const words = tokens.slice(and + 1, whole.to + LONGEST_FRACTION).filter(({ norm }) => norm !== '-');
  const fraction = FRACTIONS.get(
    words
      .slice(0, 2)
      .map(({ norm }) => norm)
      .join(' '),
  );
  if (fraction === undefined) return whole;
  const to = tokens.indexOf(words[1]!) + 1;
  const own = SCALES.get(normAt(tokens, whole.to - 1));
  const scale = own === undefined ? scaleAfter(tokens, to) : { factor: own, to };
  const factor = scale?.factor ?? 1;
  const value = own === undefined ? (whole.value + fraction) * factor : whole.value + fraction * factor;
  return { ...whole, to: scale?.to ?? to, value: clean(value), step: factor / 10 };
}
/** Tokens of "-and-three-quarters". */
const LONGEST_FRACTION = 6;

function readDigits(tokens: readonly Token[], index: number): Numeral | null {
  const ordinal = /^(\d[\d,]*)(?:st|nd|rd|th)$/u.exec(tokens[index]!.norm);
  const [text, after] = ordinal ? [ordinal[1]!, index + 1] : joinGroups(tokens, index);
  const parsed = parseDigits(text);
  if (!parsed) return null;
  const fraction = ordinal || parsed.decimals > 0 ? null : fractionBehind(tokens, after);
  if (fraction)
    return {
      ...fraction,
      from: index,
      value: clean(parsed.value + fraction.value),
      ordinal: false,
      form: 'digits',
    };
  const scale = ordinal ? null : scaleAfter(tokens, after);
  const factor = scale?.factor ?? 1;
  return {
    from: index,
    to: scale?.to ?? after,
    value: clean(parsed.value * factor),
    step: parsed.decimals > 0 ? factor / 10 ** parsed.decimals : trailingStep(parsed.value * factor),
    ordinal: ordinal !== null,
    form: 'digits',
  };
}

/** Digit groups parted by single spaces ("42 000") count as one number. */
function joinGroups(tokens: readonly Token[], index: number): [text: string, after: number] {
  let text = tokens[index]!.text;
  let at = index + 1;
  if (isRaisedPoint(tokens, at)) return [`${text}.${tokens[at + 1]!.text}`, at + 2];
  if (!/^\d{1,3}$/u.test(text)) return [text, at];
  while (/^\d{3}$/u.test(tokens[at]?.text ?? '') && tokens[at]!.span.start - tokens[at - 1]!.span.end === 1) {
    text += tokens[at]!.text;
    at++;
  }
  return [text, at];
}

/** The raised decimal point of British medicine ("1·6 times"). */
function isRaisedPoint(tokens: readonly Token[], at: number): boolean {
  const isDigits = /^\d+$/u.test(tokens[at - 1]?.text ?? '') && /^\d+$/u.test(tokens[at + 1]?.text ?? '');
  return tokens[at]?.text === '·' && isDigits && glued(tokens, at - 1) && glued(tokens, at);
}

/** "million", "-million", "bn", and letters glued to the digits ("10k", "5M"). A glued "m" or "b" is left to the reader of units. */
function scaleAfter(tokens: readonly Token[], at: number): { factor: number; to: number } | null {
  const word = isHyphen(tokens, at) ? at + 1 : at;
  const factor = MULTIPLIERS.get(normAt(tokens, word));
  if (factor !== undefined) return nestedScale(tokens, word, factor);
  const text = glued(tokens, at - 1) ? tokens[at]?.text : undefined;
  if (text === 'k' || text === 'K') return { factor: 1e3, to: at + 1 };
  return text === 'M' ? { factor: 1e6, to: at + 1 } : null;
}

/** "hundred thousand", "thousand billion". */
function nestedScale(tokens: readonly Token[], at: number, factor: number): { factor: number; to: number } {
  const next = SCALES.get(normAt(tokens, at + 1));
  return next === undefined ? { factor, to: at + 1 } : { factor: factor * next, to: at + 2 };
}

interface WordState {
  total: number;
  /** The group below the next scale word; null before its first word. */
  current: number | null;
  /** What may still be added: below this. */
  room: number;
}

function readWords(tokens: readonly Token[], index: number): Numeral | null {
  const state: WordState = { total: 0, current: null, room: 100 };
  let at = index;
  const first = normAt(tokens, at);
  if (first === 'a' || first === 'an') {
    if (!MULTIPLIERS.has(normAt(tokens, at + 1))) return null;
    state.current = 1;
    at++;
  }
  for (let next = advance(tokens, at, state); next > at; next = advance(tokens, at, state)) at = next;
  const ordinal = readOrdinal(tokens, at, state);
  if (ordinal > at) return numeral(index, ordinal, state, true);
  return state.current === null && state.total === 0 ? null : numeral(index, at, state, false);
}

function numeral(from: number, to: number, { total, current }: WordState, ordinal: boolean): Numeral {
  const value = total + (current ?? 0);
  return { from, to, value, step: ordinal ? 1 : trailingStep(value), ordinal, form: 'words' };
}

/** Takes one more word of the number, with the "and" or hyphen before it; returns the position after it, or `at` when it ends. */
function advance(tokens: readonly Token[], at: number, state: WordState): number {
  const joined = state.current !== null && (isHyphen(tokens, at) || endsHundred(tokens, at)) ? at + 1 : at;
  const word = normAt(tokens, joined);
  const small = SMALL.get(word) ?? TENS.get(word);
  if (small !== undefined) return addSmall(small, word, state) ? joined + 1 : at;
  const factor = MULTIPLIERS.get(word);
  if (factor === undefined || state.current === null || word.length < 4) return at;
  multiply(factor, state);
  return joined + 1;
}

/** The "and" of "one hundred and five". */
function endsHundred(tokens: readonly Token[], at: number): boolean {
  const before = normAt(tokens, at - 1);
  const after = normAt(tokens, at + 1);
  return (
    normAt(tokens, at) === 'and' &&
    (before === 'hundred' || before === 'thousand') &&
    (SMALL.has(after) || TENS.has(after))
  );
}

function addSmall(value: number, word: string, state: WordState): boolean {
  if (value >= state.room || (value === 0 && state.current !== null)) return false;
  state.current = (state.current ?? 0) + value;
  state.room = TENS.has(word) ? 10 : 0;
  return true;
}

function multiply(factor: number, state: WordState): void {
  if (factor < 1000) {
    state.current = (state.current ?? 1) * factor;
    state.room = 100;
    return;
  }
  state.total += (state.current ?? 1) * factor;
  state.current = 0;
  state.room = 100;
}

/** "third", "twenty-first", "hundredth". */
function readOrdinal(tokens: readonly Token[], at: number, state: WordState): number {
  const word = state.current !== null && isHyphen(tokens, at) ? at + 1 : at;
  const value = ORDINALS.get(normAt(tokens, word));
  if (value === undefined || (state.current !== null && (word === at || value >= state.room))) return at;
  state.current = (state.current ?? 0) + value;
  return word + 1;
}
