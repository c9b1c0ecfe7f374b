import { contains, cover, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { findWords } from '../../language/word-line.js';
import type { ClaimView, Difference, Side, Span, Token } from '../../types/index.js';
import { isFrame } from './answers.js';
import { textOf, tokensIn } from '../../trace/checks/support/governors.js';

/** Where a pattern made by `words` stands on a side, as spans in order. */
export function wordingIn(side: Side, pattern: RegExp): Span[] {
  return findWords(side.tokens, pattern).map(({ from, to }) =>
    cover(side.tokens.slice(from, to).map(({ span }) => span)),
  );
}

/** True when the pattern stands in the passage or in another passage about the claim. */
export function isAnywhere({ source, others }: ClaimView, pattern: RegExp): boolean {
  return [source, ...others].some((side) => findWords(side.tokens, pattern).length > 0);
}

/** All that the source of a passage says: its document, or the excerpt itself where the article prints it. */
export function fullText({ evidence, source }: ClaimView): string {
  const { region } = evidence.passage;
  return region.origin === 'source' ? region.document.text : source.text;
}

/** The content words of a stretch of the claim that carry it: words that only report are left out, and so are words inside `apart`. */
export function weightyIn(side: Side, span: Span, apart: readonly Span[] = []): Token[] {
  return tokensIn(side, span).filter(
    (token) => isContent(token) && !isFrame(token) && !apart.some((other) => overlaps(other, token.span)),
  );
}

/** Relations of meaning by which the passage's word answers the claim's: "closed" for "closure", "truck" for "vehicle". */
const ANSWERS = /^(?:synonym|derived|broader)$/u;

/** Of the words given, those of the claim that a stretch of the passage answers. */
export function answeredIn({ matches, evidence }: ClaimView, asked: readonly Token[], theirs: Span): Token[] {
  const answering = [...matches, ...evidence.related.filter(({ relation }) => ANSWERS.test(relation))];
  return asked.filter((token) =>
    answering.some(({ article, source }) => article === token && contains(theirs, source.span)),
  );
}

/** Share of the words given that a stretch of the passage answers; 0 when there are none. */
export function shareAnswered(view: ClaimView, asked: readonly Token[], theirs: Span): number {
  return asked.length === 0 ? 0 : answeredIn(view, asked, theirs).length / asked.length;
}

/** The finding for a stretch of the claim beside a stretch of the passage, both in their own words. */
export function differenceOf(
  { article, source }: ClaimView,
  ours: Span,
  theirs: Span,
  suggestion: (expected: string) => string = (expected) => `write \`${expected}\``,
): Difference {
  const expected = textOf(source, theirs);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected,
    suggestion: suggestion(expected),
  };
}

/** The span widened to its neighbours: `before` and `after` words more, as far as no mark stands between. */
export function widened(side: Side, span: Span, before: number, after: number): Span {
  const first = side.tokens.findIndex((token) => overlaps(token.span, span));
  const last = side.tokens.findLastIndex((token) => overlaps(token.span, span));
  let [from, to] = [first, last];
  while (from > first - before && side.tokens[from - 1] && side.tokens[from - 1]!.kind !== 'mark') from--;
  while (to < last + after && side.tokens[to + 1] && side.tokens[to + 1]!.kind !== 'mark') to++;
  return cover([side.tokens[from]!.span, side.tokens[to]!.span]);
}
