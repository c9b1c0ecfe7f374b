import type { ClaimPair, Span } from '../../types/index.js';
import { isContent, tokenize } from '../../language/tokenize.js';

/** Whether a claim credits whom its passage speaks for, and which of its words the passage must account for. */
export interface Credit {
  readonly fits: boolean;
  readonly within: Span;
}

/** The source itself under its many names: who wrote it, or what it is. */
const AUTHOR =
  /^(?:report|audit|auditors?|inquiry|study|review|survey|paper|judg(?:e?ments?|es?)|ruling|court|tribunal|minutes|statement|notice|document|indictment|decision|order|release|summary|authors?|researchers?|investigators?|inspectors?|inspection|investigation|inquest|panel|commission|board|committee|assessment|bulletin|findings|they|it|officials|agency|office)$/u;

/** Holds whom the claim credits against whose words a passage is. */
export function isCredited({ claim, article, side, passages }: ClaimPair, index: number): Credit {
  const { region, span, heading } = passages.shown[index]!;
  const speaker = claim.attribution?.speaker ?? null;
  if (speaker === null || sameSpan(claim.content, claim.span)) return { fits: true, within: side.span };
  const words = wordsOf(speaker);
  if (words.some((word) => AUTHOR.test(word))) return { fits: true, within: claim.content };
  const document = region.document;
  const known = wordsOf(
    [region.speaker, document.metadata.title, heading, article === document ? null : document.path.replace(/[-_/.]/gu, ' ')]
      .filter((name) => name !== null)
      .join(' '),
  );
  if (words.length > 0 && words.every((word) => known.includes(word))) return { fits: true, within: claim.content };
  const here = wordsOf(document.text.slice(span.start, span.end));
  return { fits: words.every((word) => here.includes(word)), within: side.span };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function wordsOf(text: string): string[] {
  return tokenize(text)
    .filter(isContent)
    .map(({ norm }) => norm.replace(/'s$/u, ''));
}
