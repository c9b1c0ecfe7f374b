import { BlockWriter } from '../../language/block-writer.js';
import { trim } from '../../language/span.js';
import type { ReadResult } from '../../types/index.js';
import type { CsvField } from './csv-records.js';
import type { GridCell, GridRow } from './grid.js';
import { withTables } from './limits.js';
import { tablesIn } from './parts.js';

type Written = Pick<ReadResult, 'text' | 'map' | 'blocks' | 'metadata' | 'tables' | 'problems'>;

/** Writes the records of a file as rows of text, and tells the table they make. */
export function writeRecords(raw: string, records: readonly (readonly CsvField[])[]): Written {
  const writer = new BlockWriter(raw);
  const drafts = records.map((fields) => writeRecord(writer, fields));
  const { text, map, blocks } = writer.build();
  const rows = drafts.map((cells): GridRow => {
    const found = cells.map((cell): GridCell => ({ ...cell, span: trim(text, cell.span) }));
    return {
      cells: found,
      span: trim(text, { start: found[0]?.span.start ?? 0, end: found.at(-1)?.span.end ?? 0 }),
    };
  });
  const grid = { name: null, sheet: null, title: null, rows };
  const { tables, problems } = withTables(tablesIn(grid));
  const title = tables?.[0]?.title ?? null;
  return {
    text,
    map,
    blocks,
    metadata: { title, date: null, sources: [] },
    ...(tables && { tables }),
    problems,
  };
}

function writeRecord(writer: BlockWriter, fields: readonly CsvField[]): GridCell[] {
  writer.begin({ kind: 'table-row', level: 0, quoteDepth: 0 });
  const cells = fields.map(({ text, raw }, index): GridCell => {
    if (index > 0) writer.part('\t');
    const start = writer.length;
    if (text.includes('"')) writer.made(text, raw);
    else writer.slice(raw.start, raw.end);
    return { text: text.replace(/\s+/gu, ' ').trim(), span: { start, end: writer.length } };
  });
  writer.end();
  return cells;
}
