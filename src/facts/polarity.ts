import type { Agreement, ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { spanOfTokens, wordsAt } from './support/words-at.js';
import { oppositesIn, type Opposition } from './support/opposition.js';

/** The same thing told of the same thing: affirmed by one side and denied by the other, or told in words that exclude each other. */
export const polarity: Fact = {
  id: 'polarity',
  summary:
    'the same predicate told and denied, and words that exclude each other, of the same subject and object',
  hold: (pair) => {
    const { against, along } = oppositesIn(pair);
    return [
      ...against.slice(0, 1).map((one) => clashOf(pair, one)),
      ...along.map((one) => agreementOf(pair, one)),
    ];
  },
};

function clashOf({ side, sides }: ClaimPair, { claim, passage, sentence }: Opposition): Clash {
  const other = sides[sentence]!;
  const [ours, theirs] = [wordsOf(claim), wordsOf(passage)];
  return {
    type: 'clash',
    kind: claim.pole === passage.pole ? 'polarity/negation-flip' : 'polarity/opposite',
    verdict: 'contradicted',
    claim: spanOfTokens(side, ours),
    sentence,
    passage: spanOfTokens(other, theirs),
    claimSays: wordsAt(side, ours),
    passageSays: wordsAt(other, theirs),
    suggestion: null,
  };
}

function agreementOf({ side, sides }: ClaimPair, { claim, passage, sentence }: Opposition): Agreement {
  const other: Side = sides[sentence]!;
  return {
    type: 'agreement',
    fact: 'polarity',
    claim: spanOfTokens(side, wordsOf(claim)),
    sentence,
    passage: spanOfTokens(other, wordsOf(passage)),
    because: claim.row.startsWith('=') ? null : 'the same in other words',
  };
}

/** The words of a pole with those that deny it. */
function wordsOf({ from, to, isHead, predicate }: Opposition['claim']): number[] {
  const own = Array.from({ length: to - from }, (_, index) => from + index);
  return isHead ? [...predicate.negators, ...own] : own;
}
