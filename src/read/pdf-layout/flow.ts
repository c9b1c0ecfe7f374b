import { bodySize } from './body-size.js';
import { columnsOf, type Column } from './columns.js';
import { withInitials } from './drop-capitals.js';
import { lineNumbers } from './line-numbers.js';
import { segmentsOf } from './lines.js';
import { runningLines } from './margins.js';
import { isRule, noteStart } from './notes.js';
import { rowsOf } from './rows.js';
import { sideNotes } from './side-notes.js';
import { stampsOf } from './stamps.js';
import type { Glyphs, Line, PdfPage, PlacedLine, Role } from './types.js';

/** The lines of one page, sorted by what they are for. */
interface Sorted {
  readonly page: PdfPage;
  readonly body: readonly Line[];
  readonly margin: readonly Line[];
  readonly numbers: readonly Line[];
  readonly beside: readonly Line[];
  readonly turned: readonly (readonly Line[])[];
}

/** Every line of a document, page by page, each page in reading order, with what the line is for. */
export function flowOf(pages: readonly PdfPage[]): PlacedLine[] {
  const size = bodySize(
    ...pages.flatMap(({ glyphs, turned }) => [glyphs, ...turned.map((sheet) => sheet.glyphs)]),
  );
  return sorted(pages, size).flatMap((page) => [
    ...asides(page.margin, page.page),
    ...page.page.remarks.map((text) => remark(text, page.page, size)),
    ...page.numbers.map((line) => place(line, page.page.number, 'mark', edgesOf(page.page))),
    ...columnsOf(page.body).flatMap((column) => placeColumn(column, page.page.number)),
    ...columnsOf(page.beside).flatMap((column) => placeAll(column, page.page.number, 'note')),
    ...page.turned.flatMap((lines) =>
      columnsOf(lines).flatMap((column) =>
        placeAll(column, page.page.number, page.body.length > 0 ? 'note' : 'body'),
      ),
    ),
  ]);
}

function sorted(pages: readonly PdfPage[], size: number): Sorted[] {
  const stamps = stampsOf(
    pages.map(({ glyphs }) => glyphs),
    size,
  );
  const linesOf = (glyphs: readonly Glyphs[]) => segmentsOf(withInitials(glyphs, size));
  const all = pages.map(({ glyphs }) => linesOf(glyphs.filter((glyph) => !stamps.has(glyph))));
  const numbers = all.map(lineNumbers);
  const upright = all.map((lines, index) => lines.filter((line) => !numbers[index]!.has(line)));
  const running = runningLines(upright);
  const turned = pages.map((page) => page.turned.map((sheet) => linesOf(sheet.glyphs)));
  const back = sameWords(turned);
  return pages.map((page, index) => {
    const rest = upright[index]!.filter((line) => !running.has(line));
    const beside = sideNotes(rest);
    return {
      page,
      body: rest.filter((line) => !beside.has(line)),
      margin: [
        ...upright[index]!.filter((line) => running.has(line)),
        ...segmentsOf(page.glyphs.filter((glyph) => stamps.has(glyph))),
        ...turned[index]!.flat().filter((line) => back.has(line)),
      ],
      numbers: [...numbers[index]!],
      beside: [...beside],
      turned: turned[index]!.map((lines) => lines.filter((line) => !back.has(line))),
    };
  });
}

/** Sideways lines whose words stand sideways on another page too. */
function sameWords(pages: readonly (readonly (readonly Line[])[])[]): Set<Line> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const text of new Set(page.flat().map((line) => line.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set(pages.flat(2).filter(({ text }) => counts.get(text)! > 1));
}

function asides(lines: readonly Line[], page: PdfPage): PlacedLine[] {
  return rowsOf(lines).map((row) => {
    const line: Line = { ...row.lines[0]!, text: row.text, right: row.right, notes: [], row: false };
    return place(line, page.number, 'margin', edgesOf(page));
  });
}

/** What a note over the page says stands at no place of its text. */
function remark(text: string, page: PdfPage, size: number): PlacedLine {
  const line: Line = { text, left: 0, right: page.width, base: page.height, size, notes: [], row: false };
  return place(line, page.number, 'margin', edgesOf(page));
}

function edgesOf({ width }: PdfPage): Column {
  return { lines: [], left: 0, right: width };
}

function placeColumn(column: Column, page: number): PlacedLine[] {
  const firstNote = noteStart(column.lines);
  return column.lines.map((line, index) =>
    place(line, page, roleOf(line, index >= firstNote), column, index === 0),
  );
}

function roleOf({ text }: Line, note: boolean): Role {
  return isRule(text) ? 'mark' : note ? 'note' : 'body';
}

function placeAll(column: Column, page: number, role: Role): PlacedLine[] {
  return column.lines.map((line, index) => place(line, page, role, column, index === 0));
}

function place(line: Line, page: number, role: Role, { left, right }: Column, columnTop = false): PlacedLine {
  // Written out: copying by "..." takes several times as long, and is done for every line.
  const placed: PlacedLine = {
    text: line.text,
    left: line.left,
    right: line.right,
    base: line.base,
    size: line.size,
    notes: line.notes,
    row: line.row,
    page,
    role,
    column: { left, right },
    columnTop,
  };
  return line.cells ? { ...placed, cells: line.cells } : placed;
}
