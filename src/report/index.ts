import { contextsOf } from './contexts.js';
import { fingerprintsOf } from './identity.js';
import { placeOf } from '../language/offset-map.js';
import { selectorsOf } from '../language/selectors.js';
import { cut } from '../language/span.js';
import { countWords } from '../language/word-count.js';
import type {
  Coverage,
  Document,
  ClaimPair,
  Extract,
  Found,
  Finding,
  Judged,
  PassageSentence,
  Problem,
  Quotation,
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

/** A finding about a claim, with the index of the passage it was compared with. */
export interface FoundInClaim {
  readonly claim: string;
  readonly evidence: number | null;
  readonly finding: Finding;
}

/** A finding about a quotation. */
export interface FoundInQuotation {
  readonly quotation: Quotation;
  readonly finding: Finding;
}

/** The results of all stages for one article. */
export interface StageResults {
  readonly article: Document;
  readonly sources: readonly Document[];
  readonly found: Found;
  readonly traces: readonly Trace[];
  readonly pairs: readonly ClaimPair[];
  /** One for each of `pairs`. */
  readonly judged: readonly Judged[];
  readonly claimFindings: readonly FoundInClaim[];
  readonly quotationFindings: readonly FoundInQuotation[];
  readonly problems: readonly Problem[];
  readonly settings: ReportedSettings;
}

/** Turns stage results into the report: plain data, equal to its own JSON. */
export function buildReport(results: StageResults): Report {
  const { article, sources, found } = results;
  const findings = reportFindings(results);
  const quotations = results.traces.map((trace) => reportQuotation(article, trace, findings));
  const claims = results.pairs.map((pair, index) =>
    reportClaim(article, pair, results.judged[index]!, findings),
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
    ...(readers.length > 0 ? { readers } : {}),
    findings: findings.filter((finding) => finding.claim === id).map((finding) => finding.id),
  };
}

function reportEvidence({ region, span, heading, score, carried }: PassageSentence): ReportedEvidence {
  const { document, quotation, speaker } = region;
  return { ...extract(document, span), quotation: quotation?.id ?? null, speaker, heading, score, carried };
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
const VERDICTS: readonly Verdict[] = [
  'supported',
  'contradicted',
  'misstated',
  'unaddressed',
  'undecided',
  'unchecked',
];

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
