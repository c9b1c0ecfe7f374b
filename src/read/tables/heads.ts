import type { GridCell, GridRow, Matrix } from './grid.js';
import { figureOf, isPeriod } from './values.js';

/** Which rows and columns of a table are heads, by index. */
export interface Layout {
  /** Rows above everything else that hold one cell: title and notes. */
  readonly titles: number;
  /** Head rows follow the titles. */
  readonly headRows: number;
  /** Columns from the left that hold heads. */
  readonly headColumns: readonly number[];
}

/** More rows or columns of heads are no heads. */
const MOST_HEAD_ROWS = 4;
const MOST_HEAD_COLUMNS = 4;
/** Rows that are looked at to tell heads from data. */
const LOOKED_AT = 200;

/** Tells heads from data: by what the file says, else by what stands there. Null where it cannot be told for sure. */
export function layoutOf(rows: readonly GridRow[], matrix: Matrix): Layout | null {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  const titles = matrix.findIndex((row, at) => distinct(row).length > 1 || isToldHead(rows[at]!));
  if (width < 2 || titles < 0) return null;
  const headRows = toldHeadRows(rows, titles) ?? seenHeadRows(matrix, titles);
  const body = matrix.slice(titles + headRows, titles + headRows + LOOKED_AT);
  if (body.length === 0) return null;
  const headColumns = toldHeadColumns(body) ?? seenHeadColumns(body, width);
  if (headColumns === null || headColumns.length === 0) return null;
  if (headRows === 0 && !(width === 2 && headColumns[0] === 0)) return null;
  return { titles, headRows, headColumns };
}

/** The cells of a row that hold something, each once. */
export function distinct(row: readonly (GridCell | null)[]): GridCell[] {
  return [...new Set(row)].filter((cell) => cell !== null);
}

/** A number that counts: no year, no words. */
function counts(cell: GridCell | null): boolean {
  return cell !== null && !isPeriod(cell.text) && figureOf(cell.text) !== null;
}

function isToldHead({ cells }: GridRow): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  return filled.length > 1 && filled.every(({ head }) => head === 'column' || head === 'either');
}

/** Rows in which the file calls every cell a head; null where it calls none so. */
function toldHeadRows(rows: readonly GridRow[], titles: number): number | null {
  let count = 0;
  while (titles + count < rows.length && isToldHead(rows[titles + count]!)) count++;
  return count === 0 || count > MOST_HEAD_ROWS ? null : count;
}

/** One row without numbers that count; more where the first of them leaves places open or spans some. */
function seenHeadRows(matrix: Matrix, titles: number): number {
  const isOpen = (row: number): boolean =>
    matrix[row] !== undefined &&
    matrix[row].every((cell, at) => at === 0 || !counts(cell)) &&
    !counts(matrix[row][0] ?? null);
  if (!isOpen(titles)) return 0;
  let count = 1;
  while (count < MOST_HEAD_ROWS && isOpen(titles + count) && goesOnBelow(matrix, titles + count)) count++;
  return count;
}

/** True for a row under a head row that tells the rest of it: spans above it, or places that only it fills, and no head of its own at the left. */
function goesOnBelow(matrix: Matrix, row: number): boolean {
  const [above, own] = [matrix[row - 1]!, matrix[row]!];
  if (distinct(own).length < 2) return false;
  const spans = above.some((cell, at) => at > 0 && cell !== null && cell === above[at - 1]);
  const open = own.some((cell, at) => at > 0 && cell !== null && (above[at] ?? null) === null);
  return (spans || open) && ((own[0] ?? null) === null || (above[0] ?? null) === null || own[0] === above[0]);
}

/** Columns at the left that the file calls heads of rows; null where it calls none so. */
function toldHeadColumns(body: Matrix): number[] | null {
  const told: number[] = [];
  for (let column = 0; column < MOST_HEAD_COLUMNS; column++) {
    const filled = body.filter((row) => distinct(row).length > 1).flatMap((row) => row[column] ?? []);
    const heads = filled.filter(({ head }) => head === 'row' || head === 'either');
    if (filled.length === 0 || heads.length < 0.9 * filled.length) break;
    told.push(column);
  }
  return told.length === 0 ? null : told;
}

/** Columns left of the first whose values count; a column of running numbers before words is no head. */
function seenHeadColumns(body: Matrix, width: number): number[] | null {
  const rows = body.filter((row) => distinct(row).length > 1);
  const values = (column: number) => rows.flatMap((row) => row[column] ?? []);
  const isData = (column: number): boolean => {
    const filled = values(column);
    return filled.length > 0 && 2 * filled.filter(counts).length > filled.length;
  };
  const first = isRunning(values(0).map(({ text }) => text)) && !isData(1) && width > 2 ? 1 : 0;
  const heads: number[] = [];
  for (let column = first; column < width && !isData(column); column++) heads.push(column);
  if (first + heads.length >= width) return null;
  return heads.length > MOST_HEAD_COLUMNS ? heads.slice(0, 1) : heads;
}

/** "1", "2", "3" …: places in a list. */
function isRunning(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text, index) => Number(text.replace(/\.$/u, '')) === index + 1);
}
