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
}

/** A row of cells, left to right; one that another covers from above is not among them. */
export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The whole row in the text of the document. */
  readonly span: Span;
  readonly hidden?: boolean;
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

/** Spreads cells over the rows and columns they cover, as HTML (4.9.12) does; a cell never covers what stands elsewhere. */
export function spread(rows: readonly GridRow[]): Matrix {
  const matrix: (GridCell | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, at) => {
    let column = 0;
    for (const cell of cells) {
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
