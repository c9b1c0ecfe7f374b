import type { Page, ReadResult, Span } from '../../types/index.js';
import type { Pictures } from './pictures.js';

/** What was read from pictures, told in places of the text. */
export function scanOf(
  { engine, seen }: Pick<Pictures, 'engine' | 'seen'>,
  text: string,
  pages: readonly Page[],
): Pick<ReadResult, 'scan'> {
  if (engine === null || seen.length === 0) return {};
  const doubts = new Map(seen.map(({ number, doubtful }) => [number, new Set(doubtful)]));
  const doubtful = pages.flatMap(({ number, span }) => doubtfulIn(text, span, doubts.get(number)));
  return {
    scan: { engine, pages: seen.map(({ number, confidence }) => ({ number, confidence })), doubtful },
  };
}

/** Every word of a page that looks like one the engine doubts there: which of them it was is all the same to a reader. */
function doubtfulIn(text: string, { start, end }: Span, doubted: ReadonlySet<string> | undefined): Span[] {
  if (!doubted || doubted.size === 0) return [];
  return [...text.slice(start, end).matchAll(/\S+/gu)]
    .filter(([word]) => doubted.has(word))
    .map(({ index, 0: word }) => ({ start: start + index, end: start + index + word.length }));
}
