import type { DateMention, Token } from '../../types/index.js';

/** The parts of a date that its wording names. */
type DateParts = Pick<DateMention, 'year' | 'lastYear' | 'quarter' | 'month' | 'day' | 'weekday'>;

/** A date in the tokens `from` … `to` (exclusive). */
export interface FoundDate {
  readonly from: number;
  readonly to: number;
  readonly parts: DateParts;
}

/** Reads the date whose wording begins at a token; null when none does. */
export type Form = (tokens: readonly Token[], index: number) => FoundDate | null;

/** A date of which nothing is known. */
export const NOTHING: DateParts = {
  year: null,
  lastYear: null,
  quarter: null,
  month: null,
  day: null,
  weekday: null,
};
