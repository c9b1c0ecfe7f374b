import type { BlockKind } from '../../types/index.js';
import { floatsAmong } from './floats.js';
import { ENDS_SENTENCE, endsShort } from './line-ends.js';
import type { PlacedLine } from './types.js';

/** Lines that make one block, in order. */
export interface Paragraph {
  readonly kind: BlockKind;
  readonly lines: readonly PlacedLine[];
}

/** A gap this much wider than the usual line pitch parts paragraphs. */
const WIDE_GAP = 1.3;
/** Baselines closer than this share of the size are no two lines of a text, but parts of a formula or labels of a drawing. */
const LEAST_PITCH = 0.9;
/** So many lines that end within this share of their size of each other end at an edge of their own. */
const MIN_EDGE = 3;
const SAME_EDGE = 0.1;
/** A first line is indented by more than this many sizes. */
const INDENT = 0.8;
/** Sizes that differ by more than this share belong to different blocks. */
const SIZE_CHANGE = 0.08;
/** Headings are set larger than the body by this factor. */
const HEADING_SIZE = 1.12;
const MAX_HEADING = 200;
/** A turn of a transcript begins: "JUSTICE KAGAN:", "CHAIR POWELL." */
const SPEAKER = /^(?:\p{Lu}[\p{Lu}’'-]+\.? ){1,4}?\p{Lu}[\p{Lu}’'-]{2,}(?:, \p{Lu}{2}\.)?:\s/u;
const BULLET = /^(?:[•▪◦‣●■–—-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;

/**
 * Groups the lines of a flow into blocks; a paragraph may run on over a column or a page, and past a figure or table that stands
 * at the head of it, which then follows the paragraph.
 */
export function paragraphsOf(lines: readonly PlacedLine[], size: number): Paragraph[] {
  const pitch = pitches(lines);
  const floats = floatsAmong(lines, pitch);
  const inFloat = new Set([...floats.values()].flat());
  const groups: PlacedLine[][] = [];
  let waiting: readonly PlacedLine[] = [];
  const release = () => {
    for (const line of waiting) add(groups, line, pitch, line === waiting[0]);
    waiting = [];
  };
  for (const line of lines) {
    if (inFloat.has(line)) continue;
    const before = groups.at(-1);
    const fresh = waiting.length > 0 && !(before && continues(before, line, pitch));
    if (fresh) release();
    add(groups, line, pitch, fresh);
    waiting = floats.get(line) ?? waiting;
  }
  release();
  return groups.map((group) => ({ kind: kindOf(group, size), lines: group }));
}

/** Puts a line to the block that it continues, else, or when it is to be `fresh`, into a new one. */
function add(
  groups: PlacedLine[][],
  line: PlacedLine,
  pitch: (size: number) => number,
  fresh: boolean,
): void {
  const last = groups.at(-1);
  if (!fresh && last && continues(last, line, pitch)) last.push(line);
  else groups.push([line]);
}

/** The median distance between neighbouring baselines, for each size of type. */
function pitches(lines: readonly PlacedLine[]): (size: number) => number {
  const gaps = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const gap = next && next.page === line.page ? next.base - line.base : 0;
    if (gap < LEAST_PITCH * line.size || gap > 4 * line.size) return;
    const key = Math.round(line.size * 2);
    const known = gaps.get(key);
    if (known) known.push(gap);
    else gaps.set(key, [gap]);
  });
  const medians = new Map(
    [...gaps].map(([key, list]) => [key, list.sort((a, b) => a - b)[list.length >> 1]!]),
  );
  return (size) => medians.get(Math.round(size * 2)) ?? 1.2 * size;
}

function continues(block: readonly PlacedLine[], next: PlacedLine, pitch: (size: number) => number): boolean {
  const last = block.at(-1)!;
  if (last.row || next.row || Math.abs(last.size - next.size) > SIZE_CHANGE * last.size) return false;
  if (BULLET.test(next.text) && (ENDS_SENTENCE.test(last.text) || endsShort(last, next))) return false;
  if (next.columnTop || next.page !== last.page) return runsOver(last, next);
  if (next.base - last.base > WIDE_GAP * pitch(last.size)) return false;
  return !startsParagraph(block, last, next);
}

/** Over a column or page break a paragraph runs on unless its last line was left short. */
function runsOver(last: PlacedLine, next: PlacedLine): boolean {
  if (/^\p{Ll}/u.test(next.text)) return true;
  return !endsShort(last, next);
}

function startsParagraph(block: readonly PlacedLine[], last: PlacedLine, next: PlacedLine): boolean {
  if (/^\p{Ll}/u.test(next.text) || /\p{L}[-\u2010\u00AD]$/u.test(last.text)) return false;
  if (SPEAKER.test(next.text)) return true;
  const hanging = BULLET.test(block[0]!.text) || block.length > 1;
  const indented = next.left - last.left > INDENT * next.size;
  if (
    indented &&
    (!hanging || next.left - next.column.left > INDENT * next.size) &&
    endsParagraph(last, next)
  )
    return true;
  return endsParagraph(last, next) && endsShort(last, next) && !isNarrow(block);
}

/** A block set narrower than its column whose last lines all end at the same edge: none of them was left short. */
function isNarrow(block: readonly PlacedLine[]): boolean {
  const { right, size } = block.at(-1)!;
  const last = block.slice(-MIN_EDGE);
  return last.length === MIN_EDGE && last.every((line) => Math.abs(line.right - right) < SAME_EDGE * size);
}

function endsParagraph(last: PlacedLine, next: PlacedLine): boolean {
  return ENDS_SENTENCE.test(last.text) || endsShort(last, next);
}

function kindOf(lines: readonly PlacedLine[], size: number): BlockKind {
  const [first] = lines;
  const text = lines.map((line) => line.text).join(' ');
  if (first!.role === 'note') return 'footnote';
  if (first!.row) return 'table-row';
  if (BULLET.test(text)) return 'list-item';
  const large = first!.size >= HEADING_SIZE * size && text.length <= MAX_HEADING;
  const numbered =
    lines.length === 1 && /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(text) && !ENDS_SENTENCE.test(text);
  const capitals =
    lines.length === 1 && /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.length > 4;
  return large || numbered || capitals ? 'heading' : 'paragraph';
}
