import type { Pdfium } from './pdfium.js';
import { drawnSizes } from './drawn-sizes.js';
import { rectAt, type Placer } from './turns.js';

/** How well a piece of text can be seen, as far as it tells itself. */
export type Sight = 'plain' | 'invisible' | 'tiny' | 'pale';

/** What one piece of text of a file has in common. */
export interface Style {
  /** The piece, as the library numbers it. */
  readonly piece: number;
  readonly size: number;
  readonly font: number;
  /** The quarter in which it runs; null at a slant. */
  readonly turn: number | null;
  readonly sight: Sight;
  /** True for a font of pictures with a scale of its own, as TeX made them. */
  readonly drawn: boolean;
}

/** Smaller type than this, in points, nobody reads. */
const TINY = 2;
/** Colours whose every part (0–255) is at least this are pale: on white paper they may be nothing. */
const PALE = 225;
/** Render modes that draw nothing: invisible, and clipping only. */
const INVISIBLE: readonly number[] = [3, 7];
/** Render modes that draw outlines only. */
const OUTLINED: readonly number[] = [1, 5];

/** The styles of the characters of a page; each piece of text is looked at once. */
export function stylesOf(
  pdfium: Pdfium,
  page: number,
  text: number,
  place: Placer,
): (at: number) => Style | null {
  const drawnSize = drawnSizes(pdfium, page, place);
  const known = new Map<number, Style>();
  let last: Style | undefined;
  return (at) => {
    const piece = pdfium.call.FPDFText_GetTextObject(text, at);
    if (piece === 0) return null;
    if (last?.piece === piece) return last;
    last = known.get(piece);
    if (!last) {
      last = styleOf(pdfium, { text, at, piece }, place, drawnSize);
      known.set(piece, last);
    }
    return last;
  };
}

function styleOf(
  pdfium: Pdfium,
  { text, at, piece }: Readonly<Record<'text' | 'at' | 'piece', number>>,
  place: Placer,
  drawnSize: ReturnType<typeof drawnSizes>,
): Style {
  const { call, scratch } = pdfium;
  call.FPDFText_GetMatrix(text, at, scratch);
  const [a, b, c, d] = rectAt(pdfium, scratch);
  const told = call.FPDFText_GetFontSize(text, at) * (Math.hypot(c, d) || Math.hypot(a, b));
  const turn = place.turnOf(a, b);
  const size = told < TINY ? (drawnSize(piece, turn) ?? told) : told;
  const font = call.FPDFTextObj_GetFont(piece);
  return { piece, size, font, turn, sight: sightOf(pdfium, piece, size), drawn: size !== told };
}

function sightOf(pdfium: Pdfium, piece: number, size: number): Sight {
  const mode = pdfium.call.FPDFTextObj_GetTextRenderMode(piece);
  if (INVISIBLE.includes(mode)) return 'invisible';
  if (size < TINY) return 'tiny';
  return isPale(pdfium, piece, mode) ? 'pale' : 'plain';
}

function isPale({ call, scratch, int }: Pdfium, piece: number, mode: number): boolean {
  const read = OUTLINED.includes(mode) ? call.FPDFPageObj_GetStrokeColor : call.FPDFPageObj_GetFillColor;
  if (!read(piece, scratch, scratch + 4, scratch + 8, scratch + 12)) return false;
  const [red, green, blue, opacity] = [0, 4, 8, 12].map((offset) => int(scratch + offset));
  return opacity! < 30 || Math.min(red!, green!, blue!) >= PALE;
}
