import { UserError } from '../../errors.js';
import type { PageImage } from '../../types/index.js';
import type { Pdfium } from './pdfium.js';

/** Dots per inch at which scans are read best: small print has letters some 20 dots high. */
const RESOLUTION = 300;
const POINTS_PER_INCH = 72;
/** More dots than a large page (A3) has at about 250 an inch are not drawn; a larger page is drawn smaller. */
const MAX_DOTS = 12_000_000;
/** The number of the library for bitmaps with one byte a dot, from black to white. */
const GREY = 1;
const WHITE = 0xffffffff | 0;

/** The picture of a page in shades of grey, upright as the file has it, as a PGM file. */
export function drawPage(
  { call, bytes }: Pdfium,
  file: number,
  { number, width, height }: { readonly number: number; readonly width: number; readonly height: number },
): Pick<PageImage, 'bytes' | 'width' | 'height' | 'resolution'> {
  const area = Math.max(1, width) * Math.max(1, height);
  const scale = Math.min(RESOLUTION / POINTS_PER_INCH, Math.sqrt(MAX_DOTS / area));
  const [across, down] = [Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale))];
  const page = call.FPDF_LoadPage(file, number - 1);
  const bitmap = call.FPDFBitmap_CreateEx(across, down, GREY, 0, 0);
  try {
    if (page === 0 || bitmap === 0) throw new UserError('it could not be drawn');
    call.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, 0);
    const stride = call.FPDFBitmap_GetStride(bitmap);
    const dots = bytes(call.FPDFBitmap_GetBuffer(bitmap), stride * down);
    return {
      bytes: pgm(dots, across, down, stride),
      width: across,
      height: down,
      resolution: Math.round(scale * POINTS_PER_INCH),
    };
  } finally {
    if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap);
    if (page !== 0) call.FPDF_ClosePage(page);
  }
}

/** Portable grey map: a line of head, then a byte for each dot. */
function pgm(dots: Uint8Array, across: number, down: number, stride: number): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${across} ${down}\n255\n`);
  const file = new Uint8Array(head.length + across * down);
  file.set(head);
  for (let row = 0; row < down; row++)
    file.set(dots.subarray(row * stride, row * stride + across), head.length + row * across);
  return file;
}
