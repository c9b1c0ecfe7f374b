import { unitNamed } from '../../language/units.js';
import type { Quantity } from '../../types/index.js';
import { baseOf, sameFamily } from './amounts.js';
import type { Trend } from './trends.js';

/** An inclusive range of numbers. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** "Doubled" is said of 1.9 and of 2.1 times as much. */
const FACTOR_SLACK = 0.1;
/** "Nearly doubled" begins here; "more than doubled" ends short of the next factor. */
const NEARLY = 0.8;
const MORE_THAN = 1.5;
/** A change worked out from rounded figures is off by up to a point, or a tenth of itself. */
const DERIVED_POINTS = 1;
const DERIVED_SHARE = 0.1;

/** By what share of the earlier amount it changed, in percent without a sign, as stated by a percentage or a factor; null when neither is. */
export function statedShare({ by, factor, direction, word }: Trend, before: string): Range | null {
  if (by?.unit === 'percent') return { low: by.low, high: by.high ?? Infinity };
  if (factor === null) return null;
  const { low, high } = factorRange(factor, `${before} ${word.norm}`);
  return direction === 'up'
    ? { low: 100 * (low - 1), high: 100 * (high - 1) }
    : { low: 100 * (1 - high), high: 100 * (1 - low) };
}

function factorRange(factor: number, wording: string): Range {
  const [less, more] = [factor * (1 - FACTOR_SLACK), factor * (1 + FACTOR_SLACK)];
  const isUp = factor > 1;
  if (/\b(?:nearly|almost)\b/u.test(wording))
    return isUp ? { low: factor * NEARLY, high: factor } : { low: factor, high: factor / NEARLY };
  if (/\bmore than\b/u.test(wording))
    return isUp ? { low: factor, high: factor * MORE_THAN } : { low: factor / MORE_THAN, high: factor };
  return { low: less, high: more };
}

/** The same share worked out from where the change began and where it ended; null when not both are told. */
export function derivedShare(trend: Trend): Range | null {
  const ends = endsOf(trend);
  if (!ends || ends.from <= 0) return null;
  return around((100 * Math.abs(ends.to - ends.from)) / ends.from, DERIVED_POINTS);
}

/** How far it went from where it began to where it ended, in the base unit; percentages part by points. */
export function derivedStep(trend: Trend): Range | null {
  const ends = endsOf(trend);
  return ends && around(Math.abs(ends.to - ends.from), ends.unit === 'percent' ? DERIVED_POINTS / 2 : 0);
}

/** The step as stated in the unit of the ends, or in points between percentages; null when no step is stated. */
export function statedStep({ by }: Trend, ends: Trend): Range | null {
  const unit = endsOf(ends)?.unit;
  if (!by || by.unit === 'percent' || unit === undefined) return null;
  const fits = unit === 'percent' ? by.unit === 'points' : ends.to !== null && sameFamily(by, ends.to);
  const { factor } = unitNamed(by.unit ?? '');
  return fits ? { low: by.low * factor, high: by.high === null ? Infinity : by.high * factor } : null;
}

function endsOf({ from, to }: Trend): { from: number; to: number; unit: Quantity['unit'] } | null {
  if (!from || !to || !(sameFamily(from, to) || from.unit === null)) return null;
  const end = baseOf(to);
  const start = from.unit === null ? scaledLike(baseOf({ ...from, unit: to.unit }), end) : baseOf(from);
  return { from: start, to: end, unit: to.unit };
}

/** So far apart, the earlier of two figures leaves its scale word to the later one ("from 2.1 to 4 million"). */
const SHARED_SCALE = 100;
const SCALE_STEP = 1000;

function scaledLike(bare: number, end: number): number {
  return bare > 0 && end >= bare * SHARED_SCALE ? scaledLike(bare * SCALE_STEP, end) : bare;
}

function around(value: number, least: number): Range {
  const slack = Math.max(least, value * DERIVED_SHARE);
  return { low: value - slack, high: value + slack };
}

/** True when two ranges have a number in common. */
export function meet(a: Range, b: Range): boolean {
  return a.low <= b.high && b.low <= a.high;
}
