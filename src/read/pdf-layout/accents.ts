import type { Signs } from './signs.js';

/** Accents that stand by themselves, and the marks that go on a letter instead. */
const COMBINING: ReadonlyMap<number, string> = new Map([
  [0x5e, '\u0302'],
  [0x60, '\u0300'],
  [0x7e, '\u0303'],
  [0xa8, '\u0308'],
  [0xaf, '\u0304'],
  [0xb4, '\u0301'],
  [0xb8, '\u0327'],
  [0x2c6, '\u0302'],
  [0x2c7, '\u030C'],
  [0x2d8, '\u0306'],
  [0x2d9, '\u0307'],
  [0x2da, '\u030A'],
  [0x2db, '\u0328'],
  [0x2dc, '\u0303'],
  [0x2dd, '\u030B'],
]);
const DOTLESS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);
/** An accent over a capital is raised by no more than this many sizes. */
const RAISED = 0.4;

/** The one letter that an accent and a letter make ("´" over "e": "é"); null where there is none. */
function accented(accent: number, letter: string): string | null {
  const mark = COMBINING.get(accent);
  if (mark === undefined || !/^\p{L}$/u.test(letter)) return null;
  const made = ((DOTLESS.get(letter) ?? letter) + mark).normalize('NFC');
  return /^.$/u.test(made) ? made : null;
}

/**
 * TeX's older fonts have no letters with accents: it draws the two over each other, and the file names them one by one, in any order.
 * The letters that they make, by the index of the letter among the signs of a page; an accent that has its letter has the empty text.
 */
export function lettersWithAccents(signs: Signs): ReadonlyMap<number, string> {
  const made = new Map<number, string>();
  const accents = those(signs, isAccent);
  if (accents.length === 0) return made;
  const squares = inSquares(accents);
  for (const letter of those(signs, isLetter)) {
    const accent = around(letter)
      .flatMap((square) => squares.get(square) ?? [])
      .find((other) => !made.has(other.at) && isOver(other, letter));
    const whole = accent ? accented(accent.code, String.fromCodePoint(letter.code)) : null;
    if (accent && whole !== null) made.set(letter.at, whole).set(accent.at, '');
  }
  return made;
}

/** The side of the squares by which accents are found, in points, and how many of them one square may hold: no word has so many. */
const SIDE = 12;
const MOST_IN_SQUARE = 12;

function inSquares(accents: readonly Sign[]): ReadonlyMap<string, readonly Sign[]> {
  const squares = new Map<string, Sign[]>();
  for (const accent of accents) {
    const square = squareOf((accent.left + accent.right) / 2, accent.base);
    const there = squares.get(square);
    if (!there) squares.set(square, [accent]);
    else if (there.length < MOST_IN_SQUARE) there.push(accent);
  }
  return squares;
}

/** The squares in which an accent over a letter may lie; of a letter larger than any word has, some of them. */
function around({ left, right, base, size }: Sign): string[] {
  const [across, down] = [places(left, right), places(base - RAISED * size, base + RAISED * size)];
  return [...new Set(across.flatMap((x) => down.map((y) => squareOf(x, y))))];
}

/** Places from one edge to the other, a square apart. */
function places(from: number, to: number): number[] {
  const steps = Math.min(MOST_STEPS, Math.max(0, Math.ceil((to - from) / SIDE)));
  return Array.from({ length: steps + 1 }, (_, step) => Math.min(to, from + step * SIDE));
}
const MOST_STEPS = 8;

function squareOf(x: number, y: number): string {
  return `${Math.floor(x / SIDE)} ${Math.floor(y / SIDE)}`;
}

interface Sign {
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly at: number;
  readonly code: number;
  readonly size: number;
}

function those({ codes, styles, left, right, base }: Signs, isMeant: (code: number) => boolean): Sign[] {
  const found: Sign[] = [];
  codes.forEach((code, at) => {
    const style = isMeant(code) ? styles[at] : null;
    if (!style || style.turn === null) return;
    const { size } = style;
    found.push({ at, code, size, left: left[at]!, right: right[at]!, base: base[at]! });
  });
  return found;
}

/** Few signs of a page are as rare as that: most are told by their number alone. */
function isAccent(code: number): boolean {
  return (code < SMALL_A || code > SMALL_Z) && COMBINING.has(code);
}
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];

function isLetter(code: number): boolean {
  return code > 0x40 && code <= 0x10ffff && /\p{L}/u.test(String.fromCodePoint(code));
}

/** True where the middle of the accent stands over the letter, not before it. */
function isOver(accent: Sign, letter: Sign): boolean {
  const middle = (accent.left + accent.right) / 2;
  const isRaised = Math.abs(accent.base - letter.base) >= RAISED * letter.size;
  return !isRaised && middle > letter.left && middle < letter.right;
}
