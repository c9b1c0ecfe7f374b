import type { PassageQuery, Passages } from '../types/index.js';
import { choose } from './choose.js';
import type { PassageIndex } from './index-regions.js';
import { heard } from './neighbours.js';
import { relevance } from './relevance.js';

export { indexRegions, type PassageIndex } from './index-regions.js';
export { regionsOf } from './regions.js';

/** What is laid beside a claim: the best sentences of all regions, at most 230 words, whatever they score. */
export function passagesFor(index: PassageIndex, query: PassageQuery): Passages {
  const { own, terms } = relevance(index, query);
  const values = heard(index, own);
  const most = values.reduce((best, value) => Math.max(best, value), 0);
  const shown = choose(index, values, terms)
    .sort((a, b) => a.number - b.number)
    .map(({ number, carried }) => ({
      ...index.sentence(number),
      score: rounded(values[number]! / most),
      carried,
    }));
  const preferred = shown.filter(({ region }) => query.prefer.includes(region.document.path));
  return {
    shown: [...preferred, ...shown.filter((one) => !preferred.includes(one))],
    bears: terms.length > 0,
  };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}
