import type { ClaimPair, Look, Side } from '../types/index.js';
import { accountFor } from './rendering/accounts.js';
import { isCredited } from './rendering/credit.js';
import { cautionsLeft, leavesHead } from './rendering/leftover.js';
import { lookAt } from './rendering/look.js';
import { sameRoles } from './rendering/order.js';

/** Whether the claim says no more and no less than its passages, word for word or nearly so. */
export interface Rendering {
  /** The passage that bears it out, every content word and fact accounted for and nothing left over on the side of caution; null where none does. */
  readonly sentence: number | null;
  /** Words of the claim that no passage has, and cautious words of the passages that the claim leaves out. */
  readonly look: Look;
}

/** Holds the whole wording of a claim against its passages. */
export function renderingOf(pair: ClaimPair): Rendering {
  const sentence = pair.sides.findIndex((side, index) => isClose(pair, side, index));
  return { sentence: sentence < 0 ? null : sentence, look: lookAt(pair) };
}

/** True when the claim renders one passage closely. */
function isClose(pair: ClaimPair, passage: Side, index: number): boolean {
  const credit = isCredited(pair, index);
  if (!credit.fits) return false;
  const accounts = accountFor(pair.side, credit.within, passage);
  return (
    accounts.missing.length === 0 &&
    accounts.answer.size >= MIN_WORDS &&
    cautionsLeft(passage, accounts).length === 0 &&
    !leavesHead(passage, accounts) &&
    sameRoles(pair.side, passage, accounts)
  );
}

/** Fewer words say too little to be a rendering of anything. */
const MIN_WORDS = 3;
