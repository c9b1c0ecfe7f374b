import { identityMap } from '../../src/language/offset-map.js';
import type { Block, Document } from '../../src/types/index.js';

/**
 * A document whose blocks are the parts of `text` between blank lines. "# " makes a heading, "> " a blockquote, "- " a list item
 * and "    " code; the signs stay out of the text, as readers leave them out.
 */
export function articleOf(text: string, format = 'plain-text'): Document {
  let at = 0;
  const lines: string[] = [];
  const blocks: Block[] = [];
  for (const part of text.split(/\n{2,}/u)) {
    const { words, kind, quoteDepth } = readPart(part);
    blocks.push({
      kind,
      level: kind === 'heading' ? 1 : 0,
      quoteDepth,
      span: { start: at, end: at + words.length },
    });
    lines.push(words);
    at += words.length + 2;
  }
  const joined = lines.join('\n\n');
  return {
    path: 'article.txt',
    format,
    sha256: '',
    text: joined,
    blocks,
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(joined),
    problems: [],
  };
}

function readPart(part: string): { words: string; kind: Block['kind']; quoteDepth: number } {
  if (part.startsWith('# ')) return { words: part.slice(2), kind: 'heading', quoteDepth: 0 };
  if (part.startsWith('> ')) return { words: part.slice(2), kind: 'paragraph', quoteDepth: 1 };
  if (part.startsWith('- ')) return { words: part.slice(2), kind: 'list-item', quoteDepth: 0 };
  if (part.startsWith('    ')) return { words: part.slice(4), kind: 'code', quoteDepth: 0 };
  return { words: part, kind: 'paragraph', quoteDepth: 0 };
}
