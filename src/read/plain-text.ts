import { BlockWriter } from '../language/block-writer.js';
import { decode } from '../language/decode.js';
import { cut } from '../language/span.js';
import type { Block, Format, ReadResult } from '../types/index.js';
import { formFeedPages } from './support/form-feeds.js';
import { headingLevels } from './support/plain-headings.js';
import { plainLines } from './support/plain-lines.js';
import { withoutNumbers } from './support/plain-numbers.js';
import { sortedLines } from './support/plain-pages.js';
import { type Paragraph, paragraphs } from './support/plain-paragraphs.js';

/** Text without markup: blank-line paragraphs, hard-wrapped mail, web pages pasted line by line; form feeds part pages. */
export const plainText: Format = {
  id: 'plain-text',
  summary: 'plain text (paragraphs, hard-wrapped mail, pasted web pages)',
  extensions: ['.txt', '.text', '.asc'],
  mediaTypes: ['text/plain'],
  maxBytes: 64 * 1024 ** 2,
  sample:
    'A Tiny Article\n\nThe report, released on Monday, says “no evidence\nwas found”.\n\n> We found none.\n',
  read,
};

function read(bytes: Uint8Array): ReadResult {
  const { text: raw, problems } = decode(bytes);
  const writer = new BlockWriter(raw);
  const { body, notes, margin } = sortedLines(raw, withoutNumbers(raw, plainLines(raw)));
  const parts = paragraphs(raw, body);
  const levels = headingLevels(raw, parts);
  for (const [index, part] of parts.entries())
    writeParagraph(writer, raw, part, kindOf(part, levels[index]!));
  for (const part of paragraphs(raw, notes))
    writeParagraph(writer, raw, part, { kind: 'footnote', level: 0 });
  for (const line of margin)
    writeParagraph(writer, raw, { ...ASIDE, lines: [line] }, { kind: 'caption', level: 0 });
  const { text, map, blocks } = writer.build();
  const title = blocks.find(({ kind, level }) => kind === 'heading' && level === 1);
  return {
    text,
    map,
    blocks,
    ...formFeedPages(raw, map, text.length),
    links: [],
    emphases: null,
    metadata: { title: title ? cut(text, title.span) : null, date: null, sources: [] },
    problems,
  };
}

const ASIDE = { quoteDepth: 0, listItem: false, fresh: true, underlined: false };

type Kind = Pick<Block, 'kind' | 'level'>;

function kindOf({ listItem }: Paragraph, headingLevel: number): Kind {
  if (headingLevel > 0) return { kind: 'heading', level: headingLevel };
  return listItem ? { kind: 'list-item', level: 1 } : { kind: 'paragraph', level: 0 };
}

function writeParagraph(writer: BlockWriter, raw: string, part: Paragraph, kind: Kind): void {
  writer.begin({ ...kind, quoteDepth: part.quoteDepth });
  let previousEnd: number | null = null;
  for (const { start, end } of part.lines) {
    // A word broken at its hyphen ("state-\nowned") goes on without a space.
    const broken =
      previousEnd !== null && /\p{L}[-\u00AD\u2010]$/u.test(raw.slice(previousEnd - 2, previousEnd));
    if (previousEnd !== null && !(broken && /^\p{Ll}/u.test(raw.slice(start, start + 2)))) writer.space();
    writer.slice(start, end);
    previousEnd = end;
  }
  writer.end();
}
