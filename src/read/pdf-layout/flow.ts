import { columnsOf, type Column } from './columns.js';
import { segmentsOf } from './lines.js';
import { lineNumbers, runningLines } from './margins.js';
import type { Line, PdfPage, PlacedLine, Role } from './types.js';

/** Notes are set smaller than the body by at least this factor. */
const NOTE_SIZE = 0.93;
const NOTE_START = /^(?:[*†‡§¶]|\d{1,3}\b|\[\d{1,3}\])/u;

/** Every line of a document, page by page, each page in reading order, with what the line is for. */
export function flowOf(pages: readonly PdfPage[]): PlacedLine[] {
  const segmented = pages.map((page) => ({ page, segments: segmentsOf(page.glyphs) }));
  const running = runningLines(segmented);
  const size = bodySize(segmented.flatMap(({ segments }) => segments));
  return segmented.flatMap(({ page, segments }) => {
    const numbers = lineNumbers(segments.filter((line) => !running.has(line)));
    const columns = columnsOf(segments.filter((line) => !running.has(line) && !numbers.has(line)));
    const aside = (line: Line, role: Role) =>
      place(line, page.number, role, { lines: [], left: 0, right: page.width });
    return [
      ...[...segments].filter((line) => running.has(line)).map((line) => aside(line, 'running')),
      ...[...segments].filter((line) => numbers.has(line)).map((line) => aside(line, 'line-number')),
      ...columns.flatMap((column) => placeColumn(column, page.number, size)),
    ];
  });
}

/** The size most characters are set in. */
export function bodySize(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function placeColumn(column: Column, page: number, size: number): PlacedLine[] {
  const firstNote = noteStart(column.lines, size);
  return column.lines.map((line, index) => ({
    ...place(line, page, index >= firstNote ? 'note' : 'body', column),
    columnTop: index === 0,
  }));
}

function place(line: Line, page: number, role: Role, { left, right }: Column): PlacedLine {
  return { ...line, page, role, column: { left, right }, columnTop: false };
}

/** Where the notes at the foot of a column begin: smaller type down to the end, the first line with a note mark. */
function noteStart(lines: readonly Line[], size: number): number {
  let start = lines.length;
  while (start > 0 && lines[start - 1]!.size <= size * NOTE_SIZE) start--;
  while (start < lines.length && !NOTE_START.test(lines[start]!.text)) start++;
  return start === 0 ? lines.length : start;
}
