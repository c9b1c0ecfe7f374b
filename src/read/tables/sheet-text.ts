import type { Block, BlockKind, ReadResult, Span } from '../../types/index.js';
import { identityMap } from '../../language/offset-map.js';
import type { Grid, GridCell, GridRow } from './grid.js';
import { withTables } from './limits.js';
import { tablesIn } from './parts.js';

/** A sheet of a workbook as it is written out. */
interface WrittenSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly rows: readonly {
    readonly number: number;
    readonly hidden: boolean;
    readonly cells: readonly {
      readonly column: number;
      readonly text: string;
      readonly rows: number;
      readonly columns: number;
    }[];
  }[];
}

type Written = Pick<ReadResult, 'text' | 'map' | 'blocks' | 'tables' | 'problems'>;

/** Writes the sheets of a workbook row by row under their names, and tells the tables they hold. */
export function writeSheets(sheets: readonly WrittenSheet[]): Written {
  const writer = new SheetWriter();
  const grids = sheets
    .filter(({ rows }) => rows.some(({ cells }) => cells.length > 0))
    .flatMap((sheet) => tablesIn(writer.sheet(sheet)));
  const { text, blocks } = writer;
  const { tables, problems } = withTables(grids);
  return {
    text: text.join(''),
    map: identityMap(text.join('')),
    blocks,
    ...(tables && { tables }),
    problems,
  };
}

class SheetWriter {
  readonly text: string[] = [];
  readonly blocks: Block[] = [];
  private length = 0;

  sheet({ name, hidden, hiddenColumns, rows }: WrittenSheet): Grid {
    this.block('heading', [name]);
    const grid: GridRow[] = [];
    for (const row of rows) {
      const last = grid.at(-1)?.number ?? 0;
      if (row.cells.length === 0 || row.number > last + 1)
        grid.push({ cells: [], span: this.here(), number: row.number - 1 });
      if (row.cells.length === 0) continue;
      const spans = this.block(
        'table-row',
        row.cells.map(({ text }) => text),
      );
      const cells = row.cells.map(({ column, ...cell }, index): GridCell => ({
        ...cell,
        at: column,
        span: spans[index]!,
      }));
      grid.push({
        cells,
        span: { start: spans[0]!.start, end: spans.at(-1)!.end },
        number: row.number,
        hidden: row.hidden,
      });
    }
    return { name: null, sheet: name, hidden, title: null, rows: grid, hiddenColumns };
  }

  private here(): Span {
    return { start: this.length, end: this.length };
  }

  /** Writes a block of parts, and gives where each of them stands. */
  private block(kind: BlockKind, parts: readonly string[]): Span[] {
    if (this.length > 0) this.write('\n\n');
    const start = this.length;
    const spans = parts.map((part, index) => {
      if (index > 0) this.write('\t');
      return this.write(part);
    });
    this.blocks.push({
      kind,
      span: { start, end: this.length },
      level: kind === 'heading' ? 1 : 0,
      quoteDepth: 0,
    });
    return spans;
  }

  private write(words: string): Span {
    const start = this.length;
    this.text.push(words);
    this.length += words.length;
    return { start, end: this.length };
  }
}
