import type { Span } from '../types.js';

/** What readers take for one word though it is several tokens: "strike-breakers", "[w]e", "p.m.". */
const COMPOUND =
  /\[?\p{L}[\p{L}\p{M}'’[\]]*(?:[-\u2010\u2011][\p{L}\p{M}'’[\]]+)+|\[\p{L}\]\p{L}+|(?<!\p{L})(?:\p{L}\.){2,}/gu;
/** Characters on either side in which the rest of such a word is looked for; no English compound is longer. */
const REACH = 40;

/** The span widened so that it cuts no compound in two; `offset` is where `text` begins in the text the span points into. */
export function wholeWords(text: string, span: Span, offset = 0): Span {
  const from = Math.max(0, span.start - offset - REACH);
  const near = text.slice(from, span.end - offset + REACH);
  let { start, end } = span;
  for (const match of near.matchAll(COMPOUND)) {
    const first = offset + from + match.index;
    const last = first + match[0].length;
    if (first < start && start < last) start = first;
    if (first < end && end < last) end = last;
  }
  return { start, end };
}
