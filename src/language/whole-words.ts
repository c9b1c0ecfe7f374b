import type { Span } from '../types/index.js';

/** What readers take for one word though it is several tokens: "strike-breakers", "[w]e", "p.m.". */
const COMPOUND =
  /\[?\p{L}[\p{L}\p{M}'’[\]]*(?:[-\u2010\u2011][\p{L}\p{M}'’[\]]+)+|\[\p{L}\]\p{L}+|(?<!\p{L})(?:\p{L}\.){2,}/gu;
/** Characters on either side of an end of the span in which such a word is looked for; no English compound is longer. */
const REACH = 40;

/** The span widened so that it cuts no compound in two; `offset` is where `text` begins in the text the span points into. */
export function wholeWords(text: string, span: Span, offset = 0): Span {
  const [first, last] = [cutAt(text, span.start - offset), cutAt(text, span.end - offset)];
  return {
    start: first === null ? span.start : first.start + offset,
    end: last === null ? span.end : last.end + offset,
  };
}

/** The compound that a place parts in two, or null. */
function cutAt(text: string, at: number): Span | null {
  const from = Math.max(0, at - REACH);
  for (const { index, 0: word } of text.slice(from, at + REACH).matchAll(COMPOUND)) {
    const start = from + index;
    if (start < at && at < start + word.length) return { start, end: start + word.length };
  }
  return null;
}
