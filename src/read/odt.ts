import { sampleOdt } from './support/odt-sample.js';
import { UserError } from '../errors.js';
import type { Format, ReadResult } from '../types/index.js';

/** Text documents of LibreOffice and others. */
export const odt: Format = {
  id: 'odt',
  summary: 'OpenDocument text (.odt): headings, paragraphs, lists, tables, notes',
  extensions: ['.odt'],
  mediaTypes: ['application/vnd.oasis.opendocument.text'],
  maxBytes: 64 * 1024 ** 2,
  costly: true,
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return start.startsWith('PK\u0003\u0004') && start.includes('application/vnd.oasis.opendocument.text');
  },
  sample: sampleOdt,
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const [{ unpackXml }, { odtHtml }, { fromOwnHtml }] = await Promise.all([
    import('./support/docx-open.js'),
    import('./support/odt-html.js'),
    import('./support/own-html.js'),
  ]);
  const content = unpackXml(bytes, 'The OpenDocument file')['content.xml'];
  if (content === undefined)
    throw new UserError(
      'The file is no OpenDocument text (.odt)',
      'save it as .odt or .docx, or give its text',
    );
  if (content.includes('<office:spreadsheet') || content.includes('<office:presentation'))
    throw new UserError('The file is no OpenDocument text but a table or slides', 'save it as PDF');
  return fromOwnHtml(odtHtml(content));
}
