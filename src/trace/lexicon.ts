import { rowsOf, wordList } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import type { Unit } from './units.js';

/** What a changed word touches when the change is material (Masson v. New Yorker, 501 U.S. 496). */
export type Touch =
  | 'negation'
  | 'number'
  | 'likelihood'
  | 'confidence'
  | 'condition'
  | 'limit'
  | 'quantifier'
  | 'event status'
  | 'cause'
  | 'direction'
  | 'name';

/** A row of `lexicons/weights.yaml`. */
interface Weight {
  readonly touch: Touch;
  readonly words?: string;
  readonly family?: string;
  readonly stems?: string;
}

/** A row of `lexicons/reversals.yaml`. */
interface Reversal {
  readonly up: string;
  readonly down: string;
}

const NUMBERS = new Map(
  rowsOf<string>('numerals').flatMap((row) =>
    row.split(' ').map((entry) => entry.split('=') as [string, string]),
  ),
);
/** Unit and date names that mean something else in lower case or as other parts of speech. */
const CAPITAL_ONLY = wordList('names that are words in small letters');

const families = new Map<string, readonly [Touch, string]>();
const stems = new Map<string, readonly [Touch, string]>();
for (const { touch, words, family: own = '', stems: roots } of rowsOf<Weight>('weights')) {
  for (const entry of words?.split(' ') ?? []) {
    const [word = '', family = word] = entry.split('=');
    if (!families.has(word)) families.set(word, [touch, family]);
  }
  for (const word of roots?.split(' ') ?? []) if (!stems.has(stem(word))) stems.set(stem(word), [touch, own]);
}
const directions = new Map<string, string>();
rowsOf<Reversal>('reversals').forEach(({ up, down }, pair) => {
  for (const [sign, words] of [
    ['+', up],
    ['-', down],
  ] as const)
    for (const word of words.split(' '))
      if (!directions.has(stem(word))) directions.set(stem(word), `${sign}${pair}`);
});

/** True when one family of a pair of opposites stands on one side and the other family on the other. */
export function areOpposed(before: readonly string[], after: readonly string[]): boolean {
  return before.some((family) => after.includes(`${family.startsWith('+') ? '-' : '+'}${family.slice(1)}`));
}

const MEASURE = wordList('measure symbols');

/** Families that stay numbers with a capital: days and months always have one, scales have it in headlines. */
const CAPITAL_TOO = wordList('numbers with a capital');

/** "Red Points", "Pier Seven": with a capital inside a sentence, a unit or a number in words is part of a name. */
function isPartOfName({ text, opens }: Unit, family: string): boolean {
  return !opens && /^\p{Lu}\p{Ll}/u.test(text) && !CAPITAL_TOO.has(family);
}

/** What a word touches and the family it counts with, or null for a word that carries no such weight. */
export function weightOf(unit: Unit): readonly [Touch, string] | null {
  const { norm, stem: root, text, kind } = unit;
  if (kind !== 'word') return ['number', numeral(norm)];
  const number = NUMBERS.get(norm);
  if (text.length > 1 && MEASURE.has(text)) return ['number', number ?? text];
  const capital = /^\p{Lu}/u.test(text);
  if (number !== undefined && (capital || !CAPITAL_ONLY.has(norm)))
    return isPartOfName(unit, number) ? null : ['number', number];
  if (/n't$/u.test(norm)) return ['negation', 'not'];
  return families.get(norm) ?? stems.get(root) ?? direction(root);
}

function direction(root: string): readonly [Touch, string] | null {
  const family = directions.get(root);
  return family === undefined ? null : ['direction', family];
}

/** One form for the same figure: thousands separators and ordinal endings dropped, number words as digits, "percent" as "%". */
export function numeral(norm: string): string {
  const plain = norm.replace(/(?<=\d)[,\u00A0\u202F](?=\d{3}(?!\d))/gu, '');
  return NUMBERS.get(plain) ?? plain;
}
