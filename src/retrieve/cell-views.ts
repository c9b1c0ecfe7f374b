import type { CellView, Span, Table, TableCell, TableLine } from '../types/index.js';

/** Rows and columns of a table by how often their innermost head stands in it: one that stands there once needs no other to be named. */
interface Heads {
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

const known = new WeakMap<Table, Heads>();

/** A cell as a sentence with its place. */
export function viewOf(table: Table, cell: TableCell): CellView {
  const [row, column] = [table.rows[cell.row]!, table.columns[cell.column]!];
  const { rows, columns } = headsOf(table);
  const says = new Sentence();
  const heads = [...says.heads(row.heads, rows), ...says.heads(column.heads, columns)];
  says.add(heads.length > 0 ? ': ' : '');
  const value = says.add(cell.value);
  if (table.title !== null) says.add(` (${table.title})`);
  const lines = linesOf(table, cell);
  return { place: placeOf(table, cell, lines), lines, says: says.text, value, heads, table, cell };
}

function headsOf(table: Table): Heads {
  const found = known.get(table) ?? { rows: counted(table.rows), columns: counted(table.columns) };
  known.set(table, found);
  return found;
}

function counted(lines: Table['rows']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { heads } of lines) {
    const own = heads.at(-1)?.toLowerCase();
    if (own !== undefined) counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return counts;
}

class Sentence {
  text = '';

  add(words: string): Span {
    const start = this.text.length;
    this.text += words;
    return { start, end: this.text.length };
  }

  /** Adds heads, and gives those that must be named: the innermost, and where it stands more than once, all of them. */
  heads(heads: readonly string[], counts: ReadonlyMap<string, number>): Span[] {
    const spans = heads.map((head) => {
      if (this.text !== '') this.add(', ');
      return this.add(head);
    });
    const isAlone = counts.get(heads.at(-1)?.toLowerCase() ?? '') === 1;
    return isAlone ? spans.slice(-1) : spans;
  }
}

/** The row and column of a cell by their heads; by their numbers where they have none. */
function linesOf({ rows, columns }: Table, cell: TableCell): string {
  const [row, column] = [rows[cell.row]!, columns[cell.column]!];
  const isTold = column.heads.length > 0 || row.heads.length === 0;
  return [named('row', row), ...(isTold ? [named('column', column)] : [])].join(', ');
}

/** Where a cell stands: "Table 2, row North, column 2014"; in a workbook by its address. */
function placeOf(table: Table, cell: TableCell, lines: string): string {
  if (table.sheet === null) return table.name === null ? lines : `${table.name}, ${lines}`;
  const [row, column] = [table.rows[cell.row]!, table.columns[cell.column]!];
  const hidden = [table, row, column].findIndex((one) => one.hidden === true);
  const note = hidden < 0 ? '' : `, a hidden ${['sheet', 'row', 'column'][hidden]!}`;
  return `${table.sheet}!${letters(column.number)}${row.number} (${lines}${note})`;
}

function named(what: string, { heads, number }: TableLine): string {
  return `${what} ${heads.length === 0 ? number : heads.join(' / ')}`;
}

/** The letters of a column of a sheet: 1 is A, 27 is AA. */
function letters(number: number): string {
  return number < 1
    ? ''
    : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}
