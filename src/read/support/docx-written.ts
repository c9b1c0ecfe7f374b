import type { ReadResult, Span } from '../../types/index.js';
import type { DocxAside } from './docx-asides.js';
import { withChunks, type DocxChunk } from './docx-chunks.js';
import { openDocx } from './docx-open.js';
import { writeHtml } from './html-blocks.js';
import { elementsOf, mainContent } from './html-main.js';

/** Paragraph styles by which Word users set off quotations. */
const STYLES = ['Quote', 'Intense Quote', 'Block Text', 'Quotation', 'Quotations']
  .map((name) => `p[style-name='${name}'] => blockquote > p:fresh`)
  .concat(
    "p[style-name='Caption'] => figcaption:fresh",
    "p[style-name='Title'] => h1:fresh",
    "p[style-name='Subtitle'] => h2:fresh",
  );

type Result = ReturnType<typeof writeHtml>;

/** The running text of a Word file with the documents inside it, and what of these cannot be read. */
export async function written(
  packed: Uint8Array,
  chunks: ReadonlyMap<string, DocxChunk>,
): Promise<Result & { readonly unread: readonly string[] }> {
  const { fromHtml } = await import('./html-parse.js');
  const body = await withChunks(await htmlOf(packed), chunks, async (bytes) =>
    htmlOf(openDocx(bytes).packed),
  );
  const html = `<main>${body.html}</main>`;
  return {
    ...writeHtml(html, mainContent(fromHtml(html))),
    unread: body.unread.map((name) => `a document inside it (${name})`),
  };
}

async function htmlOf(packed: Uint8Array): Promise<string> {
  const { toHtml } = await import('./docx-convert.js');
  return toHtml(packed, STYLES);
}

/** What stands beside the running text, each kind under its name; null where there is nothing. */
export async function asidesWritten(asides: readonly DocxAside[]): Promise<Result | null> {
  if (asides.length === 0) return null;
  const { fromHtml } = await import('./html-parse.js');
  const parts: string[] = [];
  for (const { content } of asides)
    parts.push(`<section>${typeof content === 'string' ? content : await htmlOf(content)}</section>`);
  const html = `<main></main>${parts.join('')}`;
  const elements = elementsOf(fromHtml(html));
  const sections = elements.filter(({ tagName }) => tagName === 'section');
  const left = asides.map(({ what }, at) => ({ what, element: sections[at]! }));
  const root = elements.find(({ tagName }) => tagName === 'main')!;
  return writeHtml(html, { root, isAside: () => false, hidden: new Map() }, left);
}

const BREAK = '\n\n';

/** A document with what stands beside its text after it. */
export function withAsides<T extends Pick<ReadResult, 'text' | 'blocks'>>(
  document: T,
  asides: Pick<ReadResult, 'text' | 'blocks' | 'leftOut'> | null,
): T & Pick<ReadResult, 'leftOut'> {
  if (!asides || asides.text === '') return document;
  const offset = document.text.length + BREAK.length;
  const moved = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  return {
    ...document,
    text: document.text + BREAK + asides.text,
    blocks: [...document.blocks, ...asides.blocks.map((block) => ({ ...block, span: moved(block.span) }))],
    leftOut: (asides.leftOut ?? []).map((part) => ({ ...part, span: part.span && moved(part.span) })),
  };
}
