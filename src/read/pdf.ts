import type { Format } from '../types/index.js';
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
  read: async (bytes, eyes) => (await import('./pdf-layout/read-pdf.js')).readPdf(bytes, eyes),
};
