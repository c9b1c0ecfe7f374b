import type { ClaimFinding, QuotationFinding } from '../compare.js';
import { contextsOf } from './contexts.js';
import { fingerprintsOf } from './identity.js';
import { placeOf } from '../language/offset-map.js';
import { selectorsOf } from '../language/selectors.js';
import { cut } from '../language/span.js';
import { countWords } from '../language/word-count.js';
import type {
  Coverage,
  Document,
  Evidence,
  Extract,
  Found,
  Judgement,
  Pairing,
  Problem,
  Report,
  ReportedClaim,
  ReportedDocument,
  ReportedEvidence,
  ReportedFinding,
  ReportedProblem,
  ReportedQuotation,
  ReportedSettings,
  Span,
  Trace,
  TracePlace,
  TraceVerdict,
  Verdict,
} from '../types/index.js';

/** The results of all stages for one article. */
export interface StageResults {
  readonly article: Document;
  readonly sources: readonly Document[];
  readonly found: Found;
  readonly traces: readonly Trace[];
  readonly pairings: readonly Pairing[];
  readonly claimFindings: readonly ClaimFinding[];
  readonly quotationFindings: readonly QuotationFinding[];
  readonly judgements: readonly Judgement[];
  readonly problems: readonly Problem[];
  readonly settings: ReportedSettings;
}

/** Turns stage results into the report: plain data, equal to its own JSON. */
export function buildReport(results: StageResults): Report {
  const { article, sources, found } = results;
  const findings = reportFindings(results);
  const quotations = results.traces.map((trace) => reportQuotation(article, trace, findings));
  const claims = results.pairings.map((pairing, index) =>
    reportClaim(article, pairing, results.judgements[index], findings),
  );
  return {
    article: { ...reportDocument(article), text: article.text, blocks: article.blocks },
    sources: sources.map(reportDocument),
    settings: results.settings,
    quotations,
    claims,
    omissions: found.omissions.map(({ span, reason }) => ({ ...extract(article, span), reason })),
    findings,
    contexts: contextsOf(sources, quotations, claims),
    coverage: coverageOf(quotations, claims, found.omissions.length),
    problems: reportProblems(results),
  };
}

function reportDocument(document: Document): ReportedDocument {
  const { path, format, sha256, metadata, text, origin } = document;
  const blank = document.blankPages ?? [];
  const pages = new Set([...document.pages.map(({ number }) => number), ...blank]).size;
  return {
    path,
    format,
    sha256,
    title: metadata.title,
    url: origin?.url ?? null,
    fetched: origin?.fetched ?? null,
    pages: pages === 0 ? null : pages,
    pagesWithoutText: pages === 0 ? null : blank.length,
    words: countWords(document),
    readable: text !== '',
  };
}

function extract(document: Document, span: Span): Extract {
  return { document: document.path, span, place: placeOf(document, span), text: cut(document.text, span) };
}

function reportFindings(results: StageResults): ReportedFinding[] {
  const { article } = results;
  const drafts = [
    ...results.claimFindings.map(({ finding, claim, evidence }) => ({
      finding,
      claim,
      evidence: evidenceIndex(results.pairings, claim, evidence),
      quotation: evidence.passage.region.quotation?.id ?? null,
      document: evidence.passage.region.document,
      passage: evidence.passage,
    })),
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

function evidenceIndex(pairings: readonly Pairing[], claim: string, evidence: Evidence): number | null {
  const index = pairings.find((pairing) => pairing.claim.id === claim)?.evidence.indexOf(evidence) ?? -1;
  return index === -1 ? null : index;
}

function reportQuotation(
  article: Document,
  trace: Trace,
  findings: readonly ReportedFinding[],
): ReportedQuotation {
  const { quotation, verdict, why, alterations, nearest } = trace;
  const { id, form, role, span, pieces, edits, attribution } = quotation;
  return {
    ...extract(article, span),
    id,
    form,
    role,
    pieces: pieces.map((piece) => piece.span),
    edits,
    attribution,
    verdict,
    why,
    places: trace.places.map(reportPlace),
    alterations,
    nearest: nearest && {
      ...extract(nearest.place.region.document, nearest.place.span),
      leadingWords: nearest.leadingWords,
    },
    findings: findings
      .filter((finding) => finding.claim === null && finding.quotation === id)
      .map((f) => f.id),
  };
}

function reportPlace({ region, span, pieces }: TracePlace): ReportedQuotation['places'][number] {
  return { ...extract(region.document, span), pieces, selectors: selectorsOf(region.document, span) };
}

function reportClaim(
  article: Document,
  { claim, evidence, runnerUp, elements }: Pairing,
  judgement: Judgement | undefined,
  findings: readonly ReportedFinding[],
): ReportedClaim {
  const { span, ...rest } = claim;
  return {
    ...extract(article, span),
    ...rest,
    ...verdictOf(judgement),
    evidence: evidence.map(reportEvidence),
    runnerUp: runnerUp && reportEvidence(runnerUp),
    elements,
    findings: findings.filter((finding) => finding.claim === claim.id).map(({ id }) => id),
  };
}

function verdictOf(judgement: Judgement | undefined): { verdict: Verdict; confidence: number; why: string } {
  if (judgement && 'verdict' in judgement) return judgement;
  const why =
    judgement === undefined ? 'not judged' : 'failed' in judgement ? judgement.failed : judgement.skipped;
  return { verdict: 'unchecked', confidence: 0, why };
}

function reportEvidence({ passage, score, coverage, reasons }: Evidence): ReportedEvidence {
  const { document, quotation, speaker } = passage.region;
  return {
    ...extract(document, passage.span),
    quotation: quotation?.id ?? null,
    speaker,
    score,
    coverage,
    reasons,
  };
}

function reportProblems({ article, sources, problems }: StageResults): ReportedProblem[] {
  return [article, ...sources]
    .flatMap((document) =>
      document.problems.map((problem) => ({
        problem: { ...problem, path: problem.path ?? document.path },
        document,
      })),
    )
    .concat(
      problems.map((problem) => ({
        problem: { ...problem, path: problem.path ?? article.path },
        document: article,
      })),
    )
    .map(({ problem: { stage, message, path, span }, document }) => ({
      stage,
      message,
      path,
      place: span && placeOf(document, span),
    }));
}

const TRACE_VERDICTS: readonly TraceVerdict[] = [
  'verbatim',
  'permitted',
  'altered',
  'spliced',
  'misattributed',
  'not-found',
  'unchecked',
];
const VERDICTS: readonly Verdict[] = ['supported', 'contradicted', 'misstated', 'unaddressed', 'unchecked'];

function coverageOf(
  quotations: readonly ReportedQuotation[],
  claims: readonly ReportedClaim[],
  omitted: number,
): Coverage {
  const count = <T extends string>(names: readonly T[], items: readonly { verdict: T }[]) =>
    Object.fromEntries(
      names.map((name) => [name, items.filter(({ verdict }) => verdict === name).length]),
    ) as Record<T, number>;
  return {
    quotations: { total: quotations.length, ...count(TRACE_VERDICTS, quotations) },
    claims: {
      total: claims.length,
      compared: claims.filter(({ evidence }) => evidence.length > 0).length,
      ...count(VERDICTS, claims),
    },
    omitted,
  };
}
