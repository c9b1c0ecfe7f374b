import { printable } from '../../language/layout.js';
import { inExcerpt } from '../../language/excerpt.js';
import type { Extract, Span } from '../../types/index.js';

/** One printable line of text with the words at fault marked by spans into it. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** Stands where words are missing, as a proof-reader would write it. */
const CARET = '‸';
/** Texts up to this length (about five lines at 80 columns) are shown whole. */
const WHOLE = 360;
/** Characters kept on either side of a mark: a clause or so, enough to read the marked words in their sentence. */
const CONTEXT = 80;
/** A gap shorter than this is not worth an ellipsis. */
const MIN_GAP = 24;

/** A stretch of a document made printable, with `spans` of the document marked in it; an empty span becomes a caret. */
export function markUp(
  stretch: Pick<Extract, 'text' | 'span' | 'leftOut' | 'cell'>,
  spans: readonly Span[],
): Marked {
  const { text } = stretch;
  let line = '';
  let cursor = 0;
  const marks: Span[] = [];
  const add = (piece: string) => {
    const clean = printable(piece);
    line += line === '' || line.endsWith(' ') ? clean.trimStart() : clean;
  };
  for (const { start, end } of local(spans, stretch)) {
    add(text.slice(cursor, start));
    const from = line.length;
    add(start === end ? CARET : text.slice(start, end));
    marks.push(tight(line, from));
    cursor = end;
  }
  add(text.slice(cursor));
  return { text: line.trimEnd(), marks: marks.filter(({ start, end }) => start < end) };
}

/** Spans shifted to the stretch, clipped to it, in order, overlapping ones joined. */
function local(spans: readonly Span[], stretch: Pick<Extract, 'text' | 'span' | 'leftOut' | 'cell'>): Span[] {
  const { start: from, end: to } = stretch.span;
  const joined: Span[] = [];
  const inside = spans
    .filter(({ start, end }) => start <= to && end >= from)
    .map((span) => inExcerpt(stretch, span))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const span of inside) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The end of the line from `from`, without spaces at either side. */
function tight(line: string, from: number): Span {
  const added = line.slice(from);
  const start = from + (added.length - added.trimStart().length);
  return { start, end: Math.max(start, line.trimEnd().length) };
}

/** A long text cut down to its marks and the words around them, with `…` where words are left out. */
export function trimAround(marked: Marked): Marked {
  const { text, marks } = marked;
  if (text.length <= WHOLE) return marked;
  const kept = windows(text, marks);
  let line = kept[0]!.start > 0 ? '… ' : '';
  const moved: Span[] = [];
  for (const [index, window] of kept.entries()) {
    if (index > 0) line += ' … ';
    const shift = line.length - window.start;
    line += text.slice(window.start, window.end);
    moved.push(...clip(marks, window).map(({ start, end }) => ({ start: start + shift, end: end + shift })));
  }
  return { text: kept.at(-1)!.end < text.length ? `${line} …` : line, marks: moved };
}

function clip(marks: readonly Span[], window: Span): Span[] {
  return marks
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => start < end);
}

/** The stretches to keep: every mark (of a very long one, its two ends) with its context in whole words; never empty. */
function windows(text: string, marks: readonly Span[]): Span[] {
  if (marks.length === 0) return [{ start: 0, end: wordEnd(text, WHOLE) }];
  const joined: Span[] = [];
  for (const { start, end } of marks.flatMap(endsOfLong)) {
    const window = { start: wordStart(text, start - CONTEXT), end: wordEnd(text, end + CONTEXT) };
    const last = joined.at(-1);
    if (last && window.start - last.end < MIN_GAP) joined[joined.length - 1] = { ...last, end: window.end };
    else joined.push(window);
  }
  return joined;
}

function endsOfLong({ start, end }: Span): Span[] {
  if (end - start <= WHOLE) return [{ start, end }];
  return [
    { start, end: start },
    { start: end, end },
  ];
}

function wordStart(text: string, offset: number): number {
  return offset <= MIN_GAP ? 0 : text.lastIndexOf(' ', offset) + 1;
}

function wordEnd(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space === -1 || text.length - space <= MIN_GAP ? text.length : space;
}
