import type { RiskSigns } from '../types/index.js';

/**
 * How much each sign adds: rounded by hand from a logistic regression on the development stories of bench/stories.ts and on changed
 * passages beside the same sentences. Most of it is nearness: what stands close to its passages and is still no rendering of them comes
 * first, for a changed word is harder to see than a free tale. Of one claim beside two versions of a passage it cannot tell the worse.
 */
const WEIGHTS: Readonly<Record<keyof RiskSigns, number>> = {
  inAll: 2.5,
  inNearest: 1.3,
  words: 0.5,
  hedgeLeft: 0.6,
  firmer: 0.5,
  causeAdded: 0.4,
  negationDiffers: 0.1,
  cautionsLeft: 0.1,
};
const START = -2.7;

/** How urgently a person should read an undecided claim, 0 … 1, rounded to two places. */
export function riskOf(signs: RiskSigns): number {
  const sum = (Object.keys(WEIGHTS) as (keyof RiskSigns)[]).reduce(
    (all, sign) => all + WEIGHTS[sign] * signs[sign],
    START,
  );
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
