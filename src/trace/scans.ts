import {
  HARD_TO_READ,
  mayBeMisread,
  scanNote,
  scannedAt,
  shapeOf,
  type ScannedPage,
} from '../language/scan.js';
import { cut } from '../language/span.js';
import type { Alteration, Document, Region, Span, Trace, TracePlace } from '../types/index.js';
import { namesDocument } from './credit.js';
import { verdictOf } from './verdict.js';

/** Fewer letters than this look like something or other on every page. */
const MIN_LETTERS = 6;

/**
 * The trace with what a reader must know of words that were read from pictures. What is found is found as far as the scan can be
 * read; differences that may be misreadings, and words that may stand where little could be read, need a person's eyes.
 */
export function asScanned(article: Document, trace: Trace, regions: readonly Region[]): Trace {
  if (trace.verdict === 'not-found') return missed(article, trace, regions);
  const [place] = trace.places;
  const page = place ? scannedAt(place.region.document, place.span) : null;
  return page === null ? trace : seen(article, trace, place!, page);
}

function seen(article: Document, trace: Trace, place: TracePlace, page: ScannedPage): Trace {
  const { verdict, why } = trace;
  const note = `(${scanNote(page)})`;
  if (verdict === 'verbatim' || verdict === 'permitted')
    return { ...trace, why: `found, as far as the scan can be read: ${why} ${note}` };
  const misread = trace.alterations.filter((one) => isMisreading(one, article, place));
  if (misread.length === 0) return { ...trace, why: `${why} ${note}` };
  const alterations = trace.alterations.map((one): Alteration =>
    misread.includes(one) ? { ...one, weight: 'permitted', touches: null, rule: LOOK } : one,
  );
  const rest = verdictOf(alterations);
  if (rest !== 'verbatim' && rest !== 'permitted')
    return { ...trace, verdict: rest, alterations, why: `${why} ${note}` };
  return { ...trace, verdict: 'unchecked', alterations, why: `${whyNot(misread, place)} ${note}` };
}

const LOOK = 'OCR may have misread the scan: look at it';

/** Only words can be misread; credits and cuts at the ends are no matter of letters. */
function isMisreading(
  { weight, article, source, actual, expected }: Alteration,
  { text }: Document,
  { region: { document } }: TracePlace,
): boolean {
  if (weight === 'permitted' || cut(text, article) !== actual || expected === '') return false;
  return mayBeMisread(actual, document, source);
}

function whyNot(misread: readonly Alteration[], place: TracePlace): string {
  const { document } = place.region;
  const [{ actual, expected }] = misread as [Alteration];
  const page = scannedAt(document, place.span)!.page;
  const words = actual === '' ? `“${expected}”` : `“${expected}” for “${actual}”`;
  const more = misread.length > 1 ? `, and ${misread.length - 1} more such` : '';
  return `the scan seems to read ${words}${more}, which may be misread; look at page ${page} of ${document.path}`;
}

/** Words that were not found may be misread beyond finding. */
function missed(article: Document, trace: Trace, regions: readonly Region[]): Trace {
  const scans = regions.filter(({ origin, document }) => origin === 'source' && document.scan !== undefined);
  if (scans.length === 0) return trace;
  const alike = scans.map((region) => lookalike(article, trace, region)).find((found) => found !== null);
  if (alike) return doubt(trace, alike.why, alike.place);
  const named = scans.filter(({ document }) => namesDocument(trace.quotation.attribution, document, article));
  const hard = (named.length > 0 ? named : scans)
    .flatMap(({ document }) => document.scan!.pages.map((page) => ({ document, ...page })))
    .find(({ confidence }) => confidence < HARD_TO_READ);
  if (!hard) return { ...trace, why: `${trace.why}, as far as the scan can be read` };
  const { document, number, confidence } = hard;
  return doubt(
    trace,
    `the words are in nothing that could be read, and page ${number} of ${document.path} is hard to read (${scanNote({ confidence })})`,
    trace.nearest?.place ?? null,
  );
}

function doubt(trace: Trace, why: string, place: TracePlace | null): Trace {
  const nearest = place && { place, leadingWords: trace.nearest?.leadingWords ?? 0 };
  return { ...trace, verdict: 'unchecked', alterations: [], why, nearest };
}

/** Where letters stand in a scan that are easily read as the words of the quotation, all pieces one after the other. */
function lookalike(
  { text }: Document,
  { quotation }: Trace,
  region: Region,
): { readonly why: string; readonly place: TracePlace } | null {
  const { document } = region;
  const { shape, offsets } = shapesOf(document);
  const pieces: Span[] = [];
  let from = 0;
  for (const { span } of quotation.pieces) {
    const wanted = shapeOf(cut(text, span)).shape;
    const at = wanted.length < MIN_LETTERS ? -1 : shape.indexOf(wanted, from);
    if (at < 0) return null;
    from = at + wanted.length;
    pieces.push({ start: offsets[at]!, end: (offsets[from - 1] ?? document.text.length - 1) + 1 });
  }
  const [first] = pieces;
  const span = first && { start: first.start, end: pieces.at(-1)!.end };
  const page = span ? scannedAt(document, span) : null;
  if (!span || page === null) return null;
  return {
    place: { region, span, pieces },
    why: `the scan has letters that look like these words; look at page ${page.page} of ${document.path} (${scanNote(page)})`,
  };
}

const shapes = new WeakMap<Document, ReturnType<typeof shapeOf>>();

function shapesOf(document: Document): ReturnType<typeof shapeOf> {
  const known = shapes.get(document) ?? shapeOf(document.text);
  shapes.set(document, known);
  return known;
}
