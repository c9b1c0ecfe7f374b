import { wordList } from '../lexicon.js';
import type { Token } from '../../types/index.js';
import { NOTHING, type FoundDate, type Form } from './date-parts.js';
import { isAmbiguousMonth, monthOf, weekdayOf } from './calendar-words.js';
import { glued, isCapital, isHyphen, normAt } from './cursor.js';
import { decade, shortDecade, spokenDecade } from './decades.js';
import { readNumeral } from './number-words.js';
import { isYearHere, readEra, yearAt } from './years.js';

const BEFORE_YEAR = wordList('words before a year');

/** The date that begins at a token, longest form first; null when none does. */
export function readDate(tokens: readonly Token[], index: number): FoundDate | null {
  for (const form of FORMS) {
    const found = form(tokens, index);
    if (found) return found;
  }
  return null;
}

/** "2021-03-20", "20/3/2021", "3/20/2021", "20.03.2021". Day and month are told apart only where one is above 12. */
const numeric: Form = (tokens, index) => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(tokens[index]?.text ?? '');
  if (dotted) return numericParts(index, index + 1, dotted.slice(1).map(Number));
  const pieces = [0, 2, 4].map((step) => tokens[index + step]?.text ?? '');
  const joint = tokens[index + 1]?.text;
  if ((joint !== '-' && joint !== '/') || tokens[index + 3]?.text !== joint) return null;
  if (![0, 1, 2, 3].every((step) => glued(tokens, index + step))) return null;
  if (!pieces.every((piece) => /^\d{1,4}$/u.test(piece))) return null;
  return numericParts(index, index + 5, pieces.map(Number), pieces[0]!.length === 4);
};

function numericParts(from: number, to: number, numbers: readonly number[], iso = false): FoundDate | null {
  const [year, first, second] = iso
    ? [numbers[0]!, numbers[1]!, numbers[2]!]
    : [numbers[2]!, numbers[0]!, numbers[1]!];
  if (year < 1000 || first > 31 || second > 31 || first < 1 || second < 1) return null;
  if (iso) return { from, to, parts: { ...NOTHING, year, month: first, day: second } };
  if (first > 12 === second > 12) return { from, to, parts: { ...NOTHING, year } };
  const [month, day] = first > 12 ? [second, first] : [first, second];
  return { from, to, parts: { ...NOTHING, year, month, day } };
}

/** "Wednesday", alone or before a date: "Wednesday, March 17, 2021". */
const weekday: Form = (tokens, index) => {
  const day = weekdayOf(normAt(tokens, index));
  if (day === undefined || !isCapital(tokens[index])) return null;
  const next = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const date = monthFirst(tokens, next) ?? dayFirst(tokens, next);
  if (date) return { from: index, to: date.to, parts: { ...date.parts, weekday: day } };
  return { from: index, to: index + 1, parts: { ...NOTHING, weekday: day } };
};

/** "March 20", "Jan. 6, 2021", "March 3–5", "March 2024", "in May". */
const monthFirst: Form = (tokens, index) => {
  const month = capitalMonth(tokens, index);
  if (month === null) return null;
  const afterName = tokens[index + 1]?.text === '.' && glued(tokens, index) ? index + 2 : index + 1;
  const day = dayAt(tokens, afterName);
  if (day === null) return monthAndYear(tokens, index, afterName, month);
  const afterDay = skipDayRange(tokens, afterName + 1);
  const year = yearAfter(tokens, afterDay);
  return {
    from: index,
    to: year?.to ?? afterDay,
    parts: { ...NOTHING, month, day, year: year?.year ?? null },
  };
};

function monthAndYear(
  tokens: readonly Token[],
  from: number,
  after: number,
  month: number,
): FoundDate | null {
  const year = yearAfter(tokens, normAt(tokens, after) === 'of' ? after + 1 : after);
  if (year) return { from, to: year.to, parts: { ...NOTHING, month, year: year.year } };
  if (!standsForMonth(tokens, from, after)) return null;
  return { from, to: from + 1, parts: { ...NOTHING, month } };
}

const MONTH_CUES = wordList('cues of a month');

const PERIOD_PARTS = wordList('parts of a period');

function standsForMonth(tokens: readonly Token[], index: number, after: number): boolean {
  if (isCapital(tokens[after])) return false;
  const before = normAt(tokens, isHyphen(tokens, index - 1) ? index - 2 : index - 1);
  const sure = !/^(?:to|and|by|of)$/u.test(before) || PERIOD_PARTS.has(normAt(tokens, index - 2));
  return MONTH_CUES.has(before) && (sure || !isAmbiguousMonth(normAt(tokens, index)));
}

