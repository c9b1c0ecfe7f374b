import { lettersWithAccents } from './accents.js';
import { hiddenIn } from './hidden.js';
import type { Spend } from './budget.js';
import type { DrawnF } from './ligatures.js';
import type { Pdfium } from './pdfium.js';
import { texSign } from './tex-signs.js';
import { isSpace, signsOf, type Signs } from './signs.js';
import { placerOf, type Placer } from './turns.js';
import type { Style } from './text-styles.js';
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

type Word = { -readonly [Key in keyof Glyphs]: Glyphs[Key] } & {
  turn: number;
  style: Style;
  /** Left edge of its last sign. */
  last: number;
  /** True when a space is behind it. */
  ended: boolean;
};

/** The text of a page, and how places of the file become places of the upright page. */
interface PageText extends Sheet {
  readonly turned: readonly Sheet[];
  readonly hidden: readonly Hidden[];
  readonly place: Placer;
}

/** Reads the words of a page; null when it holds absurdly many. Letters f are added to `drawn`. */
export function readText(pdfium: Pdfium, page: number, drawn: DrawnF[], spend: Spend): PageText | null {
  const { call } = pdfium;
  const place = placerOf(pdfium, page);
  const text = call.FPDFText_LoadPage(page);
  try {
    const count = call.FPDFText_CountChars(text);
    spend('characters', count);
    if (count > MAX_CHARACTERS) return null;
    const words = wordsOf(signsOf(pdfium, page, text, place), drawn);
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

function wordsOf(signs: Signs, drawn: DrawnF[]): Word[] {
  const { count, codes, styles, made, left, right } = signs;
  const words: Word[] = [];
  let word: Word | null = null;
  let supposed = false;
  const letters = lettersWithAccents(signs);
  for (let at = 0; at < count; at++) {
    const letter = letters.get(at);
    if (letter === '') continue;
    const code = codes[at]!;
    const style = styles[at] ?? null;
    const sign = style?.drawn ? texSign(code, supposed ? '' : (word?.text ?? ''), codes[at + 1] ?? 0) : null;
    if (sign === null && isSpace(code)) {
      supposed = made[at] === 1;
      if (word && !word.ended && !supposed) end(word);
      continue;
    }
    if (!style || style.turn === null) continue;
    if (sign === null && code < SPACE_SIGN && code !== LINE_END_HYPHEN) continue;
    if (word && supposed && isNarrowSpace(word, signs, at, style)) end(word);
    supposed = false;
    if (!word || !continues(word, signs, at, style)) {
      const run: number = word && sameRun(word, signs, at, style) ? word.run : at;
      word = beginWord(signs, at, style, run);
      words.push(word);
    }
    if (code === LETTER_F) drawn.push(drawnF(signs, at, word));
    word.text += sign ?? letter ?? (code === GRAVE && !/\p{L}$/u.test(word.text) ? '‘' : characterOf(code));
    word.right = Math.max(word.right, right[at]!);
    word.last = left[at]!;
  }
  return drawnOnce(words);
}
const SPACE_SIGN = 32;
const LETTER_F = 102;
/** An accent without a letter is an opening mark of TeX: "`frozen'". */
const GRAVE = 0x300;
/** What a file means by it may be broken off; what a reader sees is a hyphen. */
const SOFT_HYPHEN = 0xad;

function characterOf(code: number): string {
  if (code === LINE_END_HYPHEN || code === SOFT_HYPHEN) return '-';
  return code > 0x10ffff || (code & 0xfffe) === 0xfffe ? '\uFFFD' : String.fromCodePoint(code);
}

/** A word that begins with a sign, still without its text. */
function beginWord({ left, right, base }: Signs, at: number, style: Style, run: number): Word {
  const { turn, size } = style as Style & { turn: number };
  const from = left[at]!;
  // Written out: copying by "..." takes many times as long, and is done for every word.
  return {
    text: '',
    left: from,
    right: right[at]!,
    base: base[at]!,
    size,
    run,
    turn,
    style,
    last: from,
    ended: false,
  };
}

/** Puts the space behind a word. */
function end(word: Word): void {
  word.text += ' ';
  word.ended = true;
}

/** Words set close on a full line. */
function isNarrowSpace(word: Word, { left, base }: Signs, at: number, { turn, size }: Style): boolean {
  const gap = left[at]! - word.right;
  return (
    word.turn === turn &&
    Math.abs(word.base - base[at]!) <= RAISED * size &&
    gap > NARROW_SPACE * size &&
    gap <= SPACE * size &&
    !word.ended
  );
}

function continues(word: Word, { left, base }: Signs, at: number, style: Style): boolean {
  const { size } = style;
  return (
    !word.ended &&
    word.turn === style.turn &&
    word.style.sight === style.sight &&
    Math.abs(word.base - base[at]!) <= RAISED * word.size &&
    Math.abs(word.size - size) <= SAME_SIZE * word.size &&
    left[at]! - word.right <= SPACE * size &&
    left[at]! >= word.last - SPACE * size
  );
}

function sameRun(word: Word, { left, base }: Signs, at: number, { turn, size }: Style): boolean {
  return (
    word.turn === turn &&
    Math.abs(word.size - size) <= SAME_SIZE * word.size &&
    Math.abs(word.base - base[at]!) <= SAME_LINE * word.size &&
    Math.abs(left[at]! - word.right) <= NEW_RUN * size
  );
}

/** How wide an f is drawn. The letters of a ligature that the file tells come at one place. */
function drawnF({ count, left, right, isAtOnePlace }: Signs, at: number, word: Word): DrawnF {
  const joined = (at > 0 && isAtOnePlace(at, at - 1)) || (at + 1 < count && isAtOnePlace(at, at + 1));
  const { size, font } = word.style;
  const width = (right[at]! - left[at]!) / size;
  return { glyphs: word, at: word.text.length, width, font, joined };
}

/** Farther than any place on a page, in points. */
const FAR = 1 << 20;

/** Bold letters are sometimes made by drawing a word twice: it is one word. */
function drawnOnce(words: readonly Word[]): Word[] {
  const first = new Map<number, Word>();
  const others = new Map<Word, Word[]>();
  return words.filter((word) => {
    const place = Math.round(word.left) * FAR + Math.round(word.base);
    const there = first.get(place);
    if (!there) {
      first.set(place, word);
      return true;
    }
    const all = others.get(there) ?? [there];
    if (all.some(({ text, turn }) => text === word.text && turn === word.turn)) return false;
    all.push(word);
    others.set(there, all);
    return true;
  });
}
