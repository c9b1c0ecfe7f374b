import { rowsOf } from '../language/lexicon.js';
import { isAsserted, predicatesOf, type Predicate } from '../language/predicates.js';
import type { ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { align, contentOf } from './alignment.js';
import { clashOf } from './support/mention-clash.js';
import { phraseAlike, themeOf } from './support/who-does-what.js';

/** Stages of one act: accused, charged, convicted; proposed, adopted; begun, finished. */
export const stages: Fact = {
  id: 'stage',
  summary: 'how far an act has got: accused, charged, convicted; proposed, adopted; begun, finished',
  hold: (pair) => predicatesOf(pair.side).flatMap((told) => clashesWith(pair, told)),
};

interface Stage {
  readonly row: number;
  readonly stage: number;
}

const STAGES = new Map<string, Stage[]>();
rowsOf<{ readonly stages: readonly string[] }>('stages').forEach((row, number) => {
  row.stages.forEach((line, stage) => {
    for (const lemma of line.split(' '))
      STAGES.set(lemma, [...(STAGES.get(lemma) ?? []), { row: number, stage }]);
  });
});

/** Share of the claim's content words that the sentence must answer. */
const LEAST = 0.4;

function clashesWith(pair: ClaimPair, told: Predicate): Clash[] {
  if (!isAsserted(told)) return [];
  for (const { row, stage } of STAGES.get(told.lemma) ?? []) {
    if (stage === 0) continue;
    const others = pair.sides.flatMap((passage, sentence) => stagesIn(pair, told, passage, sentence, row));
    if (others.length === 0 || others.some((other) => other.stage >= stage)) continue;
    const near = others.filter(({ share }) => share >= LEAST).sort((a, b) => b.share - a.share)[0];
    if (!near) continue;
    const { passage, sentence, predicate } = near;
    const theirs = passage.tokens[predicate.head]!;
    const ours = pair.side.tokens[told.head]!;
    const fault = { kind: 'status/rung-raised', verdict: 'misstated', ours } as const;
    return [clashOf(pair, { passage, sentence, theirs }, fault)];
  }
  return [];
}

interface Reached {
  readonly passage: Side;
  readonly sentence: number;
  readonly predicate: Predicate;
  readonly stage: number;
  readonly share: number;
}

/** What a sentence tells of the same thing in words of the same row; one told with doubt, or denied, may be any stage. */
function stagesIn(pair: ClaimPair, told: Predicate, passage: Side, sentence: number, row: number): Reached[] {
  const words = align(pair.side, passage);
  const beside = { claim: pair.side, passage, words };
  const share = words.pairs.length / Math.max(1, contentOf(pair.side).length);
  return predicatesOf(passage)
    .filter((other) => phraseAlike(beside, themeOf(told), themeOf(other)))
    .flatMap((predicate) =>
      (STAGES.get(predicate.lemma) ?? [])
        .filter((one) => one.row === row)
        .map(({ stage }) => ({
          passage,
          sentence,
          predicate,
          stage: isAsserted(predicate) ? stage : Number.POSITIVE_INFINITY,
          share,
        })),
    );
}
