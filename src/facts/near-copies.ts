import { wordList } from '../language/lexicon.js';
import { write } from '../language/message.js';
import type { ClaimPair, Clash, Fact, Side, Span } from '../types/index.js';
import { cites } from './support/citations.js';
import { gapsOf, repeated, type Gap, type Words } from './support/gaps.js';
import { changeIn, limitLeftOut, type Change } from './support/single-changes.js';

/** A sentence that repeats a passage but for a word or two: what those words change. */
export const nearCopies: Fact = {
  id: 'near-copy',
  summary:
    'one changed figure, name, date, negation, hedge or limit in a sentence that otherwise repeats the passage',
  hold: (pair) => {
    const best = cites(pair.side) ? null : closest(pair);
    if (best === null) return [];
    const side = pair.sides[best]!;
    const changes = gapsOf(pair.side, side).flatMap((gap) =>
      stands(pair, best, gap) || leavesOpen(gap) ? [] : [withDenied(changeIn(gap), gap)],
    );
    return [...changes, limitLeftOut(pair.side, side)].flatMap((change) =>
      change === null ? [] : [clashOf(pair, best, change)],
    );
  },
};

/** The passage that the claim repeats for the most part, most of it; null when there is none. */
function closest({ side, sides }: ClaimPair): number | null {
  const shares = sides.map((passage) => repeated(side, passage));
  const best = shares.indexOf(Math.max(...shares));
  return best >= 0 && shares[best]! > 0 ? best : null;
}

/** "The question is whether the Act allows it" tells nothing that "The Act does not allow it" could deny. */
function leavesOpen({ claim, passage, before }: Gap): boolean {
  const opens = ({ side }: Words, to: number) => side.tokens.slice(0, to).some(({ norm }) => OPENS.has(norm));
  return opens(claim, before[0]) && !opens(passage, before[1]);
}
const OPENS = wordList('words that leave a sentence open');

/** What another passage that the claim repeats as closely has in the same words is no change. */
function stands({ side, sides }: ClaimPair, sentence: number, { claim }: Gap): boolean {
  const words = claim.at.map((at) => side.tokens[at]!.norm);
  const holds = ({ tokens }: Side) => words.every((word) => tokens.some(({ norm }) => norm === word));
  return (
    words.length > 0 &&
    sides.some((other, index) => index !== sentence && holds(other) && repeated(side, other) > 0)
  );
}

/** A word of denial is shown with the word that it denies: "no authority", not "no". */
function withDenied(change: Change | null, { claim, passage, after }: Gap): Change | null {
  if (change?.kind !== 'polarity/negation-flip') return change;
  const upTo = ({ side }: Words, { start, end }: Span, at: number): Span => ({
    start,
    end: Math.max(end, side.tokens[at]!.span.end),
  });
  return {
    ...change,
    claim: upTo(claim, change.claim, after[0]),
    passage: upTo(passage, change.passage, after[1]),
  };
}

function clashOf(pair: ClaimPair, sentence: number, change: Change): Clash {
  const { kind, verdict, claim, passage } = change;
  const words = ({ text, span }: Side, part: Change['claim']) =>
    text.slice(part.start - span.start, part.end - span.start);
  const [claimSays, passageSays] = [words(pair.side, claim), words(pair.sides[sentence]!, passage)];
  return {
    type: 'clash',
    kind,
    verdict,
    claim,
    sentence,
    passage,
    claimSays,
    passageSays,
    suggestion: write(passageSays),
  };
}
