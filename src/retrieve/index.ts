import type { PassageQuery, Passages, PassageSentence } from '../types/index.js';
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
const MIN_HELD = 0.12;

/** What is laid beside a claim: the best sentences of all regions, at most 230 words, whatever they score. */
export function passagesFor(index: PassageIndex, query: PassageQuery): Passages {
  const { own, terms, held } = relevance(index, query);
  const values = heard(index, own);
  const worth = worthOf(index, values, terms);
  const most = highest(worth.all);
  const shown = choose(index, values, terms, worth)
    .sort((a, b) => a.number - b.number)
    .map(({ number, carried }) => ({
      ...index.sentence(number),
      score: rounded(worth.all[number]! / most),
      carried,
    }));
  const isPreferred = ({ region }: PassageSentence): boolean => query.prefer.includes(region.document.path);
  return {
    shown: [...shown.filter(isPreferred), ...shown.filter((one) => !isPreferred(one))],
    bears: held >= MIN_HELD,
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
