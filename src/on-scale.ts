import { readOn } from './language/mentions/index.js';
import type { LikelihoodScale, Pairing } from './types/index.js';

/** The scale of likelihood that holds unless a house chooses the other. */
export const DEFAULT_SCALE: LikelihoodScale = 'icd203';

/** The pairings with likelihood and confidence, of claims and passages, read on the scale of the house. */
export function onScale(scale: LikelihoodScale, pairings: readonly Pairing[]): readonly Pairing[] {
  if (scale === DEFAULT_SCALE) return pairings;
  return pairings.map((pairing) => ({
    ...pairing,
    article: readOn(scale, pairing.article),
    evidence: pairing.evidence.map((one) => ({ ...one, source: readOn(scale, one.source) })),
  }));
}
