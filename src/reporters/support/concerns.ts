import type { Report, ReportedClaim, ReportedFinding, ReportedQuotation, Severity } from '../../types.js';
import { GRAVITY } from './words.js';

/** A claim or a quotation. */
export type Subject =
  | { readonly kind: 'claim'; readonly item: ReportedClaim }
  | { readonly kind: 'quotation'; readonly item: ReportedQuotation };

/** One claim or quotation that needs attention, with its findings. */
export interface Concern {
  readonly subject: Subject;
  readonly severity: Severity;
  readonly findings: readonly ReportedFinding[];
}

/** The claims and quotations of a report, in the order of the article. */
export function subjectsOf({ quotations, claims }: Report): Subject[] {
  const subjects: Subject[] = [
    ...quotations.map((item) => ({ kind: 'quotation' as const, item })),
    ...claims.map((item) => ({ kind: 'claim' as const, item })),
  ];
  return subjects.sort((a, b) => a.item.span.start - b.item.span.start);
}

/** The claims and quotations of a report that need attention, in the order of the article. */
export function concernsOf(report: Report): Concern[] {
  return subjectsOf(report).flatMap((subject) => concernOf(subject, report) ?? []);
}

/** A claim or quotation as something that needs attention: by its verdict or its findings; null when it needs none. */
export function concernOf(subject: Subject, report: Report): Concern | null {
  const { verdict, findings: ids } = subject.item;
  const findings = report.findings.filter(({ id }) => ids.includes(id));
  const severity = gravest([GRAVITY[verdict], ...findings.map((finding) => finding.severity)]);
  return severity === null || severity === 'info'
    ? null
    : { subject, severity, findings: distinct(findings) };
}

function gravest(severities: readonly (Severity | null)[]): Severity | null {
  const order: readonly Severity[] = ['error', 'warning', 'info'];
  return order.find((severity) => severities.includes(severity)) ?? null;
}

/** Findings that say the same of two passages are said once. */
function distinct(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.filter(
    (finding, index) =>
      findings.findIndex(({ check, message }) => check === finding.check && message === finding.message) ===
      index,
  );
}
