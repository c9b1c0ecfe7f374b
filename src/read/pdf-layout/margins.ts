import { endNumbers, PAGE_NUMBER, wordsOf } from '../support/running-words.js';
import { pitchOf, rowsOf, type Row } from './rows.js';
import type { Line } from './types.js';

/** Baselines of a running line differ by no more than this between pages, in points. */
const SAME_HEIGHT = 6;
/** What stands where running lines stand on other pages has their height more exactly, and nearly their size. */
const SAME_PLACE = 3;
const SAME_SIZE = 0.08;
/** Heads and feet have at most this many rows. */
const MAX_ROWS = 5;
/** Only so many rows at the edge are looked at: more than heads have, so that text that comes back is seen to go on. */
const LOOKED_AT = 8;
/** They are set off from the text by a gap this much wider than the pitch of its lines … */
const SET_OFF = 1.25;
/** … or, where they are not, have at most this many rows, which come back on at least this many pages. */
const MAX_CLOSE_ROWS = 3;
const MIN_CLOSE_PAGES = 3;
/** A page with fewer rows does not tell the pitch of its lines. */
const FEW_ROWS = 8;
/** A line at a place of running lines that is wider than this share of its page's text is text. */
const MAX_WIDTH = 0.8;

/**
 * Which lines of which pages are heads, feet and page numbers: rows at the top or the bottom of a sheet that come back with the same
 * words at the same height (the page number at their end aside), at any depth of the sheet, and what stands at the very place
 * of such rows on other pages. Left and right pages need not agree. Text that comes back is text.
 */
export function runningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const sheets = pages.map(rowsOf);
  const pitches = pitchesOf(sheets);
  const found = [sheets, sheets.map((rows) => [...rows].reverse())].flatMap((turned) =>
    zones(turned, pitches),
  );
  return new Set(found.flatMap(({ lines }) => lines));
}

/** The head rows of every page, where rows come with the edge of the sheet first; a page's lines have a pitch. */
function zones(sheets: readonly (readonly Row[])[], pitches: readonly number[]): Row[] {
  const standsOn = repetition(sheets.map((rows) => rows.slice(0, LOOKED_AT)));
  const comesBack = (row: Row, numbered: boolean) => standsOn(2, row, numbered);
  const isFrequent = (row: Row) => standsOn(MIN_CLOSE_PAGES, row, false);
  const first = sheets.map((rows, page) =>
    rows.slice(0, lengthOf(rows, pitches[page]!, comesBack, isFrequent)),
  );
  const places = first.flat();
  const numbered = sheets.filter(([row]) => row && PAGE_NUMBER.test(row.text)).length > 1;
  return sheets.flatMap((rows, page) => {
    const width = Math.max(0, ...rows.map(({ left, right }) => right - left));
    const placed = (row: Row) =>
      first[page]!.includes(row) ||
      (numbered && row === rows[0] && PAGE_NUMBER.test(row.text)) ||
      (isAside(row, width) && places.some((place) => isAt(row, place)));
    const more = rows.slice(
      0,
      lengthOf(rows, pitches[page]!, placed, () => false),
    );
    return more.length > first[page]!.length ? more : first[page]!;
  });
}

/** How many rows from the edge on are running lines: they end at a wide gap, or are a few that come back on many pages. */
function lengthOf(
  rows: readonly Row[],
  pitch: number,
  runs: (row: Row, numbered: boolean) => boolean,
  isFrequent: (row: Row) => boolean,
): number {
  const leading = leadingRows(rows, runs);
  for (let length = Math.min(leading, MAX_ROWS); length > 0; length--) {
    const [last, next] = [rows[length - 1]!, rows[length]];
    if (next ? Math.abs(next.base - last.base) >= SET_OFF * pitch : leading <= MAX_CLOSE_ROWS) return length;
  }
  return leading <= MAX_CLOSE_ROWS && rows.slice(0, leading).every(isFrequent) ? leading : 0;
}

/** The pitch of each page; the usual one of the document where a page has too few rows to tell. */
function pitchesOf(sheets: readonly (readonly Row[])[]): number[] {
  const own = sheets.map(pitchOf);
  const all = own.filter((_, page) => sheets[page]!.length >= FEW_ROWS).sort((a, b) => a - b);
  const usual = all[all.length >> 1];
  return sheets.map((rows, page) => (rows.length < FEW_ROWS && usual !== undefined ? usual : own[page]!));
}

/** The page has one number: below a row that has it, rows with other numbers on other pages are notes or text. */
function leadingRows(rows: readonly Row[], runs: (row: Row, numbered: boolean) => boolean): number {
  let numbered = false;
  const stop = rows.findIndex((row) => {
    const runsHere = runs(row, numbered);
    numbered ||= endNumbers(row.text).length > 0;
    return !runsHere;
  });
  return stop < 0 ? rows.length : stop;
}

/** Whether a row stands on so many pages with the same words at the same height; `exact` when its numbers must agree too. */
function repetition(
  sheets: readonly (readonly Row[])[],
): (pages: number, row: Row, exact: boolean) => boolean {
  const found = sheets.flatMap((rows, page) =>
    rows.map((row) => ({ row, page, keys: [row.text, wordsOf(row.text), ...countings(row, page)] })),
  );
  const keysOf = new Map(found.map(({ row, keys }) => [row, keys]));
  const places = new Map<string, { readonly row: Row; readonly page: number }[]>();
  for (const place of found)
    for (const key of place.keys) {
      const there = places.get(key);
      if (there) there.push(place);
      else places.set(key, [place]);
    }
  return (pages, row, exact) => {
    const keys = keysOf.get(row) ?? [];
    const on = new Set<number>();
    for (const key of exact ? keys.slice(0, 1) : keys)
      for (const place of places.get(key)!) {
        if (Math.abs(place.row.base - row.base) <= SAME_HEIGHT) on.add(place.page);
        // A head stands on every page: to count them all for each page takes the square of their number.
        if (on.size >= pages) return true;
      }
    return false;
  };
}

/** How far the numbers at the ends of a row are from the count of the page: rows that count the pages agree in it. */
function countings({ text }: Row, page: number): string[] {
  return endNumbers(text)
    .map((number) => Number(/\d+/u.exec(number)?.[0]))
    .filter((number) => !Number.isNaN(number))
    .map((number) => `${number - page} pages away`);
}

function isAt(row: Row, place: Row): boolean {
  return (
    Math.abs(row.base - place.base) <= SAME_PLACE && Math.abs(row.size - place.size) <= SAME_SIZE * place.size
  );
}

/** Running lines are short, have the number of the page at one end, or stand at both edges (chapter and section). */
function isAside({ text, left, right, lines }: Row, width: number): boolean {
  const stretches = lines.reduce((sum, { cells }) => sum + (cells?.length ?? 1), 0);
  return right - left <= MAX_WIDTH * width || endNumbers(text).length > 0 || stretches === 2;
}
