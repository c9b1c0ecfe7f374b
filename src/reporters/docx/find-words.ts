import type { ReportedArticle, Span } from '../../types/index.js';
import type { Story } from './story.js';

/** A stretch of `Story.text`, never empty. */
export type Stretch = Span;

/** Letters of context by which words are looked up whose paragraph was not found whole; the more the surer. */
const CONTEXTS = [60, 30, 12, 0];

/** Finds words of an article in the Word document they were read from; null for words that are not there. */
export type FindWords = (span: Span) => Stretch | null;

/**
 * Lays the blocks of an article along the story of its file: both hold the same letters, white space and marks of the format apart. A
 * block that differs (a sign that the reader turned into another) is passed over, and its words are looked up by the letters around them.
 */
export function wordFinder({ text, blocks }: ReportedArticle, story: Story): FindWords {
  const starts = startsOf(
    blocks.map(({ span }) => lettersOf(text.slice(span.start, span.end))),
    story,
  );
  const letterAt = (offset: number): number | null => {
    const index = blocks.findLastIndex(({ span }) => span.start <= offset);
    const start = starts[index];
    if (start === undefined || start === null) return null;
    return start + lettersOf(text.slice(blocks[index]!.span.start, offset)).length;
  };
  return (span) => {
    const words = filled(text, span);
    if (words === null) return null;
    const [first, last] = [letterAt(words.start), letterAt(words.end - 1)];
    return first === null || last === null || last < first
      ? byContext(text, words, story)
      : { start: first, end: last + 1 };
  };
}

/** Where each block begins in the story, in order; from the top again where nothing follows, for notes and text boxes come last. */
function startsOf(blocks: readonly string[], { text, begins }: Story): (number | null)[] {
  let cursor = 0;
  const find = (letters: string, from: number): number | null => {
    for (let at = text.indexOf(letters, from); at >= 0; at = text.indexOf(letters, at + 1)) {
      if (begins.has(at)) return at;
    }
    return null;
  };
  return blocks.map((letters) => {
    if (letters === '') return null;
    const ahead = find(letters, cursor);
    if (ahead !== null) cursor = ahead + letters.length;
    return ahead ?? find(letters, 0);
  });
}

function byContext(text: string, { start, end }: Span, story: Story): Stretch | null {
  const words = lettersOf(text.slice(start, end));
  for (const size of CONTEXTS) {
    const before = size === 0 ? '' : lettersOf(text.slice(Math.max(0, start - 2 * size), start)).slice(-size);
    const after = lettersOf(text.slice(end, end + 2 * size)).slice(0, size);
    const at = story.text.indexOf(before + words + after);
    if (at >= 0) return { start: at + before.length, end: at + before.length + words.length };
  }
  return null;
}

/** The span from its first letter to its last; where it has none (words are missing there), the word before it, or the one after. */
function filled(text: string, { start, end }: Span): Span | null {
  const within = text.slice(start, end);
  if (lettersOf(within) !== '') {
    const lead = within.length - within.trimStart().length;
    return { start: start + lead, end: start + within.trimEnd().length };
  }
  const head = text.slice(0, start).trimEnd();
  const from = head.search(/\S{1,60}$/u);
  if (from >= 0) return { start: from, end: head.length };
  const after = /\S+/u.exec(text.slice(end));
  return after && { start: end + after.index, end: end + after.index + after[0].length };
}

function lettersOf(text: string): string {
  return text.replace(/[\s\u00AD\u200B]+/gu, '');
}
