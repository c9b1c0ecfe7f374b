import { groupBy } from '../../language/group-by.js';
import type { Glyphs } from './types.js';

/** Places that differ by less than this between pages, in points, are the same. */
const SAME_PLACE = 3;
/** A stamp is set larger than the text by this factor, or begins or ends this many sizes outside of it. */
const LARGER = 1.25;
const OUTSIDE = 1.5;
/** Runs of at least this many characters tell where the text of a page stands. */
const MIN_PROSE = 20;

/** Shorter words beside the text ("Q.", "Answer:") come back because they belong to it. */
const MIN_STAMP = 12;

/** Words of one page written one after the other on one line. */
interface Run {
  readonly page: number;
  readonly glyphs: readonly Glyphs[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

/**
 * Stamps that are printed over or beside the text of several pages ("Page Proof Pending Publication"): the same words at the same place,
 * larger than the text or out of its column. They may cross a line of text, so they are taken out before lines are made.
 */
export function stampsOf(pages: readonly (readonly Glyphs[])[], size: number): Set<Glyphs> {
  const runs = pages.map(runsOf);
  const byWords = groupBy(
    runs.flat().filter(({ text }) => text.length >= MIN_STAMP),
    ({ text }) => text,
  );
  const comesBack = ({ text }: Run) => (byWords.get(text)?.length ?? 0) > 1;
  const stamps = runs.flatMap((onPage) => {
    const back = onPage.filter(comesBack);
    if (back.length === 0) return [];
    const edges = edgesOf(onPage, size);
    return back.filter((run) => {
      const apart = run.left < edges.left - OUTSIDE * size || run.right > edges.right + OUTSIDE * size;
      const over = Math.abs(run.left - edges.left) > size && isLaidOver(run, edges.text);
      const near = apart || over ? isBelow : isAt;
      return (
        (near === isBelow || run.size > LARGER * size) &&
        byWords.get(run.text)!.some((other) => other.page !== run.page && near(run, other))
      );
    });
  });
  return new Set(stamps.flatMap(({ glyphs }) => glyphs));
}

/** The long runs of a page in the size of the text, or where it has none in its own, and between which edges they stand. */
function edgesOf(runs: readonly Run[], size: number): { left: number; right: number; text: readonly Run[] } {
  const long = runs.filter((run) => run.text.length >= MIN_PROSE);
  const usual = long.filter((run) => isNear(run.size, size));
  const text = usual.length > 0 ? usual : ofCommonSize(long);
  return {
    left: commonLeft(text),
    right: Math.max(...text.map(({ right }) => right)),
    text,
  };
}

/** Those in the size that most letters have: a page of notes or of small print is set by itself. */
function ofCommonSize(long: readonly Run[]): readonly Run[] {
  const letters = new Map<number, number>();
  for (const { size, text } of long) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [common] = [...letters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
  return common === undefined ? [] : long.filter(({ size }) => isNear(size, common));
}

/** The left edge of most long runs: a stamp may be as large as the text. */
function commonLeft(text: readonly Run[]): number {
  const counts = new Map<number, number>();
  for (const { left } of text) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? Infinity;
}

/** Words that begin in the middle of another run's line were laid over it. */
function isLaidOver(run: Run, text: readonly Run[]): boolean {
  return text.some(
    (other) =>
      other !== run &&
      Math.abs(other.base - run.base) < 0.5 * run.size &&
      run.left < other.right - run.size &&
      other.left < run.right - run.size,
  );
}

function runsOf(glyphs: readonly Glyphs[], page: number): Run[] {
  const runs: Glyphs[][] = [];
  for (const glyph of glyphs) {
    const last = runs.at(-1);
    if (last?.[0]!.run === glyph.run) last.push(glyph);
    else runs.push([glyph]);
  }
  return runs.map((parts) => runOf(parts, page));
}

function runOf(parts: readonly Glyphs[], page: number): Run {
  const [first] = parts;
  let { left, right, size } = first!;
  for (const part of parts) {
    left = Math.min(left, part.left);
    right = Math.max(right, part.right);
    size = Math.max(size, part.size);
  }
  const text = parts.map((part) => part.text.trim()).join(' ');
  return { page, glyphs: parts, text, left, right, base: first!.base, size };
}

function isNear(size: number, other: number): boolean {
  return Math.abs(size - other) <= 0.1 * other;
}

function isAt(run: Run, other: Run): boolean {
  return isBelow(run, other) && Math.abs(run.base - other.base) < SAME_PLACE;
}

/** What stands out of the text may stand higher or lower on each page. */
function isBelow(run: Run, other: Run): boolean {
  return Math.abs(run.left - other.left) < SAME_PLACE;
}
