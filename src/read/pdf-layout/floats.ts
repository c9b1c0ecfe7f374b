import { ENDS_SENTENCE, endsShort } from './line-ends.js';
import type { PlacedLine } from './types.js';

/** "Figure 3: …", "Table 2. …": the first line of a caption. */
const CAPTION =
  /^(?:Figure|Fig\.|Table|Chart|Box|Exhibit|Panel)\s(?:[A-Z]{0,2}[-.]?\d[\w.-]*|[IVX]+)\s?[:.|–—]/u;
/** A line begins at the edge of its column when it is no farther off than so many sizes. */
const AT_EDGE = 1;
/** The text goes on below a gap this much wider than the usual line pitch. */
const BELOW_GAP = 1.3;
/** It is set in the same size, but for so small a share, and about as wide. */
const SAME_SIZE = 0.03;
const LIKE_WIDTH = 0.8;

/**
 * The figures and tables that stand at the head of a page or column in the middle of a sentence: their lines, by the line below
 * them with which the sentence goes on. Only where a caption tells that it is one, and nothing else stands over it.
 */
export function floatsAmong(
  lines: readonly PlacedLine[],
  pitch: (size: number) => number,
): ReadonlyMap<PlacedLine, readonly PlacedLine[]> {
  const found = new Map<PlacedLine, readonly PlacedLine[]>();
  lines.forEach((line, from) => {
    const last = lines[from - 1];
    if (!last || !(line.columnTop || line.page !== last.page)) return;
    if (last.row || ENDS_SENTENCE.test(last.text)) return;
    const next = beyondFloat(lines, from, pitch);
    if (next !== null && !found.has(lines[next]!)) found.set(lines[next]!, lines.slice(from, next));
  });
  return found;
}

/** The number of the line with which a broken sentence goes on below a float; null where there is no float or no such line. */
function beyondFloat(
  lines: readonly PlacedLine[],
  from: number,
  pitch: (size: number) => number,
): number | null {
  const last = lines[from - 1]!;
  if (endsIt(last, lines[from]!)) return null;
  let captioned = false;
  for (let at = from; at < lines.length && lines[at]!.page === lines[from]!.page; at++) {
    const line = lines[at]!;
    const gap = at > from && line.base - lines[at - 1]!.base > BELOW_GAP * pitch(line.size);
    if (CAPTION.test(line.text)) captioned = true;
    else if (isText(last, line) && (gap || !captioned))
      return captioned && goesOn(line) && !endsShort(last, line) ? at : null;
  }
  return null;
}

/** The few words at the head of a page that end the sentence themselves. */
function endsIt(last: PlacedLine, { text, size, row }: PlacedLine): boolean {
  const small = /^\p{Ll}/u.test(text) || ENDS_SENTENCE.test(text);
  return !row && small && Math.abs(size - last.size) <= SAME_SIZE * last.size && !CAPTION.test(text);
}

/** A line like the last one of the running text: in its type, and as wide, or shorter and at the end of a sentence. */
function isText(last: PlacedLine, line: PlacedLine): boolean {
  if (line.row || Math.abs(line.size - last.size) > SAME_SIZE * last.size) return false;
  const wide = line.right - line.left >= LIKE_WIDTH * (last.right - last.left);
  return wide || (goesOn(line) && ENDS_SENTENCE.test(line.text));
}

/** A line from the left edge, in small letters. */
function goesOn(line: PlacedLine): boolean {
  return /^\p{Ll}/u.test(line.text) && line.left - line.column.left < AT_EDGE * line.size;
}
