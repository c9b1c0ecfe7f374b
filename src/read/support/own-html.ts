import { identityMap } from '../../language/offset-map.js';
import { cut } from '../../language/span.js';
import type { Block, Metadata, ReadResult } from '../../types/index.js';
import { writeHtml } from './html-blocks.js';
import { withTables } from '../tables/limits.js';
import { mainContent } from './html-main.js';

/** What is known of a document that tells no more than its title, or else its first heading. */
export function titled(text: string, blocks: readonly Block[], title: string | null): Metadata {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  return { title: title ?? (heading ? cut(text, heading.span) : null), date: null, sources: [] };
}

/** A document that a reader has put into HTML of its own; its first heading is its title, unless one is told. */
export async function fromOwnHtml(body: string, title: string | null = null): Promise<ReadResult> {
  const { fromHtml } = await import('./html-parse.js');
  const html = `<main>${body}</main>`;
  const { text, blocks, links, emphases, grids } = writeHtml(html, mainContent(fromHtml(html)));
  const { tables, problems } = withTables(grids);
  return {
    text,
    blocks,
    links,
    emphases,
    pages: [],
    metadata: titled(text, blocks, title),
    map: identityMap(text),
    ...(tables && { tables }),
    problems,
  };
}
