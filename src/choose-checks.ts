import { severityOf } from './verdict/kind-names.js';
import type {
  Check,
  ClaimView,
  Difference,
  ReusedView,
  QuotationView,
  Severities,
  Severity,
} from './types/index.js';

/** The checks that settings leave on, each with the severity they give it. */
export function chooseChecks(checks: readonly Check[], severities: Severities): readonly Check[] {
  if (Object.keys(severities).length === 0) return checks;
  return checks.flatMap((check) => {
    const severity = severityOf(check.id, severities);
    return severity === 'off' ? [] : severity === null ? [check] : [atSeverity(check, severity)];
  });
}

/** The user's word goes before the check's own, also where the check tells grave cases from slight ones. */
function atSeverity(check: Check, severity: Severity): Check {
  const graded = (differences: readonly Difference[]): Difference[] =>
    differences.map((difference) => ({ ...difference, severity }));
  switch (check.subject) {
    case 'claim':
      return { ...check, severity, run: (view: ClaimView) => graded(check.run(view)) };
    case 'quotation':
      return { ...check, severity, run: (view: QuotationView) => graded(check.run(view)) };
    case 'headline':
    case 'passage':
      return { ...check, severity, run: (view: ReusedView) => graded(check.run(view)) };
  }
}
