import type { Line, PdfPage } from './types.js';

/** Running heads and feet stand within this share of the page's height from its edge … */
const MARGIN = 0.12;
/** … and come back, digits aside, on at least this many pages. */
const MIN_REPEATS = 2;
/** Baselines of a running line differ by no more than this between pages, in points. */
const SAME_HEIGHT = 6;
/** Fewer numbers than this in the margin are not line numbers. */
const MIN_LINE_NUMBERS = 5;

const PAGE_NUMBER =
  /^(?:[-–—\s]*)(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?(?:[-–—\s]*)$/iu;

/** The segments of one page, before columns are sought. */
export interface PageSegments {
  readonly page: PdfPage;
  readonly segments: readonly Line[];
}

/** Which segments are running heads, feet or page numbers: the same text (digits aside) at the same height on several pages. */
export function runningLines(pages: readonly PageSegments[]): Set<Line> {
  const groups = new Map<string, { page: number; line: Line }[]>();
  for (const { page, segments } of pages) {
    for (const line of segments) {
      if (!inMargin(line, page)) continue;
      const key = pattern(line.text);
      groups.set(key, [...(groups.get(key) ?? []), { page: page.number, line }]);
    }
  }
  const running = new Set<Line>();
  for (const [key, members] of groups) {
    const repeated = members.filter(({ page, line }) =>
      members.some((other) => other.page !== page && Math.abs(other.line.base - line.base) <= SAME_HEIGHT),
    );
    if (repeated.length >= MIN_REPEATS) for (const { line } of repeated) running.add(line);
    else if (key === '#') for (const { line } of members) if (PAGE_NUMBER.test(line.text)) running.add(line);
  }
  return running;
}

function inMargin({ base }: Line, { height }: PdfPage): boolean {
  return base < MARGIN * height || base > (1 - MARGIN) * height;
}

function pattern(text: string): string {
  if (PAGE_NUMBER.test(text)) return '#';
  return text.replace(/\d+/gu, '#').replace(/\s+/gu, ' ').toLowerCase();
}

/** Which segments are line numbers: bare numbers left (or right) of all prose, rising down the page. */
export function lineNumbers(segments: readonly Line[]): Set<Line> {
  const numbers = segments.filter(({ text }) => /^\d{1,4}$/u.test(text));
  const prose = segments.filter(({ text }) => text.length > 20);
  if (numbers.length < MIN_LINE_NUMBERS || prose.length === 0) return new Set();
  const left = Math.min(...prose.map((line) => line.left));
  const right = Math.max(...prose.map((line) => line.right));
  const outside = numbers.filter((line) => line.right <= left + 1 || line.left >= right - 1);
  const rising = outside.filter(
    (line, index) => index === 0 || Number(line.text) > Number(outside[index - 1]!.text),
  );
  return outside.length >= MIN_LINE_NUMBERS && rising.length >= 0.9 * outside.length
    ? new Set(outside)
    : new Set();
}
