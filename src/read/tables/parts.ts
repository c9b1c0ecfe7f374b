import { distinct, layoutOf } from './heads.js';
import { spread, type Grid, type GridRow } from './grid.js';
import { figureOf } from './values.js';

/** Rows of one cell that may stand between a blank row and the heads of the next table. */
const MOST_TITLES = 3;
/** Rows of the next table that are looked at. */
const LOOKED_AT = 30;

/** The tables of a sheet: a blank row parts two where the second has heads of its own, a blank column where each has; else it goes on. */
export function tablesIn(grid: Grid): Grid[] {
  const parts: GridRow[][] = [[]];
  grid.rows.forEach((row, at) => {
    const last = parts.at(-1)!;
    const isFirst = last.length > 0 && isBlank(grid.rows[at - 1]) && !isBlank(row);
    if (isFirst && beginsTable(grid.rows.slice(at, at + LOOKED_AT))) {
      if (areTitles(last)) parts[parts.length - 1] = last.filter((one) => !isBlank(one));
      else parts.push([]);
    }
    parts.at(-1)!.push(row);
  });
  return parts.flatMap(sideBySide).map((rows) => ({ ...grid, rows }));
}

function isBlank(row: GridRow | undefined): boolean {
  return row === undefined || row.cells.every(({ text }) => text === '');
}

/** A title and its lines, with a blank row before the heads of the table that it is the title of. */
function areTitles(rows: readonly GridRow[]): boolean {
  const filled = rows.filter((row) => !isBlank(row));
  return filled.length <= MOST_TITLES && filled.every(({ cells }) => cells.length === 1);
}

function beginsTable(rows: readonly GridRow[]): boolean {
  const blank = rows.findIndex(isBlank);
  const own = blank < 0 ? rows : rows.slice(0, blank);
  const matrix = spread(own);
  const layout = layoutOf(own, matrix);
  return (
    layout !== null &&
    layout.headRows > 0 &&
    layout.titles <= MOST_TITLES &&
    distinct(matrix[layout.titles]!).length > 1
  );
}

/** Tables beside each other, with a blank column between them: each has words in its first column and heads of its own. */
function sideBySide(rows: GridRow[]): GridRow[][] {
  const matrix = spread(rows);
  const filled = matrix.filter((row) => distinct(row).length > 1);
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  const first = Math.min(...filled.map((row) => row.findIndex((cell) => cell !== null)));
  for (let gap = first + 2; gap < width - 2; gap++) {
    if (filled.some((row) => (row[gap] ?? null) !== null)) continue;
    const right = rows.map((row) => within(row, (at) => at > gap + 1));
    if (!beginsTable(right.filter((row) => !isBlank(row))) || !hasWords(filled, gap + 1)) continue;
    return [rows.map((row) => within(row, (at) => at <= gap)), ...sideBySide(right)];
  }
  return [rows];
}

/** The cells of a row in some of its columns, from 1. */
function within(row: GridRow, isIn: (column: number) => boolean): GridRow {
  return { ...row, cells: row.cells.filter(({ at }) => at !== undefined && isIn(at)) };
}

/** True for a column of words, such as heads of rows are. */
function hasWords(rows: ReturnType<typeof spread>, column: number): boolean {
  const cells = rows.flatMap((row) => row[column] ?? []);
  return cells.length > 1 && cells.every(({ text }) => figureOf(text) === null && /\p{L}/u.test(text));
}
