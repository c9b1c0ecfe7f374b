import type { PlacedLine } from './types.js';

/** The number of the page in a running line: alone, or at one end of it ("12 | Annual review", "Page 3 of 20"). */
const NUMBERS = [
  /^\W*(?:(?:page|seite|p\.)\s*)?(\d{1,4})(?:\s*(?:of|\/)\s*\d{1,4})?\W*$/iu,
  /^\W*(\d{1,4})(?=[\s|])/u,
  /(?<=[\s|])(\d{1,4})\W*$/u,
];
/** Pages that must agree on how far the printed number is from the count. */
const MIN_AGREEING = 2;

/**
 * The numbers printed in heads and feet, by page, where they run on from page to page and differ from the count ("11" on the
 * first page of an offprint). Pages between two numbered ones are numbered with them.
 */
export function printedLabels(lines: readonly PlacedLine[]): Map<number, string> {
  const byShift = new Map<number, number[]>();
  for (const { page, text } of lines.filter(({ role }) => role === 'margin')) {
    for (const printed of numbersIn(text)) {
      const shift = printed - page;
      byShift.set(shift, [...(byShift.get(shift) ?? []), page]);
    }
  }
  const [best, second] = [...byShift].sort(([, a], [, b]) => distinct(b) - distinct(a));
  if (!best || distinct(best[1]) < MIN_AGREEING || best[0] === 0) return new Map();
  if (second && distinct(second[1]) === distinct(best[1])) return new Map();
  const [shift, pages] = best;
  const [first, last] = [Math.min(...pages), Math.max(...pages)];
  return new Map(
    Array.from({ length: last - first + 1 }, (_, index) => [first + index, String(first + index + shift)]),
  );
}

function numbersIn(text: string): Set<number> {
  return new Set(NUMBERS.flatMap((pattern) => pattern.exec(text)?.[1] ?? []).map(Number));
}

function distinct(pages: readonly number[]): number {
  return new Set(pages).size;
}
