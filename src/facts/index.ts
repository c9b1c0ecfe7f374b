import type { Agreement, ClaimPair, Clash, Fact } from '../types/index.js';
import { houseNames, type HouseNames } from '../language/house-names.js';
import { isHouseWord } from './support/house-words.js';
import { amounts } from './amounts.js';
import { comparisons } from './comparisons.js';
import { confidence } from './confidence.js';
import { dates } from './dates.js';
import { evidence } from './evidence.js';
import { likelihood } from './likelihood.js';
import { nearCopies } from './near-copies.js';
import { openness } from './openness.js';
import { polarity } from './polarity.js';
import { quantifiers } from './quantifiers.js';
import { rates } from './rates.js';
import { stages } from './stages.js';
import { status } from './status.js';
import { superlatives } from './superlatives.js';
import { trends } from './trends.js';
import { votes } from './votes.js';

/** Every closed class of fact: one file and one line each. */
export const facts: readonly Fact[] = [
  amounts,
  rates,
  dates,
  quantifiers,
  trends,
  polarity,
  evidence,
  openness,
  likelihood,
  confidence,
  status,
  stages,
  superlatives,
  comparisons,
  votes,
  nearCopies,
];

/** What the closed classes say of a claim beside its passages, but for words in which the desk wants nothing flagged. */
export function holdFacts(pair: ClaimPair, names: HouseNames = houseNames()): readonly (Clash | Agreement)[] {
  return facts
    .flatMap(({ hold }) => hold(pair))
    .filter((one) => one.type === 'agreement' || !isHouseWord(pair, one, names));
}
