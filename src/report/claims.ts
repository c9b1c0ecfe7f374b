import type {
  CellView,
  ClaimPair,
  Document,
  Judged,
  PassageSentence,
  ReaderSay,
  ReportedClaim,
  ReportedEvidence,
  ReportedFinding,
  ReportedReading,
} from '../types/index.js';
import { extract } from './extract.js';

/** A claim with its passages and verdict, as the report has it. */
export function reportClaim(
  article: Document,
  { claim, passages }: ClaimPair,
  judged: Judged,
  findings: readonly ReportedFinding[],
): ReportedClaim {
  const { id, span, content, heading, attribution, quotations, worth } = claim;
  const { verdict, confidence, why, risk, look, agreements, readers } = judged;
  return {
    ...extract(article, span),
    id,
    content,
    heading,
    attribution,
    quotations,
    worth,
    verdict,
    confidence,
    why,
    risk,
    look: {
      article: look.claim,
      passages: look.passages.map(({ sentence, span: words }) => ({ evidence: sentence, span: words })),
    },
    agreements: agreements.map(({ fact, claim: ours, sentence, passage, because }) => ({
      fact,
      article: ours,
      evidence: sentence,
      source: passage,
      because,
    })),
    evidence: passages.shown.map(reportEvidence),
    ...(readers.length > 0 ? { readers: readers.map(reportReading) } : {}),
    findings: findings.filter((finding) => finding.claim === id).map((finding) => finding.id),
  };
}

function reportEvidence({
  region,
  span,
  heading,
  score,
  carried,
  saidBy,
  cell,
}: PassageSentence): ReportedEvidence {
  const { document, quotation, speaker } = region;
  const words = { ...extract(document, span), ...(cell && cellExtract(cell)) };
  return {
    ...words,
    quotation: quotation?.id ?? null,
    speaker,
    ...(saidBy !== undefined && { saidBy }),
    heading,
    score,
    carried,
  };
}

/** A cell is printed with its heads, and its place is told by them. */
function cellExtract({ says, place, value }: CellView): Pick<ReportedEvidence, 'text' | 'cell'> {
  return { text: says, cell: { place, value } };
}

function reportReading({ faults, proof, ...said }: ReaderSay): ReportedReading {
  const { reader, verdict, confidence, supported, reason } = said;
  return {
    reader,
    verdict,
    confidence,
    ...(supported !== undefined && { supported }),
    reason,
    faults: faults.map(({ claim, passage }) => ({
      article: claim,
      source: passage && { evidence: passage.sentence, span: passage.span },
    })),
    proof: proof.map(({ sentence, span }) => ({ evidence: sentence, span })),
  };
}
