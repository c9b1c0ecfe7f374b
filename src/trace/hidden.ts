import type { Document, Region } from '../types/index.js';
import type { Segment } from './segments.js';
import { unitsOf } from './units.js';

/** Words that stand in a document where none of its readers sees them. */
interface HiddenPlace {
  readonly document: Document;
  /** One sentence without its full stop. */
  readonly why: string;
  /** True when the document may show them to who asks for them. */
  readonly opens: boolean;
}

/** How the reason begins. */
export const ONLY_HIDDEN = 'the words stand only';

/** Where all pieces of a quotation stand in hidden text; null where they stand in none. */
export function hiddenPlace(segments: readonly Segment[], sources: readonly Region[]): HiddenPlace | null {
  const wanted = segments.map(({ units }) => ` ${units.map(({ norm }) => norm).join(' ')} `);
  for (const { document } of sources) {
    for (const opens of [true, false]) {
      const words = wordsOf(document, opens);
      if (!wanted.every((piece) => words.includes(piece))) continue;
      const where = opens
        ? `in a part of ${document.path} that is not shown at first; compare them by eye`
        : `in text that ${document.path} hides from its readers, which does not count`;
      return { document, opens, why: `${ONLY_HIDDEN} ${where}` };
    }
  }
  return null;
}

function wordsOf({ hidden = [] }: Document, opens: boolean): string {
  const text = hidden
    .filter(({ why }) => (why === 'not shown') === opens)
    .map((part) => part.text)
    .join(' ');
  const units = unitsOf(text, { start: 0, end: text.length });
  return ` ${units.map(({ norm }) => norm).join(' ')} `;
}
