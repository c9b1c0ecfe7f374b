import { UserError } from '../../errors.js';
import type { Eyes, ReadResult } from '../../types/index.js';
import { layOut } from '../pdf-layout/lay-out.js';
import type { LoadedPdf } from '../pdf-layout/load.js';
import { sheetOf } from '../pdf-layout/seen-words.js';
import { sizeOf } from './image-size.js';

/** A picture with more dots than a large scanner or a good camera makes is not opened. */
const MAX_DOTS = 50_000_000;
/** Width of the page that a picture is taken for, in points: letter paper. */
const WIDTH = 612;

/** The words that OCR reads in a picture. Rejects with `UserError` where there are none to be had. */
export async function readImage(bytes: Uint8Array, eyes: Eyes | null): Promise<ReadResult> {
  if (eyes === null) throw new UserError('The file is a picture and holds no text', '--ocr would read it');
  return layOut(await look(bytes, eyes), noWords);
}

/** The picture as a document of one page. */
async function look(bytes: Uint8Array, eyes: Eyes): Promise<LoadedPdf> {
  const size = sizeOf(bytes);
  if (size === null) throw new UserError('The picture is damaged', 'open it in a viewer and save it again');
  if (size.width * size.height > MAX_DOTS)
    throw new UserError(
      `The picture has more than ${MAX_DOTS / 1e6} million dots and was not read`,
      'save a smaller copy',
    );
  const seen = await eyes.read({ page: 1, index: 1, count: 1, bytes, ...size, resolution: null });
  const height = (WIDTH * seen.height) / Math.max(1, seen.width);
  const { glyphs, confidence, doubtful } = sheetOf(seen, { width: WIDTH });
  return {
    title: null,
    pages: [
      {
        number: 1,
        label: null,
        width: WIDTH,
        height,
        glyphs,
        turned: [],
        remarks: [],
        hidden: [],
        bare: false,
      },
    ],
    damaged: [],
    engine: eyes.id,
    seen: [{ number: 1, confidence, doubtful }],
    unseen: [],
  };
}

function noWords(): UserError {
  return new UserError('The picture holds no words that OCR can read');
}
