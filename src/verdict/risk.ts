import type { ClaimPair, Look } from '../types/index.js';

/** How urgently a person should read an undecided claim, 0 … 1. */
export function riskOf(_pair: ClaimPair, look: Look): number {
  return Math.min(1, look.claim.length / 10);
}
