import type { Span } from '../types.js';
import { trim } from './span.js';

/** Sentences of a stretch of text, in order, white space between them left out. */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const part = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  for (const match of part.matchAll(/[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([]?\p{Lu})/gu)) {
    const end = match.index + match[0].length;
    found.push(trim(text, { start: span.start + start, end: span.start + end }));
    start = end;
  }
  found.push(trim(text, { start: span.start + start, end: span.end }));
  return found.filter(({ start: from, end }) => end > from);
}
