import { harmless } from './support/harmless.js';
import type { Reporter, ReportStream, Totals } from '../types/index.js';
import { annotationsOf } from './webannotation/annotations.js';
import { renderStream } from './support/stream.js';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const COLLECTION = 'urn:sourcecheck:annotations';

/** The parts of a collection with one page, so that the items can be written article by article. */
const stream: ReportStream = {
  head: ({ name, version }) =>
    [
      '{',
      `  "@context": ${JSON.stringify(CONTEXT)},`,
      `  "id": ${JSON.stringify(COLLECTION)},`,
      '  "type": "AnnotationCollection",',
      '  "label": "Quotations and claims checked against their sources",',
      `  "generator": ${JSON.stringify({ type: 'Software', name: `${name} ${version}` })},`,
      '  "first": {',
      `    "id": ${JSON.stringify(`${COLLECTION}:1`)},`,
      '    "type": "AnnotationPage",',
      `    "partOf": ${JSON.stringify(COLLECTION)},`,
      '    "startIndex": 0,',
      '    "items": [',
    ].join('\n'),
  article: (report, index) =>
    annotationsOf(report, index)
      .map((annotation, item) => `${index + item === 0 ? '' : ','}\n      ${JSON.stringify(annotation)}`)
      .join(''),
  tail: (totals) => `\n    ]\n  },\n  "total": ${totalOf(totals)}\n}\n`,
};

/** One annotation for each article, quotation, claim and finding. */
function totalOf({ articles, quotations, claims, errors, warnings, infos, suppressed }: Totals): number {
  return articles + quotations + claims + errors + warnings + infos + suppressed;
}

/** W3C Web Annotations: each verdict and finding tied to the words of the article and of the source it is about. */
export const webannotation: Reporter = harmless(
  {
    id: 'webannotation',
    summary: 'for annotation tools: verdicts and findings as W3C Web Annotations (JSON-LD)',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'json',
);
