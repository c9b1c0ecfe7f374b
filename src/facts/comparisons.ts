import { phrasesOf } from '../language/noun-phrases.js';
import { isAsserted, predicatesOf } from '../language/predicates.js';
import { cover } from '../language/span.js';
import type { ClaimPair, Clash, Fact, Side, Span } from '../types/index.js';
import { align } from './alignment.js';
import { clashOf } from './support/clash.js';
import { isBest } from './support/ground.js';

/** Comparisons: of two things, which is more so. */
export const comparisons: Fact = {
  id: 'comparison',
  summary: 'of two things, which is more so: girls more than boys, boys more than girls',
  hold: (pair) => comparisonsIn(pair.side).flatMap((comparison) => hold(pair, comparison)),
};

/** "Boys were injured more often than girls": what is compared, by the heads of both, and the word that compares. */
interface Comparison {
  readonly first: number;
  readonly second: number;
  /** Stem of the word that compares, and of the one it makes more of: "more often". */
  readonly degree: string;
  readonly span: Span;
}

/** Words before "than" among which the comparing word stands. */
const REACH = 5;

function comparisonsIn(side: Side): Comparison[] {
  const { tokens } = side;
  return tokens.flatMap(({ norm }, than): Comparison[] => {
    if (norm !== 'than') return [];
    const degree = degreeBefore(side, than);
    const second = phrasesOf(side).find(({ from }) => from === than + 1);
    const told = degree && predicatesOf(side).find(({ from, to }) => from <= degree.at && degree.at < to);
    if (!degree || !second || !told?.subject || !isAsserted(told)) return [];
    const first = told.subject;
    const span = cover([tokens[first.from]!.span, tokens[second.to - 1]!.span]);
    return [{ first: first.head, second: second.head, degree: degree.word, span }];
  });
}

function degreeBefore({ tokens }: Side, than: number): { at: number; word: string } | null {
  for (let at = than - 1; at >= Math.max(0, than - REACH); at--) {
    const { norm, stem } = tokens[at]!;
    if (/^(?:more|less|fewer)$/u.test(norm)) {
      const next = tokens[at + 1]!;
      return { at, word: at + 1 < than ? `${norm} ${next.stem}` : norm };
    }
    if (/^\p{Ll}{3,}er$/u.test(norm)) return { at, word: stem };
  }
  return null;
}

function hold(pair: ClaimPair, ours: Comparison): Clash[] {
  const all = pair.sides.flatMap((side, sentence) => {
    const { ofClaim } = align(pair.side, side);
    const [first, second] = [ours.first, ours.second].map((at) => ofClaim.get(at)?.passage);
    if (first === undefined || second === undefined) return [];
    return comparisonsIn(side)
      .filter(({ degree }) => degree === ours.degree)
      .flatMap((theirs) => {
        const along = theirs.first === first && theirs.second === second;
        const against = theirs.first === second && theirs.second === first;
        return along || against ? [{ ...theirs, sentence, against }] : [];
      });
  });
  const [rival] = all.filter(({ against, sentence }) => against && isBest(pair, sentence));
  if (!rival || all.some(({ against }) => !against)) return [];
  return [clashOf(pair, 'actor/role-swap', 'contradicted', ours.span, rival)];
}
