import type { Pdfium } from './pdfium.js';
import { stylesOf, type Style } from './text-styles.js';
import type { Placer, Places } from './turns.js';

/**
 * The signs of a page in the order of the file, a column for each thing that is known of them: a page has thousands, so none is an
 * object by itself. Places are those on the page turned so that the sign runs upright; a sign without a place has zeros.
 */
export interface Signs extends Places {
  readonly count: number;
  /** Unicode. */
  readonly codes: Uint32Array;
  /** Null for what the library made up, and what is drawn by no piece of text. */
  readonly styles: readonly (Style | null)[];
  /** 1 for a space or a line's end that the file does not hold: the library has put it between words set apart. */
  readonly made: Uint8Array;
  /** True where two signs begin at one place, as the letters of a ligature do. */
  readonly isAtOnePlace: (at: number, other: number) => boolean;
}

/** Reads the signs of a page. */
export function signsOf(pdfium: Pdfium, page: number, text: number, place: Placer): Signs {
  const { call } = pdfium;
  const count = call.FPDFText_CountChars(text);
  const styleAt = stylesOf(pdfium, page, text, place);
  const codes = new Uint32Array(count);
  const made = new Uint8Array(count);
  const styles: (Style | null)[] = [];
  const places: Places = {
    left: new Float64Array(count),
    right: new Float64Array(count),
    base: new Float64Array(count),
  };
  for (let at = 0; at < count; at++) {
    codes[at] = call.FPDFText_GetUnicode(text, at);
    if (isSpace(codes[at]!)) made[at] = call.FPDFText_IsGenerated(text, at);
    const style = made[at] === 1 ? null : styleAt(at);
    styles.push(style);
    if (style && style.turn !== null) place.character(text, at, style.turn, places);
  }
  return { count, codes, styles, made, ...places, isAtOnePlace: onePlace(pdfium, text) };
}

/** In points: farther apart are two places. */
const ONE_PLACE = 0.01;

function onePlace({ call, scratch, double }: Pdfium, text: number): Signs['isAtOnePlace'] {
  return (at, other) => {
    call.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8);
    const [x, y] = [double(scratch), double(scratch + 8)];
    call.FPDFText_GetCharOrigin(text, other, scratch, scratch + 8);
    return Math.hypot(x - double(scratch), y - double(scratch + 8)) < ONE_PLACE;
  };
}

const SPACE_SIGN = 32;

/** True for blanks and ends of lines. */
export function isSpace(code: number): boolean {
  return code === SPACE_SIGN || code === 160 || code === 9 || code === 10 || code === 13;
}
