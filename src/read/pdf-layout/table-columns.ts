import { figureOf, isPeriod, withoutMarks } from '../tables/values.js';
import type { PlacedLine } from './types.js';

/** A cell of a line, with its words and its edges on the page. */
export interface Box {
  readonly text: string;
  /** Offset in the text of the line. */
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** The edges of a column of figures. */
export interface Edges {
  readonly left: number;
  readonly right: number;
}

/** Dots that lead the eye from a row's head to its first figure. */
const LEADERS = /^(.*?)\s*(?:\.\s?){4,}\s*(\S.*)?$/u;
/** What stands for no figure. */
const NOTHING = /^(?:[-–—.…]+|n\/?a\.?|\(?[a-zA-Z]\)?|\*+|x)$/iu;

/** The cells of a line, left to right; leading dots part two of them. */
export function boxesOf(line: PlacedLine): Box[] {
  const cells = line.cells ?? [{ at: 0, length: line.text.length, left: line.left, right: line.right }];
  return cells.flatMap(({ at, length, left, right }): Box[] => {
    const text = line.text.slice(at, at + length);
    const [, label, rest] = LEADERS.exec(text) ?? [];
    if (label === undefined) return [{ text, at, left, right }];
    const width = (right - left) / Math.max(1, length);
    const head = { text: label, at, left, right: left + width * label.length };
    if (rest === undefined) return [head];
    return [head, { text: rest, at: at + length - rest.length, left: right - width * rest.length, right }];
  });
}

/** True for words that count, or that stand for no figure. */
export function isFigure({ text }: Box): boolean {
  return figureOf(text) !== null || NOTHING.test(withoutMarks(text));
}

/** True for a row of words or a year, and figures behind it. */
export function isDataRow(boxes: readonly Box[]): boolean {
  const [head, ...others] = boxes;
  return (
    head !== undefined &&
    others.length > 0 &&
    (isPeriod(head.text) || (figureOf(head.text) === null && /\p{L}/u.test(head.text))) &&
    others.every(isFigure) &&
    others.some(({ text }) => figureOf(text) !== null && !isPeriod(text))
  );
}

/** The columns that the figures of some rows stand in; null where they stand in none, or a head reaches into them. */
export function columnsOfFigures(rows: readonly (readonly Box[])[]): Edges[] | null {
  const figures = rows.flatMap(([, ...others]) => others).sort((a, b) => a.left - b.left);
  const columns: { left: number; right: number }[] = [];
  for (const { left, right } of figures) {
    const last = columns.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  const fits = rows.every(([head, ...others]) => {
    const places = others.map((box) => columnAt(columns, box));
    return head!.right < columns[0]!.left && new Set(places).size === places.length;
  });
  const full = rows.filter((row) => row.length === columns.length + 1).length;
  return fits && 2 * full >= rows.length ? columns : null;
}

/**
 * The columns with the room that their cells have: where all figures begin at the left edge of their cells, heads set in the middle of
 * them stand beside the figures, before the next column.
 */
export function withRoom(columns: readonly Edges[], rows: readonly (readonly Box[])[]): readonly Edges[] {
  const figures = rows.flatMap(([, ...others]) => others);
  const own = columns.map((column) => figures.filter((box) => columnAt([column], box) === 0));
  const isFlush = columns.every(({ left }, at) => own[at]!.every((box) => box.left - left < FLUSH));
  const isRagged = columns.some(({ right }, at) => own[at]!.some((box) => right - box.right > FLUSH));
  if (!isFlush || !isRagged) return columns;
  return columns.map(({ left }, at) => ({ left, right: (columns[at + 1]?.left ?? Infinity) - FLUSH }));
}
/** Edges no farther apart than this many points are one. */
const FLUSH = 1;

/** The index of the column that holds most of a box; -1 where it stands in none. */
export function columnAt(columns: readonly Edges[], { left, right }: Edges): number {
  return columns.findIndex((column) => left <= column.right && right >= column.left);
}

/** The indices of all columns over which a box stands. */
export function columnsUnder(columns: readonly Edges[], { left, right }: Edges): number[] {
  return columns.flatMap((column, index) => (left <= column.right && right >= column.left ? [index] : []));
}
