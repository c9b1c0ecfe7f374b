import { distinct, layoutOf } from './heads.js';
import { spread, type Grid, type GridRow } from './grid.js';

/** Rows of one cell that may stand between a blank row and the heads of the next table. */
const MOST_TITLES = 3;
/** Rows of the next table that are looked at. */
const LOOKED_AT = 30;

/** The tables of a sheet: a blank row parts two where the second has heads of its own; else it goes on. */
export function tablesIn(grid: Grid): Grid[] {
  const parts: GridRow[][] = [[]];
  grid.rows.forEach((row, at) => {
    const isFirst = parts.at(-1)!.length > 0 && isBlank(grid.rows[at - 1]) && !isBlank(row);
    if (isFirst && beginsTable(grid.rows.slice(at, at + LOOKED_AT))) parts.push([]);
    parts.at(-1)!.push(row);
  });
  return parts.map((rows) => ({ ...grid, rows }));
}

function isBlank(row: GridRow | undefined): boolean {
  return row === undefined || row.cells.every(({ text }) => text === '');
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
