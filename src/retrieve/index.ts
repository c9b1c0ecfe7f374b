import type { PassageQuery, Passages, PassageSentence } from '../types/index.js';
import { cellsFor } from './cells.js';
import { choose, worthOf } from './choose.js';
import type { PassageIndex } from './index-regions.js';
import { heard } from './neighbours.js';
import { highest, relevance } from './relevance.js';

export { indexRegions, type PassageIndex } from './index-regions.js';
export { regionsOf } from './regions.js';

/**
 * A claim of whose terms and letter runs no sentence holds more than this has to do with nothing here. Of the stories' claims that
 * their document decides, this is said of fewer than one in a hundred.
 */
const MIN_HELD = 0.095;

/** The sentence that holds most of the claim's own words is among the first, wherever it stands. */
const FULLEST = 0.9;

/** What is laid beside a claim: the best sentences of all regions, at most 230 words, whatever they score; then cells whose heads it names. */
export function passagesFor(index: PassageIndex, query: PassageQuery): Passages {
  const { own, terms, held } = relevance(index, query);
  const values = heard(index, own);
  const worth = worthOf(index, own, values, terms);
  const [most, mostBare] = [highest(worth.all), highest(worth.bare)];
  const scoreOf = (at: number): number =>
    Math.max(worth.all[at]! / most, worth.bare[at]! === mostBare ? FULLEST : 0);
  const shown = choose(index, values, terms, worth)
    .sort((a, b) => a.number - b.number)
    .map(({ number, carried }) => ({
      ...index.sentence(number),
      score: rounded(scoreOf(number)),
      carried,
    }));
  const isPreferred = ({ region }: PassageSentence): boolean => query.prefer.includes(region.document.path);
  const cells = cellsFor(index.cells, query);
  return {
    shown: [...shown.filter(isPreferred), ...shown.filter((one) => !isPreferred(one)), ...cells],
    bears: held >= MIN_HELD || cells.length > 0,
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
