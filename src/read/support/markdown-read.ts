import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { cut } from '../../language/span.js';
import type { ReadResult } from '../../types/index.js';
import { commentsOf } from './comments.js';
import { readFrontMatter } from './front-matter.js';
import { withTables } from '../tables/limits.js';
import { writeMarkdown } from './markdown-blocks.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(keepPositions);

/** Reads decoded Markdown. Apart from the reader, so that the parser is loaded only when there is Markdown to read. */
export function readMarkdown(raw: string): ReadResult {
  const tree = processor.parse(raw);
  const first = tree.children[0];
  const { metadata, problems } = readFrontMatter(first?.type === 'yaml' ? first.value : '');
  const { grids, ...written } = writeMarkdown(raw, tree);
  const { tables, problems: ofTables } = withTables(grids);
  const heading = written.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  const title = metadata.title ?? (heading ? cut(written.text, heading.span) : null);
  const comments = commentsOf(raw, tree);
  return {
    ...written,
    ...(tables && { tables }),
    pages: [],
    metadata: { ...metadata, title },
    comments,
    problems: [...problems, ...ofTables],
  };
}

/**
 * GFM looks for bare addresses a second time, in the finished tree, and the nodes it makes there have no positions. What it
 * finds are links only a browser needs, so that pass is left out.
 */
function keepPositions(this: Processor): void {
  const extensions = this.data().fromMarkdownExtensions ?? [];
  for (const extension of extensions.flat(2)) delete extension.transforms;
}
