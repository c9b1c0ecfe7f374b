import type { PlacedLine } from './types.js';

/** A line that closes like a sentence, or leads to what stands below it. */
export const ENDS_SENTENCE = /[.!?:…]["”'’»)\]]*$/u;

/** Words are wider or narrower than their letters' average: room for this many times the estimate is room enough. */
const FITS = 1.25;
/** A first word as it is set: a number is kept on the line of what it counts ("2 percent", "¾ of a point"). */
const FIRST_WORD = /^(?:[\d.,¼-¾⅐-⅞]+ )?\S+/u;

/** True when the next line's first word would have fitted on the last line: the break was meant. */
export function endsShort(last: PlacedLine, next: PlacedLine): boolean {
  const word = FIRST_WORD.exec(next.text)?.[0] ?? '';
  const width = (next.right - next.left) / Math.max(1, next.text.length);
  return last.column.right - last.right > FITS * (word.length + 1) * width;
}
