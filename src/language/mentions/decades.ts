import type { DateMention } from '../../types/index.js';
import { glued, normAt } from './cursor.js';
import { NOTHING, type Form } from './date-parts.js';
import { yearAt } from './years.js';
import { wordList } from '../lexicon.js';

/** "the 1990s". */
export const decade: Form = (tokens, index) => {
  const year = yearAt(tokens, index);
  if (year === null || year % 10 !== 0 || !glued(tokens, index)) return null;
  const mark = /^['’]$/u.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  if (normAt(tokens, mark) !== 's' || !glued(tokens, mark - 1)) return null;
  const lastYear = year + (year % 100 === 0 ? 99 : 9);
  return { from: index, to: mark + 1, parts: { ...NOTHING, year, lastYear } };
};

/** "the '90s"; "the 90s" without the mark may be degrees, "in her 90s" is an age. */
export const shortDecade: Form = (tokens, index) => {
  const text = tokens[index]?.text ?? '';
  const marked = /^['’‘]$/u.test(tokens[index - 1]?.text ?? '') && glued(tokens, index - 1);
  if (!/^\d0$/u.test(text) || !marked || normAt(tokens, index + 1) !== 's' || !glued(tokens, index))
    return null;
  return { from: index, to: index + 2, parts: { ...NOTHING, ...decadeOf(Number(text)) } };
};

const DECADES = new Map([...wordList('decades')].map((word, at) => [word, 20 + 10 * at]));

/** "the nineties", "the late sixties". */
export const spokenDecade: Form = (tokens, index) => {
  const years = DECADES.get(normAt(tokens, index));
  const before = /^(?:early|late|mid|-)$/u.test(normAt(tokens, index - 1)) ? index - 2 : index - 1;
  if (years === undefined || !/^(?:the|mid)$/u.test(normAt(tokens, before))) return null;
  return { from: index, to: index + 1, parts: { ...NOTHING, ...decadeOf(years) } };
};

/** Decades without their century are of the last one, but for the first two of this. */
function decadeOf(years: number): Pick<DateMention, 'year' | 'lastYear'> {
  const year = (years < 20 ? 2000 : 1900) + years;
  return { year, lastYear: year + 9 };
}
