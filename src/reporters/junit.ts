import { harmless } from './support/harmless.js';
import type { Reporter, ReportStream } from '../types/index.js';
import { suiteOf } from './junit/suite.js';
import { renderStream } from './support/stream.js';
import { serialised } from './support/xml.js';

const stream: ReportStream = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sourcecheck">\n',
  article: (report) => `${serialised(suiteOf(report))}\n`,
  tail: () => '</testsuites>\n',
};

/** JUnit's XML, which every CI server shows: a suite for an article, a test case for each of its quotations and claims. */
export const junit: Reporter = harmless(
  {
    id: 'junit',
    summary: 'for CI servers: each quotation and claim a test case; what was not checked is an error',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'markup',
);
