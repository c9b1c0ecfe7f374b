import { says } from '../language/message.js';
import type {
  Difference,
  Document,
  Finding,
  Problem,
  Quotation,
  QuotationCheck,
  Severity,
  Trace,
} from '../types/index.js';

/** A finding with the quotation it is about. */
interface QuotationFinding {
  readonly finding: Finding;
  readonly quotation: Quotation;
}

/** Says how severe the findings of a check are: a severity of the user's, null for the check's own, `off` for none at all. */
type SeverityOf = (check: string) => Severity | 'off' | null;

/** Runs the checks of quotations on every trace. A check that fails is a problem; the others still speak. */
export function findingsOf(
  article: Document,
  traces: readonly Trace[],
  checks: readonly QuotationCheck[],
  severityOf: SeverityOf,
): { readonly findings: readonly QuotationFinding[]; readonly problems: readonly Problem[] } {
  const chosen = checks.filter(({ id }) => severityOf(id) !== 'off');
  const failed = new Map<string, Problem>();
  const findings = traces.flatMap((trace) =>
    chosen.flatMap((check) =>
      attempt(check, failed, () => check.run({ quotation: trace.quotation, trace, article })).map(
        (difference) => ({
          quotation: trace.quotation,
          finding: toFinding(check, difference, trace, severityOf(check.id)),
        }),
      ),
    ),
  );
  return { findings, problems: [...failed.values()] };
}

function attempt(
  { id }: QuotationCheck,
  failed: Map<string, Problem>,
  run: () => readonly Difference[],
): readonly Difference[] {
  try {
    return run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The check ${id} failed (${reason}); its findings are missing from this report`;
    failed.set(message, { stage: 'trace', message, span: null, path: null });
    return [];
  }
}

/** The user's severity goes before the check's own, also where the check tells grave cases from slight ones. */
function toFinding(
  check: QuotationCheck,
  difference: Difference,
  trace: Trace,
  chosen: Severity | 'off' | null,
): Finding {
  const { article, source, actual, expected, suggestion } = difference;
  const document = (trace.places[0] ?? trace.nearest?.place)?.region.document;
  return {
    check: check.id,
    severity: chosen === null || chosen === 'off' ? (difference.severity ?? check.severity) : chosen,
    message: difference.message ?? says(actual, expected),
    article,
    source: source && document ? { document: document.path, span: source } : null,
    actual,
    expected,
    suggestion,
  };
}
