import type { RenderContext, ReportStream, RunReport } from '../../types/index.js';

/** The `render` of a reporter that is defined by its stream. */
export function renderStream(open: () => ReportStream): (run: RunReport, context: RenderContext) => string {
  return ({ tool, reports, totals }, context) => {
    const stream = open();
    return [
      stream.head(tool, context),
      ...reports.map((report, index) => stream.article(report, index, context)),
      stream.tail(totals, context),
    ].join('');
  };
}
