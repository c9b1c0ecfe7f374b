import { bounded } from './bounded.js';
import { contextsOf } from './contexts.js';
import { reportClaim } from './claims.js';
import { extract } from './extract.js';
import { reportFindings, type FoundResults } from './findings.js';
import { placeOf } from '../language/offset-map.js';
import { scannedAt } from '../language/scan.js';
import { selectorsOf } from '../language/selectors.js';
import { countWords } from '../language/word-count.js';
import type {
  Coverage,
  Document,
  Found,
  Judged,
  LibraryUse,
  Problem,
  Report,
  ReportedClaim,
  ReportedDocument,
  ReportedFinding,
  ReportedProblem,
  ReportedQuotation,
  ReportedSettings,
  Trace,
  TracePlace,
  TraceVerdict,
  Verdict,
} from '../types/index.js';

/** The results of all stages for one article. */
interface StageResults extends FoundResults {
  readonly found: Found;
  readonly traces: readonly Trace[];
  /** One for each of `pairs`. */
  readonly judged: readonly Judged[];
  readonly problems: readonly Problem[];
  readonly settings: ReportedSettings;
  /** Null where no library of sources was searched. */
  readonly library: LibraryUse | null;
}

/** Turns stage results into the report: plain data, equal to its own JSON. */
export function buildReport(results: StageResults): Report {
  const { article, sources, found } = results;
  const findings = reportFindings(results);
  const quotations = results.traces.map((trace) => reportQuotation(article, trace, findings));
  const claims = results.pairs.map((pair, index) =>
    reportClaim(article, pair, results.judged[index]!, findings),
  );
  return bounded({
    article: { ...reportDocument(article), text: article.text, blocks: article.blocks },
    sources: sources.map(reportDocument),
    ...(results.library === null ? {} : { library: results.library }),
    settings: results.settings,
    quotations,
    claims,
    omissions: found.omissions.map(({ span, reason }) => ({ ...extract(article, span), reason })),
    findings,
    contexts: contextsOf(sources, quotations, claims),
    coverage: coverageOf(quotations, claims, found.omissions.length),
    problems: reportProblems(results),
  });
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
    ...leftOutOf(document),
    ...ocrOf(document),
    readable: text !== '',
  };
}

/** What was left out, added up by kind. */
function leftOutOf({ leftOut = [] }: Document): Pick<ReportedDocument, 'leftOut'> {
  const kinds = new Map<string, number>();
  for (const { what, words } of leftOut) kinds.set(what, (kinds.get(what) ?? 0) + words);
  return kinds.size === 0 ? {} : { leftOut: [...kinds].map(([what, words]) => ({ what, words })) };
}

function ocrOf({ scan }: Document): Pick<ReportedDocument, 'ocr'> {
  if (scan === undefined) return {};
  const { engine, pages } = scan;
  const sum = pages.reduce((total, { confidence }) => total + confidence, 0);
  return { ocr: { engine, confidence: Math.round(sum / pages.length), pages } };
}

function scanOf({ places }: Trace): Pick<ReportedQuotation, 'scan'> {
  const [place] = places;
  const scan = place ? scannedAt(place.region.document, place.span) : null;
  return scan === null ? {} : { scan };
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
    ...scanOf(trace),
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
