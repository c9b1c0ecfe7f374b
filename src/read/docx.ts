import { UserError } from '../errors.js';
import { identityMap } from '../language/offset-map.js';
import type { Format, ReadResult } from '../types/index.js';
import { sampleDocx } from './support/docx-sample.js';
import { writeHtml } from './support/html-blocks.js';
import { mainContent } from './support/html-main.js';

/** Paragraph styles by which Word users set off quotations. */
const STYLES = ['Quote', 'Intense Quote', 'Block Text', 'Quotation', 'Quotations']
  .map((name) => `p[style-name='${name}'] => blockquote > p:fresh`)
  .concat(
    "p[style-name='Caption'] => figcaption:fresh",
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
  );

/** Word documents: headings, block quotations, notes and tables; tracked changes as accepted. */
export const docx: Format = {
  id: 'docx',
  summary: 'Word (.docx): headings, quotations, tables and notes; tracked changes as accepted',
  extensions: ['.docx'],
  mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  maxBytes: 64 * 1024 ** 2,
  costly: true,
  sniff: (head) => {
    const start = new TextDecoder('latin1').decode(head);
    return start.startsWith('PK\u0003\u0004') && start.includes('word/');
  },
  sample: sampleDocx,
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const [{ openDocx }, { toHtml }, { fromHtml }] = await Promise.all([
    import('./support/docx-open.js'),
    import('./support/docx-convert.js'),
    import('./support/html-parse.js'),
  ]);
  const { packed, title } = openDocx(bytes);
  const html = `<main>${await toHtml(packed, STYLES)}</main>`;
  const { text, blocks, links, emphases } = writeHtml(html, mainContent(fromHtml(html)));
  if (text === '') throw new UserError('The Word document holds no text', 'is it the right file?');
  const heading = blocks.find(({ kind }) => kind === 'heading');
  return {
    text,
    blocks,
    links,
    emphases,
    pages: [],
    metadata: {
      title: title ?? (heading ? text.slice(heading.span.start, heading.span.end) : null),
      date: null,
      sources: [],
    },
    map: identityMap(text),
    problems: [],
  };
}
