import type { Line } from './types.js';

/** Notes are set smaller than the text by at least this factor. */
const NOTE_SIZE = 0.93;
/** A gap of this many of their pitches stands before the first note. */
const GAP = 1.15;
const NOTE_START = /^(?:[*†‡§¶]|\d{1,3}(?!\d)|\[\d{1,3}\])/u;
/** Less of a column than this share is a heading, not its text. */
const MIN_TEXT = 0.08;
/** A rule that is written with dashes. */
const RULE = /^[-–—―_]{3,}$/u;

/**
 * Where the notes at the foot of a column begin: smaller type down to its end, from a rule on, or from the first line with a note mark
 * that is set off from what stands above. Long quotations are smaller too, and have neither.
 */
export function noteStart(lines: readonly Line[]): number {
  const size = textSize(lines);
  let small = lines.length;
  while (small > 0 && (lines[small - 1]!.size <= size * NOTE_SIZE || isRule(lines[small - 1]!.text))) small--;
  const rule = lines.findIndex(({ text }, index) => index >= small && isRule(text));
  if (rule >= 0) return rule;
  const pitch = pitchOf(lines.slice(small));
  const start = lines.findIndex(
    (line, index) =>
      index >= small &&
      NOTE_START.test(line.text) &&
      (index === 0 || line.base - lines[index - 1]!.base >= GAP * pitch),
  );
  return start <= 0 ? lines.length : start;
}

/** True for a line of dashes. */
export function isRule(text: string): boolean {
  return RULE.test(text);
}

/** The largest size that a good part of a column is set in: that of its text, however long its notes are. */
function textSize(lines: readonly Line[]): number {
  const all = lines.reduce((sum, { text }) => sum + text.length, 0);
  const lengthAt = (size: number) =>
    lines.reduce((sum, line) => (Math.abs(line.size - size) <= 0.5 ? sum + line.text.length : sum), 0);
  const sizes = [...new Set(lines.map(({ size }) => size))];
  return Math.max(0, ...sizes.filter((size) => lengthAt(size) >= MIN_TEXT * all));
}

function pitchOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map((line, index) => line.base - lines[index]!.base);
  const own = gaps.filter((gap) => gap > 0).sort((a, b) => a - b);
  return own[own.length >> 1] ?? 1.2 * (lines[0]?.size ?? 0);
}
