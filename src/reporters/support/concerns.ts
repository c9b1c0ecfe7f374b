import type {
  Report,
  ReportedClaim,
  ReportedFinding,
  ReportedQuotation,
  Severity,
} from '../../types/index.js';
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

/**
 * A claim or quotation as something that needs attention: by its findings, else by its verdict; null when it needs none. Findings
 * that are left standing count for nothing, nor does the verdict that rests on them.
 */
export function concernOf(subject: Subject, report: Report): Concern | null {
  const { verdict } = subject.item;
  const all = findingsOf(subject, report);
  const findings = all.filter(({ suppressed }) => suppressed === null);
  const accepted = findings.length < all.length;
  // Where checks speak, their severity is that of every format and of the exit code.
  const own = accepted || findings.length > 0 ? null : GRAVITY[verdict];
  const severity = gravest([own, ...findings.map((finding) => finding.severity)]);
  return severity === null || severity === 'info'
    ? null
    : { subject, severity, findings: distinct(findings) };
}

/** All findings about a claim or a quotation, those left standing too; the gravest first, for it stands where there is room for one. */
export function findingsOf({ item }: Subject, { findings }: Report): ReportedFinding[] {
  const own = findings.filter(({ id }) => item.findings.includes(id));
  return ORDER.flatMap((severity) => own.filter((finding) => finding.severity === severity));
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

function gravest(severities: readonly (Severity | null)[]): Severity | null {
  return ORDER.find((severity) => severities.includes(severity)) ?? null;
}

/** Findings that say the same of two passages are said once. */
export function distinct(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return findings.filter(
    (finding, index) =>
      findings.findIndex(({ check, message }) => check === finding.check && message === finding.message) ===
      index,
  );
}
