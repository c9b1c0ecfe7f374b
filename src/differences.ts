import type { ClaimFinding } from './compare.js';
import { overlaps } from './language/span.js';
import type { Element, Pairing } from './types/index.js';

/** The pairings with their parts marked as differing where a finding of error or warning level stands, by the check's id. */
export function markDifferences(
  pairings: readonly Pairing[],
  findings: readonly ClaimFinding[],
): readonly Pairing[] {
  return pairings.map((pairing) => {
    const own = findings.filter(
      ({ claim, finding }) => claim === pairing.claim.id && finding.severity !== 'info',
    );
    if (own.length === 0) return pairing;
    return { ...pairing, elements: pairing.elements.map((element) => marked(pairing, element, own)) };
  });
}

function marked({ evidence }: Pairing, element: Element, findings: readonly ClaimFinding[]): Element {
  const hit = findings.find(({ finding }) => overlaps(finding.article, element.span));
  if (!hit) return element;
  const at = evidence.indexOf(hit.evidence);
  return {
    ...element,
    status: 'differs',
    evidence: at < 0 ? element.evidence : at,
    answer: hit.finding.source?.span ?? element.answer,
    by: hit.finding.check,
  };
}
