import { UserError } from '../errors.js';
import type { Format } from '../types/index.js';
import type { LoadedPdf } from './pdf-layout/load.js';
import { layOut } from './pdf-layout/lay-out.js';
import { samplePdf } from './pdf-layout/sample.js';

/** PDF: text in reading order with pages; running heads, line numbers and note marks stay in the map only. */
export const pdf: Format = {
  id: 'pdf',
  summary: 'PDF: reading order, pages and printed page labels, columns, notes; scanned pages with --ocr',
  extensions: ['.pdf'],
  mediaTypes: ['application/pdf'],
  maxBytes: 256 * 1024 ** 2,
  costly: true,
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 1024)).includes('%PDF-'),
  sample: samplePdf,
  read: async (bytes, eyes) => {
    const { loadPdf } = await import('./pdf-layout/load.js');
    return layOut(await loadPdf(bytes, eyes), noText);
  },
};

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
