import type { Document, Quotation, Region } from '../types/index.js';
import { isContent, tokenize } from '../language/tokenize.js';
import { runningEnd } from '../language/word-count.js';

/** Quotations with fewer content words than this are too short to be evidence for or against a sentence. */
const MIN_EVIDENCE_WORDS = 4;

/** Everything a quotation may be traced to and a claim compared with: the sources, then the article's own excerpts. */
export function regionsOf(
  article: Document,
  quotations: readonly Quotation[],
  sources: readonly Document[],
): Region[] {
  const documents = sources
    .filter(({ text }) => text !== '')
    .map((document): Region => ({
      document,
      span: { start: 0, end: document.text.length },
      origin: 'source',
      quotation: null,
      speaker: document.metadata.title,
    }));
  const excerpts = quotations
    .filter((quotation) => isEvidence(article, quotation))
    .map((quotation): Region => ({
      document: article,
      span: quotation.span,
      origin: 'excerpt',
      quotation,
      speaker: quotation.attribution?.speaker ?? null,
    }));
  return [...documents, ...excerpts];
}

/** The regions without what is left out of the running text: a quotation may stand there, a claim is not borne out there. */
export function runningRegions(regions: readonly Region[]): Region[] {
  return regions.map((region) => {
    const end = Math.min(region.span.end, runningEnd(region.document));
    return end === region.span.end ? region : { ...region, span: { start: region.span.start, end } };
  });
}

function isEvidence(article: Document, { role, pieces }: Quotation): boolean {
  const words = pieces.flatMap(({ span }) => tokenize(article.text, span).filter(isContent));
  return role === 'quotation' && words.length >= MIN_EVIDENCE_WORDS;
}
