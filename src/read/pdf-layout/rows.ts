import type { Line } from './types.js';

/** Everything on one baseline of a page, whatever the gaps in it. */
export interface Row {
  readonly base: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly lines: readonly Line[];
}

/** The distance between neighbouring rows when a page does not tell, in sizes. */
const USUAL_PITCH = 1.2;

/** The rows of a page from top to bottom. */
export function rowsOf(lines: readonly Line[]): Row[] {
  const groups: Line[][] = [];
  for (const line of [...lines].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const last = groups.at(-1)?.[0];
    if (last && line.base - last.base <= 0.35 * Math.min(line.size, last.size)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => {
    const row = group.sort((a, b) => a.left - b.left);
    return {
      base: row[0]!.base,
      size: Math.max(...row.map(({ size }) => size)),
      left: row[0]!.left,
      right: Math.max(...row.map(({ right }) => right)),
      text: row.map(({ text }) => text).join(' '),
      lines: row,
    };
  });
}

/** The middle distance between neighbouring rows, in points. */
export function pitchOf(rows: readonly Row[]): number {
  const gaps = rows
    .slice(1)
    .map((row, index) => row.base - rows[index]!.base)
    .filter((gap, index) => gap > 0 && gap <= 4 * rows[index]!.size)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? USUAL_PITCH * (rows[0]?.size ?? 0);
}
