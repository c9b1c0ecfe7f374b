import { editsIn } from '../../src/find/edits.js';
import { identityMap } from '../../src/language/offset-map.js';
import type { Attribution, Document, Quotation, Region, Trace } from '../../src/types/index.js';
import { trace, type House } from '../../src/trace/index.js';

/** A plain document; blocks are its paragraphs, and short lines without a closing point are headings. */
export function documentOf(path: string, text: string, more: Partial<Document> = {}): Document {
  const blocks = [...text.matchAll(/\S[^]*?(?=\n\s*\n|$)/gu)].map(({ index, 0: { length } }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + length },
    level: 0,
    quoteDepth: 0,
  }));
  return {
    path,
    format: 'plain-text',
    sha256: '',
    text,
    blocks,
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(text),
    problems: [],
    ...more,
  };
}

export function speaker(name: string, more: Partial<Attribution> = {}): Attribution {
  return { speaker: name, speakerSpan: null, cue: null, cueSpan: null, sourceRef: null, via: null, ...more };
}

export function sourceRegion(document: Document): Region {
  return {
    document,
    span: { start: 0, end: document.text.length },
    origin: 'source',
    quotation: null,
    speaker: document.metadata.title,
  };
}

/** The quotations of a text: every stretch between curly marks. `“one,” she said, “two”` inside {braces} is one quotation. */
export function quotationsOf(text: string, more: Partial<Quotation> = {}): Quotation[] {
  return [...text.matchAll(/“([^”]*)”/gu)].map(({ index, 0: whole, 1: inner }, at) => ({
    id: `q${at + 1}`,
    form: 'inline',
    role: 'quotation',
    span: { start: index, end: index + whole.length },
    pieces: [{ span: { start: index + 1, end: index + 1 + inner!.length }, joint: 'start' }],
    edits: editsIn(text, { start: index + 1, end: index + 1 + inner!.length }),
    attribution: null,
    ...more,
  }));
}

/** Traces the first quotation of an article against source texts. */
export function traceFirst(
  article: string,
  sources: readonly string[],
  house: House = 'permissive',
  more: Partial<Quotation> = {},
): Trace {
  const document = documentOf('article.md', article);
  const regions = sources.map((text, at) => sourceRegion(documentOf(`source-${at + 1}.txt`, text)));
  return trace(document, quotationsOf(article, more).slice(0, 1), regions, house)[0]!;
}
