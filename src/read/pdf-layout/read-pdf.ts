import { UserError } from '../../errors.js';
import type { Eyes, ReadResult } from '../../types/index.js';
import { layOut } from './lay-out.js';
import { loadPdf, type LoadedPdf } from './load.js';

/** The text of a PDF in reading order. Rejects with `UserError` where it holds none. */
export async function readPdf(bytes: Uint8Array, eyes: Eyes | null): Promise<ReadResult> {
  return layOut(await loadPdf(bytes, eyes), noText);
}

function noText({ pages, damaged, engine, unseen }: LoadedPdf): UserError {
  const count = pages.length + damaged.length;
  if (damaged.length === count)
    return new UserError('No page of the PDF could be read', 'the file is damaged; fetch a fresh copy');
  const what = `The PDF holds no text: its ${count} ${count === 1 ? 'page is an image' : 'pages are images'}`;
  if (engine === null) return new UserError(what, '--ocr would read it');
  const [first] = unseen;
  return new UserError(
    first ? `${what}, not read by OCR (${first.why})` : `${what} in which OCR found no words`,
  );
}
