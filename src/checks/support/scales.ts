import { says } from '../../language/message.js';
import type { Likelihood, LikelihoodScale } from '../../types/index.js';

/** The scales as readers know them. */
const NAMES: Readonly<Record<LikelihoodScale, string>> = { icd203: 'ICD 203', ipcc: 'IPCC' };
/** Percent: odds that are even stand on both sides of it. */
const EVEN = 50;

/** True for wording whose whole range lies below even odds: a flat assertion then says the opposite. */
export function isBelowEven({ band, high }: Likelihood): boolean {
  return band !== null && high < EVEN;
}

/** True when the first says more than the second on their scale; without a rank on it only ranges that do not meet tell. */
export function isHigher(one: Likelihood, other: Likelihood): boolean {
  return one.band === null || other.band === null ? one.low >= other.high : one.band > other.band;
}

/** The standard sentence, with the scale that was asked and what it has for both sides: "(ICD 203: 95–99 % against 55–80 %)". */
export function saysOnScale(
  actual: string,
  expected: string,
  ours: Likelihood | null,
  theirs: Likelihood,
): string {
  const range = ours === null ? 'a flat statement' : rangeOf(ours);
  return `${says(actual, expected)} (${NAMES[theirs.scale]}: ${range} against ${rangeOf(theirs)})`;
}

function rangeOf({ band, low, high }: Likelihood): string {
  return band === null ? 'possibility without a rank' : `${low}–${high} %`;
}
