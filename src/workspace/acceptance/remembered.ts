import { REASON_TO_COME } from '../../language/placeholder.js';
import type { Acceptance, Remembered, ReportedFinding, SignOff, Suppression } from '../../types/index.js';

/** Which half of a fingerprint is about what: the article's words come first. */
const sides = (fingerprint: string): readonly string[] => fingerprint.split('-');

/** The sign-off, else the entry of the baseline, that lets a finding stand. */
export function rememberedFor(
  { fingerprint }: ReportedFinding,
  { signOffs, baseline, today }: Acceptance,
): SignOff | Remembered | null {
  return (
    signOffs.find((entry) => entry.fingerprint === fingerprint && holds(entry, today)) ??
    baseline.find((entry) => entry.fingerprint === fingerprint) ??
    null
  );
}

/** How the report tells of an entry. */
export function suppressionBy(entry: SignOff | Remembered): Suppression {
  return isSignOff(entry)
    ? { kind: 'sign-off', reason: entry.reason, by: entry.by, date: entry.date }
    : { kind: 'baseline', reason: null, by: null, date: null };
}

/** What is to be said of the entries that no finding needs: sign-offs one by one, the baseline in one sentence. */
export function staleMessages(
  findings: readonly ReportedFinding[],
  { signOffs, baseline, today }: Acceptance,
): string[] {
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const stale = baseline.filter(({ fingerprint }) => !found.has(fingerprint)).length;
  return [
    ...signOffs
      .filter((entry) => !found.has(entry.fingerprint) || !holds(entry, today))
      .map(
        (entry) =>
          `The sign-off ${entry.fingerprint} of \`${entry.check}\` by ${entry.by} ${hasReason(entry) ? 'no longer holds' : 'does not hold yet'}: ${reason(entry, findings)}`,
      ),
    ...(stale === 0
      ? []
      : [
          `${stale} of the ${baseline.length} findings that the baseline remembers of this article ${stale === 1 ? 'is' : 'are'} gone; write it anew with --write-baseline`,
        ]),
  ];
}

function reason(entry: SignOff, findings: readonly ReportedFinding[]): string {
  const [article] = sides(entry.fingerprint);
  if (!hasReason(entry)) return 'its reason is still to be written';
  if (findings.some(({ fingerprint }) => fingerprint === entry.fingerprint)) {
    return `it was given until ${entry.until}; accept the finding again, or mend it`;
  }
  if (findings.some(({ fingerprint }) => sides(fingerprint)[0] === article)) {
    return 'the words of the source have changed; look at the finding again';
  }
  if (findings.some(({ check, actual }) => check === entry.check && actual === entry.says)) {
    return 'the sentence of the article has changed; look at the finding again';
  }
  return 'the finding is gone; take it out of the file';
}

/** True until its last day has passed, once it gives a reason. */
function holds(entry: SignOff, today: string | null): boolean {
  const { until } = entry;
  return hasReason(entry) && (until === null || today === null || today <= until);
}

function hasReason({ reason }: SignOff): boolean {
  return reason !== REASON_TO_COME;
}

function isSignOff(entry: SignOff | Remembered): entry is SignOff {
  return 'by' in entry;
}
