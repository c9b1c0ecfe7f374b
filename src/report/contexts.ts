import { lastAtOrBefore, placeOf } from '../language/offset-map.js';
import { cut, overlaps } from '../language/span.js';
import type { Document, Extract, ReportedClaim, ReportedQuotation, Span } from '../types/index.js';

/** Characters of a paragraph kept on either side of what is cited: five or six sentences, enough to judge it fairly. */
const REACH = 600;

/** The paragraphs of the sources around everything cited, each stretch once, in the order of the sources. */
export function contextsOf(
  sources: readonly Document[],
  quotations: readonly ReportedQuotation[],
  claims: readonly ReportedClaim[],
): Extract[] {
  const cited = [...quotations.flatMap(citedByQuotation), ...claims.flatMap(citedByClaim)].flatMap(endsOf);
  return sources.flatMap((source) =>
    stretchesOf(
      source,
      cited.filter(({ document }) => document === source.path).map(({ span }) => span),
    ).map((span) => ({
      document: source.path,
      span,
      place: placeOf(source, span),
      text: cut(source.text, span),
    })),
  );
}

/** Of what is printed by its two ends, the two ends. */
function endsOf({ document, span, leftOut }: Extract): Pick<Extract, 'document' | 'span'>[] {
  if (leftOut === undefined) return [{ document, span }];
  const head = { start: span.start, end: span.start + leftOut.at };
  return [
    { document, span: head },
    { document, span: { start: head.end + leftOut.characters, end: span.end } },
  ];
}

function citedByQuotation({ places, nearest }: ReportedQuotation): Extract[] {
  return [...places, ...(nearest === null ? [] : [nearest])];
}

function citedByClaim({ evidence }: ReportedClaim): readonly Extract[] {
  return evidence;
}

function stretchesOf(source: Document, cited: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of cited.map((each) => around(source, each)).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && overlaps(last, span))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** The span with the rest of the paragraphs in which it begins and ends, as far as the reach goes, in whole words. */
function around({ text, blocks }: Document, { start, end }: Span): Span {
  const first = blocks[lastAtOrBefore(blocks, start, ({ span }) => span.start)]?.span.start ?? 0;
  const last = blocks[lastAtOrBefore(blocks, Math.max(start, end - 1), (block) => block.span.start)];
  const limit = Math.max(end, last?.span.end ?? text.length);
  const from = Math.min(start, Math.max(first, wordStart(text, start - REACH)));
  return { start: from, end: Math.max(end, Math.min(limit, wordEnd(text, end + REACH))) };
}

function wordStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf(' ', offset) + 1;
}

function wordEnd(text: string, offset: number): number {
  const space = text.indexOf(' ', offset);
  return space === -1 ? text.length : space;
}
