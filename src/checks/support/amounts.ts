import { unitNamed } from '../../language/units.js';
import type { Quantity } from '../../types/index.js';

/** A rounded number stays within this share of the true one: 4.2 million may stand for 4.38 million, 3 million not for 3.4. */
const ROUNDING = 0.05;
/** Converted figures ("60 miles" for 100 km) are rounded once more. */
const CONVERSION = 0.04;
/** "More than 40" is said of 42 or 70; from twice the number on one would name a higher bound. */
const OPEN_SIDE = 2;
/** Guards comparisons against binary noise. */
const EPSILON = 1e-9;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The number a quantity names, in the base unit of its family: the bound itself for "at least 13", the middle for "about 13". */
export function baseOf({ low, high, bound, unit }: Quantity): number {
  const { factor } = unitNamed(unit ?? '');
  if (bound === 'at-least' || bound === 'more-than' || high === null) return low * factor;
  if (bound === 'at-most' || bound === 'less-than') return high * factor;
  return ((low + high) / 2) * factor;
}

/** True when one number may be printed for the other: equal within the rounding of the coarser one. */
export function sameNumber(first: Quantity, second: Quantity): boolean {
  const [ours, theirs] = inOneMoney(first, second);
  return within(baseOf(ours), baseOf(theirs), tolerance(ours, theirs));
}

function within(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack + EPSILON * Math.max(1, Math.abs(a));
}

function tolerance(ours: Quantity, theirs: Quantity): number {
  if (ours.ordinal) return 0;
  const size = Math.max(Math.abs(baseOf(ours)), Math.abs(baseOf(theirs)));
  const step = Math.max(...[ours, theirs].map(({ step, unit }) => step * unitNamed(unit ?? '').factor));
  const rounded = Math.min(step / 2, size * ROUNDING);
  return ours.unit === theirs.unit ? rounded : Math.max(rounded, size * CONVERSION);
}

/** True when the claim's quantity can be said of the source's: equal within rounding, or inside what either leaves open. */
export function agrees(first: Quantity, second: Quantity): boolean {
  const [ours, theirs] = inOneMoney(first, second);
  if (crossesBound(ours, theirs)) return false;
  if (sameNumber(ours, theirs)) return true;
  const [mine, other] = [admitted(ours, true), admitted(theirs, false)];
  if (isRange(ours) && isRange(theirs))
    return mine.low < other.high && other.low < mine.high && sameEnds(mine, other);
  return holds(mine, baseOf(theirs)) || holds(other, baseOf(ours));
}

/** Who says "more than" may be off by no more than this share of the number. */
const BOUND_SLACK = 0.005;

/** "More than half" is not said of 48.7 percent, nor "less than a third" of 41, however far each may be rounded. */
function crossesBound(ours: Quantity, theirs: Quantity): boolean {
  if (theirs.bound !== 'exact' || isRange(theirs) || ours.unit !== theirs.unit || ours.ordinal) return false;
  const [mine, other] = [baseOf(ours), baseOf(theirs)];
  const slack = Math.abs(mine) * BOUND_SLACK;
  if (ours.bound === 'more-than' || ours.bound === 'at-least') return other < mine - slack;
  return (ours.bound === 'less-than' || ours.bound === 'at-most') && other > mine + slack;
}

/** A range in figures ("10–12"), not the spread of "about 11". */
function isRange({ bound, low, high }: Quantity): boolean {
  return bound === 'exact' && high !== null && high > low;
}

function sameEnds(a: Interval, b: Interval): boolean {
  return (
    within(a.low, b.low, Math.abs(a.low) * ROUNDING) && within(a.high, b.high, Math.abs(a.high) * ROUNDING)
  );
}

function holds({ low, high }: Interval, value: number): boolean {
  return value >= low - EPSILON && value <= high + EPSILON;
}

/**
 * What a quantity leaves open. A claim may be looser than its source ("more than 40" for 42); a bounded source admits no
 * other number ("at least 13" is no ground for 20).
 */
function admitted(quantity: Quantity, loosely: boolean): Interval {
  const { factor } = unitNamed(quantity.unit ?? '');
  const low = quantity.low * factor;
  const high = quantity.high === null ? null : quantity.high * factor;
  if (high === null) return { low, high: loosely ? low * OPEN_SIDE : low };
  if (quantity.low <= 0 && isUpper(quantity)) return { low: loosely ? high / OPEN_SIDE : high, high };
  return { low, high };
}

function isUpper({ bound }: Quantity): boolean {
  return bound === 'at-most' || bound === 'less-than';
}

/** True when both are counted or measured in units that convert into each other. */
export function sameFamily(ours: Quantity, theirs: Quantity): boolean {
  return ours.ordinal === theirs.ordinal && familyOf(ours) === familyOf(theirs);
}

/** "£212,000" beside "212,000 pounds": where one of two pounds is surely money, so is the other. */
function inOneMoney(ours: Quantity, theirs: Quantity): [Quantity, Quantity] {
  const money = [ours, theirs].some(({ unit }) => unit === 'GBP');
  const read = (quantity: Quantity): Quantity =>
    money && quantity.unit === 'pound' ? { ...quantity, unit: 'GBP' } : quantity;
  return [read(ours), read(theirs)];
}

/** True when both are printed in one unit, a currency's sign and its name being one. */
export function sameUnit(first: Quantity, second: Quantity): boolean {
  const [ours, theirs] = inOneMoney(first, second);
  return ours.unit === theirs.unit;
}

/** Pounds are money or mass; only their neighbours tell. */
function familyOf({ unit }: Quantity): string {
  const family = unit === null ? '' : unitNamed(unit).family;
  return unit === 'pound' || family === 'sterling' ? 'pound' : family;
}

/** Factors by which scale words differ ("million" for "billion"). */
const SCALE_STEPS = [1e3, 1e6, 1e9];

/** True when the two numbers have the same figures and differ by whole scale words: 4.2 million against 4.2 billion. */
export function differByScale(first: Quantity, second: Quantity): boolean {
  const [ours, theirs] = inOneMoney(first, second);
  const [a, b] = [Math.abs(baseOf(ours)), Math.abs(baseOf(theirs))];
  const ratio = Math.max(a, b) / Math.min(a, b);
  return Math.max(a, b) >= 1e6 && SCALE_STEPS.some((step) => within(ratio, step, step * EPSILON));
}

/** True when the figures as printed are equal, whatever their units. */
export function sameFigures(ours: Quantity, theirs: Quantity): boolean {
  return ours.low === theirs.low && ours.high === theirs.high;
}
