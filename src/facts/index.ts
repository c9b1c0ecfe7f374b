import type { Agreement, ClaimPair, Clash, Fact } from '../types/index.js';
import { confidence } from './confidence.js';
import { evidence } from './evidence.js';
import { likelihood } from './likelihood.js';
import { openness } from './openness.js';
import { polarity } from './polarity.js';
import { status } from './status.js';
import { superlatives } from './superlatives.js';

/** Every closed class of fact: one file and one line each. */
export const facts: readonly Fact[] = [
  polarity,
  evidence,
  openness,
  likelihood,
  confidence,
  status,
  superlatives,
];

/** What the closed classes say of a claim beside its passages. */
export function holdFacts(pair: ClaimPair): readonly (Clash | Agreement)[] {
  return facts.flatMap(({ hold }) => hold(pair));
}
