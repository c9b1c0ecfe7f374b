import { oneLine, says } from '../language/message.js';
import type { ClaimPair, Clash, FaultKind, Finding, Judged, Severity } from '../types/index.js';
import { faultKinds } from './kinds/index.js';

/** A finding about a claim, with the index of the passage it was compared with. */
export interface ClaimFinding {
  readonly claim: string;
  readonly evidence: number | null;
  readonly finding: Finding;
}

const KINDS: ReadonlyMap<string, FaultKind> = new Map(faultKinds.map((kind) => [kind.id, kind]));

/** A contradicted claim is an error, whatever kind of fault it is; a misstated one is what its kind says. */
function severityOf({ kind, verdict }: Clash): Severity {
  return verdict === 'contradicted' ? 'error' : (KINDS.get(kind)?.severity ?? 'warning');
}

/** The findings of one claim: one for each clash that its verdict rests on. */
export function findingsOf(
  { claim, passages }: ClaimPair,
  { clashes }: Judged,
  chosen: (kind: string) => Severity | 'off' | null,
): ClaimFinding[] {
  return clashes.map((clash) => {
    const own = chosen(clash.kind);
    const document = passages.shown[clash.sentence]!.region.document;
    return {
      claim: claim.id,
      evidence: clash.sentence,
      finding: {
        check: clash.kind,
        severity: own === null || own === 'off' ? severityOf(clash) : own,
        message: messageOf(clash),
        article: clash.claim,
        source: { document: document.path, span: clash.passage },
        actual: clash.claimSays,
        expected: clash.passageSays,
        suggestion: clash.suggestion,
      },
    };
  });
}

/** Of a cell its row and column are told. Where a reader points at the words, it is named: a person must know whose opinion it is. */
function messageOf({ claimSays, passageSays, cell, by }: Clash): string {
  const message = `${says(claimSays, passageSays)}${cell === undefined ? '' : ` (${oneLine(cell)})`}`;
  return by === undefined ? message : `${message}, as ${by} reads it`;
}
