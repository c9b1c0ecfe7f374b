import type { Pdfium } from './pdfium.js';

/** Text that runs within about 6 degrees of a quarter turn runs that way. */
const MAX_SLOPE = 0.1;

/** Where the characters of a page stand, a column for each number. */
export interface Places {
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly base: Float64Array;
}

/** How places of a file become places of the page as it is looked at. Turns are quarters, clockwise: 1 runs down the page. */
export interface Placer {
  readonly width: number;
  readonly height: number;
  /** The quarter in which text with a matrix runs; null for text at a slant. */
  readonly turnOf: (a: number, b: number) => number | null;
  /** Writes the edges and the baseline of a character, on the page turned so that its text runs upright. */
  readonly character: (text: number, at: number, turn: number, into: Places) => void;
  /** A rectangle of the file (left, bottom, right, top) on the upright page. */
  readonly box: (left: number, bottom: number, right: number, top: number) => Box;
}

/** A rectangle of the upright page, origin at the top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The placer of a page: its visible box and the way it is turned. */
export function placerOf(pdfium: Pdfium, page: number): Placer {
  const { call, scratch } = pdfium;
  call.FPDF_GetPageBoundingBox(page, scratch);
  const [x0, y1, x1, y0] = rectAt(pdfium, scratch);
  const rotation = call.FPDFPage_GetRotation(page) & 3;
  const [across, down] = [x1 - x0, y1 - y0];
  const [width, height] = rotation % 2 === 0 ? [across, down] : [down, across];
  const upright = (x: number, y: number) => turned(x - x0, y1 - y, rotation, across, down);
  const corner = (x: number, y: number, turn: number) => {
    const [u, v] = upright(x, y);
    return turned(u, v, (4 - turn) & 3, width, height);
  };
  return {
    width,
    height,
    turnOf: (a, b) => {
      const quarter = quarterOf(a, -b);
      return quarter === null ? null : (quarter + rotation) & 3;
    },
    character: (text, at, turn, into) => {
      call.FPDFText_GetCharOrigin(text, at, scratch, scratch + 8);
      // Number by number, here and below: a list of two for every character takes as long as all the rest.
      const x = pdfium.double(scratch);
      const y = pdfium.double(scratch + 8);
      call.FPDFText_GetLooseCharBox(text, at, scratch);
      const left = pdfium.float(scratch);
      const right = pdfium.float(scratch + 8);
      if (rotation === 0 && turn === 0) {
        into.left[at] = left - x0;
        into.right[at] = right - x0;
        into.base[at] = y1 - y;
        return;
      }
      const [one] = corner(left, pdfium.float(scratch + 4), turn);
      const [other] = corner(right, pdfium.float(scratch + 12), turn);
      into.left[at] = Math.min(one, other);
      into.right[at] = Math.max(one, other);
      into.base[at] = corner(x, y, turn)[1];
    },
    box: (left, bottom, right, top) => {
      const [a, b] = [upright(left, bottom), upright(right, top)];
      return {
        left: Math.min(a[0], b[0]),
        right: Math.max(a[0], b[0]),
        top: Math.min(a[1], b[1]),
        bottom: Math.max(a[1], b[1]),
      };
    },
  };
}

/** Four numbers in a row of the library's memory. */
export function rectAt({ float }: Pdfium, at: number): [number, number, number, number] {
  return [float(at), float(at + 4), float(at + 8), float(at + 12)];
}

/** A point of a sheet of a size after the sheet was turned clockwise by quarters. */
function turned(x: number, y: number, quarters: number, width: number, height: number): [number, number] {
  if (quarters === 1) return [height - y, x];
  if (quarters === 2) return [width - x, height - y];
  return quarters === 3 ? [y, width - x] : [x, y];
}

/** The quarter of a direction, y growing downwards. */
function quarterOf(dx: number, dy: number): number | null {
  if (Math.abs(dy) <= MAX_SLOPE * Math.abs(dx)) return dx > 0 ? 0 : 2;
  return Math.abs(dx) <= MAX_SLOPE * Math.abs(dy) ? (dy > 0 ? 1 : 3) : null;
}
