import { lettersWithAccents } from './accents.js';
import { hiddenIn } from './hidden.js';
import type { DrawnF } from './ligatures.js';
import type { Pdfium } from './pdfium.js';
import { texSign } from './tex-signs.js';
import { placerOf, type Placer, type Spot } from './turns.js';
import { stylesOf, type Style } from './text-styles.js';
import type { Glyphs, Hidden, Sheet } from './types.js';

/** A gap wider than this share of the size parts words; where the library has put a space as well, one wider than the second. */
const SPACE = 0.18;
const NARROW_SPACE = 0.1;
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

/** Reads the words of a page; null when it holds absurdly many. Letters f are added to `drawn`. */
export function readText(pdfium: Pdfium, page: number, drawn: DrawnF[]): PageText | null {
  const { call } = pdfium;
  const place = placerOf(pdfium, page);
  const text = call.FPDFText_LoadPage(page);
  try {
    if (call.FPDFText_CountChars(text) > MAX_CHARACTERS) return null;
    const words = wordsOf(pdfium, page, text, place, drawn);
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

function wordsOf(pdfium: Pdfium, page: number, text: number, place: Placer, drawn: DrawnF[]): Word[] {
  const { call } = pdfium;
  const styleAt = stylesOf(pdfium, page, text, place);
  const words: Word[] = [];
  const spot: Spot = { left: 0, right: 0, base: 0 };
  let word: Word | null = null;
  let supposed = false;
  const count = call.FPDFText_CountChars(text);
  const codes = Uint32Array.from({ length: count }, (_, at) => call.FPDFText_GetUnicode(text, at));
  const letters = lettersWithAccents(
    codes,
    (at, turn, into) => {
      place.character(text, at, turn, into);
    },
    styleAt,
  );
  for (let at = 0; at < count; at++) {
    if (letters.get(at) === '') continue;
    const code = codes[at]!;
    const made = isSpace(code) && call.FPDFText_IsGenerated(text, at) === 1;
    const style = made ? null : styleAt(at);
    const sign = style?.drawn ? texSign(code, supposed ? '' : (word?.text ?? ''), codes[at + 1] ?? 0) : null;
    if (sign === null && isSpace(code)) {
      supposed = made;
      if (word && !word.text.endsWith(' ') && !made) word.text += ' ';
      continue;
    }
    if (!style || style.turn === null) continue;
    if (sign === null && code < SPACE_SIGN && code !== LINE_END_HYPHEN) continue;
    place.character(text, at, style.turn, spot);
    if (word && supposed && isNarrowSpace(word, spot, style)) word.text += ' ';
    supposed = false;
    if (!word || !continues(word, spot, style)) {
      const run: number = word && sameRun(word, spot, style) ? word.run : at;
      const { turn, size } = style;
      const { left, right, base } = spot;
      word = { text: '', left, right, base, size, run, turn, style, last: left };
      words.push(word);
    }
    if (code === LETTER_F) drawn.push(widthAt(pdfium, text, at, word, spot));
    word.text +=
      sign ?? letters.get(at) ?? (code === GRAVE && !/\p{L}$/u.test(word.text) ? '‘' : characterOf(code));
    word.right = Math.max(word.right, spot.right);
    word.last = spot.left;
  }
  return drawnOnce(words);
}

const SPACE_SIGN = 32;
const LETTER_F = 102;
/** An accent without a letter is an opening mark of TeX: "`frozen'". */
const GRAVE = 0x300;
/** What a file means by it may be broken off; what a reader sees is a hyphen. */
const SOFT_HYPHEN = 0xad;

function isSpace(code: number): boolean {
  return code === SPACE_SIGN || code === 160 || code === 9 || code === 10 || code === 13;
}

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN || code === SOFT_HYPHEN) return '-';
  return code > 0x10ffff || (code & 0xfffe) === 0xfffe ? '\uFFFD' : String.fromCodePoint(code);
}

/** Words set close on a full line. */
function isNarrowSpace(word: Word, { left, base }: Spot, { turn, size }: Style): boolean {
  const gap = left - word.right;
  return (
    word.turn === turn &&
    Math.abs(word.base - base) <= RAISED * size &&
    gap > NARROW_SPACE * size &&
    gap <= SPACE * size &&
    !word.text.endsWith(' ')
  );
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

/** How wide an f is drawn. The letters of a ligature that the file tells come at one place. */
function widthAt(
  { call, scratch, double }: Pdfium,
  text: number,
  at: number,
  word: Word,
  { left, right }: Spot,
): DrawnF {
  const place = (index: number) => {
    call.FPDFText_GetCharOrigin(text, index, scratch, scratch + 8);
    return [double(scratch), double(scratch + 8)] as const;
  };
  const [x, y] = place(at);
  const neighbours = [at - 1, at + 1].filter((index) => index >= 0).map(place);
  const joined = neighbours.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < 0.01);
  const { style } = word;
  const width = (right - left) / style.size;
  return { glyphs: word, at: word.text.length, width, font: style.font, joined };
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
