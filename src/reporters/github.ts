import { harmless } from './support/harmless.js';
import { oneLine } from '../language/message.js';
import type {
  Place,
  RenderContext,
  Report,
  ReportedProblem,
  Reporter,
  RunReport,
  Severity,
} from '../types/index.js';
import { remarksOf, type Remark } from './support/remarks.js';
import { totalsLine } from './support/totals.js';
import { acceptedBy, capitalised, placeLabel } from './support/words.js';

/** What GitHub calls the severities. */
const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };
/** GitHub shows only the first ten annotations of each level and step, so the gravest come first. */
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

interface Annotation {
  readonly severity: Severity;
  readonly file: string | null;
  readonly place: Place | null;
  readonly title: string;
  readonly message: string;
}

/** Workflow commands, which GitHub shows beside the lines of a pull request; they need no permission. */
export const github: Reporter = harmless(
  {
    id: 'github',
    summary: 'annotations in GitHub Actions, the most severe first',
    render: (run, context) =>
      [...annotationsOf(run, context).map(command), totalsLine(run.totals)].join('\n') + '\n',
  },
  'commands',
);

function annotationsOf({ reports }: RunReport, { verbosity }: RenderContext): Annotation[] {
  const all = reports.flatMap((report) => [
    ...report.problems.map((problem) => aboutProblem(problem, report)),
    ...remarksOf(report).map((remark) => aboutRemark(remark, report)),
  ]);
  return ORDER.filter((severity) => severity !== 'info' || verbosity !== 'quiet').flatMap((severity) =>
    all.filter((annotation) => annotation.severity === severity),
  );
}

/** What is left standing stays visible, as a notice. */
function aboutRemark({ finding, answers }: Remark, { article }: Report): Annotation {
  const { severity, place, check, message, suggestion, suppressed } = finding;
  const lines = [
    oneLine(message),
    ...(suggestion === null ? [] : [`Fix: ${oneLine(suggestion)}`]),
    ...answers.map((answer) => `Source: ${placeLabel(answer)}`),
  ];
  if (suppressed === null)
    return { severity, file: article.path, place, title: check, message: lines.join('\n') };
  const accepted = [capitalised(acceptedBy(suppressed)), ...lines].join('\n');
  return { severity: 'info', file: article.path, place, title: `accepted: ${check}`, message: accepted };
}

/** A file that could not be read makes the answer incomplete, which is an error; other troubles are warnings. */
function aboutProblem({ message, path, place }: ReportedProblem, { article, sources }: Report): Annotation {
  const unread = [article, ...sources].some((document) => document.path === path && !document.readable);
  return {
    severity: unread ? 'error' : 'warning',
    file: path,
    place,
    title: 'sourcecheck could not check everything',
    message,
  };
}

function command({ severity, file, place, title, message }: Annotation): string {
  const properties = [
    ...(file === null ? [] : [['file', file]]),
    ...placeProperties(place),
    ['title', title],
  ].map(([name, value]) => `${name!}=${escapeProperty(value!)}`);
  return `::${COMMANDS[severity]} ${properties.join(',')}::${escapeData(message)}`;
}

/** GitHub drops columns, with a complaint, where the words run over several lines. */
function placeProperties(place: Place | null): [name: string, value: string][] {
  if (place === null) return [];
  const { line, endLine, column, endColumn } = place;
  const lines: [string, string][] = [
    ['line', String(line)],
    ['endLine', String(endLine)],
  ];
  if (line !== endLine) return lines;
  return [...lines, ['col', String(column)], ['endColumn', String(endColumn)]];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
