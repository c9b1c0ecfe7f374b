import { wordList } from '../language/lexicon.js';
import { write } from '../language/message.js';
import type { ClaimPair, Clash, Fact, Side } from '../types/index.js';
import { cites } from './support/citations.js';
import { gapsOf, repeated, type Gap } from './support/gaps.js';
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
    const changes = [...gapsOf(pair.side, side).flatMap((gap) => changesIn(pair, best, gap))];
    const limit = limitLeftOut(pair.side, side);
    return [...changes, ...(limit === null ? [] : [clashOf(pair, best, limit)])];
  },
};

/** The passage that the claim repeats for the most part, most of it; null when there is none. */
function closest({ side, sides }: ClaimPair): number | null {
  const shares = sides.map((passage) => repeated(side, passage));
  const best = shares.indexOf(Math.max(...shares));
  return best >= 0 && shares[best]! > 0 ? best : null;
}

/** What another passage that the claim repeats as closely has in the same words is no change. */
function changesIn(pair: ClaimPair, sentence: number, gap: Gap): Clash[] {
  const change = changeIn(pair.side, pair.sides[sentence]!, gap);
  if (change === null || stands(pair, sentence, gap) || leavesOpen(pair, sentence, gap)) return [];
  return [clashOf(pair, sentence, change)];
}

/** "The question is whether the Act allows it" tells nothing that "The Act does not allow it" could deny. */
function leavesOpen({ side, sides }: ClaimPair, sentence: number, { before }: Gap): boolean {
  const opens = ({ tokens }: Side, to: number) => tokens.slice(0, to).some(({ norm }) => OPENS.has(norm));
  return opens(side, before[0]) && !opens(sides[sentence]!, before[1]);
}
const OPENS = wordList('words that leave a sentence open');

function stands({ side, sides }: ClaimPair, sentence: number, { claim }: Gap): boolean {
  const words = claim.map((at) => side.tokens[at]!.norm);
  const holds = ({ tokens }: Side) => words.every((word) => tokens.some(({ norm }) => norm === word));
  return (
    words.length > 0 &&
    sides.some((other, index) => index !== sentence && holds(other) && repeated(side, other) > 0)
  );
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
