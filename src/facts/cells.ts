import { write } from '../language/message.js';
import { cut } from '../language/span.js';
import type { Agreement, ClaimPair, Clash, Fact, Quantity } from '../types/index.js';
import { isLevel, isNamedHere, isPlain, standsAlone, unaccounted } from './support/cell-claims.js';
import { isCited } from './support/citations.js';
import { clashOf } from './support/clash.js';
import { derivationOf } from './support/derived.js';
import { admits, couldBe, familyOf, intervalOf } from './support/intervals.js';
import { mentionsOf } from './support/mentions.js';
import { countsParts, namedCells, type NamedCell } from './support/named-cells.js';

/** Amounts against the cells of tables: one clashes only with the cell whose heads the claim names, and with nothing else of the table. */
export const cells: Fact = {
  id: 'cell',
  summary: 'amounts against the cell of a table whose heads name the same thing',
  beside: 'cells',
  hold: (pair) => {
    const named = namedCells(pair);
    if (named.length === 0) return [];
    const quantities = amountsOf(pair);
    const explained = quantities.filter(
      (quantity) => agreeing(pair, quantity, named).length > 0 || countsParts(quantity, named),
    );
    const taken = explained.flatMap((quantity) => agreeing(pair, quantity, named));
    return quantities.flatMap((quantity): (Agreement | Clash)[] => {
      const same = agreeing(pair, quantity, named);
      if (same.length > 0) return same.map((cell) => agreementOn(quantity, cell, null));
      if (countsParts(quantity, named)) return [];
      const byStep = agreementByStep(quantity, named);
      if (byStep !== null || !standsAlone(pair, quantity, explained)) return byStep ?? [];
      return clashOn(pair, quantity, named, taken);
    });
  },
};

function amountsOf({ side }: ClaimPair): Quantity[] {
  return mentionsOf(side, 'quantity').filter(({ ordinal, span }) => !ordinal && !isCited(side, span));
}

/** The named cells that hold the amount, as far as it tells how much there is and not by how much it changed. */
function agreeing(pair: ClaimPair, quantity: Quantity, named: readonly NamedCell[]): NamedCell[] {
  if (!isLevel(pair.side, quantity) || unaccounted(pair, quantity, named, 'dates').length > 0) return [];
  return named.filter((cell) => couldBe(quantity, cell.quantity));
}

function agreementOn(
  claim: Quantity,
  { sentence, view, quantity }: NamedCell,
  how: string | null,
): Agreement {
  const because = how ?? (claim.low === quantity.low && claim.high === quantity.high ? null : 'rounded');
  return { type: 'agreement', fact: cells.id, claim: claim.span, sentence, passage: view.cell.span, because };
}

/** The difference between two named cells of one row or column, or the change that it is of the first. */
function agreementByStep(quantity: Quantity, named: readonly NamedCell[]): Agreement[] | null {
  for (const [at, first] of named.entries())
    for (const second of named.slice(at + 1)) {
      if (!isBeside(first, second)) continue;
      const sides = [first, second].map(({ side, quantity: own }) => ({ ...side, mentions: [own] }));
      const derived = derivationOf(inPoints(quantity), sides) ?? derivationOf(quantity, sides);
      if (derived)
        return [
          agreementOn(quantity, first, `${derived.how} of ${first.quantity.low} and ${second.quantity.low}`),
        ];
    }
  return null;
}

/** "Up six points" counts points, and is no share. */
function inPoints(quantity: Quantity): Quantity {
  return quantity.unit === null && quantity.noun === 'point'
    ? { ...quantity, unit: 'points', noun: null }
    : quantity;
}

function isBeside(a: NamedCell, b: NamedCell): boolean {
  const [one, other] = [a.view, b.view];
  return (
    one.table === other.table && (one.cell.row === other.cell.row || one.cell.column === other.cell.column)
  );
}

/** Amounts that a clash is told of: neither stretches nor such as nearly anything fits. */
function isFirm({ low, high, bound }: Quantity): boolean {
  return (
    low !== 1 &&
    (bound !== 'about' || high === null || high <= low * WIDE) &&
    (bound !== 'exact' || low === high)
  );
}
const WIDE = 1.5;

/** The clash with the one cell that the claim names and no other amount of it answers, where every other word is accounted for too. */
function clashOn(
  pair: ClaimPair,
  quantity: Quantity,
  named: readonly NamedCell[],
  taken: readonly NamedCell[],
): Clash[] {
  if (
    !isFirm(quantity) ||
    !isPlain(pair) ||
    !isNamedHere(pair.side, quantity) ||
    !isLevel(pair.side, quantity)
  )
    return [];
  const comparable = named.filter(
    (cell) => !taken.includes(cell) && familyOf(quantity) === familyOf(cell.quantity),
  );
  const most = Math.max(0, ...comparable.map(({ accounted }) => accounted.size));
  const [cell, ...others] = comparable.filter(({ accounted }) => accounted.size === most);
  if (!cell || others.length > 0 || unaccounted(pair, quantity, named, 'all').length > 0) return [];
  if (isFiner(quantity, cell)) return [];
  const value = { sentence: cell.sentence, span: cell.view.cell.span };
  const clash = clashOf(pair, 'number/amount-differs', 'contradicted', quantity.span, value);
  const passageSays = cut(cell.view.says, cell.view.value);
  return [{ ...clash, passageSays, suggestion: write(passageSays), cell: cell.view.lines }];
}

/** True for an amount told more exactly than the cell, which may be its round form: 47.93 against 47.9. */
function isFiner(claim: Quantity, { quantity, view }: NamedCell): boolean {
  const [printed = '0', decimals = ''] = /\d[\d,]*(?:\.(\d+))?/u.exec(cut(view.says, view.value)) ?? [];
  const number = Number(printed.replaceAll(',', ''));
  const times = number === 0 ? 1 : Math.abs(quantity.low) / number;
  const cell = intervalOf({ ...quantity, step: times * 10 ** -decimals.length });
  return admits(cell, intervalOf(claim).low);
}
