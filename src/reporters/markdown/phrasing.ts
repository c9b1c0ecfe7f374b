import type { Paragraph, PhrasingContent } from 'mdast';
import { oneLine } from '../../language/message.js';
import type { Marked } from '../support/marked.js';

/**
 * Where a forge would make links of words although they are escaped: names it would notify (`@desk`), numbers of issues
 * (`#12`), addresses. An empty comment after these letters prevents it.
 */
const LINKABLE = /(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=:)(?=\/\/)|(?<=www)(?=\.)/giu;

/** Words of a document as nothing but words. */
export function plain(words: string): PhrasingContent[] {
  return literal(oneLine(words));
}

function literal(words: string): PhrasingContent[] {
  return words
    .split(LINKABLE)
    .flatMap((part, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: 'html', value: '<!-- -->' } as const]),
      { type: 'text', value: part },
    ]);
}

/** Words of a document with the marked ones in bold. */
export function marked({ text, marks }: Marked): PhrasingContent[] {
  let cursor = 0;
  const parts = marks.flatMap(({ start, end }) => {
    const before = literal(text.slice(cursor, start));
    cursor = end;
    return [...before, strong(literal(text.slice(start, end)))];
  });
  return [...parts, ...literal(text.slice(cursor))];
}

/** A paragraph; strings in it are words of our own or of a document, never Markdown. */
export function paragraph(...content: readonly (string | PhrasingContent)[]): Paragraph {
  return {
    type: 'paragraph',
    children: content.flatMap((part) => (typeof part === 'string' ? literal(part) : [part])),
  };
}

/** Bold words. */
export function strong(content: string | readonly PhrasingContent[]): PhrasingContent {
  return { type: 'strong', children: typeof content === 'string' ? literal(content) : [...content] };
}

/** Words as code: places and names of checks. */
export function code(words: string): PhrasingContent {
  return { type: 'inlineCode', value: oneLine(words) };
}
