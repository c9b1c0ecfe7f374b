import type { Report, RunReport, Severity, Totals } from '../types/index.js';

/** The totals of a run that has checked nothing yet. */
export const NO_TOTALS: Totals = {
  articles: 0,
  quotations: 0,
  claims: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  suppressed: 0,
  problems: 0,
};

/** The totals with one more article counted in. */
export function addToTotals(totals: Totals, report: Report): Totals {
  const standing = report.findings.filter(({ suppressed }) => suppressed === null);
  const count = (severity: Severity) => standing.filter((finding) => finding.severity === severity).length;
  return {
    articles: totals.articles + 1,
    quotations: totals.quotations + report.coverage.quotations.total,
    claims: totals.claims + report.coverage.claims.total,
    errors: totals.errors + count('error'),
    warnings: totals.warnings + count('warning'),
    infos: totals.infos + count('info'),
    suppressed: totals.suppressed + report.findings.length - standing.length,
    problems: totals.problems + report.problems.length,
  };
}

/** The reports of several articles as the one object that reporters render; `version` is the version of sourcecheck. */
export function runReport(reports: readonly Report[], version: string): RunReport {
  return {
    schemaVersion: '1',
    tool: { name: 'sourcecheck', version },
    reports,
    totals: reports.reduce(addToTotals, NO_TOTALS),
  };
}
