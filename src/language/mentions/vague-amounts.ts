import { groupBy } from '../group-by.js';
import type { Token } from '../../types/index.js';
import type { Amount } from './amounts.js';
import { isHyphen, matchWords, normAt } from './cursor.js';
import { readNumeral } from './number-words.js';

type Range = readonly [low: number, high: number];

/**
 * Words that name a stretch of numbers, with the widest reading a careful editor would let pass; longest first. "A few" is
 * not three, and "dozens" begins at two dozen.
 */
const VAGUE: readonly (readonly [words: string, range: Range])[] = [
  ['hundreds of thousands of', [2e5, 1e6]],
  ['tens of thousands of', [2e4, 1e5]],
  ['hundreds of millions of', [2e8, 1e9]],
  ['tens of millions of', [2e7, 1e8]],
  ['tens of billions of', [2e10, 1e11]],
  ['hundreds of billions of', [2e11, 1e12]],
  ['hundreds of thousands', [2e5, 1e6]],
  ['tens of thousands', [2e4, 1e5]],
  ['hundreds of millions', [2e8, 1e9]],
  ['tens of millions', [2e7, 1e8]],
  ['tens of billions', [2e10, 1e11]],
  ['hundreds of billions', [2e11, 1e12]],
  ['dozens of', [24, 200]],
  ['scores of', [40, 400]],
  ['hundreds of', [200, 2000]],
  ['thousands of', [2000, 1e5]],
  ['millions of', [2e6, 1e9]],
  ['billions of', [2e9, 1e12]],
  ['trillions of', [2e12, 1e15]],
  ['dozens', [24, 200]],
  ['hundreds', [200, 2000]],
  ['thousands', [2000, 1e5]],
  ['millions', [2e6, 1e9]],
  ['billions', [2e9, 1e12]],
  ['a couple of', [2, 3]],
  ['a pair of', [2, 2]],
  ['a handful of', [2, 10]],
  ['a few dozen', [24, 120]],
  ['several dozen', [24, 150]],
  ['a few hundred', [200, 1000]],
  ['several hundred', [200, 1000]],
  ['a few thousand', [2000, 1e4]],
  ['several thousand', [2000, 1e4]],
  ['a few million', [2e6, 1e7]],
  ['several million', [2e6, 1e7]],
  ['a few', [2, 10]],
  ['several', [3, 12]],
];

const byFirstWord = groupBy(
  VAGUE.map(([words, range]) => ({ words: words.split(' '), range })),
  ({ words }) => words[0]!,
);

const MULTIPLES = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['doubled', 2],
  ['doubling', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
]);

/** True for words with which a vague amount or a multiple can begin. */
export function mayBeginVague({ norm }: Token): boolean {
  return byFirstWord.has(norm) || MULTIPLES.has(norm);
}

/** "several", "a few", "dozens of", "hundreds of thousands of". */
export function readVague(tokens: readonly Token[], index: number): Amount | null {
  for (const { words, range } of byFirstWord.get(normAt(tokens, index)) ?? []) {
    const to = matchWords(tokens, index, words);
    if (to < 0) continue;
    if (normAt(tokens, to - 1) === 'few' && normAt(tokens, index - 1) === 'quite') return null;
    return {
      from: index,
      to,
      low: range[0],
      high: range[1],
      step: 1,
      unit: null,
      ordinal: false,
      vague: true,
    };
  }
  return null;
}

/** "doubled", "twice", "tenfold", "10-fold": how many times. */
export function readMultiple(tokens: readonly Token[], index: number): Amount | null {
  const word = MULTIPLES.get(normAt(tokens, index));
  if (word !== undefined) return times(index, index + 1, word);
  const numeral = readNumeral(tokens, index);
  if (!numeral || numeral.ordinal) return null;
  const fold = isHyphen(tokens, numeral.to) ? numeral.to + 1 : numeral.to;
  return normAt(tokens, fold) === 'fold' ? times(index, fold + 1, numeral.value) : null;
}

function times(from: number, to: number, value: number): Amount {
  return { from, to, low: value, high: value, step: 1, unit: 'times', ordinal: false, vague: false };
}
