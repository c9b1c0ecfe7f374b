import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import type { Reporter, ReportStream } from '../types/index.js';
import { suiteOf } from './junit/suite.js';
import { renderStream } from './support/stream.js';

const stream: ReportStream = {
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="sourcecheck">\n',
  article: (report) => `${serialised(suiteOf(report))}\n`,
  tail: () => '</testsuites>\n',
};

/** JUnit's XML, which every CI server shows: a suite for an article, a test case for each of its quotations and claims. */
export const junit: Reporter = {
  id: 'junit',
  summary: 'for CI servers: each quotation and claim a test case; what was not checked is an error',
  render: renderStream(() => stream),
  stream: () => stream,
};

/** The serialiser leaves `]]>` as it is, which XML forbids outside a CDATA section (section 2.4), and there is none here. */
function serialised(element: Element): string {
  return toXml(element).replaceAll(']]>', ']]&gt;');
}
