import { predicatesOf, type Predicate } from '../../language/predicates.js';
import type { ClaimPair, Side } from '../../types/index.js';
import { align, type Alignment } from '../alignment.js';

/** A stretch of a claim, by tokens, `to` exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

const JOINING = /^(?:and|but|while)$/u;

/**
 * The part of a claim that a clause is held against by itself: of clauses joined by "and", each with a subject of its own, the one with all that hangs
 * on it; else the whole claim.
 */
export function reachOf(side: Side, own: Predicate): Reach {
  const told = predicatesOf(side).filter(({ group, subject }) => group.form === 'finite' && subject !== null);
  const at = told.indexOf(own);
  const next = told.slice(at + 1).find(({ opener }) => JOINING.test(opener));
  const isJoined = at >= 0 && (JOINING.test(own.opener) || next === told[at + 1]);
  if (!isJoined || (next === undefined && !JOINING.test(own.opener)))
    return { from: 0, to: side.tokens.length };
  return { from: own.from, to: next?.from ?? side.tokens.length };
}

/** How many words of a stretch of the claim a sentence answers. */
export function answered({ pairs }: Alignment, reach: Reach): number {
  return pairs.filter(({ claim }) => within(claim, reach)).length;
}

/** The most that one sentence answers of it. */
export function mostAnswered({ side, sides }: ClaimPair, reach: Reach): number {
  return Math.max(0, ...sides.map((passage) => answered(align(side, passage), reach)));
}

/** True for a token of a stretch. */
export function within(at: number, { from, to }: Reach): boolean {
  return from <= at && at < to;
}
