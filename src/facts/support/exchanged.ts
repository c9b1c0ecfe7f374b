import { overlaps } from '../../language/span.js';
import { isAsserted, predicatesOf, type Predicate } from '../../language/predicates.js';
import type { ClaimPair, Quantity, Side, Span } from '../../types/index.js';
import { align } from '../alignment.js';
import type { PassageAmount } from './derived.js';
import { isBest } from './ground.js';
import { familyOf } from './intervals.js';

type Role = 'subject' | 'object';

/** The clause of which an amount is what acts or what is acted on. */
interface Seat {
  readonly predicate: Predicate;
  readonly role: Role;
}

/**
 * The amount that stands in the passage where the claim has put another of the same sentence: "five led to a hospital stay" beside
 * "five required monitoring, and one led to a hospital stay". Null where the clauses do not answer each other so plainly.
 */
export function exchangedFor(
  pair: ClaimPair,
  claim: Quantity,
  same: readonly PassageAmount[],
  all: readonly PassageAmount[],
): PassageAmount | null {
  const ours = seatOf(pair.side, claim.span);
  if (!ours || !isPlain(ours.predicate)) return null;
  for (const sentence of new Set(same.map((one) => one.sentence))) {
    const passage = pair.sides[sentence]!;
    const verb = align(pair.side, passage).ofClaim.get(ours.predicate.head)?.passage;
    if (verb === undefined || !isBest(pair, sentence)) continue;
    const within = all.filter((one) => one.sentence === sentence);
    const seats = new Map(within.map((one) => [one, seatOf(passage, one.quantity.span)]));
    const isThere = (one: PassageAmount): boolean => {
      const seat = seats.get(one);
      return seat?.predicate.head === verb && seat.role === ours.role && isPlain(seat.predicate);
    };
    const own = within.filter((one) => same.includes(one));
    if (own.some((one) => !seats.get(one) || seats.get(one)!.predicate.head === verb)) continue;
    const rival = within.find((one) => !same.includes(one) && one.family === familyOf(claim) && isThere(one));
    if (rival && own.every((one) => seats.get(one)!.role === ours.role)) return rival;
  }
  return null;
}

function seatOf(side: Side, span: Span): Seat | null {
  for (const predicate of predicatesOf(side))
    for (const role of ['subject', 'object'] as const) {
      const phrase = predicate[role];
      if (phrase === null) continue;
      const tokens = side.tokens.slice(phrase.from, phrase.to);
      if (tokens.some((token) => overlaps(token.span, span))) return { predicate, role };
    }
  return null;
}

function isPlain(predicate: Predicate): boolean {
  return isAsserted(predicate) && !/^(?:be|have|do)$/u.test(predicate.lemma);
}
