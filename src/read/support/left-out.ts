import { trim } from '../../language/span.js';
import { countRuns } from '../../language/word-count.js';
import type { AsidePart, HiddenText, ReadResult, Span } from '../../types/index.js';

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

/** The same with the words that nobody sees: they are counted by what they are called, and kept apart. */
export function withHidden(
  { leftOut = [] }: Pick<ReadResult, 'leftOut'>,
  hidden: readonly HiddenText[],
): Pick<ReadResult, 'leftOut' | 'hidden'> {
  const counted = ['hidden text', 'parts not shown'].flatMap((what): AsidePart[] => {
    const ours = hidden.filter(({ why }) => (why === 'not shown') === (what === 'parts not shown'));
    const words = ours.reduce((sum, { text }) => sum + countRuns(text), 0);
    return words === 0 ? [] : [{ what, words, span: null }];
  });
  const all = [...leftOut, ...counted];
  return { ...(all.length > 0 && { leftOut: all }), ...(hidden.length > 0 && { hidden }) };
}

/** Words of hidden text that are shown, so that a reader can judge it. */
const SHOWN = 12;

/** The first words of a text. */
export function shortened(text: string): string {
  const words = text.split(/\s+/u);
  return words.slice(0, SHOWN).join(' ') + (words.length > SHOWN ? ' …' : '');
}
