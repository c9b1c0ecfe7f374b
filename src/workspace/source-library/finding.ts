import { overlaps } from '../../language/span.js';
import { placeOf } from '../../language/offset-map.js';
import { oneLine } from '../../language/message.js';
import type { Document, Place, Span } from '../../types/index.js';
import { lookUp, type Hit } from './look-up.js';
import { filePath } from './places.js';
import { piecesOfText } from './quoted.js';
import type { SourceLibrary } from './types.js';

/** A place that holds words somebody looks for. */
export interface FoundPlace {
  readonly path: string;
  readonly title: string | null;
  /** `verbatim`: all of the words, in order; `near`: with changes. */
  readonly match: 'verbatim' | 'near';
  /** Share of the words that stand there, above 0, 1 for all of them; to two places. */
  readonly share: number;
  readonly place: Place;
  /** The heading above, if there is one. */
  readonly heading: string | null;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** What a look-up came to. */
export interface Findings {
  /** Documents that hold the words, each once. */
  readonly total: number;
  /** The best of them. */
  readonly found: readonly FoundPlace[];
}

/** Characters of context on either side. */
const CONTEXT = 80;

/** Looks words up in a library: the best `most` places, verbatim before near. Null when there are no words to look for. */
export async function findWords(
  library: SourceLibrary,
  words: string,
  most: number,
): Promise<Findings | null> {
  const pieces = piecesOfText(words);
  if (pieces.length === 0) return null;
  const hits = await lookUp(library, pieces, await library.counts());
  const found: FoundPlace[] = [];
  for (const hit of hits.slice(0, most)) {
    const document = await library.document(hit.document);
    if (document) found.push(placeIn(document, hit, library));
  }
  return { total: hits.length, found };
}

function placeIn(document: Document, { span, verbatim, share }: Hit, { home }: SourceLibrary): FoundPlace {
  const { path, text, metadata } = document;
  const around = cover(
    document.blocks.map((block) => block.span).filter((block) => overlaps(block, span)),
    text,
  );
  const from = Math.max(around.start, span.start - CONTEXT);
  const to = Math.min(around.end, span.end + CONTEXT);
  const [before, after] = [text.slice(from, span.start), text.slice(span.end, to)];
  return {
    path: filePath(path, home),
    title: metadata.title === null ? null : oneLine(metadata.title),
    match: verbatim ? 'verbatim' : 'near',
    share: Math.round(share * 100) / 100,
    place: placeOf(document, span),
    heading: headingAbove(document, span),
    before: from > around.start ? before.replace(/^\S*\s/u, '') : before,
    words: text.slice(span.start, span.end),
    after: to < around.end ? after.replace(/\s\S*$/u, '') : after,
  };
}

/** From the beginning of the first paragraph to the end of the last; the whole text where there are none. */
function cover(blocks: readonly Span[], text: string): Span {
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? text.length };
}

function headingAbove({ text, blocks }: Document, { start }: Span): string | null {
  const heading = blocks.findLast(({ kind, span }) => kind === 'heading' && span.start <= start);
  return heading === undefined ? null : oneLine(text.slice(heading.span.start, heading.span.end));
}
