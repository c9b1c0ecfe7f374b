import { harmless } from './support/harmless.js';
import type { Reporter, ReportStream } from '../types/index.js';
import { nested } from './support/nested.js';
import { renderStream } from './support/stream.js';

const stream: ReportStream = {
  head: (tool) => `{\n  "schemaVersion": "1",\n  "tool": ${nested(tool, 1)},\n  "reports": [`,
  article: (report, index) => `${index === 0 ? '' : ','}\n    ${nested(report, 2)}`,
  tail: (totals) => `${totals.articles === 0 ? '' : '\n  '}],\n  "totals": ${nested(totals, 1)}\n}\n`,
};

/** The whole run as one JSON object, the same bytes for the same input; `schema/report.json` describes it. */
export const json: Reporter = harmless(
  {
    id: 'json',
    summary: 'everything, as one JSON object (described by schema/report.json)',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'json',
);
