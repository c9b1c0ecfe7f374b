import { overlaps } from '../language/span.js';
import type { Clash, ClaimPair, Fact, Likelihood, Side } from '../types/index.js';
import { mattersOf, type Faced } from './support/matter.js';
import { clashOf } from './support/mention-clash.js';

/** At least this many words, and this share of the claim's words, must answer each other before two degrees are of the same thing. */
const LEAST = { words: 2, share: 0.3 };
/** Two plain degrees differ when their middles lie further apart than this, in percent; "may" and "likely" do. */
const APART = 20;

/** Holds how likely the claim calls a thing against how likely the passages call it (ICD 203, IPCC, plain words). */
export const likelihood: Fact = {
  id: 'likelihood',
  summary: 'how likely a thing is called: words of ICD 203 or the IPCC, and plain ones',
  hold: (pair) => likelihoodsOf(pair.side).flatMap((ours) => clashesWith(pair, ours)),
};

function likelihoodsOf({ mentions }: Side): Likelihood[] {
  return mentions.filter((mention): mention is Likelihood => mention.kind === 'likelihood');
}

function clashesWith(pair: ClaimPair, ours: Likelihood): Clash[] {
  if (isDenied(pair.side, ours)) return [];
  const faced = mattersOf(pair, ours, likelihoodsOf, LEAST);
  const [best] = faced;
  if (!best || isDenied(best.passage, best.theirs)) return [];
  const direction = directionOf(ours, best.theirs);
  if (direction === null || isAnswered(ours, faced, best.passage)) return [];
  return [
    clashOf(pair, best, { kind: kindOf(best, direction), verdict: verdictOf(ours, best.theirs), ours }),
  ];
}

/** A degree that another passage, or another word of the same one, bears out is no fault. */
function isAnswered(ours: Likelihood, faced: readonly Faced<Likelihood>[], passage: Side): boolean {
  return [...faced.map(({ theirs }) => theirs), ...likelihoodsOf(passage)].some(
    (theirs) => directionOf(ours, theirs) === null,
  );
}

/** "do not consider it likely", "will probably not": what is denied has another degree than its word. */
function isDenied({ mentions }: Side, { span, scope }: Likelihood): boolean {
  return mentions.some(
    (mention) =>
      mention.kind === 'negation' &&
      !overlaps(mention.span, span) &&
      (overlaps(mention.scope, span) || overlaps(mention.span, scope)),
  );
}

/** Whether the claim's degree is above or below the passage's; null where both can stand. Neighbouring bands are the same to a newspaper. */
function directionOf(ours: Likelihood, theirs: Likelihood): 'raised' | 'lowered' | null {
  if (ours.band !== null && theirs.band !== null) {
    const steps = ours.band - theirs.band;
    return Math.abs(steps) < 2 ? null : steps > 0 ? 'raised' : 'lowered';
  }
  const gap = (ours.low + ours.high - theirs.low - theirs.high) / 2;
  if (Math.abs(gap) <= APART || (gap < 0 && isOpen(theirs))) return null;
  return gap > 0 ? 'raised' : 'lowered';
}

/** "Appears" and "reportedly" leave open how likely a thing is: a weaker word takes nothing from them. */
function isOpen({ low, high }: Likelihood): boolean {
  return high - low >= OPEN;
}
const OPEN = 45;

/** Which verdict two degrees earn: on different sides of even odds both cannot be true. */
function verdictOf(ours: Likelihood, theirs: Likelihood): Clash['verdict'] {
  const [low, high] = ours.low < theirs.low ? [ours, theirs] : [theirs, ours];
  return low.high <= 50 && high.low >= 50 ? 'contradicted' : 'misstated';
}

/** Low confidence in a judgement is no low likelihood: where the passage tells both, the two were taken for each other. */
function kindOf({ passage }: Faced<Likelihood>, direction: 'raised' | 'lowered'): string {
  const tellsConfidence = passage.mentions.some(({ kind }) => kind === 'confidence');
  return direction === 'lowered' && tellsConfidence
    ? 'certainty/confidence-as-likelihood'
    : `certainty/likelihood-${direction}`;
}
