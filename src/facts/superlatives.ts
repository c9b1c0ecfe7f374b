import { rowsOf } from '../language/lexicon.js';
import { cover, overlaps } from '../language/span.js';
import { findWords, words } from '../language/word-line.js';
import type { ClaimPair, Clash, Fact, Side, Span, Superlative } from '../types/index.js';
import { align, contentOf } from './alignment.js';
import { clashOf, wordsAt } from './support/mention-clash.js';
import { thingsAmong } from './support/matter.js';

/** At least this many things, and this share of the claim's words, must answer each other. */
const LEAST = { words: 2, share: 0.3 };
/** Any superlative by its form. */
const GRADED = String.raw`(?:[\p{L}]{2,}est|worst|best|most(?: [\p{L}]+)?|least [\p{L}]+)`;
const BEHIND = rowsOf<{ readonly words: string }>('ranks').map((row) =>
  words(row.words.replaceAll('GRADED', GRADED)),
);

/** Holds a first place that the claim gives against a place behind it that the passages give. */
export const superlatives: Fact = {
  id: 'superlatives',
  summary: 'first places: the largest, a record, against the second largest or one of the largest',
  hold: (pair) =>
    pair.side.mentions
      .filter((mention): mention is Superlative => mention.kind === 'superlative')
      .flatMap((ours) => clashesWith(pair, ours)),
};

function clashesWith(pair: ClaimPair, ours: Superlative): Clash[] {
  if (ours.sense === 'only' || ours.sense === 'order' || behindIn(pair.side).length > 0) return [];
  return pair.sides.flatMap((passage, sentence) => {
    const { pairs } = align(pair.side, passage);
    const share = pairs.length / Math.max(1, contentOf(pair.side).length);
    if (thingsAmong(pair.side, pairs) < LEAST.words || share < LEAST.share) return [];
    const places = behindIn(passage);
    const place = places.find((span) => isSameGrade(pair.side, ours, passage, span));
    if (!place || hasOtherFirst(passage, places)) return [];
    const fault = { kind: 'scope/superlative-added', verdict: 'contradicted', ours } as const;
    return [clashOf(pair, { passage, sentence, theirs: { span: place } }, fault)];
  });
}

/** "the third warmest" answers "the warmest", not "the largest"; a record is first in whatever it is. */
function isSameGrade(claim: Side, ours: Superlative, passage: Side, place: Span): boolean {
  const last = (side: Side, span: Span) =>
    wordsAt(side, span)
      .toLowerCase()
      .split(/[\s-]+/u)
      .at(-1);
  return ours.sense === 'record' || last(claim, ours.span) === last(passage, place);
}

function behindIn({ tokens }: Side): Span[] {
  return BEHIND.flatMap((pattern) => findWords(tokens, pattern)).map(({ from, to }) =>
    cover(tokens.slice(from, to).map(({ span }) => span)),
  );
}

/** A passage that also gives somebody the first place may mean the claim's. */
function hasOtherFirst({ mentions }: Side, places: readonly Span[]): boolean {
  return mentions.some(
    (mention) => mention.kind === 'superlative' && !places.some((place) => overlaps(place, mention.span)),
  );
}
