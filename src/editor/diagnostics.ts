import type { Report, ReportedFinding, ReportedProblem, Severity } from '../types/index.js';
import type { Desk, Result } from './desk.js';
import { locationOf, rangeOf } from './places.js';
import { DiagnosticSeverity, type Diagnostic } from './protocol.js';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};
const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What an editor shows of a check: the findings nobody let stand, then what could not be read or checked. */
export function diagnosticsOf({ report }: Result, desk: Desk): Diagnostic[] {
  if (report === null) return [];
  return [
    ...openFindings(report).map((finding) => diagnosticOf(finding, report, desk)),
    ...report.problems.map((problem) => ofProblem(problem, report.article.path)),
  ];
}

/** The findings that no comment, sign-off or baseline lets stand. */
export function openFindings({ findings }: Report): ReportedFinding[] {
  return findings.filter(({ suppressed }) => !suppressed);
}

/** One finding as a diagnostic that leads to its manual and to the words of the source. */
export function diagnosticOf(finding: ReportedFinding, report: Report, desk: Desk): Diagnostic {
  const { place, source, sourcePlace, check, severity, message, suggestion } = finding;
  return {
    range: rangeOf(place),
    severity: SEVERITIES[severity],
    source: 'sourcecheck',
    code: check,
    codeDescription: { href: desk.manualOf(check) },
    message: suggestion === null ? message : `${message}\nFix: ${suggestion}`,
    relatedInformation:
      source && sourcePlace
        ? [
            {
              location: locationOf(desk.addressOf(source.document), sourcePlace),
              message: `${nameOf(report, source.document)}: ${passageOf(finding, report)}`,
            },
          ]
        : [],
  };
}

/** What the source says there: the passage the claim was compared with, else the words expected. */
function passageOf({ claim, evidence, quotation, expected }: ReportedFinding, report: Report): string {
  const passage =
    evidence === null
      ? report.quotations.find(({ id }) => claim === null && id === quotation)?.places[0]
      : report.claims.find(({ id }) => id === claim)?.evidence[evidence];
  return (passage?.text ?? expected).replace(/\s+/gu, ' ');
}

/** The title of a document, else the name of its file. */
function nameOf(report: Report, path: string): string {
  const title = [report.article, ...report.sources].find((document) => document.path === path)?.title;
  return title ?? path.split(/[\\/]/u).at(-1)!;
}

function ofProblem({ stage, message, path, place }: ReportedProblem, article: string): Diagnostic {
  const inArticle = path === null || path === article;
  return {
    range: inArticle && place ? rangeOf(place) : TOP,
    severity: DiagnosticSeverity.Warning,
    source: 'sourcecheck',
    // Comments and sign-offs that are wrong or of no use keep nothing from being checked.
    code: stage === 'config' ? 'let stand' : 'not checked',
    message,
  };
}
