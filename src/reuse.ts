import type { ClaimFinding } from './compare.js';
import type { Check, ClaimCheck, ReusingCheck } from './types/index.js';

/** The checks that run, of which one may reuse others; and every check there is: those reused need not run on claims. */
export interface ReuseTools {
  readonly chosen: readonly Check[];
  readonly all: readonly Check[];
}

/** The check about headlines, or about passages left out, with the checks of claims that it reuses; null when it does not run. */
export function reusing(
  subject: ReusingCheck['subject'],
  { chosen, all }: ReuseTools,
): { readonly check: ReusingCheck; readonly reused: readonly ClaimCheck[] } | null {
  const check = chosen.find((one): one is ReusingCheck => one.subject === subject);
  if (!check) return null;
  return {
    check,
    reused: all.filter((one): one is ClaimCheck => one.subject === 'claim' && check.reuses.includes(one.id)),
  };
}

/** A finding of a reused check, as the check that reuses it tells it. */
export function retold(found: ClaimFinding, check: ReusingCheck): ClaimFinding[] {
  const { finding } = found;
  const { article, actual, expected, suggestion } = finding;
  const difference = { article, source: finding.source?.span ?? null, actual, expected, suggestion };
  return check.run({ check: finding.check, difference }).map((told) => ({
    ...found,
    finding: {
      ...finding,
      check: check.id,
      severity: told.severity ?? check.severity,
      message: told.message ?? finding.message,
      actual: told.actual,
      expected: told.expected,
      suggestion: told.suggestion,
    },
  }));
}
