import { analyse } from '../mention/index.js';
import type { Claim, Document, Pairing, Region } from '../types.js';

/** For each claim the passages that bear on it, best first. */
export function pair(article: Document, claims: readonly Claim[], regions: readonly Region[]): Pairing[] {
  return claims.map((claim) => ({
    claim,
    article: analyse(article, claim.span),
    evidence: [],
    runnerUp: null,
  }));
}
