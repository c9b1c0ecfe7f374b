import type { DateMention, Side, Span } from '../../types/index.js';
import { mentionsOf } from './mentions.js';

/** True where two amounts are told for years that have nothing in common: "41 minutes in 2023" and "24 minutes in 2021". */
export function areOfOtherYears(claim: Side, ours: Span, passage: Side, theirs: Span): boolean {
  const [own, other] = [yearsBeside(claim, ours), yearsBeside(passage, theirs)];
  return own !== null && other !== null && (own.last < other.first || own.first > other.last);
}

interface Years {
  readonly first: number;
  readonly last: number;
}

/** The year or years told straight behind an amount, else straight before it, with no other amount between; null where none is. */
function yearsBeside(side: Side, span: Span): Years | null {
  const dates = mentionsOf(side, 'date').filter(({ year }) => year !== null);
  const behind = dates.find((date) => date.span.start >= span.end);
  const before = dates.findLast((date) => date.span.end <= span.start);
  const found = [behind, before].find((date) => date !== undefined && !isParted(side, span, date));
  return found ? { first: found.year!, last: found.lastYear ?? found.year! } : null;
}

function isParted(side: Side, amount: Span, { span: date }: DateMention): boolean {
  const [from, to] = amount.end <= date.start ? [amount.end, date.start] : [date.end, amount.start];
  return mentionsOf(side, 'quantity').some(({ span }) => span.start >= from && span.end <= to);
}
