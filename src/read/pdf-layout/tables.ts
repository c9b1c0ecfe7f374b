import type { Span } from '../../types/index.js';
import type { Grid, GridCell, GridRow } from '../tables/grid.js';
import {
  boxesOf,
  columnAt,
  columnsOfFigures,
  isDataRow,
  withRoom,
  type Box,
  type Edges,
} from './table-columns.js';
import { headLines, isCaption, type HeadLine } from './table-heads.js';
import type { PlacedLine } from './types.js';

/** Gives the stretch of text that some letters of a line became. */
type Locate = (line: PlacedLine, at: number, length: number) => Span;

/** Lines without figures that may stand between two rows: heads of a part, or a row's head that goes on. */
const MOST_BETWEEN = 2;
/** A row farther below the last than this many of its sizes belongs to another table. */
const FAR = 4;
const FEWEST_ROWS = 2;
/** Lines above the heads among which a numbered caption is looked for. */
const CAPTION_LINES = 4;

/** The tables of a document, told by geometry: columns of figures with a head over each and words before every row. */
export function tableGrids(lines: readonly PlacedLine[], locate: Locate): Grid[] {
  return columnsOfPages(lines).flatMap((own) => {
    const grids: Grid[] = [];
    for (let at = 0; at < own.length;) {
      const end = isDataRow(boxesOf(own[at]!)) ? endOfRows(own, at) : at;
      const grid = end > at ? gridOf(own, at, end, locate) : null;
      if (grid) grids.push(grid);
      at = Math.max(end, at + 1);
    }
    return grids;
  });
}

/** Body lines, parted by page and column. */
function columnsOfPages(lines: readonly PlacedLine[]): PlacedLine[][] {
  const parts: PlacedLine[][] = [];
  for (const line of lines.filter(({ role }) => role === 'body')) {
    const last = parts.at(-1)?.at(-1);
    if (last && last.page === line.page && !line.columnTop) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts;
}

/** Where the rows that begin with a row of figures end: after the last such row. */
function endOfRows(lines: readonly PlacedLine[], from: number): number {
  let end = from + 1;
  for (let at = end; at < lines.length && at - end <= MOST_BETWEEN; at++) {
    if (lines[at]!.base - lines[at - 1]!.base > FAR * lines[at]!.size) break;
    const boxes = boxesOf(lines[at]!);
    if (isDataRow(boxes)) end = at + 1;
    else if (boxes.length > 1) break;
  }
  return end;
}

function gridOf(lines: readonly PlacedLine[], from: number, end: number, locate: Locate): Grid | null {
  const rows = lines.slice(from, end).map((line) => ({ line, boxes: boxesOf(line) }));
  const data = rows.filter(({ boxes }) => isDataRow(boxes));
  if (data.length < FEWEST_ROWS) return null;
  const own = data.map(({ boxes }) => boxes);
  const columns = columnsOfFigures(own);
  if (columns === null || (columns.length === 1 && isContents(own))) return null;
  const heads = headLines(lines, from, withRoom(columns, own));
  if (heads === null) return null;
  const made = [...heads.map((head) => headRow(head, locate)), ...bodyRows(rows, columns, locate)];
  return { name: null, sheet: null, title: captionOf(lines, from - heads.length), rows: made };
}

/** Whole numbers that rise from row to row are pages, and the table is one of contents. */
function isContents(rows: readonly (readonly Box[])[]): boolean {
  const pages = rows.map(([, page]) => page!.text);
  return (
    pages.every((text) => /^\d{1,4}$/u.test(text)) &&
    pages.every((text, index) => index === 0 || Number(text) >= Number(pages[index - 1]))
  );
}

function headRow({ line, heads }: HeadLine, locate: Locate): GridRow {
  const cells = heads
    .map(({ box, from, to }): GridCell => ({
      text: box.text,
      span: locate(line, box.at, box.text.length),
      head: 'column',
      at: from + 2,
      columns: Math.max(1, to - from),
    }))
    .map((cell) => (cell.at === 1 ? { ...cell, columns: 1 } : cell))
    .sort((a, b) => a.at! - b.at!);
  return { cells, span: locate(line, 0, line.text.length) };
}

interface Row {
  readonly line: PlacedLine;
  readonly boxes: readonly Box[];
}

/** Rows of figures; a line between them that begins with a small letter goes on with the head above it, another heads what follows. */
function bodyRows(rows: readonly Row[], columns: readonly Edges[], locate: Locate): GridRow[] {
  const made: GridRow[] = [];
  for (const { line, boxes } of rows) {
    const [head, ...others] = boxes;
    const span = locate(line, 0, line.text.length);
    const last = made.at(-1);
    const label: GridCell = {
      text: head!.text,
      span: locate(line, head!.at, head!.text.length),
      ...(others.length > 0 && { head: 'row' as const }),
      at: 1,
    };
    if (others.length === 0 && last && last.cells.length > 1 && /^\p{Ll}/u.test(label.text)) {
      const [first, ...cells] = last.cells;
      made[made.length - 1] = {
        cells: [{ ...first!, text: `${first!.text} ${label.text}` }, ...cells],
        span: { start: last.span.start, end: span.end },
      };
      continue;
    }
    const cells = others.map((box): GridCell => ({
      text: box.text,
      span: locate(line, box.at, box.text.length),
      at: columnAt(columns, box) + 2,
    }));
    made.push({ cells: [label, ...cells], span });
  }
  return made;
}

/** The caption above the heads, down from the line that numbers it; null where none does. */
function captionOf(lines: readonly PlacedLine[], firstHead: number): string | null {
  const above = lines.slice(Math.max(0, firstHead - CAPTION_LINES), firstHead);
  const from = above.findLastIndex(isCaption);
  return from < 0
    ? null
    : above
        .slice(from)
        .map(({ text }) => text)
        .join(' ');
}
