import type { Span } from './document.js';

/** A row or a column of a table that holds data. */
export interface TableLine {
  /** Its number in the table or the sheet, from 1. */
  readonly number: number;
  /** The heads that tell what stands in it, the outermost first; empty where it has none. */
  readonly heads: readonly string[];
  /** True where the file hides it. */
  readonly hidden?: true;
}

/** A value of a table. */
export interface TableCell {
  /** Indices into `rows` and `columns` of its table. */
  readonly row: number;
  readonly column: number;
  /** Its words in `Document.text`. */
  readonly span: Span;
  /** The value with the unit that its heads or the caption tell, in the form of running text: "47.9 percent", "$12.3 million". */
  readonly value: string;
}

/** A table of which rows and columns are told by heads. Its heads are no cells. */
export interface Table {
  /** "Table 2"; null where the file is one table. */
  readonly name: string | null;
  /** Name of the sheet of a workbook; null in other files. */
  readonly sheet: string | null;
  /** True for a sheet that the file hides. */
  readonly hidden?: true;
  /** Its caption, or the lines above its heads; null where it has none. */
  readonly title: string | null;
  readonly rows: readonly TableLine[];
  readonly columns: readonly TableLine[];
  readonly cells: readonly TableCell[];
  /** The rows in `Document.text` that its cells and heads stand for, in order. */
  readonly spans: readonly Span[];
}

/** A cell as one plain sentence: what is laid beside a claim. */
export interface CellView {
  /** Where it stands: "Table 2, row Turnout, column 2014", "Sheet1!C7 (row Turnout, column 2014)". */
  readonly place: string;
  /** "row Turnout, column 2014". */
  readonly lines: string;
  /** "Turnout, 2014: 47.9 percent (Elections in Freedonia)". */
  readonly says: string;
  /** The value in `says`. */
  readonly value: Span;
  /** The heads in `says` that a claim must name to be about this cell: those of the row and those of the column. */
  readonly heads: readonly Span[];
  readonly table: Table;
  readonly cell: TableCell;
}
