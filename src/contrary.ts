import { compareClaim, type ClaimFinding } from './compare.js';
import { overlaps } from './language/span.js';
import { retold, reusing, type ReuseTools } from './reuse.js';
import type { Pairing, Passage, Trace } from './types/index.js';

/** Share of the claim that its best passage must answer to be what it rests on, and a contrary one to be about the same. */
const ABOUT = 0.5;

/**
 * For claims in which nothing differs from the passage they rest on: other passages of the sources that deny the same or are less sure
 * of it, when no quotation and no other claim of the article comes near them.
 */
export function contraryPassages(
  pairings: readonly Pairing[],
  findings: readonly ClaimFinding[],
  traces: readonly Trace[],
  tools: ReuseTools,
): ClaimFinding[] {
  const found = reusing('passage', tools);
  if (!found) return [];
  const { check, reused } = found;
  return pairings
    .filter((pairing) => isAtRest(pairing, findings))
    .flatMap((pairing) => {
      const left = [...pairing.contrary, ...pairing.evidence.slice(1)].filter(
        (evidence) => evidence.coverage >= ABOUT && !isMentioned(evidence.passage, pairing, pairings, traces),
      );
      for (const evidence of left) {
        const [first] = compareClaim({ ...pairing, evidence: [evidence] }, reused).found;
        if (first) return retold(first, check);
      }
      return [];
    });
}

/** Nothing differs, and the claim rests on a passage that answers most of it. */
function isAtRest({ claim, evidence: [best] }: Pairing, findings: readonly ClaimFinding[]): boolean {
  const differs = findings.some((one) => one.claim === claim.id && one.finding.severity !== 'info');
  return best !== undefined && best.coverage >= ABOUT && !differs && !claim.heading;
}

/** What only the article prints, what it quotes, and what another claim or the claim itself rests on is no passage left out. */
function isMentioned(
  { region, span }: Passage,
  own: Pairing,
  pairings: readonly Pairing[],
  traces: readonly Trace[],
): boolean {
  const isHere = (other: Passage): boolean =>
    other.region.document === region.document && overlaps(other.span, span);
  return (
    region.origin !== 'source' ||
    isHere(own.evidence[0]!.passage) ||
    traces.some(({ places: [place] }) => place !== undefined && isHere(place)) ||
    pairings.some(
      ({ claim, evidence: [best] }) => claim !== own.claim && best !== undefined && isHere(best.passage),
    )
  );
}
