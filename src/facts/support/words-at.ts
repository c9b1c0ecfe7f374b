import type { Side, Span } from '../../types/index.js';

/** The stretch of text from the first to the last of some tokens. */
export function spanOfTokens({ tokens }: Side, indices: readonly number[]): Span {
  return {
    start: tokens[Math.min(...indices)]!.span.start,
    end: tokens[Math.max(...indices)]!.span.end,
  };
}

/** That stretch as printed. */
export function wordsAt(side: Side, indices: readonly number[]): string {
  const { start, end } = spanOfTokens(side, indices);
  return side.text.slice(start - side.span.start, end - side.span.start);
}
