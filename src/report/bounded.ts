import { MAX_EXCERPT, shortened } from '../language/excerpt.js';
import type { Report, ReportedFinding } from '../types/index.js';

/** An excerpt with its note is a little longer than an excerpt. */
const MAX_STRING = MAX_EXCERPT + 100;

/** The report with no string in it, but the text of the article, longer than an excerpt: names, titles and reasons are cut as passages are. */
export function bounded(report: Report): Report {
  const { article } = report;
  const findings = report.findings.map(withoutLongFix);
  const cut = cutIn({ ...report, findings, article: { ...article, text: '' } });
  return { ...cut, article: { ...cut.article, text: article.text } };
}

/** Words to put in are given whole or not at all. */
function withoutLongFix(finding: ReportedFinding): ReportedFinding {
  return (finding.suggestion?.length ?? 0) > MAX_STRING ? { ...finding, suggestion: null } : finding;
}

/** Parts in which nothing is too long are handed on as they are. */
function cutIn<T>(value: T): T {
  if (typeof value === 'string') return (value.length > MAX_STRING ? shortened(value) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(cutIn) as unknown[];
    return (items.some((item, index) => item !== value[index]) ? items : value) as T;
  }
  const entries = Object.entries(value).map(([key, part]) => [key, cutIn(part)] as const);
  const isOther = entries.some(([key, part]) => part !== (value as Record<string, unknown>)[key]);
  return (isOther ? Object.fromEntries(entries) : value) as T;
}
