import type { LikelihoodScale } from '../../types/index.js';
import { wordingOf, type Wording, type WordingRule } from './rules.js';
import type { Reach } from './scope.js';

/** A row of the likelihood lexicon; percents as the scale gives them, or the plain sense of an unbanded hedge. */
interface LikelihoodRule extends WordingRule {
  readonly band: number | null;
  readonly low: number;
  readonly high: number;
}

/** Percents by rank, from the least likely to the most. */
type Bands = readonly (readonly [low: number, high: number])[];

/** The seven bands of Intelligence Community Directive 203 (2015): almost no chance … almost certain. */
const ICD203: Bands = [
  [1, 5],
  [5, 20],
  [20, 45],
  [45, 55],
  [55, 80],
  [80, 95],
  [95, 99],
];

/**
 * The ten terms of the IPCC (guidance note on uncertainty of 2010 for AR5, kept by AR6): exceptionally, extremely, very unlikely,
 * unlikely, about as likely as not, more likely than not, likely, very likely, extremely likely, virtually certain.
 */
const IPCC: Bands = [
  [0, 1],
  [0, 5],
  [0, 10],
  [0, 33],
  [33, 66],
  [50, 100],
  [66, 100],
  [90, 100],
  [95, 100],
  [99, 100],
];

/** Hedges govern their clause and the that-clause after them ("it is likely that …"). */
const REACH: Reach = 'clause-and-complement';

/** A row of `lexicons/likelihoods.yaml`: a band on a scale, percents of its own, or a look-alike. */
interface Row {
  readonly none?: boolean;
  readonly icd203?: number;
  readonly ipcc?: number;
  readonly low?: number;
  readonly high?: number;
}

const WORDING = wordingOf('likelihoods', (row: Row) => (row.none ? null : { ...row, reach: REACH }));

/** Wording by scale, in order of precedence: the strongest and longest first. */
export const LIKELIHOODS: Readonly<Record<LikelihoodScale, Wording<LikelihoodRule>>> = {
  icd203: wordingUnder('icd203', ICD203),
  ipcc: wordingUnder('ipcc', IPCC),
};

function wordingUnder(scale: LikelihoodScale, bands: Bands): Wording<LikelihoodRule> {
  const rules = WORDING.rules.flatMap(({ pattern, low, high, [scale]: band }): LikelihoodRule[] => {
    if (band !== undefined) {
      const [from, to] = bands[band - 1]!;
      return [{ pattern, reach: REACH, band, low: from, high: to }];
    }
    return low === undefined || high === undefined ? [] : [{ pattern, reach: REACH, band: null, low, high }];
  });
  return { lookAlikes: WORDING.lookAlikes, rules };
}
