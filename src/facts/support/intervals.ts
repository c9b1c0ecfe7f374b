import { unitNamed } from '../../language/units.js';
import type { Quantity } from '../../types/index.js';

/** A quantity in the base of its family of units, with what rounding lets pass either side of it. */
export interface Interval {
  readonly low: number;
  /** Infinite where the quantity is open above. */
  readonly high: number;
  /** Half of the last digit's place value, in the same base. */
  readonly slack: number;
}

/** The numbers that a quantity lets stand. */
export function intervalOf({ low, high, step, unit }: Quantity): Interval {
  const factor = unit === null ? 1 : unitNamed(unit).factor;
  return {
    low: low * factor,
    high: high === null ? Number.POSITIVE_INFINITY : high * factor,
    slack: (step / 2) * factor,
  };
}

/** Far below what anybody prints: undoes the noise of conversion. */
const NOISE = 1e-9;

/** True when a claim's quantity, rounded as it is printed, lets a number or stretch of numbers of the source stand. */
export function admits(claim: Interval, low: number, high: number = low): boolean {
  const slack = claim.slack * (1 + NOISE) + Math.abs(claim.low) * NOISE;
  return low <= claim.high + slack && high >= claim.low - slack;
}

/** Families of units that convert into each other; a plain count is a family of its own, shares and points are two. */
export function familyOf({ unit }: Quantity): string {
  return unit === null ? '' : unitNamed(unit).family;
}

/** "More than 400" is no round form of 397: an edge is where it is printed, and only the other number may be rounded. */
function isEdge({ bound }: Quantity): boolean {
  return bound !== 'exact' && bound !== 'about';
}

/** Which side of a quantity is open; null for one that is not. */
export function openSide({ bound, high }: Quantity): 'above' | 'below' | null {
  if (high === null) return 'above';
  return bound === 'at-most' || bound === 'less-than' ? 'below' : null;
}

/** Of two quantities open on one side the claim's may be the wider, not the narrower: "at least six" says more than "at least four". */
function saysMore(claim: Quantity, passage: Quantity): boolean {
  const side = openSide(claim);
  if (side === null || side !== openSide(passage)) return false;
  const [ours, theirs] = [intervalOf(claim), intervalOf(passage)];
  // "At least six" and "more than five" are one number.
  const slack = Math.max(ours.slack, theirs.slack) * (claim.bound === passage.bound ? 1 : 2) * (1 + NOISE);
  return side === 'above' ? ours.low > theirs.low + slack : ours.high < theirs.high - slack;
}

/** True when the two quantities can be the same number of the same thing, as printed. */
function sameAmount(claim: Quantity, passage: Quantity): boolean {
  if (familyOf(claim) !== familyOf(passage) || saysMore(claim, passage)) return false;
  const [ours, theirs] = [intervalOf(claim), intervalOf(passage)];
  const slack = isEdge(claim) ? Math.min(ours.slack, theirs.slack) : ours.slack;
  return admits({ ...ours, slack }, theirs.low, theirs.high);
}

/** A number without a unit or anything counted: "four years instead of ten". */
export function isBare({ unit, noun }: Quantity): boolean {
  return unit === null && noun === null;
}

/** The same number of what may be the same thing: a bare one takes the unit of the other. */
export function couldBe(claim: Quantity, passage: Quantity): boolean {
  if (sameAmount(claim, passage)) return true;
  if (!isBare(claim) && !isBare(passage)) return false;
  const unit = claim.unit ?? passage.unit;
  return sameAmount({ ...claim, unit }, { ...passage, unit });
}
