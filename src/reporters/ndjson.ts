import { harmless } from './support/harmless.js';
import type { Report, Reporter, ReportStream } from '../types/index.js';
import { renderStream } from './support/stream.js';

const SCHEMA_VERSION = '1';

const stream: ReportStream = {
  head: () => '',
  article: (report) => linesOf(report).map(line).join(''),
  tail: (totals) => line({ type: 'summary', of: 'run', totals }),
};

/** One JSON object a line, each with its type; the objects are those of `json`, so that `schema/report.json` describes them. */
export const ndjson: Reporter = harmless(
  {
    id: 'ndjson',
    summary: 'for scripts: one JSON object a line, each with its type',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'json',
);

interface Line {
  readonly type: 'quotation' | 'claim' | 'finding' | 'problem' | 'summary';
  readonly [field: string]: unknown;
}

/** `article` is the path on every line; the words at fault, which a finding of `json` calls so, are its `span`. */
function linesOf(report: Report): Line[] {
  const { article, sources, settings, contexts, coverage, quotations, claims, findings, problems } = report;
  const typed = (type: Line['type'], items: readonly object[]) =>
    items.map((item) => ({ type, article: article.path, ...item }));
  return [
    ...typed('quotation', quotations),
    ...typed('claim', claims),
    ...typed(
      'finding',
      findings.map(({ article: span, ...finding }) => ({ ...finding, span })),
    ),
    ...typed('problem', problems),
    {
      type: 'summary',
      of: 'article',
      article: article.path,
      document: article,
      sources,
      settings,
      contexts,
      coverage,
    },
  ];
}

function line({ type, ...rest }: Line): string {
  return `${JSON.stringify({ type, schemaVersion: SCHEMA_VERSION, ...rest })}\n`;
}
