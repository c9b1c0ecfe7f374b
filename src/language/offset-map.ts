import type { Document, MapRun, OffsetMap, Place, Span } from '../types/index.js';

/** Index of the last element of a sorted list that is ≤ value, or -1. */
export function lastAtOrBefore<T>(list: readonly T[], value: number, key: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (key(list[middle]!) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Raw offset of a text offset. `side` says which end of a made-up stretch to prefer: its first or its last raw character. */
export function toRaw(map: OffsetMap, offset: number, side: 'start' | 'end' = 'start'): number {
  if (side === 'end') return offset === 0 ? toRaw(map, 0) : rawEnd(map, offset);
  const index = lastAtOrBefore(map.runs, offset, (run) => run.text);
  const run = map.runs[index];
  if (!run) return 0;
  if (offset < run.text + run.length) return run.raw + (offset - run.text);
  const next = map.runs[index + 1];
  return next && offset >= next.text ? next.raw : run.raw + run.length;
}

/** Raw offset just after the character before `offset`: where a span that ends here ends in the file. */
function rawEnd(map: OffsetMap, offset: number): number {
  const index = lastAtOrBefore(map.runs, offset - 1, (run) => run.text);
  const run = map.runs[index];
  if (!run) return 0;
  if (offset <= run.text + run.length) return run.raw + (offset - run.text);
  return map.runs[index + 1]?.raw ?? run.raw + run.length;
}

/** The stretch of the file that a span of text came from. */
export function rawSpan(map: OffsetMap, span: Span): Span {
  const start = toRaw(map, span.start, 'start');
  const end = span.end > span.start ? toRaw(map, span.end, 'end') : start;
  return { start, end: Math.max(start, end) };
}

/** True when a line of the file ends inside a span of text, or did before a broken word was put together. */
export function breaksLine(map: OffsetMap, span: Span): boolean {
  const { start, end } = rawSpan(map, span);
  const line = lastAtOrBefore(map.lineStarts, end, (offset) => offset);
  return line >= 0 && map.lineStarts[line]! > start;
}

/** Offsets at which lines begin; CRLF, CR and LF all end a line. */
export function lineStarts(raw: string): number[] {
  const starts = [0];
  for (const match of raw.matchAll(/\r\n|\r|\n/gu)) starts.push(match.index + match[0].length);
  return starts;
}

/** The map of a text that is its own raw file. */
export function identityMap(text: string): OffsetMap {
  return {
    runs: text === '' ? [] : [{ text: 0, raw: 0, length: text.length }],
    lineStarts: lineStarts(text),
    rawLength: text.length,
  };
}

/** Line and column of a span in the file, and its page. On paged documents lines are counted from the top of the page. */
export function placeOf(document: Pick<Document, 'map' | 'pages'>, span: Span): Place {
  const raw = rawSpan(document.map, span);
  const page = document.pages.findLast(({ span: { start } }) => start <= span.start) ?? document.pages[0];
  const firstLine = page ? lineIndex(document.map, toRaw(document.map, page.span.start)) : 0;
  const [line, column] = lineColumn(document.map, raw.start);
  const [endLine, endColumn] = lineColumn(document.map, raw.end);
  return {
    line: line - firstLine,
    column,
    endLine: endLine - firstLine,
    endColumn,
    page: page?.number ?? null,
    pageLabel: page?.label ?? null,
  };
}

/** Line and column of a stretch of the file itself; for what is no part of the text. */
export function placeOfRaw(map: OffsetMap, raw: Span): Place {
  const [line, column] = lineColumn(map, raw.start);
  const [endLine, endColumn] = lineColumn(map, raw.end);
  return { line, column, endLine, endColumn, page: null, pageLabel: null };
}

function lineIndex(map: OffsetMap, raw: number): number {
  return Math.max(
    0,
    lastAtOrBefore(map.lineStarts, raw, (start) => start),
  );
}

function lineColumn(map: OffsetMap, raw: number): [number, number] {
  const index = lineIndex(map, raw);
  return [index + 1, raw - map.lineStarts[index]! + 1];
}

/** Collects text piece by piece together with its map; what readers build documents with. */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly runs: { -readonly [Key in keyof MapRun]: MapRun[Key] }[] = [];
  /** Length of the text so far. */
  length = 0;

  /** Appends text that stands in the file exactly as given, from raw offset `raw`. */
  copy(text: string, raw: number): void {
    if (text === '') return;
    const last = this.runs.at(-1);
    if (last && last.text + last.length === this.length && last.raw + last.length === raw) {
      last.length += text.length;
    } else {
      this.runs.push({ text: this.length, raw, length: text.length });
    }
    this.parts.push(text);
    this.length += text.length;
  }

  /**
   * Appends text the file holds in another form (a decoded entity, a joined line break). It maps to the stretch `raw` of
   * the file, or without one to the gap between its neighbours.
   */
  make(text: string, raw: Span | null = null): void {
    if (raw) this.anchor(raw.start);
    this.parts.push(text);
    this.length += text.length;
    if (raw) this.anchor(raw.end);
  }

  /** A run of no length: ties this point of the text to a point of the file. */
  private anchor(raw: number): void {
    const last = this.runs.at(-1);
    const tied = last && last.text + last.length === this.length && last.raw + last.length === raw;
    if (!tied) this.runs.push({ text: this.length, raw, length: 0 });
  }

  /** The text and its map. */
  build(raw: string): { text: string; map: OffsetMap } {
    return {
      text: this.parts.join(''),
      map: { runs: this.runs, lineStarts: lineStarts(raw), rawLength: raw.length },
    };
  }
}
