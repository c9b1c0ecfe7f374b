import type { Format } from '../types/index.js';
import { sampleDocx } from './support/docx-sample.js';

/** How files begin that are old Word documents, or new ones with a password. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0';

/** Word documents: headings, block quotations, notes, tables and text boxes; tracked changes are made, and what stood before them is kept. */
export const docx: Format = {
  id: 'docx',
  summary: 'Word (.docx): headings, quotations, notes, text boxes; both sides of tracked changes',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 64 * 1024 ** 2,
  costly: true,
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return (start.startsWith('PK\u0003\u0004') && start.includes('word/')) || start.startsWith(COMPOUND);
  },
  sample: sampleDocx,
  read: async (bytes) => (await import('./support/docx-read.js')).readDocx(bytes),
};
