import { isCautious, openingsOf, type Opening } from '../language/openness.js';
import type { ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { align, contentOf, type Alignment } from './alignment.js';
import { spanOfTokens, wordsAt } from './support/words-at.js';

/** An opening of a passage beside a claim that does not leave the thing open. */
interface Opened {
  readonly opening: Opening;
  readonly sentence: number;
  /** Claim words that answer words of what is left open. */
  readonly words: readonly number[];
  /** Share of the words of what is left open that the claim answers. */
  readonly share: number;
}

/** What the source leaves open (not assessed, not decided, not known) and the article tells flatly. */
export const openness: Fact = {
  id: 'openness',
  summary: 'things that the source leaves open, told flatly',
  hold: (pair) =>
    openedIn(pair)
      .slice(0, 1)
      .map((one) => clashOf(pair, one)),
};

/** Share of the claim's content words that what is left open must answer: else the claim is about something else besides. */
const LEAST = 0.3;

/** Openings of the nearest passages whose thing the claim tells. */
function openedIn({ side, sides, passages }: ClaimPair): Opened[] {
  const content = contentOf(side);
  const counts = sides.map((passage, at) =>
    passages.shown[at]!.carried ? 0 : align(side, passage).pairs.length,
  );
  const nearest = Math.max(0, ...counts);
  return sides.flatMap((passage, sentence) => {
    if (counts[sentence]! < nearest || counts[sentence]! < 2) return [];
    const words = align(side, passage);
    return openingsOf(passage).flatMap((opening): Opened[] => {
      if (opening.form !== 'open' || isCautiousOf(side, opening.scope, words)) return [];
      const answered = opening.scope.flatMap((at) => words.ofPassage.get(at)?.claim ?? []);
      const share = answered.length / opening.scope.length;
      return answered.length >= 2 && share >= 0.5 && answered.length >= LEAST * content.length
        ? [{ opening, sentence, words: answered, share }]
        : [];
    });
  });
}

/**
 * True where the claim leaves open what the passage does. "It had not been assessed" leaves open what an assessment would have told;
 * beside "could not determine whether it had been assessed" it is as flat as any claim.
 */
function isCautiousOf(side: Side, scope: readonly number[], words: Alignment): boolean {
  const flat = openingsOf(side).filter((own) =>
    own.words.some((at) => scope.includes(words.ofClaim.get(at)?.passage ?? -1)),
  );
  return isCautious(side, flat);
}

function clashOf({ side, sides }: ClaimPair, { opening, sentence, words }: Opened): Clash {
  const passage = sides[sentence]!;
  return {
    type: 'clash',
    kind: 'polarity/unassessed-as-none',
    verdict: 'misstated',
    claim: spanOfTokens(side, words),
    sentence,
    passage: spanOfTokens(passage, opening.words),
    claimSays: wordsAt(side, words),
    passageSays: wordsAt(passage, opening.words),
    suggestion: null,
  };
}
