import { UserError } from '../errors.js';
import { decode } from '../language/decode.js';
import type { Format, ReadResult } from '../types/index.js';
import { tangleOf } from './support/markdown-tangles.js';

/** CommonMark with GitHub's tables, footnotes and strikethrough, and YAML front matter. */
export const markdown: Format = {
  id: 'markdown',
  summary: 'Markdown (CommonMark, GitHub tables and footnotes, YAML front matter)',
  extensions: ['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.qmd'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  maxBytes: 16 * 1024 ** 2,
  costly: true,
  sample:
    '---\ntitle: A tiny article\n---\n\n# A tiny article\n\nThe *report* says &ldquo;no [evidence](https://example.org/r)\nwas found&rdquo;.\n\n> We found none.\n',
  read,
};

async function read(bytes: Uint8Array): Promise<ReadResult> {
  const { readMarkdown } = await import('./support/markdown-read.js');
  const { text, problems } = decode(bytes);
  const tangle = tangleOf(text);
  if (tangle !== null) {
    throw new UserError(
      `The Markdown holds ${tangle} and was not read, for it would take too long`,
      'mend it, or save it as .txt to have it read as plain text',
    );
  }
  try {
    const result = readMarkdown(text);
    return { ...result, problems: [...problems, ...result.problems] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      'The Markdown nests too deeply to be read',
      'look for thousands of `>` or `*` in a row',
    );
  }
}
