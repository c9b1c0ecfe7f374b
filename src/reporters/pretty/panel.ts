import { displayWidth, pad, paragraph, wrapLines } from '../../language/layout.js';
import type { RenderContext, Span } from '../../types/index.js';
import type { Marked } from '../support/marked.js';

/** A caption and a text with marked words: one side of a comparison. */
export interface Panel {
  readonly side: 'article' | 'source';
  readonly caption: string;
  readonly marked: Marked;
}

/** From this width on, two texts are easier to compare in two columns than one above the other. */
const SIDE_BY_SIDE = 120;
/** Lines longer than this tire the eye: typographers say 45–75 characters, marked text bears a little more. */
export const LONGEST_LINE = 92;
const BAR = '│ ';
const GUTTER = '   ';

/** The article's text and the passages that answer it: in two columns where there is room, else one above the other. */
export function panels(
  left: Panel,
  right: readonly Panel[],
  context: RenderContext,
  indent: number,
): string[] {
  const room = context.width - indent;
  if (context.width < SIDE_BY_SIDE || right.length === 0) {
    return [left, ...right].flatMap((panel, index) => [
      ...(index > 0 ? [''] : []),
      ...panelLines(panel, Math.min(room, LONGEST_LINE), context),
    ]);
  }
  const column = Math.min(LONGEST_LINE, Math.floor((room - GUTTER.length) / 2));
  const rightLines = right.flatMap((panel, index) => [
    ...(index > 0 ? [''] : []),
    ...panelLines(panel, column, context),
  ]);
  return beside(panelLines(left, column, context), rightLines, column);
}

function beside(left: readonly string[], right: readonly string[], column: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${pad(left[index] ?? '', column)}${GUTTER}${right[index] ?? ''}`.trimEnd(),
  );
}

function panelLines({ side, caption, marked }: Panel, width: number, context: RenderContext): string[] {
  const { paint } = context;
  const bar = side === 'article' ? paint.red(BAR) : paint.green(BAR);
  const body = markedLines(marked, side, width - displayWidth(BAR), context);
  return [...paragraph(caption, width).map((line) => paint.dim(line)), ...body.map((line) => bar + line)];
}

/** A text wrapped to a width, its marked words in the colour of its side, or with carets under them where there is no colour. */
export function markedLines(
  marked: Marked,
  side: Panel['side'],
  width: number,
  { paint }: RenderContext,
): string[] {
  const highlight = (words: string) => paint.bold(side === 'article' ? paint.red(words) : paint.green(words));
  return wrapLines(marked.text, width).flatMap((line) =>
    paint.enabled ? [painted(marked, line, highlight)] : [cut(marked, line), ...carets(marked, line)],
  );
}

function cut({ text }: Marked, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The line with its marked words highlighted. */
function painted({ text, marks }: Marked, line: Span, highlight: (words: string) => string): string {
  let result = '';
  let cursor = line.start;
  for (const { start, end } of within(marks, line)) {
    result += text.slice(cursor, start) + highlight(text.slice(start, end));
    cursor = end;
  }
  return result + text.slice(cursor, line.end);
}

/** A line of carets under the marked words, for terminals without colour; none when nothing on the line is marked. */
function carets({ text, marks }: Marked, line: Span): string[] {
  let result = '';
  for (const { start, end } of within(marks, line)) {
    result = pad(result, displayWidth(text.slice(line.start, start)));
    result += '^'.repeat(displayWidth(text.slice(start, end)));
  }
  return result === '' ? [] : [result];
}

function within(marks: readonly Span[], line: Span): Span[] {
  return marks
    .map(({ start, end }) => ({ start: Math.max(start, line.start), end: Math.min(end, line.end) }))
    .filter(({ start, end }) => start < end);
}
