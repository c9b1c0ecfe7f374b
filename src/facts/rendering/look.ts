import type { ClaimPair, Look } from '../../types/index.js';

/** The words that a person should look at first, on both sides. */
export function lookAt(_pair: ClaimPair): Look {
  return { claim: [], passages: [] };
}
