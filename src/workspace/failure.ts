import { UserError } from '../errors.js';
import type { ArticleSettings } from './config/effective.js';
import type { FailLevel, Report, ReportedFinding, Severity } from '../types/index.js';
import { lineFor } from './speech.js';

/** Whether an article passes, and what is to be said beside its report. */
export interface Failure {
  readonly failed: boolean;
  readonly complaints: readonly string[];
}

/** Holds a report against the fail level and the coverage asked for. Findings that are let stand do not count. */
export function failureOf(
  report: Report,
  { failOn, minCoverage }: Pick<ArticleSettings, 'failOn' | 'minCoverage'>,
): Failure {
  const covered = coveragePercent(report);
  const uncovered = covered !== null && covered < minCoverage;
  return {
    failed: uncovered || report.findings.some((finding) => fails(finding, failOn)),
    complaints: uncovered ? [lineFor(thin(report, covered, minCoverage))] : [],
  };
}

/** Severities from grave to slight. */
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function fails({ severity, suppressed }: ReportedFinding, level: FailLevel): boolean {
  return level !== 'never' && suppressed === null && ORDER.indexOf(severity) <= ORDER.indexOf(level);
}

/**
 * Percent of an article's quotations and claims that were compared with a document: a claim beside at least one passage, a
 * quotation with any verdict but `unchecked`. Marks that promise nobody's words (titles, terms, scare quotes) do not count.
 * Null when there is nothing to compare.
 */
function coveragePercent({ claims, quotations }: Report): number | null {
  const spoken = quotations.filter(({ role }) => role === 'quotation' || role === 'fragment');
  const total = claims.length + spoken.length;
  if (total === 0) return null;
  const compared =
    claims.filter(({ evidence }) => evidence.length > 0).length +
    spoken.filter(({ verdict }) => verdict !== 'unchecked').length;
  return (100 * compared) / total;
}

function thin({ article }: Report, covered: number, wanted: number): UserError {
  return new UserError(
    `${article.path}: ${Math.floor(covered)} % of its quotations and claims were compared, and ${wanted} % are asked for (--min-coverage)`,
    'name more sources',
  );
}
