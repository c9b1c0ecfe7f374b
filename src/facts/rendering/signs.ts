import type { Mention, MentionKind, RiskSigns, Side } from '../../types/index.js';
import type { Differences } from './look.js';

/** More cautious words than this make no claim more urgent. */
const MOST_CAUTIONS = 3;
/** Words of a long sentence: what says more has more that may be wrong. */
const LONG = 30;
/** From this strength on a tie between two things is told as cause (`Causal` in types/mention.ts). */
const CAUSE = 4;

/** What makes a claim worth reading soon: how it differs from the passages beside it. */
export function signsOf(claim: Side, sides: readonly Side[], differences: Differences): RiskSigns {
  const { nearest, cautions, inNearest, inAll } = differences;
  const near = nearest === null ? null : sides[nearest]!;
  const sign = (holds: (passage: Side) => boolean): 0 | 1 => (near !== null && holds(near) ? 1 : 0);
  return {
    inAll,
    inNearest,
    words: Math.min(2, claim.tokens.length / LONG),
    cautionsLeft: Math.min(MOST_CAUTIONS, cautions.length),
    hedgeLeft: sign((passage) => has(passage, 'likelihood') && !has(claim, 'likelihood')),
    firmer: sign((passage) => firmnessOf(claim) > firmnessOf(passage)),
    causeAdded: sign((passage) => causes(claim) && !causes(passage)),
    negationDiffers: sign((passage) => has(claim, 'negation') !== has(passage, 'negation')),
  };
}

function has({ mentions }: Side, kind: MentionKind): boolean {
  return mentions.some((mention: Mention) => mention.kind === kind);
}

function causes({ mentions }: Side): boolean {
  return mentions.some((mention) => mention.kind === 'causal' && mention.strength >= CAUSE);
}

function firmnessOf({ mentions }: Side): number {
  return Math.max(0, ...mentions.map((mention) => (mention.kind === 'evidential' ? mention.strength : 0)));
}
