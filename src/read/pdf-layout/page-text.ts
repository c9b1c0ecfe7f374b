import { hiddenIn } from './hidden.js';
import type { WideLetter } from './ligatures.js';
import type { Pdfium } from './pdfium.js';
import { placerOf, type Placer } from './turns.js';
import { stylesOf, type Style } from './text-styles.js';
import type { Glyphs, Hidden, Sheet } from './types.js';

/** A gap wider than this share of the size parts words. */
const SPACE = 0.18;
/** A step back or a gap of more than this many sizes begins another run. */
const NEW_RUN = 0.9;
/** Letters whose baselines differ by more than this share of their size are not of one word. */
const RAISED = 0.08;
/** A page of a telephone book has some ten thousand characters; a page with more than this is made to choke its reader. */
const MAX_CHARACTERS = 1_000_000;
/** What the library writes for a hyphen at the end of a line. */
const LINE_END_HYPHEN = 2;

type Word = { -readonly [Key in keyof Glyphs]: Glyphs[Key] } & { turn: number; style: Style; last: number };

/** The text of a page, and how places of the file become places of the upright page. */
export interface PageText extends Sheet {
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
    const seen = words.filter((_, index) => kept[index]);
    const sheets = [0, 1, 2, 3].map((turn): Sheet => {
      const [width, height] = turn % 2 === 0 ? [place.width, place.height] : [place.height, place.width];
      return { width, height, glyphs: seen.filter((word) => word.turn === turn) };
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
  let word: Word | null = null;
  const count = call.FPDFText_CountChars(text);
  for (let at = 0; at < count; at++) {
    const code = call.FPDFText_GetUnicode(text, at);
    if (isSpace(code)) {
      if (word && call.FPDFText_IsGenerated(text, at) !== 1 && !word.text.endsWith(' ')) word.text += ' ';
      else if (code !== 32) word = null;
      continue;
    }
    const style = styleAt(at);
    if (!style || style.turn === null || (code < 32 && code !== LINE_END_HYPHEN)) continue;
    const spot = place.character(text, at, style.turn);
    const next = { ...spot, size: style.size };
    const joined = word && continues(word, next, style);
    if (!joined) {
      const run: number = word && sameRun(word, next, style) ? word.run : at;
      word = { text: '', ...next, run, turn: style.turn, style, last: next.left };
      words.push(word);
    }
    const current: Word = word!;
    if (code === F && style.font !== 0) {
      const width = (spot.right - spot.left) / style.size;
      if (!isPartOfLigature(pdfium, text, at)) wide.push({ glyphs: current, at: current.text.length, width, font: style.font });
    }
    current.text += characterOf(code);
    current.right = Math.max(current.right, spot.right);
    current.last = spot.left;
  }
  return words;
}

const F = 102;

function isSpace(code: number): boolean {
  return code === 32 || code === 160 || code === 9 || code === 10 || code === 13;
}

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN) return '-';
  return code > 0x10ffff || (code & 0xfffe) === 0xfffe ? '\uFFFD' : String.fromCodePoint(code);
}

type Spot = Pick<Glyphs, 'left' | 'right' | 'base' | 'size'>;

function continues(word: Word, next: Spot, style: Style): boolean {
  return (
    !word.text.endsWith(' ') &&
    word.turn === style.turn &&
    word.style.sight === style.sight &&
    Math.abs(word.base - next.base) <= RAISED * word.size &&
    Math.abs(word.size - next.size) <= 0.05 * word.size &&
    next.left - word.right <= SPACE * next.size &&
    next.left >= word.last - SPACE * next.size
  );
}

function sameRun(word: Word, next: Spot, style: Style): boolean {
  return (
    word.turn === style.turn &&
    Math.abs(word.base - next.base) <= 0.35 * word.size &&
    next.left - word.right <= NEW_RUN * next.size &&
    next.left >= word.right - NEW_RUN * next.size
  );
}

/** A ligature whose letters the file tells comes as several characters at one place. */
function isPartOfLigature({ call, scratch, doubles }: Pdfium, text: number, at: number): boolean {
  const here = call.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8) && doubles(scratch, 2);
  const next = call.FPDFText_GetCharOrigin(text, at + 1, scratch, scratch + 8) && doubles(scratch, 2);
  return here !== 0 && next !== 0 && Math.hypot(here[0]! - next[0]!, here[1]! - next[1]!) < 0.01;
}