/** "20 March 2021", "20th of March", "3–5 March", "the 6th of January". */
const dayFirst: Form = (tokens, index) => {
  if (dayAt(tokens, index) === null) return null;
  const afterDays = skipDayRange(tokens, index + 1);
  const name = normAt(tokens, afterDays) === 'of' ? afterDays + 1 : afterDays;
  const month = capitalMonth(tokens, name);
  if (month === null) return null;
  const dotted =
    tokens[name + 1]?.text === '.' && glued(tokens, name) && /^\d/u.test(normAt(tokens, name + 2));
  const year = yearAfter(tokens, dotted ? name + 2 : name + 1);
  return {
    from: index,
    to: year?.to ?? name + 1,
    parts: { ...NOTHING, month, day: dayAt(tokens, index), year: year?.year ?? null },
  };
};

function capitalMonth(tokens: readonly Token[], index: number): number | null {
  return isCapital(tokens[index]) ? (monthOf(normAt(tokens, index)) ?? null) : null;
}

/** A day of the month in digits, with or without its ending. */
function dayAt(tokens: readonly Token[], index: number): number | null {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(normAt(tokens, index));
  const value = Number(day?.[1] ?? 0);
  return value >= 1 && value <= 31 ? value : null;
}

/** Passes over the second day of "3–5 March" or "3 and 5 March"; the first one dates the event. */
function skipDayRange(tokens: readonly Token[], at: number): number {
  const joint = tokens[at]?.text ?? '';
  return /^[-–—]$/u.test(joint) && dayAt(tokens, at + 1) !== null ? at + 2 : at;
}

function yearAfter(tokens: readonly Token[], at: number): { year: number; to: number } | null {
  const index = tokens[at]?.text === ',' ? at + 1 : at;
  const year = yearAt(tokens, index);
  return year === null ? null : { year, to: index + 1 };
}

const QUARTERS = new Map([
  ['q1', 1],
  ['q2', 2],
  ['q3', 3],
  ['q4', 4],
]);

/** "the third quarter of 2023", "Q3 2023", "fourth-quarter". */
const quarter: Form = (tokens, index) => {
  const short = QUARTERS.get(normAt(tokens, index));
  if (short !== undefined) return withYear(tokens, index, index + 1, short);
  const rank = readNumeral(tokens, index);
  if (!rank?.ordinal || rank.value > 4) return null;
  const name = isHyphen(tokens, rank.to) ? rank.to + 1 : rank.to;
  return normAt(tokens, name) === 'quarter' ? withYear(tokens, index, name + 1, rank.value) : null;
};

function withYear(tokens: readonly Token[], from: number, after: number, rank: number): FoundDate {
  let at = after;
  while (BEFORE_YEAR.has(normAt(tokens, at))) at++;
  const year = yearAt(tokens, at);
  return {
    from,
    to: year === null ? after : at + 1,
    parts: { ...NOTHING, quarter: rank, year },
  };
}

/** "2014–2018", "2014-18", "between 2014 and 2018", "from 2014 to 2018"; "2014 or 2015" leaves as much open. */
const yearRange: Form = (tokens, index) => {
  const year = yearAt(tokens, index);
  if (year === null) return null;
  const joint = tokens[index + 1]?.norm ?? '';
  const before = normAt(tokens, index - 1);
  const joined =
    /^[-–—]$/u.test(joint) ||
    joint === 'or' ||
    (joint === 'and' && before === 'between') ||
    (/^(?:to|until|through)$/u.test(joint) && before === 'from');
  const lastYear = joined ? lastYearAt(tokens, index + 2, year) : null;
  if (lastYear === null || lastYear <= year) return null;
  return { from: index, to: index + 3, parts: { ...NOTHING, year, lastYear } };
};

function lastYearAt(tokens: readonly Token[], index: number, first: number): number | null {
  const short = /^\d{2}$/u.exec(tokens[index]?.text ?? '');
  if (short && glued(tokens, index - 1)) return Math.floor(first / 100) * 100 + Number(short[0]);
  return yearAt(tokens, index);
}

/** "250 BC", "70 AD", "AD 70". */
const era: Form = (tokens, index) => {
  const found = readEra(tokens, index);
  return found && { from: index, to: found.to, parts: { ...NOTHING, year: found.year } };
};

/** "2020", where the words around it do not make it an amount. */
const bareYear: Form = (tokens, index) =>
  isYearHere(tokens, index)
    ? { from: index, to: index + 1, parts: { ...NOTHING, year: yearAt(tokens, index) } }
    : null;

const FORMS: readonly Form[] = [
  numeric,
  weekday,
  monthFirst,
  dayFirst,
  quarter,
  era,
  decade,
  shortDecade,
  spokenDecade,
  yearRange,
  bareYear,
];
