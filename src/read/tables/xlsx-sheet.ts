import { MOST_COLUMNS } from './grid.js';
import { shownAs } from './number-format.js';
import { walkXml } from './xlsx-parts.js';

/** A cell of a sheet that holds something. */
interface SheetCell {
  /** From 1. */
  readonly column: number;
  /** As the sheet shows it. */
  readonly text: string;
  /** Rows and columns that it is merged over. */
  rows: number;
  columns: number;
}

interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: SheetCell[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: readonly number[];
  /** Formulas of which the file keeps no value. */
  readonly unknown: number;
}

/** What the sheets of a workbook have in common. */
interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly (string | null)[];
  readonly from1904: boolean;
}

/** Days between the two ways of counting them. */
const DAYS_1904 = 1462;
/** Cells of one sheet that are read. */
const MOST_READ = 1_000_000;

/** A cell in the making. */
interface Draft {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

/** Reads one sheet: each cell as the program that made it shows it, formulas by their kept values. */
export function readSheet(xml: string, shared: Shared): Sheet {
  const rows: SheetRow[] = [];
  const hiddenColumns: number[] = [];
  const merged: string[] = [];
  let draft: Draft | null = null;
  let inValue = false;
  let [unknown, read] = [0, 0];
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'row')
        rows.push({
          number: Number(attributes['r'] ?? (rows.at(-1)?.number ?? 0) + 1),
          hidden: isOn(attributes['hidden']),
          cells: [],
        });
      else if (name === 'c') draft = draftOf(attributes, rows.at(-1));
      else if (name === 'f' && draft) draft.formula = true;
      else if (name === 'v' || name === 't') inValue = true;
      else if (name === 'col' && isOn(attributes['hidden']))
        hiddenColumns.push(...range(attributes['min'], attributes['max']));
      else if (name === 'mergeCell') merged.push(attributes['ref'] ?? '');
    },
    text: (text) => {
      if (inValue && draft) draft.value += text;
    },
    close: (name) => {
      if (name === 'v' || name === 't') inValue = false;
      if (name !== 'c' || draft === null) return;
      const { column, formula, value } = draft;
      if (formula && value === '') unknown++;
      const text = textOf(draft, shared).replace(/\s+/gu, ' ').trim();
      if (text !== '' && column <= MOST_COLUMNS && read++ < MOST_READ)
        rows.at(-1)?.cells.push({ column, text, rows: 1, columns: 1 });
      draft = null;
    },
  });
  return { rows: withMerged(rows, merged), hiddenColumns, unknown };
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function range(min = '0', max = '0'): number[] {
  const [from, to] = [Number(min), Math.min(MOST_COLUMNS, Number(max))];
  return from >= 1 && to >= from ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
}

function draftOf(attributes: Readonly<Record<string, string>>, row: SheetRow | undefined): Draft {
  const place = placeOf(attributes['r'] ?? '');
  return {
    column: place?.column ?? (row?.cells.at(-1)?.column ?? 0) + 1,
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? 0),
    value: '',
    formula: false,
  };
}

function textOf({ type, style, value }: Draft, { strings, formats, from1904 }: Shared): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return isOn(value) ? 'TRUE' : 'FALSE';
  const number = Number(value);
  if (type !== 'n' || value === '' || !Number.isFinite(number)) return value;
  const code = formats[style] ?? null;
  return shownAs(code, from1904 && code !== null && /[dmy]/iu.test(code) ? number + DAYS_1904 : number);
}

/** "BC12" as row and column, from 1; null for what is none. */
function placeOf(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  if (letters === undefined) return null;
  return {
    row: Number(digits),
    column: Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
  };
}

/** Cells that are merged: the first of them holds the words, over all of them. */
function withMerged(rows: readonly SheetRow[], merged: readonly string[]): readonly SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  for (const ref of merged) {
    const [first, last] = ref.split(':').map(placeOf);
    const cell = first && byNumber.get(first.row)?.cells.find(({ column }) => column === first.column);
    if (!first || !last || !cell) continue;
    cell.rows = Math.max(1, last.row - first.row + 1);
    cell.columns = Math.max(1, last.column - first.column + 1);
  }
  return rows;
}
