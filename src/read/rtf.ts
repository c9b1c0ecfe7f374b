import type { Format, ReadResult } from '../types/index.js';

/** Rich text as word processors of every kind write it. */
export const rtf: Format = {
  id: 'rtf',
  summary: 'rich text (.rtf): paragraphs, table rows, notes',
  extensions: ['.rtf'],
  mediaTypes: ['application/rtf', 'text/rtf'],
  maxBytes: 32 * 1024 ** 2,
  costly: true,
  sniff: (head) => new TextDecoder('latin1').decode(head.subarray(0, 5)) === '{\\rtf',
  sample: '{\\rtf1\\ansi The report says \\ldblquote no evidence\\rdblquote .\\par}',
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const [{ readRtf }, { fromOwnHtml }] = await Promise.all([
    import('./support/rtf-html.js'),
    import('./support/own-html.js'),
  ]);
  const { html, title } = readRtf(new TextDecoder('latin1').decode(bytes));
  return fromOwnHtml(html, title);
}
