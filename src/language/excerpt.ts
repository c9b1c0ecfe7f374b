import { grouped } from './message.js';
import type { Extract, LeftOut, Span } from '../types/index.js';

/** Longer stretches of a document, in characters, are printed by their two ends: some 600 words, more than a claim or a passage has. */
export const MAX_EXCERPT = 4_000;

/** A stretch of a text as a report prints it: whole, or its two ends with a note that tells its full length. */
export function excerptOf(text: string, { start, end }: Span): { text: string; leftOut?: LeftOut } {
  if (end - start <= MAX_EXCERPT) return { text: text.slice(start, end) };
  const half = MAX_EXCERPT / 2;
  const head = wordEnd(text, start + half, start);
  const tail = wordStart(text, end - half, end);
  const note = noteOn(tail - head, end - start);
  const at = head - start;
  return {
    text: text.slice(start, head) + note + text.slice(tail, end),
    leftOut: { at, resumes: at + note.length, characters: tail - head },
  };
}

/** A string that stands for itself, cut in the same way. */
export function shortened(text: string): string {
  return excerptOf(text, { start: 0, end: text.length }).text;
}

/** A span of the document as a span of the printed text; what is left out comes to its note, a cell of a table to its value. */
export function inExcerpt(
  excerpt: Pick<Extract, 'span' | 'text' | 'leftOut' | 'cell'>,
  { start, end }: Span,
): Span {
  if (excerpt.cell !== undefined) return excerpt.cell.value;
  return { start: offsetIn(excerpt, start), end: offsetIn(excerpt, end) };
}

function offsetIn(
  { span, text, leftOut }: Pick<Extract, 'span' | 'text' | 'leftOut'>,
  offset: number,
): number {
  const own = Math.max(0, offset - span.start);
  if (leftOut === undefined) return Math.min(own, span.end - span.start);
  if (own <= leftOut.at) return own;
  const resumed = own - leftOut.characters - leftOut.at;
  return resumed <= 0 ? leftOut.at : Math.min(leftOut.resumes + resumed, text.length);
}

function noteOn(left: number, all: number): string {
  return ` […${grouped(left)} of ${grouped(all)} characters left out…] `;
}

/** Words are looked for only so far: text without spaces is cut where it is. */
const REACH = 80;

function wordEnd(text: string, offset: number, least: number): number {
  const space = text.lastIndexOf(' ', offset);
  return space > Math.max(least, offset - REACH) ? space : whole(text, offset);
}

function wordStart(text: string, offset: number, most: number): number {
  const space = text.slice(offset, offset + REACH).indexOf(' ');
  return space === -1 ? whole(text, offset) : Math.min(most, offset + space + 1);
}

/** Never between the two halves of one character. */
function whole(text: string, offset: number): number {
  return /[\uDC00-\uDFFF]/u.test(text[offset] ?? '') ? offset - 1 : offset;
}
