import type { Block, Page, ReadResult, Span } from '../../types/index.js';
import { TextBuilder } from '../../language/offset-map.js';
import { bodySize } from './body-size.js';
import { flowOf } from './flow.js';
import { jointOf, vocabularyOf, type Vocabulary } from './hyphens.js';
import { printedLabels } from './labels.js';
import type { LoadedPdf } from './load.js';
import { paragraphsOf, type Paragraph } from './paragraphs.js';
import { blankPages, hiddenWords, pdfProblems, unreadPages } from './problems.js';
import type { PlacedLine, Role } from './types.js';
import { scanOf } from './scan.js';
import { tableGrids } from './tables.js';
import { wordsOf } from '../support/running-words.js';
import { captioned } from '../tables/captions.js';
import { withTables } from '../tables/limits.js';

/** Ligatures that fonts draw as one sign; the text holds their letters. */
const LIGATURES: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Turns placed text into a document. `noText` makes the error for one without any. */
export function layOut(loaded: LoadedPdf, noText: (loaded: LoadedPdf) => Error): ReadResult {
  const lines = flowOf(loaded.pages);
  if (!lines.some(({ role }) => role === 'body' || role === 'margin')) throw noText(loaded);
  const paragraphs = partsOf(lines);
  const raw = rawText(lines);
  const written = write(paragraphs, raw.offsets, vocabularyOf(lines.map(({ text }) => text)));
  const { text, map } = written.builder.build(raw.text);
  const pages = pagesOf(loaded, printedLabels(lines), written.pageStarts, text.length);
  const grids = tableGrids(lines, (line, at, length) => locate(written, line, at, length));
  const { tables, problems } = withTables(captioned(text, written.blocks, grids));
  return {
    text,
    map,
    blocks: written.blocks,
    ...(tables && { tables }),
    pages,
    links: [],
    emphases: null,
    metadata: { title: loaded.title ?? largestHeading(paragraphs), date: null, sources: [] },
    problems: [...pdfProblems(loaded), ...problems],
    blankPages: [...blankPages(loaded), ...loaded.damaged].sort((a, b) => a - b),
    ...unreadPages(loaded),
    ...hiddenWords(loaded),
    ...scanOf(loaded, text, pages),
  };
}

/** The running text, then the notes, then what stands in the margins, the same words once. */
function partsOf(lines: readonly PlacedLine[]): Paragraph[] {
  const size = bodySize(lines.filter(({ role }) => role === 'body'));
  const of = (wanted: Role) => lines.filter(({ role }) => role === wanted);
  const margins = new Map(
    of('margin')
      .toReversed()
      .map((line) => [wordsOf(line.text), line]),
  );
  const once = of('margin').filter((line) => margins.get(wordsOf(line.text)) === line);
  return [
    ...paragraphsOf(of('body'), size),
    ...paragraphsOf(of('note'), size),
    ...once.map((line): Paragraph => ({ kind: 'caption', lines: [line] })),
  ];
}

/** All lines as extracted, running heads and line numbers included: what the map points into. */
function rawText(lines: readonly PlacedLine[]): { text: string; offsets: ReadonlyMap<PlacedLine, number> } {
  const offsets = new Map<PlacedLine, number>();
  let length = 0;
  const parts = lines.map((line) => {
    offsets.set(line, length);
    const part = `${withNotes(line)}\n`;
    length += part.length;
    return part;
  });
  return { text: parts.join(''), offsets };
}

function withNotes({ text, notes }: PlacedLine): string {
  return notes
    .toReversed()
    .reduce((line, { at, text: note }) => line.slice(0, at) + note + line.slice(at), text);
}

interface Written {
  readonly builder: TextBuilder;
  readonly blocks: Block[];
  /** Text offset at which each stretch of a page begins, in text order. */
  readonly pageStarts: { readonly page: number; readonly start: number }[];
  /** Text offset at which each line begins. */
  readonly lineStarts: Map<PlacedLine, number>;
}

