/**
 * Measures finding direct quotations against annotated news articles (rows of the shape of polnear).
 *
 * Gold: the marked stretches inside the content of every attribution; where the annotation says that the whole content is
 * quoted, its content spans. The marks are read from the text, because the annotation's own flag does not know the doubled
 * single marks ('' '') of some wires and the single marks of headlines. Stretches are cut at paragraph ends, joined where
 * nothing but space and punctuation stands between them (the annotation splits some quotations by sentence), and freed of
 * white space, marks and punctuation at both ends. Stretches inside a longer one (a nested quotation, the same words
 * annotated twice) count once, as the longer.
 * Found: quotations with marks whose role is `quotation` or `fragment`, cut at interruptions and paragraph ends likewise.
 * Excerpts printed without marks are not what the gold marks; one that overlaps an annotated content is left out of the
 * count, any other is a false alarm.
 * A found stretch matches a gold stretch when intersection over union of their characters reaches the threshold; each is
 * matched at most once, best pairs first. Figures are over all articles together (micro average).
 */
import { findQuotations } from '../src/find/quotations.js';
import { read } from '../src/read/index.js';
import { rawSpan } from '../src/language/offset-map.js';
import type { Document, Quotation, Span } from '../src/types/index.js';

/** One annotated attribution; spans are [start, end) offsets in the article's text. */
export interface AnnotatedAttribution {
  readonly source: readonly (readonly [number, number])[];
  readonly cue: readonly (readonly [number, number])[];
  readonly content: readonly (readonly [number, number])[];
  readonly has_quote_marks: boolean;
  readonly wholly_quoted: boolean;
}

export interface QuoteRow {
  readonly doc_id: string;
  readonly text: string;
  readonly attributions: readonly AnnotatedAttribution[];
}

export interface QuoteScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface QuoteMeasure {
  readonly articles: number;
  readonly gold: number;
  readonly found: number;
  readonly at: { readonly '0.3': QuoteScore; readonly '0.8': QuoteScore };
}

/** Gold, found and unmatched stretches of one article, for reading errors by eye. */
export interface QuoteErrors {
  readonly doc: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

type Thresholds = 0.3 | 0.8;

/** Precision, recall and F1 of direct quotations at overlap 0.3 and 0.8, over all rows. */
export async function measureQuotes(rows: readonly QuoteRow[]): Promise<QuoteMeasure> {
  const articles = await Promise.all(rows.map(compareRow));
  const gold = sum(articles.map((article) => article.gold.length));
  const found = sum(articles.map((article) => article.found.length));
  const scoreAt = (threshold: Thresholds): QuoteScore =>
    score(sum(articles.map((article) => matched(article, threshold).length)), found, gold);
  return { articles: rows.length, gold, found, at: { '0.3': scoreAt(0.3), '0.8': scoreAt(0.8) } };
}

/** What was missed and what was found wrongly at a threshold, with some text around it. */
export async function quoteErrors(row: QuoteRow, threshold: Thresholds): Promise<QuoteErrors> {
  const { gold, found } = await compareRow(row);
  const pairs = matched({ gold, found }, threshold);
  const show = ({ start, end }: Span): string =>
    `${row.text.slice(Math.max(0, start - 60), start)}⟦${row.text.slice(start, end)}⟧${row.text.slice(end, end + 40)}`;
  return {
    doc: row.doc_id,
    missed: gold.filter((_, index) => !pairs.some((pair) => pair.gold === index)).map(show),
    extra: found.filter((_, index) => !pairs.some((pair) => pair.found === index)).map(show),
  };
}

interface Compared {
  readonly gold: readonly Span[];
  readonly found: readonly Span[];
}

async function compareRow(row: QuoteRow): Promise<Compared> {
  const document = await read({ path: `${row.doc_id}.txt`, content: row.text });
  const contents = row.attributions.flatMap(({ content }) => content.map(toSpan));
  const found = findQuotations(document).quotations.flatMap((quotation) =>
    stretchesOf(document, quotation, contents),
  );
  return { gold: goldOf(row), found: found.map((span) => core(row.text, span)) };
}

const toSpan = ([start, end]: readonly [number, number]): Span => ({ start, end });

function goldOf({ text, attributions }: QuoteRow): Span[] {
  const stretches = attributions.flatMap(({ content, wholly_quoted }) =>
    content.map(toSpan).flatMap((span) => (wholly_quoted ? [span] : markedStretches(text, span))),
  );
  const cores = stretches.flatMap((span) => paragraphsOf(text, span)).map((span) => core(text, span));
  return joined(text, outermost(cores.filter(({ start, end }) => end > start)));
}

/** Doubled, double, curly single and straight single marks; one left open at the end of the content runs to that end. */
const MARKED =
  /''(?:[^']|'(?!'))*(?:''|$)|“[^”]*(?:”|$)|"[^"]*(?:"|$)|‘(?:[^’]|’(?=\p{L}))*(?:’|$)|(?<![\p{L}\p{Nd}'])'(?:[^']|'(?=\p{L}))*'(?![\p{L}'])/gu;

function markedStretches(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(MARKED)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}

function paragraphsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\n]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function joined(text: string, spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    const beside = last && /^[ \u00A0.,;:!?…—-]*$/u.test(text.slice(last.end, span.start));
    if (beside) result[result.length - 1] = { start: last.start, end: span.end };
    else result.push(span);
  }
  return result;
}

/** Takes spaces, marks and end punctuation off both ends. */
function core(text: string, { start, end }: Span): Span {
  while (start < end && /[\s"'“”‘’,.;:!?…—-]/u.test(text[start]!)) start++;
  while (end > start && /[\s"'“”‘’,.;:!?…—-]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || span.end > last.end) kept.push(span);
  }
  return kept;
}

/** The stretches of one quotation in the offsets of the row's text, cut at interruptions and paragraph ends. */
function stretchesOf(document: Document, quotation: Quotation, contents: readonly Span[]): Span[] {
  if (quotation.role !== 'quotation' && quotation.role !== 'fragment') return [];
  const groups: Span[] = [];
  for (const { span, joint } of quotation.pieces) {
    const last = groups.at(-1);
    if (last && joint === 'ellipsis') groups[groups.length - 1] = { start: last.start, end: span.end };
    else groups.push(span);
  }
  const stretches = groups.map((span) => rawSpan(document.map, span));
  const unmarked =
    quotation.form === 'excerpt' && !/["'“‘„«]/u.test(document.text[quotation.span.start] ?? '');
  return unmarked
    ? stretches.filter((span) => !contents.some((content) => overlap(span, content) >= 0.3))
    : stretches;
}

/** Shared characters over all characters of the two. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function matched({ gold, found }: Compared, threshold: number): { gold: number; found: number }[] {
  const candidates = gold
    .flatMap((span, g) => found.map((other, f) => ({ gold: g, found: f, overlap: overlap(span, other) })))
    .filter((pair) => pair.overlap >= threshold)
    .sort((a, b) => b.overlap - a.overlap);
  const taken = { gold: new Set<number>(), found: new Set<number>() };
  return candidates.filter((pair) => {
    if (taken.gold.has(pair.gold) || taken.found.has(pair.found)) return false;
    taken.gold.add(pair.gold);
    taken.found.add(pair.found);
    return true;
  });
}

function score(hits: number, found: number, gold: number): QuoteScore {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  const both = precision + recall;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
