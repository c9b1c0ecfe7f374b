import { readProblem } from '../../language/decode.js';
import { grouped } from '../../language/message.js';
import type { Problem, Table } from '../../types/index.js';
import type { Grid } from './grid.js';
import { tableOf } from './table-of.js';

/** Cells of one document that are known by their heads: more than any report prints, and some two seconds of work. */
export const MOST_CELLS = 50_000;

/** The tables that some grids draw, as far as they may be of so many cells; a problem where more are left. */
export function withTables(grids: readonly Grid[]): {
  readonly tables?: readonly Table[];
  readonly problems: readonly Problem[];
} {
  let room = MOST_CELLS;
  let left = 0;
  const tables = grids.flatMap((grid) => {
    const table = tableOf(grid);
    if (table === null) return [];
    const fits = table.cells.length <= room ? table : shortened(table, room);
    left += table.cells.length - fits.cells.length;
    room -= fits.cells.length;
    return fits.cells.length === 0 ? [] : [fits];
  });
  return { ...(tables.length > 0 && { tables }), problems: left === 0 ? [] : [tooMany(left)] };
}

function tooMany(left: number): Problem {
  const message = `The tables hold ${grouped(left)} cells more than the ${grouped(MOST_CELLS)} that are known by their heads; the rest was read as rows`;
  return readProblem(message);
}

/** The table with its first rows alone. */
function shortened(table: Table, most: number): Table {
  const cells = table.cells.slice(0, most);
  const end = cells.at(-1)?.span.end ?? 0;
  return { ...table, cells, spans: table.spans.filter((span) => span.end <= end) };
}
