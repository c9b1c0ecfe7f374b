import type { Quantity, Side } from '../../types/index.js';
import { isCited } from './citations.js';
import { admits, familyOf, intervalOf, isBare, type Interval } from './intervals.js';
import { mentionsOf } from './mentions.js';
import { portionsOf } from './portions.js';

/** An amount of a passage: in which of the sentences shown it stands, and the numbers it lets stand. */
export interface PassageAmount {
  readonly sentence: number;
  readonly quantity: Quantity;
  readonly family: string;
  readonly interval: Interval;
  /** False for a share that is counted ("14 of the 49") and not printed. */
  readonly printed: boolean;
}

/** A number that follows from two amounts of the passages by one step of arithmetic. */
export interface Derived {
  readonly value: number;
  /** Family of its unit (see `familyOf`). */
  readonly family: string;
  readonly from: readonly [PassageAmount, PassageAmount];
  readonly how: 'sum' | 'difference' | 'share' | 'change' | 'ratio' | 'product' | 'rest';
}

/** More amounts than these in the sentences shown are a table, in which anything follows from something. */
const MOST_AMOUNTS = 40;

const kept = new WeakMap<readonly Side[], readonly PassageAmount[]>();

/** The parts that a side counts out of a whole, as shares: "14 of the 49" is 28.6 percent. */
function sharesOf(side: Side): Quantity[] {
  return portionsOf(side)
    .filter(({ counted, whole }) => counted && whole !== null)
    .map(({ low, high, noun, span }) => ({
      kind: 'quantity',
      span,
      scope: span,
      low: 100 * low,
      high: 100 * high,
      bound: 'exact',
      step: 0,
      unit: 'percent',
      noun,
      ordinal: false,
    }));
}

/** Every amount in the sentences shown; ranks ("third") are none. */
export function amountsOf(sides: readonly Side[]): readonly PassageAmount[] {
  const known = kept.get(sides);
  if (known) return known;
  const amounts = sides.flatMap((side, sentence) =>
    [
      ...mentionsOf(side, 'quantity').filter(({ ordinal, span }) => !ordinal && !isCited(side, span)),
      ...sharesOf(side),
    ].map((quantity) => ({
      sentence,
      quantity,
      family: familyOf(quantity),
      interval: intervalOf(quantity),
      printed: quantity.step > 0,
    })),
  );
  kept.set(sides, amounts);
  return amounts;
}

/**
 * The first way in which a claim's quantity follows from two amounts of the passages that may be joined; null when it follows from none.
 * Of many amounts some two make nearly any number.
 */
export function derivationOf(
  claim: Quantity,
  sides: readonly Side[],
  mayJoin: (a: PassageAmount, b: PassageAmount) => boolean = () => true,
): Derived | null {
  const amounts = amountsOf(sides)
    .filter(({ printed }) => printed)
    .slice(0, MOST_AMOUNTS);
  const [family, wanted] = [familyOf(claim), intervalOf(claim)];
  for (const a of amounts)
    for (const b of amounts.filter((other) => mayJoin(a, other)))
      for (const derived of stepsFrom(a, b))
        if (fits(derived.family, family, claim) && admits(wanted, derived.value)) return derived;
  return null;
}

/** A bare number of the claim ("leaving 30") may be of any unit. */
function fits(made: string, wanted: string, { unit, noun }: Quantity): boolean {
  return made === wanted || (unit === null && noun === null);
}

function stepsFrom(a: PassageAmount, b: PassageAmount): Derived[] {
  const [x, y] = [a.interval.low, b.interval.low];
  const from = [a, b] as const;
  const of = (how: Derived['how'], family: string, value: number): Derived => ({ how, family, value, from });
  if (a === b) return a.family === 'percent' ? [of('rest', 'percent', 100 - x)] : [];
  if (a.family !== b.family) return mixed(a, b);
  const sums = [of('sum', a.family, x + y), of('difference', a.family, x - y)];
  if (a.family === 'percent')
    return [...sums, of('difference', 'points', x - y), ...ratios(a, b), ...scaled(a, b)];
  return [...sums, ...ratios(a, b)];
}

/** A bare number ("from 14 to 11 millimetres") takes the unit of the other. */
function mixed(a: PassageAmount, b: PassageAmount): Derived[] {
  const unit = a.quantity.unit ?? b.quantity.unit;
  const [first, second] = [a, b].map((amount) => (isBare(amount.quantity) ? withUnit(amount, unit) : amount));
  const joined = first!.family === second!.family ? stepsFrom(first!, second!) : [];
  return a.family === 'percent' || a.family === 'times' ? [...joined, ...scaled(a, b)] : joined;
}

function withUnit(amount: PassageAmount, unit: string | null): PassageAmount {
  const quantity = { ...amount.quantity, unit };
  return { ...amount, quantity, family: familyOf(quantity), interval: intervalOf(quantity) };
}

function ratios(a: PassageAmount, b: PassageAmount): Derived[] {
  const [x, y] = [a.interval.low, b.interval.low];
  if (y === 0) return [];
  const from = [a, b] as const;
  return [
    { how: 'share', family: 'percent', value: (100 * x) / y, from },
    { how: 'change', family: 'percent', value: Math.abs((100 * (x - y)) / y), from },
    { how: 'ratio', family: 'times', value: x / y, from },
  ];
}

/** A share or a multiple of another amount near it: "twice that sum", "a third of the 12,000". */
function scaled(a: PassageAmount, b: PassageAmount): Derived[] {
  if (Math.abs(a.sentence - b.sentence) > 1) return [];
  const factor = a.family === 'percent' ? a.interval.low / 100 : a.interval.low;
  const from = [a, b] as const;
  const of = (value: number): Derived => ({ how: 'product', family: b.family, value, from });
  const whole = b.interval.low;
  const parts = a.family === 'percent' ? [of(whole * (1 - factor)), of(whole * (1 + factor))] : [];
  return [of(whole * factor), ...(factor === 0 ? [] : [of(whole / factor)]), ...parts];
}
