import type { Pdfium } from './pdfium.js';
import type { Box, Placer } from './turns.js';

/** Dots for each point; a page is drawn smaller when it would have more dots than this on a side. */
const SCALE = 1.5;
const MAX_SIDE = 2400;
/** Colours that differ by less than this (of 255) in every part look the same. */
const CONTRAST = 20;
const WHITE = 0xffffffff | 0;
const BYTES = 4;

/** A page as it looks. */
export interface Picture {
  /** True when nothing stands out in a stretch of the page: it has one colour all over, or lies off the page. */
  readonly isBlank: (box: Box) => boolean;
}

/** Draws a page. */
export function pictureOf(pdfium: Pdfium, page: number, { width, height }: Placer): Picture {
  const { call } = pdfium;
  const scale = Math.min(SCALE, MAX_SIDE / Math.max(width, height, 1));
  const [across, down] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const bitmap = call.FPDFBitmap_Create(across, down, 0);
  call.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, WHITE);
  call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, 0);
  const stride = call.FPDFBitmap_GetStride(bitmap);
  const dots = pdfium.bytes(call.FPDFBitmap_GetBuffer(bitmap), stride * down).slice();
  call.FPDFBitmap_Destroy(bitmap);
  return {
    isBlank: (box) => {
      const [left, right] = [Math.max(0, Math.floor(box.left * scale)), Math.min(across, box.right * scale)];
      const [top, bottom] = [Math.max(0, Math.floor(box.top * scale)), Math.min(down, box.bottom * scale)];
      const [least, most] = [
        [255, 255, 255],
        [0, 0, 0],
      ];
      for (let y = top; y < bottom; y++) {
        for (let x = left; x < right; x++) {
          for (let part = 0; part < 3; part++) {
            const value = dots[y * stride + x * BYTES + part]!;
            least[part] = Math.min(least[part]!, value);
            most[part] = Math.max(most[part]!, value);
          }
        }
      }
      return most.every((value, part) => value - least[part]! < CONTRAST);
    },
  };
}
