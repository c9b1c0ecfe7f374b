import { overlaps } from '../../language/span.js';
import type { Evidence, Pairing, Quantifier, Side, Span } from '../../types/index.js';

/** Ranks of quantifiers: none, and all; up to "most" a passage leaves some out. */
const ALL = 6;
const MOST = 4;

/** What claim and passage say of how many; `isSame`: of how many of the same thing. */
export interface Fewer {
  readonly claim: string;
  readonly source: string;
  readonly isSame: boolean;
}

/**
 * How a passage speaks of some things where the claim speaks of all of them, or of nobody; null when it does not, or does not say of
 * how many.
 */
export function fewerIn({ article, claim }: Pairing, { source }: Evidence): Fewer | null {
  const ours = quantifiersOf(article).filter(
    ({ rank, span }) => (rank === ALL || rank === 0) && overlaps(claim.content, span),
  );
  for (const mine of ours) {
    const same = quantifiersOf(source).filter(({ noun }) => mine.noun === null || noun === mine.noun);
    const [theirs] = same.filter(({ rank }) => rank > 0 && rank <= MOST);
    if (theirs && same.length === 1)
      return { claim: printed(article, mine), source: printed(source, theirs), isSame: mine.noun !== null };
  }
  return null;
}

function quantifiersOf({ mentions }: Side): Quantifier[] {
  return mentions.filter((mention): mention is Quantifier => mention.kind === 'quantifier');
}

function printed({ text, span: all }: Side, { span, scope }: { span: Span; scope: Span }): string {
  return text.slice(span.start - all.start, Math.max(span.end, scope.end) - all.start).replace(/\s+/gu, ' ');
}
