import { votesIn, type Vote } from '../language/votes.js';
import type { Agreement, ClaimPair, Clash, Fact } from '../types/index.js';
import { clashOf } from './support/clash.js';
import { isBest, sharedAround, standingOf } from './support/ground.js';

/** How a vote went: unanimous or divided, and by how many to how many. */
export const votes: Fact = {
  id: 'vote',
  summary: 'whether a vote was unanimous, and by how many to how many it went',
  hold: (pair) => votesIn(pair.side).flatMap((vote) => hold(pair, vote)),
};

/** Share of the claim that the sentence of the other vote must answer. */
const MUCH = 0.25;

function hold(pair: ClaimPair, ours: Vote): (Agreement | Clash)[] {
  const all = pair.sides.flatMap((side, sentence) =>
    votesIn(side).map((vote) => ({
      ...vote,
      sentence,
      near: sharedAround(pair.side, ours.span, side, vote.span),
    })),
  );
  const same = all.filter((theirs) => fits(ours, theirs));
  if (same.length > 0)
    return same.map(({ sentence, span }) => ({
      type: 'agreement',
      fact: votes.id,
      claim: ours.span,
      sentence,
      passage: span,
      because: null,
    }));
  const [rival] = all
    .filter(({ sentence, near }) => near >= 2 && isBest(pair, sentence))
    .filter(({ sentence }) => standingOf(pair).scores[sentence]! >= MUCH)
    .sort((a, b) => b.near - a.near);
  return rival ? [clashOf(pair, 'number/vote-differs', 'contradicted', ours.span, rival)] : [];
}

/** "Unanimously" fits any vote without a voice against it; counts fit the same counts, whichever is told first. */
function fits(ours: Vote, theirs: Vote): boolean {
  if (!ours.counts || !theirs.counts) return ours.unanimous === theirs.unanimous;
  return ours.counts.every((count, at) => count === theirs.counts![at]);
}
