import { wordList } from '../language/lexicon.js';
import { cover } from '../language/span.js';
import { unitOfWord } from '../language/units.js';
import type { ClaimPair, Clash, Fact, Quantity, Side, Span } from '../types/index.js';
import { clashOf } from './support/clash.js';
import { isBest, sharedAround } from './support/ground.js';
import { couldBe } from './support/intervals.js';
import { mentionsOf } from './support/mentions.js';

/** Rates: the same figure a month and a year are two figures. */
export const rates: Fact = {
  id: 'rate',
  summary: 'the same figure told for another length of time: a month, a year',
  hold: (pair) => ratesOf(pair.side).flatMap((rate) => hold(pair, rate)),
};

/** An amount with the length of time for which it is told. */
interface Rate {
  readonly quantity: Quantity;
  readonly period: string;
  readonly span: Span;
}

const SPANS = wordList('lengths of a rate');
const ADVERBS = new Map(
  [...wordList('adverbs of a rate')].map((row) => row.split('=') as [adverb: string, period: string]),
);
/** Words behind an amount among which its period stands ("$140 per child each month"). */
const REACH = 5;

function ratesOf(side: Side): Rate[] {
  return mentionsOf(side, 'quantity')
    .filter(({ ordinal, unit }) => !ordinal && !SPANS.has(unit ?? ''))
    .flatMap((quantity): Rate[] => {
      const found = periodBehind(side, quantity);
      return found ? [{ quantity, ...found }] : [];
    });
}

function periodBehind({ tokens }: Side, { span }: Quantity): Omit<Rate, 'quantity'> | null {
  const from = tokens.findIndex((token) => token.span.start >= span.end);
  if (from < 0) return null;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at++) {
    const { norm, kind } = tokens[at]!;
    if (kind !== 'word') return null;
    const adverb = ADVERBS.get(norm);
    const noun = /^(?:an?|per|each|every)$/u.test(tokens[at - 1]?.norm ?? '') ? unitOfWord(norm)?.name : null;
    const period = adverb ?? (noun && SPANS.has(noun) ? noun : null);
    if (period) return { period, span: cover([span, tokens[at]!.span]) };
  }
  return null;
}

function hold(pair: ClaimPair, ours: Rate): Clash[] {
  const same = pair.sides.flatMap((side, sentence) =>
    ratesOf(side)
      .filter(({ quantity }) => quantity.unit === ours.quantity.unit && couldBe(ours.quantity, quantity))
      .map((rate) => ({ ...rate, sentence, near: sharedAround(pair.side, ours.span, side, rate.span) })),
  );
  if (same.some(({ period }) => period === ours.period)) return [];
  const rival = same.find(({ near, sentence }) => near >= 1 && isBest(pair, sentence));
  return rival ? [clashOf(pair, 'number/unit-differs', 'contradicted', ours.span, rival)] : [];
}
