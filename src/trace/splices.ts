import { grouped } from '../language/message.js';
import { cut } from '../language/span.js';
import type { Span } from '../types/index.js';
import type { Chain } from './chains.js';

/** Words shown at either end of a piece, and of what stands between two pieces. */
const SHOWN = 6;
const SHOWN_BETWEEN = 4;

/** The pieces of a splice in the order of the quotation, with what stands between them: a few words and how many there are. */
export function apart({ region, placements }: Chain): string {
  const spans = placements.flatMap((placement) => (placement ? [placement.span] : []));
  const { text } = region.document;
  return spans
    .map(
      (span, at) =>
        `${at === 0 ? '' : between(text, spans[at - 1]!, span)}${shortened(cut(text, span), SHOWN)}`,
    )
    .join('');
}

function between(text: string, before: Span, after: Span): string {
  if (after.start < before.end) return ' […, from an earlier place] ';
  const words = wordsOf(text.slice(before.end, after.start));
  if (words.length === 0) return ' […] ';
  return ` […${grouped(words.length)} ${words.length === 1 ? 'word' : 'words'}: “${shortened(words.join(' '), SHOWN_BETWEEN)}”…] `;
}

function shortened(text: string, shown: number): string {
  const words = wordsOf(text);
  if (words.length <= 2 * shown + 1) return words.join(' ');
  return `${words.slice(0, shown).join(' ')} … ${words.slice(-shown).join(' ')}`;
}

/** Printed words with their marks; a mark that stands alone goes with none. */
function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
