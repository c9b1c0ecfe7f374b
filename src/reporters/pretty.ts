import { harmless } from './support/harmless.js';
import type { RenderContext, Report, Reporter, ReportStream, Totals } from '../types/index.js';
import { concernLines } from './pretty/attention.js';
import { briefLines } from './pretty/brief.js';
import { readingLines } from './pretty/reading-list.js';
import { coverageLines, headLines, problemLines } from './pretty/summary.js';
import { concernsOf } from './support/concerns.js';
import { renderStream } from './support/stream.js';
import { totalsLine } from './support/totals.js';

/** Narrower than this, columns are of no use; lines are laid out for this width and may be wrapped by the terminal. */
const NARROWEST = 40;

const stream: ReportStream = {
  head: () => '',
  article: (report, index, context) => article(report, index, roomy(context)),
  tail: (totals, context) => tail(totals, context),
};

/** For people: what to fix first, then what a person must read, claim beside passage, then the rest in brief, then what was covered. */
export const pretty: Reporter = harmless(
  {
    id: 'pretty',
    summary: 'for reading: claim and source passage together, the words at fault marked',
    render: renderStream(() => stream),
    stream: () => stream,
  },
  'lines',
);

function roomy(context: RenderContext): RenderContext {
  return { ...context, width: Math.max(NARROWEST, context.width) };
}

function article(report: Report, index: number, context: RenderContext): string {
  const found = concernsOf(report);
  const concerns = found.flatMap((concern) => ['', ...concernLines(concern, context)]);
  const problems = problemLines(report, context);
  if (context.verbosity === 'quiet') return text([...concerns, ...problems]);
  const parted = index === 0 ? [] : ['', ''];
  if (!report.article.readable) return text([...parted, ...headLines(report, context), ...problems]);
  return text([
    ...parted,
    ...headLines(report, context),
    ...concerns,
    ...readingLines(report, context),
    ...briefLines(report, found, context),
    ...problems,
    ...coverageLines(report, context),
  ]);
}

function tail(totals: Totals, { verbosity }: RenderContext): string {
  if (verbosity === 'quiet') return text([totalsLine(totals)]);
  return totals.articles === 1 ? '' : text([...(totals.articles === 0 ? [] : ['']), totalsLine(totals)]);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
