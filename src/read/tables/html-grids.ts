import type { Element } from 'hast';
import { trim } from '../../language/span.js';
import type { Block, Span } from '../../types/index.js';
import { captioned } from './captions.js';
import { MOST_COLUMNS, type Grid, type GridCell, type GridRow } from './grid.js';

type Cell = Omit<GridCell, 'text'>;

/** A table whose rows are being written. */
interface Draft {
  readonly rows: Cell[][];
  caption: Span | null;
  /** False for a table that holds others, and for one that says it only places things on the page. */
  isData: boolean;
  /** True inside `thead`. */
  inHead: boolean;
}

/** Takes down where the cells of the tables of a page or a Markdown file stand in its text, while that is written. */
export class GridRecorder {
  private readonly drafts: Draft[] = [];
  private readonly open: Draft[] = [];

  begin(element?: Element): void {
    for (const outer of this.open) outer.isData = false;
    const isPlaced = /^(?:presentation|none)$/u.test(wordOf(element?.properties['role']));
    const draft: Draft = { rows: [], caption: null, isData: !isPlaced, inHead: false };
    this.drafts.push(draft);
    this.open.push(draft);
  }

  end(): void {
    this.open.pop();
  }

  head(isHead: boolean): void {
    const draft = this.open.at(-1);
    if (draft) draft.inHead = isHead;
  }

  row(): void {
    this.open.at(-1)?.rows.push([]);
  }

  cell({ tagName, properties }: Element, span: Span): void {
    const draft = this.open.at(-1);
    const scope = wordOf(properties['scope']);
    const isHead = tagName === 'th' || draft?.inHead === true;
    const head =
      /^col/u.test(scope) || draft?.inHead === true ? 'column' : /^row/u.test(scope) ? 'row' : 'either';
    const [rows, columns] = [spanned(properties['rowSpan']), spanned(properties['colSpan'])];
    this.add({ span, ...(isHead && { head }), ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) });
  }

  /** A cell as it is, of the row begun last. */
  add(cell: Cell): void {
    this.open.at(-1)?.rows.at(-1)?.push(cell);
  }

  caption(span: Span): void {
    const draft = this.open.at(-1);
    if (draft) draft.caption = span;
  }

  /** The tables, with their captions, or with what stands straight above or below them. */
  grids(text: string, blocks: readonly Block[]): Grid[] {
    const grids = this.drafts
      .filter(({ isData }) => isData)
      .map(({ rows, caption }): Grid => {
        const written = rows.map((cells) => rowOf(text, cells));
        return { name: null, sheet: null, title: caption && oneLine(text, caption), rows: written };
      });
    return captioned(text, blocks, grids);
  }
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** More rows than any table of a page has. */
const MOST_ROWS = 100_000;

function spanned(value: unknown): number {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 ? Math.min(number, Math.max(MOST_COLUMNS, MOST_ROWS)) : 1;
}

function rowOf(text: string, cells: readonly Cell[]): GridRow {
  const found = cells.map((cell): GridCell => {
    const span = trim(text, cell.span);
    return { ...cell, span, text: oneLine(text, span) };
  });
  const filled = found.filter((cell) => cell.text !== '');
  const span = { start: filled[0]?.span.start ?? 0, end: filled.at(-1)?.span.end ?? 0 };
  return { cells: found, span };
}

function oneLine(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, ' ').trim();
}
