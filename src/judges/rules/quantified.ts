import { overlaps } from '../../text/span.js';
import type { Evidence, Pairing, Quantifier, Side, Span } from '../../types.js';

/** Ranks of quantifiers: none, and all; up to "most" a passage leaves some out. */
const ALL = 6;
const MOST = 4;

/**
 * Why a passage that speaks of some things does not bear out what the claim says of all of them, or of nobody, as half a sentence;
 * null when it does, or does not say of how many.
 */
export function fewerIn({ article, claim }: Pairing, { source }: Evidence): string | null {
  const ours = quantifiersOf(article).filter(
    ({ rank, span }) => (rank === ALL || rank === 0) && overlaps(claim.content, span),
  );
  for (const mine of ours) {
    const same = quantifiersOf(source).filter(({ noun }) => mine.noun === null || noun === mine.noun);
    const [theirs] = same.filter(({ rank }) => rank > 0 && rank <= MOST);
    if (theirs && same.length === 1)
      return `the source has “${printed(source, theirs)}” where the claim has “${printed(article, mine)}”`;
  }
  return null;
}

function quantifiersOf({ mentions }: Side): Quantifier[] {
  return mentions.filter((mention): mention is Quantifier => mention.kind === 'quantifier');
}

function printed({ text, span: all }: Side, { span, scope }: { span: Span; scope: Span }): string {
  return text.slice(span.start - all.start, Math.max(span.end, scope.end) - all.start).replace(/\s+/gu, ' ');
}
