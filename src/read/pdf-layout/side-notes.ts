import type { Line } from './types.js';

/** Lines of at least this many characters are the text whose edges are sought. */
const MIN_PROSE = 30;
/** Words beside the text hold at most this share of the page and are at most this share as wide as the text. */
const MAX_SHARE = 0.25;
const MAX_WIDTH = 0.45;
/** They stand this many sizes outside of it. */
const OUTSIDE = 0.4;
/** Fewer such lines are rather cells or numbers of the text. */
const MIN_LINES = 2;

/** Which lines of a page stand beside its text, in the margin: narrow, outside of the edges of all long lines, and few. */
export function sideNotes(lines: readonly Line[]): Set<Line> {
  const prose = lines.filter(({ text }) => text.length >= MIN_PROSE);
  const left = commonLeft(prose);
  const text = prose.filter((line) => line.left >= left - line.size);
  const right = Math.max(...text.map((line) => line.right));
  const outside = lines.filter(
    (line) => line.right <= left - OUTSIDE * line.size || line.left >= right + OUTSIDE * line.size,
  );
  const worded = outside.filter((line) => /\p{L}{3}/u.test(line.text));
  const few = length(outside) <= MAX_SHARE * length(lines);
  const narrow = outside.every((line) => line.right - line.left <= MAX_WIDTH * (right - left));
  return worded.length >= MIN_LINES && few && narrow ? new Set(outside) : new Set();
}

/** The left edge most characters of long lines begin at, to three points. */
function commonLeft(prose: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const { left, text } of prose) {
    const rounded = Math.round(left / 3) * 3;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function length(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
