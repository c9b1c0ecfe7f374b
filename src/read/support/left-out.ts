import { trim } from '../../language/span.js';
import { countRuns } from '../../language/word-count.js';
import type { AsidePart, Span } from '../../types/index.js';

/** Parts left out of the running text, those of a kind that follow each other as one; nothing where none holds a word. */
export function mergedParts(
  text: string,
  parts: readonly { readonly what: string; readonly span: Span }[],
): { readonly leftOut?: readonly AsidePart[] } {
  const found: AsidePart[] = [];
  for (const { what, span: given } of parts) {
    const span = trim(text, given);
    const words = countRuns(text.slice(span.start, span.end));
    const last = found.at(-1);
    if (words === 0) continue;
    if (last?.what === what)
      found[found.length - 1] = {
        what,
        words: last.words + words,
        span: { start: last.span!.start, end: span.end },
      };
    else found.push({ what, words, span });
  }
  return found.length === 0 ? {} : { leftOut: found };
}
