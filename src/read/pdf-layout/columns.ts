import type { Line, LineCell } from './types.js';

/** A stretch of a page in one column: its lines from top to bottom and its edges. */
export interface Column {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
}

/** Columns have at least this many lines side by side; fewer is a table or a heading beside a figure. */
const MIN_SIDE_BY_SIDE = 4;
/** Beside a full column of this many lines, the few last lines of a text make a column too. */
const MIN_FULL_COLUMN = 12;
const MIN_LAST_LINES = 2;
/** Such a page has at most a title across, and its second column is about as wide as its first. */
const MAX_CROSSING_SHORT = 0.15;
const MIN_LIKE_WIDTH = 0.7;
/** Lines of a column hold at least this many characters on average; shorter ones are cells. */
const MIN_COLUMN_CHARACTERS = 18;
/** A gap wider than this many sizes within a column parts the cells of a table row. */
const CELL_GAP = 1.6;
/** A line of text with so many words may be drawn out so far, in sizes, between most of them; nearly all are single words. */
const MIN_SPREAD = 5;
const SPREAD_GAP = 1.3;
const SINGLE_SHARE = 0.8;
/** Share of lines that may cross the gutter (titles, wide figures). */
const MAX_CROSSING = 0.4;

/** The segments of a page in reading order, as columns: full-width lines part the page into bands, read left column first. */
export function columnsOf(segments: readonly Line[]): Column[] {
  const gutter = findGutter(segments);
  if (gutter === null) return segments.length === 0 ? [] : [toColumn(segments)];
  return bands(segments, gutter).flatMap((band) => {
    if (band.crossing) return [toColumn(band.lines)];
    const left = band.lines.filter((line) => line.right <= gutter);
    const right = band.lines.filter((line) => line.left >= gutter);
    return [...columnsOf(left), ...columnsOf(right)];
  });
}

interface Band {
  readonly crossing: boolean;
  readonly lines: Line[];
}

function bands(segments: readonly Line[], gutter: number): Band[] {
  const found: Band[] = [];
  for (const line of [...segments].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const crossing = line.left < gutter && line.right > gutter;
    const last = found.at(-1);
    if (last?.crossing === crossing) last.lines.push(line);
    else found.push({ crossing, lines: [line] });
  }
  return found;
}

/** The x position with text on both sides, side by side, and the fewest lines across it; null for a single column. */
function findGutter(segments: readonly Line[]): number | null {
  let best: { readonly x: number; readonly score: number } | null = null;
  for (const gap of gapsOf(segments)) {
    if (best !== null && gap.reach < best.score) break;
    const score = gutterScore(segments, gap);
    if (score === null || (best !== null && score < best.score)) continue;
    if (best === null || score > best.score || gap.x < best.x) best = { x: gap.x, score };
  }
  return best?.x ?? null;
}

/** A place right of some line. */
interface Gap {
  readonly x: number;
  /** How many lines lie across it. */
  readonly crossing: number;
  /** No score of it is above this. */
  readonly reach: number;
}

/** Where few enough lines cross, those that may be the best gutter first. */
function gapsOf(segments: readonly Line[]): Gap[] {
  const rights = segments.map(({ right }) => right).sort((a, b) => a - b);
  const lefts = segments.map(({ left }) => left).sort((a, b) => a - b);
  let [before, begun] = [0, 0];
  const gaps = [...new Set(rights.map(Math.ceil))].map((edge): Gap => {
    const x = edge + 1;
    while (rights[before]! <= x) before++;
    while (lefts[begun]! < x) begun++;
    const crossing = begun - before;
    return { x, crossing, reach: Math.min(before, segments.length - begun) - crossing };
  });
  return gaps
    .filter(({ crossing }) => crossing <= MAX_CROSSING * segments.length)
    .sort((a, b) => b.reach - a.reach || a.x - b.x);
}

/** How many lines stand side by side at a gutter, less those across it; null where it is none. */
function gutterScore(segments: readonly Line[], { x, crossing }: Gap): number | null {
  const left = segments.filter((line) => line.right <= x);
  const right = segments.filter((line) => line.left >= x);
  if (!isProse(right) || !isProse(left)) return null;
  const beside = Math.min(countBeside(left, right), countBeside(right, left));
  const fewest = isShortColumn(left, right, crossing) ? MIN_LAST_LINES : MIN_SIDE_BY_SIDE;
  return beside < fewest ? null : beside - crossing;
}

/** The last lines of a text may fill only the head of the second column: a long column, and lines of its width beside it. */
function isShortColumn(left: readonly Line[], right: readonly Line[], crossing: number): boolean {
  return (
    left.length >= MIN_FULL_COLUMN &&
    crossing <= MAX_CROSSING_SHORT * left.length &&
    widthOf(right) >= MIN_LIKE_WIDTH * widthOf(left)
  );
}

function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map((line) => line.right - line.left));
}

/** How many of the lines have a line of the other side within their height. */
function countBeside(lines: readonly Line[], others: readonly Line[]): number {
  const top = others.reduce((least, { base }) => Math.min(least, base), Infinity);
  const bottom = others.reduce((most, { base }) => Math.max(most, base), -Infinity);
  return lines.filter(({ base, size }) => base >= top - size && base <= bottom + size).length;
}

function isProse(lines: readonly Line[]): boolean {
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return characters >= MIN_COLUMN_CHARACTERS * lines.length;
}

function toColumn(segments: readonly Line[]): Column {
  const rows = joinRows([...segments].sort((a, b) => a.base - b.base || a.left - b.left));
  return {
    lines: rows,
    left: Math.min(...rows.map(({ left }) => left)),
    right: Math.max(...rows.map(({ right }) => right)),
  };
}

/** Segments on one baseline within a column are one line; where the gaps are wide, the row of a table. */
function joinRows(segments: readonly Line[]): Line[] {
  const rows: Line[][] = [];
  for (const segment of segments) {
    const last = rows.at(-1)?.at(-1);
    if (!last || Math.abs(rows.at(-1)![0]!.base - segment.base) > 0.35 * Math.min(last.size, segment.size))
      rows.push([segment]);
    else rows.at(-1)!.push(segment);
  }
  return rows.map((row) => (row.length === 1 ? row[0]! : joined(row)));
}

function joined(parts: readonly Line[]): Line {
  const gaps = parts.slice(1).map((part, at) => part.left - parts[at]!.right);
  const wide = gaps.some((gap) => gap > CELL_GAP * parts[0]!.size);
  const row = parts.some((part) => part.row) || (wide && !isSpread(parts, gaps));
  const [first] = parts;
  let [text, right] = [first!.text, first!.right];
  const notes = [...first!.notes];
  const cells = [cellOf(first!, 0)];
  for (const part of parts.slice(1)) {
    const at = text.length + 1;
    notes.push(...part.notes.map((note) => ({ ...note, at: note.at + at })));
    cells.push(cellOf(part, at));
    text += ` ${part.text}`;
    right = Math.max(right, part.right);
  }
  return { ...first!, text, right, notes, row, cells };
}

/** A line of text drawn out to the width of its column: many single words, most of them little farther apart than usual. */
function isSpread(parts: readonly Line[], gaps: readonly number[]): boolean {
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1]!;
  if (parts.length < MIN_SPREAD || usual > SPREAD_GAP * parts[0]!.size) return false;
  const single = parts.filter(({ text }) => /^\P{L}*\p{L}\S*$/u.test(text)).length;
  return single >= SINGLE_SHARE * parts.length;
}

function cellOf({ text, left, right }: Line, at: number): LineCell {
  return { at, length: text.length, left, right };
}
