import { figureOf, isPeriod } from '../tables/values.js';
import { boxesOf, columnsUnder, type Box, type Edges } from './table-columns.js';
import type { PlacedLine } from './types.js';

/** A head over some columns, by their indices; over none for the corner above the heads of rows. */
export interface Head {
  readonly box: Box;
  readonly from: number;
  readonly to: number;
}

/** A line of heads. */
export interface HeadLine {
  readonly line: PlacedLine;
  readonly heads: readonly Head[];
}

const NUMBERED = /^(?:Appendix\s)?Table\s+[A-Z]{0,2}[-.]?\d/u;
/** Lines of heads over one table. */
const MOST_LINES = 5;
/** A line farther above the next than this many of its sizes is none of the heads. */
const FAR = 2.6;

/** The lines of heads above the first row of figures, top to bottom, so that each column has one; null where that cannot be told for sure. */
export function headLines(
  lines: readonly PlacedLine[],
  first: number,
  columns: readonly Edges[],
): HeadLine[] | null {
  const found: HeadLine[] = [];
  for (let at = first - 1; at >= 0 && found.length < MOST_LINES; at--) {
    const [line, next] = [lines[at]!, lines[at + 1]!];
    if (next.base - line.base > FAR * line.size) break;
    const heads = isCaption(line) ? null : headsIn(line, columns);
    if (heads === null) break;
    found.unshift({ line, heads });
  }
  const isTold = columns.every((_, column) =>
    found.some(({ heads }) => heads.some(({ from, to }) => from <= column && column < to)),
  );
  return isTold && headed(found, columns.length) ? found : null;
}

/** True for a line that numbers a table: it is no head of the first column, over which it may end. */
export function isCaption({ text }: PlacedLine): boolean {
  return NUMBERED.test(text);
}

/** True where the lowest heads stand over one column each. */
function headed(found: readonly HeadLine[], columns: number): boolean {
  return Array.from({ length: columns }, (_, column) => column).every((column) => {
    const lowest = found.findLast(({ heads }) => heads.some(({ from, to }) => from <= column && column < to));
    return lowest !== undefined && lowest.heads.some(({ from, to }) => from === column && to === column + 1);
  });
}

/** The heads of a line over the columns of a table; null where the line is none of heads. */
function headsIn(line: PlacedLine, columns: readonly Edges[]): Head[] | null {
  const boxes = boxesOf(line);
  if (boxes.some(({ text }) => figureOf(text) !== null && !isPeriod(text))) return null;
  const over = boxes.filter(({ right }) => right >= columns[0]!.left - line.size);
  const corner = boxes.filter((box) => !over.includes(box)).map((box): Head => ({ box, from: -1, to: -1 }));
  if (over.length === 0 || corner.length > 1) return null;
  const single = over.map((box) => columnsUnder(columns, box));
  if (single.every((under) => under.length === 1) && new Set(single.flat()).size === single.length)
    return [
      ...corner,
      ...over.map((box, at): Head => ({ box, from: single[at]![0]!, to: single[at]![0]! + 1 })),
    ];
  return spanning(over, columns)?.concat(corner) ?? null;
}

/** Heads that share the columns out evenly, each over the middle of its own; null where they do not. */
function spanning(boxes: readonly Box[], columns: readonly Edges[]): Head[] | null {
  const share = columns.length / boxes.length;
  if (!Number.isInteger(share) || share < 2) return null;
  const heads = boxes.map((box, at): Head => ({ box, from: at * share, to: (at + 1) * share }));
  const fits = heads.every(({ box, from, to }) => {
    const [left, right] = [columns[from]!.left, columns[to - 1]!.right];
    const middle = (box.left + box.right) / 2;
    const isClear = columns.every(
      (column, index) => (index >= from && index < to) || box.right < column.left || box.left > column.right,
    );
    return middle >= left && middle <= right && isClear;
  });
  return fits ? heads : null;
}
