import type { Pdfium } from './pdfium.js';
import { rectAt, type Placer } from './turns.js';

/** The library's number for a piece of text on a page. */
const TEXT = 1;
/** From the foot of a "p" to the head of an "h", in sizes. */
const TALL = 0.9;
/** Letters drawn so many times higher than their size tells are in a font that has a scale of its own. */
const SCALED = 2;

/**
 * Sizes of letters as they are drawn, in points. Fonts of pictures (Type 3, as TeX made them for printers) may tell any size and draw
 * their letters on a scale of their own: the tallest piece of the page in the same font, told to be of the same size, gives the size
 * then. Null where letters are no higher than their size says.
 */
export function drawnSizes(
  pdfium: Pdfium,
  page: number,
  place: Placer,
): (piece: number, turn: number | null) => number | null {
  let tallest: ReadonlyMap<string, number> | null = null;
  return (piece, turn) => {
    tallest ??= tallestOf(pdfium, page, (other) => heightOf(pdfium, other, turn, place));
    const own = heightOf(pdfium, piece, turn, place);
    const height = Math.max(own, tallest.get(typeOf(pdfium, piece)) ?? 0);
    return height > SCALED * toldSize(pdfium, piece) ? height / TALL : null;
  };
}

function tallestOf(
  pdfium: Pdfium,
  page: number,
  height: (piece: number) => number,
): ReadonlyMap<string, number> {
  const { call } = pdfium;
  const tallest = new Map<string, number>();
  const count = call.FPDFPage_CountObjects(page);
  for (let order = 0; order < count; order++) {
    const piece = call.FPDFPage_GetObject(page, order);
    if (call.FPDFPageObj_GetType(piece) !== TEXT) continue;
    const type = typeOf(pdfium, piece);
    tallest.set(type, Math.max(height(piece), tallest.get(type) ?? 0));
  }
  return tallest;
}

/** Font and size as the file tells them. */
function typeOf(pdfium: Pdfium, piece: number): string {
  return `${pdfium.call.FPDFTextObj_GetFont(piece)} ${toldSize(pdfium, piece).toFixed(2)}`;
}

function toldSize(pdfium: Pdfium, piece: number): number {
  const { call, scratch } = pdfium;
  call.FPDFTextObj_GetFontSize(piece, scratch);
  const size = pdfium.float(scratch);
  call.FPDFPageObj_GetMatrix(piece, scratch);
  const [a, b, c, d] = rectAt(pdfium, scratch);
  return size * (Math.hypot(c, d) || Math.hypot(a, b));
}

function heightOf(pdfium: Pdfium, piece: number, turn: number | null, place: Placer): number {
  const { call, scratch } = pdfium;
  call.FPDFPageObj_GetBounds(piece, scratch, scratch + 4, scratch + 8, scratch + 12);
  const [left, bottom, right, top] = rectAt(pdfium, scratch);
  const box = place.box(left, bottom, right, top);
  return (turn ?? 0) % 2 === 0 ? box.bottom - box.top : box.right - box.left;
}
