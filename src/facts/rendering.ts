import type { ClaimPair, Look } from '../types/index.js';

/** Whether the claim says no more and no less than its passages, word for word or nearly so. */
export interface Rendering {
  /** Every content word and fact of the claim is accounted for by one passage, and nothing is left over on the side of caution. */
  readonly close: boolean;
  /** The passage that bears it out; null unless close. */
  readonly sentence: number | null;
  /** Words of the claim that no passage has, and cautious words of the passages that the claim leaves out. */
  readonly look: Look;
}

/** Holds the whole wording of a claim against its passages. */
export function renderingOf(_pair: ClaimPair): Rendering {
  return { close: false, sentence: null, look: { claim: [], passages: [] } };
}
