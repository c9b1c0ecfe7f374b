import type { Agreement, ClaimPair, Clash, Fact } from '../types/index.js';
import { evidence } from './evidence.js';
import { openness } from './openness.js';
import { polarity } from './polarity.js';

/** Every closed class of fact: one file and one line each. */
export const facts: readonly Fact[] = [polarity, evidence, openness];

/** What the closed classes say of a claim beside its passages. */
export function holdFacts(pair: ClaimPair): readonly (Clash | Agreement)[] {
  return facts.flatMap(({ hold }) => hold(pair));
}
