import { predicatesOf, type Predicate } from '../../language/predicates.js';
import type { ClaimPair, Side } from '../../types/index.js';
import { align, type Alignment } from '../alignment.js';

/** A stretch of a claim, by tokens, `to` exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

const JOINING = /^(?:and|but|while)$/u;

/** A clause joined to another by "and", each with a subject of its own, is held against the sentence nearest to it, not to the whole claim. */
export function standsAlone(side: Side, own: Predicate): boolean {
  const told = predicatesOf(side).filter(({ group, subject }) => group.form === 'finite' && subject !== null);
  const at = told.indexOf(own);
  return at >= 0 && [own, told[at + 1]].some((one) => one !== undefined && JOINING.test(one.opener));
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
