import { predicatesOf, type Predicate } from '../../language/predicates.js';
import type { ClaimPair, Side } from '../../types/index.js';
import { align, type Alignment } from '../alignment.js';

/** A stretch of a claim, by tokens, `to` exclusive. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A clause joined to others by "and", with a subject of its own, is held against the sentence nearest to it, not to the whole claim. */
export function standsAlone(side: Side, { group, subject, opener, from, to }: Predicate): boolean {
  return (
    group.form === 'finite' &&
    subject !== null &&
    /^(?:|and|but|while)$/u.test(opener) &&
    predicatesOf(side).some(
      (other) => other.group.form === 'finite' && other.subject && (other.to <= from || other.from >= to),
    )
  );
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
