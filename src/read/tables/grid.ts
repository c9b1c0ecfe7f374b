import type { Span } from '../../types/index.js';

/** A cell as a file draws it, before it is known what it is for. */
export interface GridCell {
  /** Its words on one line, as a reader sees them. */
  readonly text: string;
  /** Where they stand in the text of the document. */
  readonly span: Span;
  /** Where the file says that it is a head: of a row, of a column, or of either. */
  readonly head?: 'row' | 'column' | 'either';
  /** Rows and columns that it covers; 1 unless told. */
  readonly rows?: number;
  readonly columns?: number;
  /** Its column, from 1, where it does not follow the one before. */
  readonly at?: number;
}

/** A row of cells, left to right; one that another covers from above is not among them. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The whole row in the text of the document. */
  readonly span: Span;
  readonly hidden?: boolean;
  /** Its number in the file, from 1, where rows are left out. */
  readonly number?: number;
}

/** A table as a file draws it. */
export interface Grid {
  readonly name: string | null;
  readonly sheet: string | null;
  readonly hidden?: boolean;
  readonly title: string | null;
  readonly rows: readonly GridRow[];
  /** Columns that the file hides, from 1. */
  readonly hiddenColumns?: readonly number[];
}

/** Wider tables are no tables that anybody reads; what stands beyond is left out. */
export const MOST_COLUMNS = 1_000;

/** A table with every cell in each place that it covers; null where nothing stands. Rows may be of different length. */
export type Matrix = readonly (readonly (GridCell | null)[])[];

/** Places of a table, empty ones too: more are made to choke a reader. */
const MOST_PLACES = 2_000_000;

/** True for a table that can be spread. */
export function isSpreadable(rows: readonly GridRow[]): boolean {
  const widths = rows.map(({ cells }) =>
    Math.min(
      MOST_COLUMNS,
      cells.reduce((right, { at, columns = 1 }) => Math.max(right + 1, at ?? 0) + columns - 1, 0),
    ),
  );
  return widths.reduce((sum, width) => sum + width, 0) <= MOST_PLACES;
}

/** Spreads cells over the rows and columns they cover, as HTML (4.9.12) does; a cell never covers what stands elsewhere. */
export function spread(rows: readonly GridRow[]): Matrix {
  const matrix: (GridCell | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, at) => {
    let column = 0;
    for (const cell of cells) {
      if (cell.at !== undefined) column = cell.at - 1;
      while (matrix[at]![column] !== undefined) column++;
      const right = Math.min(MOST_COLUMNS, column + Math.max(1, cell.columns ?? 1));
      const below = Math.min(rows.length, at + Math.max(1, cell.rows ?? 1));
      if (column >= MOST_COLUMNS) break;
      for (let row = at; row < below; row++)
        for (let place = column; place < right; place++) matrix[row]![place] ??= cell;
      column = right;
    }
  });
  return matrix.map((row) => Array.from(row, (cell) => (cell?.text === '' ? null : (cell ?? null))));
}
