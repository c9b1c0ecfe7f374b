import { cut } from '../../language/span.js';
import type { Extract, Place, Report, Span } from '../../types/index.js';
import { uriOf } from '../support/uri.js';
import type { Selector, SpecificResource } from './model.js';

/** Characters of context on either side, as annotation tools have them. */
const CONTEXT = 32;
/** What the fragment of a PDF's page conforms to, as the model lists it (section 4.2.1). */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3778';

/** A stretch of the article or of a source, by its words, its position in the text and its page, as far as they are known. */
export function resourceOf(
  report: Report,
  { document, span, place }: Pick<Extract, 'document' | 'span'> & { readonly place: Place | null },
): SpecificResource {
  return {
    type: 'SpecificResource',
    source: addressOf(report, document),
    selector: [
      ...quoteOf(report, document, span),
      { type: 'TextPositionSelector', start: span.start, end: span.end },
      ...pageOf(place),
    ],
  };
}

/** The address of a document: where it is published, else its path. */
export function addressOf({ article, sources }: Report, path: string): string {
  const document = [article, ...sources].find((candidate) => candidate.path === path);
  return uriOf(document?.url ?? path);
}

/** The article is known whole, a source around what is cited. */
function quoteOf({ article, contexts }: Report, document: string, span: Span): Selector[] {
  const whole = { document: article.path, span: { start: 0, end: article.text.length }, text: article.text };
  const known = [whole, ...contexts].find(
    (stretch) =>
      stretch.document === document && stretch.span.start <= span.start && stretch.span.end >= span.end,
  );
  if (known === undefined) return [];
  const start = span.start - known.span.start;
  const end = span.end - known.span.start;
  return [
    {
      type: 'TextQuoteSelector',
      exact: cut(known.text, { start, end }),
      prefix: known.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: known.text.slice(end, end + CONTEXT),
    },
  ];
}

function pageOf(place: Place | null): Selector[] {
  const page = place?.page ?? null;
  return page === null
    ? []
    : [{ type: 'FragmentSelector', conformsTo: PDF_FRAGMENTS, value: `page=${page}` }];
}
