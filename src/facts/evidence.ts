import { evidenceOf, type Evidence } from '../language/evidence.js';
import { isCautious, openingsOf } from '../language/openness.js';
import { predicatesOf } from '../language/predicates.js';
import type { ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { align, contentOf } from './alignment.js';
import { spanOfTokens, wordsAt } from './support/words-at.js';

/** Evidence told against none, and none told as proof that there is nothing. */
export const evidence: Fact = {
  id: 'evidence',
  summary: 'evidence against no evidence, and no evidence told as proof of the contrary',
  hold: (pair) => {
    const found = absencesIn(pair).slice(0, 1);
    return found.map((one) => clashOf(pair, one));
  },
};

/** A claim beside a passage, one of which says that there is no evidence. */
interface Absence {
  readonly kind: 'polarity/negation-flip' | 'polarity/absence-as-disproof' | 'polarity/evidence-invented';
  readonly sentence: number;
  readonly claim: readonly number[];
  readonly passage: readonly number[];
}

/** Where claim and passages differ on whether there is evidence of a thing. */
function absencesIn({ side, sides, passages }: ClaimPair): Absence[] {
  const ours = evidenceOf(side);
  const counts = sides.map((passage, at) =>
    passages.shown[at]!.carried ? 0 : align(side, passage).pairs.length,
  );
  const nearest = Math.max(0, ...counts);
  const found = sides.flatMap((passage, sentence): Absence[] => {
    const theirs = evidenceOf(passage);
    if (ours.length === 0 && counts[sentence]! < nearest) return [];
    return ours.length > 0
      ? evidenceAgainst(side, passage, sentence, ours, theirs)
      : toldFlat(side, passage, sentence);
  });
  const agrees = ours.some((one) =>
    sides.some((passage) =>
      evidenceOf(passage).some(
        (other) => other.denied === one.denied && shared(side, passage, one.scope, other.scope).length > 0,
      ),
    ),
  );
  return agrees ? [] : found;
}

function evidenceAgainst(
  side: Side,
  passage: Side,
  sentence: number,
  ours: readonly Evidence[],
  theirs: readonly Evidence[],
): Absence[] {
  return ours.flatMap((one) =>
    theirs.flatMap((other): Absence[] => {
      const words = shared(side, passage, one.scope, other.scope);
      const close = words.length >= 2 || (words.length === 1 && one.scope.length <= 5);
      if (one.denied === other.denied || !close) return [];
      return [{ kind: 'polarity/negation-flip', sentence, claim: one.words, passage: other.words }];
    }),
  );
}

/** A claim without a word of evidence beside a passage that has found none. */
function toldFlat(side: Side, passage: Side, sentence: number): Absence[] {
  if (isCautious(side)) return [];
  return openingsOf(passage).flatMap((opening): Absence[] => {
    if (opening.form !== 'absence') return [];
    const words = shared(side, passage, contentOf(side), opening.scope);
    const close =
      words.length >= 2 &&
      words.length >= 0.6 * opening.scope.length &&
      words.length >= 0.5 * contentOf(side).length;
    if (!close) return [];
    const denied =
      predicatesOf(side).some(({ negated }) => negated) ||
      side.mentions.some(({ kind }) => kind === 'negation');
    return [
      {
        kind: denied ? 'polarity/absence-as-disproof' : 'polarity/evidence-invented',
        sentence,
        claim: words,
        passage: opening.words,
      },
    ];
  });
}

function shared(side: Side, passage: Side, ours: readonly number[], theirs: readonly number[]): number[] {
  const { ofClaim } = align(side, passage);
  return ours.filter((at) => theirs.includes(ofClaim.get(at)?.passage ?? -1));
}

function clashOf({ side, sides }: ClaimPair, { kind, sentence, claim, passage }: Absence): Clash {
  const other = sides[sentence]!;
  return {
    type: 'clash',
    kind,
    verdict: kind === 'polarity/negation-flip' ? 'contradicted' : 'misstated',
    claim: spanOfTokens(side, claim),
    sentence,
    passage: spanOfTokens(other, passage),
    claimSays: wordsAt(side, claim),
    passageSays: wordsAt(other, passage),
    suggestion: null,
  };
}
