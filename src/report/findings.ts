import { placeOf } from '../language/offset-map.js';
import type {
  ClaimPair,
  Document,
  Finding,
  PassageSentence,
  Quotation,
  ReportedFinding,
} from '../types/index.js';
import { fingerprintsOf } from './identity.js';

/** A finding about a claim, with the index of the passage it was compared with. */
interface FoundInClaim {
  readonly claim: string;
  readonly evidence: number | null;
  readonly finding: Finding;
}

/** A finding about a quotation. */
interface FoundInQuotation {
  readonly quotation: Quotation;
  readonly finding: Finding;
}

/** What findings are made of. */
export interface FoundResults {
  readonly article: Document;
  readonly sources: readonly Document[];
  readonly pairs: readonly ClaimPair[];
  readonly claimFindings: readonly FoundInClaim[];
  readonly quotationFindings: readonly FoundInQuotation[];
}

/** All findings in the order of the article, each with its fingerprint and places. */
export function reportFindings(results: FoundResults): ReportedFinding[] {
  const { article } = results;
  const drafts = [
    ...results.claimFindings.map(({ finding, claim, evidence }) => {
      const sentence = evidence === null ? null : shownTo(results.pairs, claim)[evidence]!;
      return {
        finding,
        claim,
        evidence,
        quotation: sentence?.region.quotation?.id ?? null,
        document: sentence?.region.document ?? article,
        passage: sentence,
      };
    }),
    ...results.quotationFindings.map(({ finding, quotation }) => ({
      finding,
      claim: null,
      evidence: null,
      quotation: quotation.id,
      document: results.sources.find(({ path }) => path === finding.source?.document) ?? article,
      passage: null,
    })),
  ].sort((a, b) => a.finding.article.start - b.finding.article.start);
  const fingerprints = fingerprintsOf(drafts.map((draft) => ({ ...draft, article, source: draft.document })));
  return drafts.map(({ finding, claim, quotation, evidence, document }, index) => ({
    id: `f${index + 1}`,
    fingerprint: fingerprints[index]!,
    suppressed: null,
    ...finding,
    claim,
    quotation,
    evidence,
    place: placeOf(article, finding.article),
    sourcePlace: finding.source && placeOf(document, finding.source.span),
  }));
}

function shownTo(pairs: readonly ClaimPair[], claim: string): readonly PassageSentence[] {
  return pairs.find((pair) => pair.claim.id === claim)?.passages.shown ?? [];
}
