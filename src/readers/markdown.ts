import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { decode } from '../text/decode.js';
import type { Reader, ReadResult } from '../types.js';
import { readFrontMatter } from './support/front-matter.js';
import { writeMarkdown } from './support/markdown-blocks.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml'])
  .use(keepPositions);

/** CommonMark with GitHub's tables, footnotes and strikethrough, and YAML front matter. */
export const markdown: Reader = {
  id: 'markdown',
  summary: 'Markdown (CommonMark, GitHub tables and footnotes, YAML front matter)',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.qmd'],
  sample:
    '---\ntitle: A tiny article\n---\n\n# A tiny article\n\nThe *report* says &ldquo;no [evidence](https://example.org/r)\nwas found&rdquo;.\n\n> We found none.\n',
  read,
};

function read(bytes: Uint8Array): ReadResult {
  const { text: raw, problems } = decode(bytes);
  const tree = processor.parse(raw);
  const first = tree.children[0];
  const front = readFrontMatter(first?.type === 'yaml' ? first.value : '');
  const written = writeMarkdown(raw, tree);
  const heading = written.blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return {
    ...written,
    pages: [],
    metadata: {
      ...front.metadata,
      title:
        front.metadata.title ?? (heading ? written.text.slice(heading.span.start, heading.span.end) : null),
    },
    problems: [...problems, ...front.problems],
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
