import type { Claim, Span } from '../types/index.js';

/** The sentence behind a claim, which tells what that is about: a quotation that is no claim itself, or the next claim; null behind the last. */
export function sentenceBehind(claims: readonly Claim[], at: number): Span | null {
  const next = claims[at + 1];
  if (next === undefined) return null;
  const between = next.before !== null && next.before.start >= claims[at]!.span.end;
  return between ? next.before : next.span;
}
