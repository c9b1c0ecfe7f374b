import type { Document, Selectors, Span } from '../types/index.js';
import { lastAtOrBefore } from './offset-map.js';
import { excerptOf } from './excerpt.js';

/** Characters of context on either side; enough to tell look-alikes apart (the web annotation practice is 32). */
const CONTEXT = 32;

/** W3C Web Annotation selectors for a span: by quotation, by position in the extracted text, and by page where there is one. */
export function selectorsOf(document: Document, span: Span): Selectors {
  const { text, pages } = document;
  const page = pages[lastAtOrBefore(pages, span.start, (candidate) => candidate.span.start)];
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: excerptOf(text, span).text,
      prefix: text.slice(Math.max(0, span.start - CONTEXT), span.start),
      suffix: text.slice(span.end, span.end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start: span.start, end: span.end },
    page: page
      ? {
          type: 'FragmentSelector',
          conformsTo: 'http://tools.ietf.org/rfc/rfc3778',
          value: `page=${page.number}`,
        }
      : null,
  };
}
