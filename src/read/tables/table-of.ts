import type { Span, Table, TableCell, TableLine } from '../../types/index.js';
import { isSpreadable, spread, type Grid, type GridCell, type Matrix } from './grid.js';
import { distinct, layoutOf, type Layout } from './heads.js';
import { over, unitsIn, valueWith, withoutUnits, type Counted } from './units.js';
import { figureOf, hasDecimalCommas, isPeriod, withoutMarks } from './values.js';

/** A cell of more words is prose: its row is read as a sentence. */
const MOST_WORDS = 40;
/** Fewer figures make no table that anything could be held against. */
const FEWEST_FIGURES = 2;
/** A longer row that fills the width is a note, not the head of what follows. */
const LONGEST_HEAD = 12;
/** Longer captions are cut. */
const LONGEST_TITLE = 30;

/** The table that a grid draws; null where its heads cannot be told for sure: no table is better than a wrong one. */
export function tableOf(grid: Grid): Table | null {
  if (!isSpreadable(grid.rows)) return null;
  const matrix = spread(grid.rows);
  const layout = layoutOf(grid.rows, matrix);
  if (layout === null) return null;
  const made = new TableMaker(grid, matrix, layout).make();
  return made.cells.filter(({ value }) => /\d/u.test(value)).length < FEWEST_FIGURES ? null : made;
}

class TableMaker {
  private readonly rows: TableLine[] = [];
  private readonly columns: TableLine[] = [];
  private readonly cells: TableCell[] = [];
  private readonly spans: Span[] = [];
  private readonly from: number;
  private readonly commas: boolean;
  private readonly columnAt = new Map<number, number>();
  private readonly columnUnits: Counted[] = [];
  /** Columns that hold nothing but years. */
  private readonly periods = new Set<number>();
  private readonly general: Counted;
  private readonly title: string | null;

  constructor(
    private readonly grid: Grid,
    private readonly matrix: Matrix,
    private readonly layout: Layout,
  ) {
    const { titles, headRows } = layout;
    this.from = titles + headRows;
    const above = matrix
      .slice(0, titles)
      .flatMap(distinct)
      .map(({ text }) => text);
    const corner = matrix
      .slice(titles, this.from)
      .flatMap((row) => row[0] ?? [])
      .map(({ text }) => text);
    const told = [grid.title, ...above].filter((words) => words !== null);
    const sheet = grid.sheet !== null && !UNTOLD.test(grid.sheet) ? grid.sheet : null;
    this.title =
      told.length === 0
        ? sheet
        : shortened(
            told
              .map(withoutUnits)
              .filter((words) => words !== '')
              .join(' – '),
          );
    this.general = [...told, ...corner].map((words) => unitsIn(words, false)).reduce(over, NO_UNIT);
    this.commas = hasDecimalCommas(
      matrix.slice(this.from).flatMap((row) => row.flatMap((cell) => cell?.text ?? [])),
    );
  }

  make(): Table {
    this.readColumns();
    this.readRows();
    const { name, sheet, hidden } = this.grid;
    const heads = this.grid.rows.slice(0, this.from).map(({ span }) => span);
    return {
      name,
      sheet,
      ...(hidden === true && { hidden }),
      title: this.title,
      rows: this.rows,
      columns: this.columns,
      cells: this.cells,
      spans: [...heads, ...this.spans]
        .filter(({ start, end }) => start < end)
        .sort((a, b) => a.start - b.start),
    };
  }

  /** The columns that hold data, with what their head rows say; a place left open in an upper row goes with its left neighbour. */
  private readColumns(): void {
    const { titles, headColumns } = this.layout;
    const width = this.matrix.reduce((most, row) => Math.max(most, row.length), 0);
    const lines = this.matrix.slice(titles, this.from);
    const told = lines.reduce((most, row) => Math.max(most, row.length), 0);
    const heads = lines.map((row, at) => filled(row, width, at < lines.length - 1 ? told : 0));
    for (let column = headColumns.at(-1)! + 1; column < width; column++) {
      const words = heads.flatMap((row) => row[column] ?? []);
      const told = unitsJoined(
        [...new Set(words)].map(({ text }) => withoutMarks(text)).filter((text) => text !== ''),
      );
      if (this.tellsWhen(column)) this.periods.add(this.columns.length);
      this.columnAt.set(column, this.columns.length);
      this.columns.push(this.line(column + 1, told, this.grid.hiddenColumns?.includes(column + 1) === true));
      this.columnUnits.push(
        told
          .toReversed()
          .map((text) => unitsIn(text, true))
          .reduce(over, NO_UNIT),
      );
    }
  }

  private tellsWhen(column: number): boolean {
    const words = this.matrix.slice(this.from).flatMap((row) => row[column]?.text ?? []);
    return words.some(isPeriod) && words.every((text) => isPeriod(text) || figureOf(text) === null);
  }

