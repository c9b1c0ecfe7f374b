import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { wordList } from '../../language/lexicon.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimPair, Quantity, Side, Span } from '../../types/index.js';
import { trendsOf } from './directions.js';
import { mentionsOf } from './mentions.js';
import { isUnsaid, type NamedCell } from './named-cells.js';

const OPEN = wordList('words that leave a figure open');
const PRONOUN = wordList('pronouns beside an amount');

/** True for a claim that states what it says: nothing denied, foreseen, asked, or shared out among several. */
export function isPlain({ side }: ClaimPair): boolean {
  return (
    mentionsOf(side, 'negation').length === 0 &&
    !side.tokens.some(({ norm }) => OPEN.has(norm) || norm === '?' || norm === 'respectively')
  );
}

/** True where the clause of an amount names what it is about, and leaves it to no pronoun. */
export function isNamedHere(side: Side, { span }: Quantity): boolean {
  const { from, to } = clauseOf(side, span);
  return !side.tokens.slice(from, to).some(({ norm }) => PRONOUN.has(norm));
}

/** True for an amount that tells how much there is ("was 48", "rose to 48"), not by how much it changed ("rose 6"). */
export function isLevel(side: Side, { span }: Quantity): boolean {
  const { from, to } = clauseOf(side, span);
  const within = { start: side.tokens[from]!.span.start, end: side.tokens[to - 1]!.span.end };
  if (!trendsOf(side).some((trend) => contains(within, trend.span))) return true;
  const at = side.tokens.findIndex((token) => token.span.start >= span.start);
  return [1, 2].some((back) => /^(?:to|at|from)$/u.test(side.tokens[at - back]?.norm ?? ''));
}

function clauseOf({ tokens }: Side, span: Span): { readonly from: number; readonly to: number } {
  const at = tokens.findIndex((token) => token.span.start >= span.start);
  const clauses = clausesOf(tokens);
  return clauses[clauseIndexAt(clauses, at)] ?? { from: 0, to: tokens.length };
}

/** Words of the amount's clause, or the dates among them, that neither the cells nor the amount nor who is credited answers. */
export function unaccounted(
  { side, claim }: ClaimPair,
  quantity: Quantity,
  named: readonly NamedCell[],
  which: 'dates' | 'all',
): number[] {
  const { from, to } = clauseOf(side, quantity.span);
  const amounts = mentionsOf(side, 'quantity').map(({ span }) => span);
  const credit = [claim.attribution?.speakerSpan, claim.attribution?.cueSpan].filter((span) => span != null);
  const trends = trendsOf(side).map(({ span }) => span);
  const dates = mentionsOf(side, 'date').map(({ span }) => span);
  const spared = [...amounts, ...credit, ...trends];
  return side.tokens.flatMap((token, index) => {
    const isWanted =
      which === 'all'
        ? isContent(token)
        : token.kind === 'number' && dates.some((span) => contains(span, token.span));
    const isInside = which === 'dates' || (index >= from && index < to);
    const isAnswered = named.some(({ accounted }) => accounted.has(index)) || isUnsaid(side, index);
    return isWanted && isInside && !isAnswered && !spared.some((span) => overlaps(span, token.span))
      ? [index]
      : [];
  });
}

/** True where every other amount beside one is told by a cell, and no part of a whole is meant ("half of its 3 million people"). */
export function standsAlone(
  { side }: ClaimPair,
  quantity: Quantity,
  explained: readonly Quantity[],
): boolean {
  const { from, to } = clauseOf(side, quantity.span);
  const within = { start: side.tokens[from]!.span.start, end: side.tokens[to - 1]!.span.end };
  const isBeside = ({ span }: { readonly span: Span }): boolean =>
    overlaps(within, span) && !overlaps(span, quantity.span);
  return (
    !mentionsOf(side, 'quantity').some((other) => isBeside(other) && !explained.includes(other)) &&
    !mentionsOf(side, 'quantifier').some(isBeside)
  );
}
