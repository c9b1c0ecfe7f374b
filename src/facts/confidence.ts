import type { ClaimPair, Clash, Confidence, Fact, Side } from '../types/index.js';
import { clashOf } from './support/mention-clash.js';
import { mattersOf } from './support/matter.js';

/** At least this many words, and this share of the claim's words, must answer each other. */
const LEAST = { words: 2, share: 0.3 };
const LEVELS: readonly Confidence['level'][] = ['very-low', 'low', 'moderate', 'high', 'very-high'];

/** Holds how much confidence the claim ascribes to a judgement against what the passages ascribe to it. */
export const confidence: Fact = {
  id: 'confidence',
  summary: 'how much confidence a judgement is held with (ICD 203, IPCC)',
  hold: (pair) => confidencesOf(pair.side).flatMap((ours) => clashesWith(pair, ours)),
};

function confidencesOf({ mentions }: Side): Confidence[] {
  return mentions.filter((mention): mention is Confidence => mention.kind === 'confidence');
}

function clashesWith(pair: ClaimPair, ours: Confidence): Clash[] {
  const faced = mattersOf(pair, ours, confidencesOf, LEAST);
  const [best] = faced;
  const known = [...faced.map(({ theirs }) => theirs), ...(best ? confidencesOf(best.passage) : [])];
  if (!best || known.some(({ level }) => level === ours.level)) return [];
  const raised = LEVELS.indexOf(ours.level) > LEVELS.indexOf(best.theirs.level);
  const kind = `certainty/confidence-${raised ? 'raised' : 'lowered'}`;
  return [clashOf(pair, best, { kind, verdict: 'contradicted', ours })];
}
