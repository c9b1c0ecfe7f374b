import type { Line } from './types.js';

/** Fewer numbers than this in the margin are not line numbers. */
const MIN_LINE_NUMBERS = 5;
/** Numbers that do not rise may be at most this share: a page may have two columns of them. */
const MAX_FALLING = 0.1;

/** Which lines of a page are line numbers: bare numbers left (or right) of all prose, rising down the page. */
export function lineNumbers(lines: readonly Line[]): Set<Line> {
  const numbers = lines.filter(({ text }) => /^\d{1,4}$/u.test(text));
  const prose = lines.filter(({ text }) => text.length > 20);
  if (numbers.length < MIN_LINE_NUMBERS || prose.length === 0) return new Set();
  const left = Math.min(...prose.map((line) => line.left));
  const right = Math.max(...prose.map((line) => line.right));
  const outside = numbers.filter((line) => line.right <= left + 1 || line.left >= right - 1);
  const falling = outside.filter(
    (line, index) => index > 0 && Number(line.text) <= Number(outside[index - 1]!.text),
  );
  return outside.length >= MIN_LINE_NUMBERS && falling.length <= MAX_FALLING * outside.length
    ? new Set(outside)
    : new Set();
}
