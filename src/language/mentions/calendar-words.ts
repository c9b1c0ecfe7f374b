import { wordList } from '../lexicon.js';

const MONTH_NAMES = [...wordList('months')];
const WEEKDAY_NAMES = [...wordList('weekdays')];

const MONTHS = new Map<string, number>([
  ...MONTH_NAMES.map((name, index): [string, number] => [name, index + 1]),
  ...MONTH_NAMES.map((name, index): [string, number] => [name.slice(0, 3), index + 1]),
  ['sept', 9],
]);
const WEEKDAYS = new Map(WEEKDAY_NAMES.map((name, index): [string, number] => [name, index]));

/** 1–12 for a month's name or abbreviation, folded; undefined for other words. */
export function monthOf(norm: string): number | undefined {
  return MONTHS.get(norm);
}

/** True for names too short or too common to stand for a month without a day or a year ("Jan", "May", "March"). */
export function isAmbiguousMonth(norm: string): boolean {
  return norm.length <= 5 && norm !== 'april';
}

/** 0 (Sunday) – 6 for a weekday's full name; undefined for other words. */
export function weekdayOf(norm: string): number | undefined {
  return WEEKDAYS.get(norm.replace(/s$/u, ''));
}