/** Where some letters of a line stand in the text. */
function locate({ lineStarts }: Written, line: PlacedLine, at: number, length: number): Span {
  const start = (lineStarts.get(line) ?? 0) + opened(line.text.slice(0, at)).length;
  return { start, end: start + opened(line.text.slice(at, at + length)).length };
}

function opened(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/gu, (sign) => LIGATURES[sign]!);
}

function write(
  paragraphs: readonly Paragraph[],
  offsets: ReadonlyMap<PlacedLine, number>,
  vocabulary: Vocabulary,
): Written {
  const written: Written = { builder: new TextBuilder(), blocks: [], pageStarts: [], lineStarts: new Map() };
  for (const { kind, lines } of paragraphs) {
    if (written.builder.length > 0) written.builder.make('\n\n');
    const start = written.builder.length;
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      const joint = next ? jointOf(line.text, next.text, vocabulary) : 'end';
      const mark = kind === 'footnote' && index === 0 ? (NOTE_MARK.exec(line.text)?.[0].length ?? 0) : 0;
      writeLine(written, line, offsets.get(line)!, { drop: joint === 'join' ? 1 : 0, mark });
      if (joint === 'space') written.builder.make(' ');
    });
    written.blocks.push({
      kind,
      span: { start, end: written.builder.length },
      level: kind === 'heading' ? 1 : 0,
      quoteDepth: 0,
    });
  }
  return written;
}

/** The number of a note, raised and set close to its first word. */
const NOTE_MARK = /^\d{1,3}(?=[\p{Lu}“‘"])/u;

/**
 * Writes a line without its note marks, ligatures opened, and without its last `drop` characters (a broken word's hyphen); a space goes behind
 * the first `mark` characters.
 */
function writeLine(
  { builder, pageStarts, lineStarts }: Written,
  line: PlacedLine,
  raw: number,
  { drop, mark }: { drop: number; mark: number },
): void {
  lineStarts.set(line, builder.length);
  if (pageStarts.at(-1)?.page !== line.page) pageStarts.push({ page: line.page, start: builder.length });
  const end = line.text.length - drop;
  let skipped = 0;
  let from = 0;
  const notes = line.notes.filter(({ at }) => at < end);
  const stops = [...(mark > 0 ? [{ at: mark, text: '' }] : []), ...notes, { at: end, text: '' }];
  for (const { at, text } of stops) {
    copyOpened(builder, line.text.slice(from, at), raw + from + skipped);
    if (at === mark) builder.make(' ');
    from = at;
    skipped += text.length;
  }
}

function copyOpened(builder: TextBuilder, text: string, raw: number): void {
  let at = 0;
  for (const match of text.matchAll(/[\uFB00-\uFB06]/gu)) {
    builder.copy(text.slice(at, match.index), raw + at);
    builder.make(LIGATURES[match[0]]!);
    at = match.index + 1;
  }
  builder.copy(text.slice(at), raw + at);
}

/** Pages with the labels that the file declares, else those printed on them. */
function pagesOf(
  loaded: LoadedPdf,
  printed: ReadonlyMap<number, string>,
  starts: Written['pageStarts'],
  length: number,
): Page[] {
  const labels = new Map(loaded.pages.map(({ number, label }) => [number, label ?? printed.get(number)]));
  return starts.map(({ page, start }, index) => {
    const span: Span = { start, end: starts[index + 1]?.start ?? length };
    return { number: page, label: labels.get(page) ?? null, span };
  });
}

function largestHeading(paragraphs: readonly Paragraph[]): string | null {
  const [first] = paragraphs
    .filter(({ kind, lines }) => kind === 'heading' && lines[0]!.page === 1)
    .sort((a, b) => b.lines[0]!.size - a.lines[0]!.size);
  return first ? first.lines.map(({ text }) => text).join(' ') : null;
}