  private line(number: number, heads: readonly string[], hidden: boolean): TableLine {
    return { number, heads, ...(hidden && { hidden }) };
  }

  private readRows(): void {
    let section: string | null = null;
    const upper: string[] = [];
    for (let at = this.from; at < this.matrix.length; at++) {
      const row = this.matrix[at]!;
      const alone = distinct(row);
      if (alone.length === 0) continue;
      if (alone.length === 1) {
        section = this.sectionOf(alone[0]!, row);
        if (section !== null) this.spans.push(this.grid.rows[at]!.span);
        continue;
      }
      const heads = this.headsOf(row, upper);
      if (heads !== null) this.readRow(at, section === null ? heads : [section, ...heads]);
    }
  }

  /** A row of one cell at the left names those that follow; one of many words is a note. */
  private sectionOf(cell: GridCell, row: readonly (GridCell | null)[]): string | null {
    const words = withoutMarks(cell.text);
    const isNote = words.split(/\s+/u).length > LONGEST_HEAD || /^(?:notes?|sources?)\b/iu.test(words);
    return isNote || row[this.layout.headColumns[0]!] !== cell || figureOf(words) !== null ? null : words;
  }

  /** The heads of a row; an outer one that is left open goes on from above. Null where the innermost is open. */
  private headsOf(row: readonly (GridCell | null)[], upper: string[]): string[] | null {
    const own = this.layout.headColumns.map((column) => withoutMarks(row[column]?.text ?? ''));
    const last = own.findLastIndex((words) => words !== '');
    if (last < 0) return null;
    own.forEach((words, level) => {
      if (words === '') return;
      upper[level] = words;
      upper.length = level + 1;
    });
    const heads = own.map((words, level) => (words === '' && level < last ? (upper[level] ?? '') : words));
    return [...new Set(heads.filter((words) => words !== ''))];
  }

  private readRow(at: number, heads: readonly string[]): void {
    const [row, { span, hidden = false, number = at + 1 }] = [this.matrix[at]!, this.grid.rows[at]!];
    const units = heads
      .toReversed()
      .map((text) => unitsIn(text, true))
      .reduce(over, NO_UNIT);
    const index = this.rows.length;
    const seen = new Set<GridCell>();
    let whole = true;
    for (const [column, place] of this.columnAt) {
      const cell = row[column] ?? null;
      if (cell === null || seen.has(cell)) continue;
      seen.add(cell);
      const counted = over(this.columnUnits[place]!, over(units, this.general));
      const value = this.valueOf(cell.text, counted, this.periods.has(place));
      if (value === null) whole = whole && cell.text.split(/\s+/u).length <= MOST_WORDS;
      else this.cells.push({ row: index, column: place, span: cell.span, value });
    }
    this.rows.push(this.line(number, heads, hidden));
    if (whole) this.spans.push(span);
  }

  /** What a cell says in running text; null for dashes, and for prose. */
  private valueOf(text: string, counted: Counted, tellsWhen: boolean): string | null {
    const figure = tellsWhen && isPeriod(text) ? null : figureOf(text, this.commas);
    if (figure !== null) return valueWith(figure, counted);
    const words = withoutMarks(text);
    return /[\p{L}\p{N}]/u.test(words) && !/^n\/?a$/iu.test(words) && words.split(/\s+/u).length <= MOST_WORDS
      ? words
      : null;
  }
}

/** What sheets are called that nobody has named. */
const UNTOLD = /^(?:sheet|tabelle|feuil|hoja|foglio|table|data|blad|ark)\s?\d*$/iu;

const NO_UNIT: Counted = { unit: null, currency: null, scale: null };

/** A row of heads over the full width of its table; an open place among the first `told` takes its left neighbour's head. */
function filled(row: readonly (GridCell | null)[], width: number, told: number): (GridCell | null)[] {
  const heads: (GridCell | null)[] = [];
  for (let column = 0; column < width; column++)
    heads.push(row[column] ?? (column > 1 && column < told ? heads[column - 1]! : null));
  return heads;
}

function shortened(title: string): string {
  const words = title.split(/\s+/u);
  return words.length > LONGEST_TITLE ? `${words.slice(0, LONGEST_TITLE).join(' ')} …` : words.join(' ');
}

/** Heads, a unit under one of them joined to it: "Within eight minutes", "(%)". */
function unitsJoined(heads: readonly string[]): string[] {
  return heads.reduce<string[]>((joined, head) => {
    const isUnit = /^(?:\([^()]*\)|[%$£€])$/u.test(head) && joined.length > 0;
    return isUnit ? [...joined.slice(0, -1), `${joined.at(-1)!} ${head}`] : [...joined, head];
  }, []);
}
