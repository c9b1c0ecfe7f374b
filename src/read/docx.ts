import { UserError } from '../errors.js';
import { readProblem } from '../language/decode.js';
import { identityMap } from '../language/offset-map.js';
import { cut } from '../language/span.js';
import type { Format, ReadResult } from '../types/index.js';
import { sampleDocx } from './support/docx-sample.js';
import { writeHtml } from './support/html-blocks.js';
import { mainContent } from './support/html-main.js';
import { titled } from './support/own-html.js';
import { withTables } from './tables/limits.js';

/** Paragraph styles by which Word users set off quotations. */
const STYLES = ['Quote', 'Intense Quote', 'Block Text', 'Quotation', 'Quotations']
  .map((name) => `p[style-name='${name}'] => blockquote > p:fresh`)
  .concat(
    "p[style-name='Caption'] => figcaption:fresh",
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
  );

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
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const { openDocx } = await import('./support/docx-open.js');
  const { packed, before, hidden, title } = openDocx(bytes);
  const { text, blocks, links, emphases, grids } = await written(packed);
  const { tables, problems } = withTables(grids);
  if (text === '') throw new UserError('The Word document holds no text', 'is it the right file?');
  const both = withEarlier({ text, blocks }, before ? await written(before) : null);
  return {
    ...both,
    links,
    emphases,
    pages: [],
    metadata: titled(text, blocks, title),
    map: identityMap(both.text),
    ...(tables && { tables }),
    problems: [...[...unsettled(before), ...hiddenText(hidden)].map(readProblem), ...problems],
  };
}

async function written(packed: Uint8Array): Promise<ReturnType<typeof writeHtml>> {
  const [{ toHtml }, { fromHtml }] = await Promise.all([
    import('./support/docx-convert.js'),
    import('./support/html-parse.js'),
  ]);
  const html = `<main>${await toHtml(packed, STYLES)}</main>`;
  return writeHtml(html, mainContent(fromHtml(html)));
}

type Written = Pick<ReadResult, 'text' | 'blocks' | 'superseded'>;

/** The text, and after it the blocks that read otherwise before the tracked changes. */
function withEarlier(now: Written, earlier: Written | null): Written {
  const known = new Set(now.blocks.map(({ span }) => cut(now.text, span)));
  const others = (earlier?.blocks ?? []).filter(({ span }) => !known.has(cut(earlier!.text, span)));
  let { text } = now;
  const moved = others.map((block) => {
    const start = text.length + BREAK.length;
    text += BREAK + cut(earlier!.text, block.span);
    return { ...block, span: { start, end: text.length } };
  });
  return { text, blocks: [...now.blocks, ...moved], superseded: moved.map(({ span }) => span) };
}

const BREAK = '\n\n';

function unsettled(before: Uint8Array | null): string[] {
  return before
    ? [
        'The Word document has tracked changes that are not settled; words were looked up with the changes and without them',
      ]
    : [];
}

function hiddenText(hidden: readonly string[]): string[] {
  return hidden.length > 0
    ? [
        `The Word document hides text, which was left out and does not count: “${shortened(hidden.join(' … '))}”`,
      ]
    : [];
}

function shortened(text: string): string {
  const words = text.split(/\s+/u);
  return words.slice(0, SHOWN).join(' ') + (words.length > SHOWN ? ' …' : '');
}

/** Words of hidden text that are shown. */
const SHOWN = 12;
