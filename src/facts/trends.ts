import type { ClaimPair, Clash, Fact } from '../types/index.js';
import { clashOf } from './support/clash.js';
import { trendsOf, type Trend } from './support/directions.js';
import { isBest, sharedAround, standingOf } from './support/ground.js';
import { mentionsOf } from './support/mentions.js';

/** Changes: whether a thing rose or fell. */
export const trends: Fact = {
  id: 'trend',
  summary: 'whether the same thing rose or fell',
  hold: (pair) => trendsOf(pair.side).flatMap((trend) => hold(pair, trend)),
};

function hold(pair: ClaimPair, ours: Trend): Clash[] {
  const all = pair.sides.flatMap((side, sentence) =>
    trendsOf(side).map(({ direction, span }) => ({
      direction,
      span,
      sentence,
      near: sharedAround(pair.side, ours.span, side, span),
    })),
  );
  if (all.some(({ direction, near }) => direction === ours.direction && near > 0)) return [];
  const rival = all
    .filter((one) => one.near >= 2 && isSure(pair, one.sentence, one.near))
    .sort((a, b) => b.near - a.near)[0];
  return rival ? [clashOf(pair, 'number/trend-reversed', 'contradicted', ours.span, rival)] : [];
}

/** A denial on one side turns the change round; more than one change in a sentence is told of more than one thing. */
function isSure(pair: ClaimPair, sentence: number, near: number): boolean {
  const side = pair.sides[sentence]!;
  const enough = near >= 2 && standingOf(pair).scores[sentence]! >= MUCH;
  const denied = [pair.side, side].some((one) => mentionsOf(one, 'negation').length > 0);
  return enough && isBest(pair, sentence) && !denied;
}
/** Share of the claim that the sentence must answer. */
const MUCH = 0.25;
