import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { Agreement, ClaimPair, Quantity } from '../../types/index.js';
import { isLevel, isNamedHere, isPlain } from '../support/cell-claims.js';
import { trendsOf } from '../support/directions.js';
import { familyOf, intervalOf } from '../support/intervals.js';
import { mentionsOf } from '../support/mentions.js';
import { countsParts, isUnsaid, namedCells, type NamedCell } from '../support/named-cells.js';
import { creditOf } from './credit.js';
import { particleAt } from './particles.js';

/** Fewer words answered by heads and captions name nothing. */
const MIN_ANSWERED = 2;
/** How far an amount told by a bound ("more than 45") may be from the figure of the cell. */
const NEAR = 0.1;

/**
 * The passage whose cell bears a claim out; null where none does. It takes: every amount of the claim in a cell that the claim names,
 * every other word answered by heads, caption or document, and a change told only between two cells, the right way round.
 */
export function renderedByCells(pair: ClaimPair, agreements: readonly Agreement[]): number | null {
  const { side } = pair;
  const named = namedCells(pair);
  const amounts = mentionsOf(side, 'quantity').filter((amount) => !countsParts(amount, named));
  const used = amounts.map((amount) => cellOf(pair, amount, named, agreements));
  const first = used[0];
  if (!first || !isPlain(pair) || used.some((cell) => cell === null)) return null;
  if (amounts.some((amount) => !isNamedHere(side, amount))) return null;
  const cells = used.filter((cell) => cell !== null);
  const answered = new Set(cells.flatMap(({ accounted }) => [...accounted]));
  const { fits, within } = creditOf(pair, first.sentence);
  const spared = mentionsOf(side, 'quantity').map(({ span }) => span);
  const left = side.tokens.some(
    (token, index) =>
      contains(within, token.span) &&
      !answered.has(index) &&
      !spared.some((span) => overlaps(span, token.span)) &&
      (isLoaded(pair, index) || (isContent(token) && !isUnsaid(side, index) && !isTrend(pair, index))),
  );
  if (!fits || left || answered.size < MIN_ANSWERED || !sameWay(pair, cells)) return null;
  return first.sentence;
}

/** Words that say more than a figure can ("only", "reportedly"). */
function isLoaded({ side }: ClaimPair, index: number): boolean {
  const kind = particleAt(side, index)?.kind;
  return (kind === 'caution' || kind === 'strong') && !isUnsaid(side, index);
}

function isTrend({ side }: ClaimPair, index: number): boolean {
  return trendsOf(side).some(({ span }) => contains(span, side.tokens[index]!.span));
}

/** The cell that holds an amount, neither a step of arithmetic away nor farther off than its bound or its last digit lets pass. */
function cellOf(
  { side }: ClaimPair,
  amount: Quantity,
  named: readonly NamedCell[],
  agreements: readonly Agreement[],
): NamedCell | null {
  if (amount.ordinal || !isLevel(side, amount)) return null;
  const own = agreements.filter(({ fact, claim }) => fact === 'cell' && claim === amount.span);
  const cell = named.find(({ sentence }) => own.some((one) => one.sentence === sentence));
  if (!cell || own.some(({ because }) => because !== null && because !== 'rounded')) return null;
  const edge = amount.bound === 'at-most' || amount.bound === 'less-than' ? amount.high : amount.low;
  if (familyOf(amount) !== familyOf(cell.quantity)) return null;
  const figure = intervalOf(cell.quantity).low;
  return edge !== null &&
    Math.abs(intervalOf({ ...amount, low: edge }).low - figure) <= NEAR * Math.abs(figure)
    ? cell
    : null;
}

/** A claim of no change, or of one between two cells of a line, from the first told to the second. */
function sameWay({ side }: ClaimPair, cells: readonly NamedCell[]): boolean {
  const trends = trendsOf(side);
  if (trends.length === 0) return true;
  const [a, b] = cells;
  if (trends.length > 1 || !a || !b || cells.length > 2 || a.view.table !== b.view.table) return false;
  const [from, to] = startsWithFrom(side, trends[0]!.span) ? [a, b] : [b, a];
  return (trends[0]!.direction === 'up') === to.quantity.low > from.quantity.low;
}

/** "Rose from 42 to 48" against "rose to 48 from 42". */
function startsWithFrom({ tokens }: ClaimPair['side'], { end }: { readonly end: number }): boolean {
  return tokens.find(({ span, norm }) => span.start >= end && /^(?:from|to)$/u.test(norm))?.norm === 'from';
}
