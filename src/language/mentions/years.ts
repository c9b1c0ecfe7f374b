import { wordList } from '../lexicon.js';
import { unitOfSymbol, unitOfWord } from '../units.js';
import type { Token } from '../../types/index.js';
import { glued, isHyphen, normAt } from './cursor.js';
import { isPlural } from './nouns.js';

/** Bare four-digit numbers in this stretch are years unless the words around them say otherwise. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;
/** With words that only dates take ("in 1066", "March 1215"), older years count too. */
const OLDEST_YEAR = 1000;

/** The year a token may stand for: four digits, no separators; null for other tokens. */
export function yearAt(tokens: readonly Token[], index: number): number | null {
  const text = tokens[index]?.text ?? '';
  const year = /^\d{4}$/u.test(text) ? Number(text) : 0;
  return year >= OLDEST_YEAR && year <= LAST_YEAR ? year : null;
}

const YEAR_CUES = wordList('cues of a year');
const AMOUNT_CUES = wordList('cues of an amount');

/** True when the four digits at `index` are a year: not "2000 people", "$1900", "over 1600 votes" or "No. 1984". */
export function isYearHere(tokens: readonly Token[], index: number): boolean {
  const year = yearAt(tokens, index);
  if (year === null || isPartOfCode(tokens, index)) return false;
  const before = normAt(tokens, isHyphen(tokens, index - 1) ? index - 2 : index - 1);
  if (countsWhatFollows(tokens, index)) return false;
  if (YEAR_CUES.has(before)) return true;
  if (AMOUNT_CUES.has(before) && isPlural(tokens[index + 1])) return false;
  return year >= FIRST_YEAR && unitOfSymbol(tokens[index - 1]?.text ?? '') === undefined;
}

/** Glued to letters or further digits: "AB-1984-12", "#1984". */
function isPartOfCode(tokens: readonly Token[], index: number): boolean {
  const left = glued(tokens, index - 1) ? tokens[index - 1]!.text : '';
  if (
    normAt(tokens, index - 1) === 'no' ||
    (normAt(tokens, index - 1) === '.' && normAt(tokens, index - 2) === 'no')
  )
    return true;
  return /^[#.$€£]$/u.test(left) || (glued(tokens, index) && tokens[index + 1]!.kind === 'word');
}

const PEOPLE = wordList('people counted like years');
const SCALE = wordList('scales');

function countsWhatFollows(tokens: readonly Token[], index: number): boolean {
  const next = isHyphen(tokens, index + 1) ? index + 2 : index + 1;
  const word = normAt(tokens, next);
  if (PEOPLE.has(word) || SCALE.has(word)) return true;
  return unitOfWord(word) !== undefined && isPlural(tokens[next]);
}

/** "250 BC", "AD 70", "70 CE": years before our era are negative. */
export function readEra(tokens: readonly Token[], index: number): { year: number; to: number } | null {
  if (tokens[index]?.text === 'AD' && /^\d{1,4}$/u.test(normAt(tokens, index + 1))) {
    return { year: Number(normAt(tokens, index + 1)), to: index + 2 };
  }
  if (!/^\d{1,4}$/u.test(normAt(tokens, index))) return null;
  const mark = normAt(tokens, index + 1);
  if (!/^(?:bce?|ad|ce)$/u.test(mark) || tokens[index + 1]!.text.toUpperCase() !== tokens[index + 1]!.text) {
    return null;
  }
  const year = Number(normAt(tokens, index));
  return { year: mark.startsWith('b') ? -year : year, to: index + 2 };
}
