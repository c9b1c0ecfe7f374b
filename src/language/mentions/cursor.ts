import type { Span, Token } from '../../types/index.js';

/** The folded word at a position, or '' outside the list. */
export function normAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.norm ?? '';
}

/** True when nothing stands between the token at `index` and the one after it. */
export function glued(tokens: readonly Token[], index: number): boolean {
  const left = tokens[index];
  const right = tokens[index + 1];
  return left !== undefined && right !== undefined && left.span.end === right.span.start;
}

/** True for a hyphen that joins the words on both its sides ("13-member", "twenty-one"). */
export function isHyphen(tokens: readonly Token[], index: number): boolean {
  const text = tokens[index]?.text;
  return (
    (text === '-' || text === '\u2010' || text === '\u2011') &&
    glued(tokens, index - 1) &&
    glued(tokens, index)
  );
}

/** True when the words stand in the tokens from `index` on; hyphens between them are passed over. Returns the index after, or -1. */
export function matchWords(tokens: readonly Token[], index: number, words: readonly string[]): number {
  let at = index;
  for (const [rank, word] of words.entries()) {
    if (rank > 0 && isHyphen(tokens, at)) at++;
    if (normAt(tokens, at) !== word) return -1;
    at++;
  }
  return at;
}

/** The span of the tokens `from` … `to` (exclusive); both must be in the list and `to` after `from`. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
}

/** True for a word that begins with a capital letter. */
export function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}

/** True when the token at `index` begins a sentence of the stretch. */
export function beginsSentence(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return before === undefined || /^[.!?:;"“”‘(]$/u.test(before.text);
}
