import { hiddenIn } from './hidden.js';
import type { WideLetter } from './ligatures.js';
import type { Pdfium } from './pdfium.js';
import { placerOf, type Placer, type Spot } from './turns.js';
import { stylesOf, type Style } from './text-styles.js';
import type { Glyphs, Hidden, Sheet } from './types.js';

/** A gap wider than this share of the size parts words. */
const SPACE = 0.18;
/** A step back or a gap of more than this many sizes begins another run. */
const NEW_RUN = 0.9;
/** Letters whose baselines differ by more than this share of their size are not of one word. */
const RAISED = 0.08;
const SAME_SIZE = 0.05;
/** Baselines of one run differ by at most this share. */
const SAME_LINE = 0.35;
/** A page of a telephone book has some ten thousand characters; a page with more than this is made to choke its reader. */
const MAX_CHARACTERS = 1_000_000;
/** What the library writes for a hyphen at the end of a line. */
const LINE_END_HYPHEN = 2;

type Word = { -readonly [Key in keyof Glyphs]: Glyphs[Key] } & { turn: number; style: Style; last: number };

/** The text of a page, and how places of the file become places of the upright page. */
interface PageText extends Sheet {
  readonly turned: readonly Sheet[];
  readonly hidden: readonly Hidden[];
  readonly place: Placer;
}

/** Reads the words of a page; null when it holds absurdly many. Wide letters f are added to `wide`. */
export function readText(pdfium: Pdfium, page: number, wide: WideLetter[]): PageText | null {
  const { call } = pdfium;
  const place = placerOf(pdfium, page);
  const text = call.FPDFText_LoadPage(page);
  try {
    if (call.FPDFText_CountChars(text) > MAX_CHARACTERS) return null;
    const words = wordsOf(pdfium, text, place, wide);
    const { kept, hidden } = hiddenIn(pdfium, page, place, words);
    const seen: Word[][] = [[], [], [], []];
    words.forEach((word, index) => {
      if (kept[index]) seen[word.turn]!.push(word);
    });
    const sheets = seen.map((glyphs, turn): Sheet => {
      const [width, height] = turn % 2 === 0 ? [place.width, place.height] : [place.height, place.width];
      return { width, height, glyphs };
    });
    const [upright, ...turned] = sheets as [Sheet, ...Sheet[]];
    return { ...upright, turned: turned.filter(({ glyphs }) => glyphs.length > 0), hidden, place };
  } finally {
    call.FPDFText_ClosePage(text);
  }
}

function wordsOf(pdfium: Pdfium, text: number, place: Placer, wide: WideLetter[]): Word[] {
  const { call } = pdfium;
  const styleAt = stylesOf(pdfium, text, place);
  const words: Word[] = [];
  const spot: Spot = { left: 0, right: 0, base: 0 };
  let word: Word | null = null;
  const count = call.FPDFText_CountChars(text);
  for (let at = 0; at < count; at++) {
    const code = call.FPDFText_GetUnicode(text, at);
    if (isSpace(code)) {
      if (word && !word.text.endsWith(' ') && call.FPDFText_IsGenerated(text, at) !== 1) word.text += ' ';
      continue;
    }
    const style = styleAt(at);
    if (!style || style.turn === null || (code < SPACE_SIGN && code !== LINE_END_HYPHEN)) continue;
    place.character(text, at, style.turn, spot);
    if (!word || !continues(word, spot, style)) {
      const run: number = word && sameRun(word, spot, style) ? word.run : at;
      const { turn, size } = style;
      const { left, right, base } = spot;
      word = { text: '', left, right, base, size, run, turn, style, last: left };
      words.push(word);
    }
    if (code === LETTER_F) noteWidth(pdfium, text, at, word, spot, wide);
    word.text += characterOf(code);
    word.right = Math.max(word.right, spot.right);
    word.last = spot.left;
  }
  return drawnOnce(words);
}

const SPACE_SIGN = 32;
const LETTER_F = 102;
/** What a file means by it may be broken off; what a reader sees is a hyphen. */
const SOFT_HYPHEN = 0xad;

function isSpace(code: number): boolean {
  return code === SPACE_SIGN || code === 160 || code === 9 || code === 10 || code === 13;
}

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN || code === SOFT_HYPHEN) return '-';
  return code > 0x10ffff || (code & 0xfffe) === 0xfffe ? '\uFFFD' : String.fromCodePoint(code);
}

function continues(word: Word, { left, base }: Spot, style: Style): boolean {
  const { size } = style;
  return (
    word.turn === style.turn &&
    word.style.sight === style.sight &&
    Math.abs(word.base - base) <= RAISED * word.size &&
    Math.abs(word.size - size) <= SAME_SIZE * word.size &&
    left - word.right <= SPACE * size &&
    left >= word.last - SPACE * size &&
    !word.text.endsWith(' ')
  );
}

function sameRun(word: Word, { left, base }: Spot, { turn, size }: Style): boolean {
  return (
    word.turn === turn &&
    Math.abs(word.size - size) <= SAME_SIZE * word.size &&
    Math.abs(word.base - base) <= SAME_LINE * word.size &&
    Math.abs(left - word.right) <= NEW_RUN * size
  );
}

/** Notes how wide an f is drawn, unless it is part of a ligature whose letters the file tells: they come at one place. */
function noteWidth(
  { call, scratch, double }: Pdfium,
  text: number,
  at: number,
  word: Word,
  { left, right }: Spot,
  wide: WideLetter[],
): void {
  const place = (index: number) => {
    call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    return [double(scratch), double(scratch + 8)] as const;
  };
  const [[x, y], [nextX, nextY]] = [place(at), place(at + 1)];
  if (Math.hypot(x - nextX, y - nextY) < 0.01) return;
  const { style } = word;
  wide.push({ glyphs: word, at: word.text.length, width: (right - left) / style.size, font: style.font });
}

/** Farther than any place on a page, in points. */
const FAR = 1 << 20;

/** Bold letters are sometimes made by drawing a word twice: it is one word. */
function drawnOnce(words: readonly Word[]): Word[] {
  const places = new Map<number, Word[]>();
  return words.filter((word) => {
    const place = Math.round(word.left) * FAR + Math.round(word.base);
    const here = places.get(place);
    if (here?.some(({ text, turn }) => text === word.text && turn === word.turn)) return false;
    if (here) here.push(word);
    else places.set(place, [word]);
    return true;
  });
}
