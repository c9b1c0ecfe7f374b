import { identityMap } from '../../language/offset-map.js';
import type { ReadResult } from '../../types/index.js';
import { writeHtml } from './html-blocks.js';
import { mainContent } from './html-main.js';

/** A document that a reader has put into HTML of its own; its first heading is its title, unless one is told. */
export async function fromOwnHtml(body: string, title: string | null = null): Promise<ReadResult> {
  const { fromHtml } = await import('./html-parse.js');
  const html = `<main>${body}</main>`;
  const { text, blocks, links, emphases } = writeHtml(html, mainContent(fromHtml(html)));
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
