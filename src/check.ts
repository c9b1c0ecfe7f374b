import { copiedWords } from './facts/rendering/copied-words.js';
import { holdFacts, proseOf } from './facts/index.js';
import { renderedByCells } from './facts/rendering/cell-rendering.js';
import { renderingOf } from './facts/rendering.js';
import { find } from './find/index.js';
import { alsoKnown } from './language/also-known.js';
import { annotate, DEFAULT_SCALE, emptySide } from './language/annotate.js';
import { houseNames, type HouseNames } from './language/house-names.js';
import { mayBeMisread } from './language/scan.js';
import { cut } from './language/span.js';
import { loadTagger, type Tagger } from './language/tagger.js';
import { asArticle, read, type Input, type ReadOptions } from './read/index.js';
import { readAll, readingProblems } from './reading/index.js';
import { buildReport } from './report/index.js';
import { withScanNote } from './report/scan-notes.js';
import { indexRegions, passagesFor } from './retrieve/index.js';
import { sentenceBehind } from './retrieve/sentence-behind.js';
import { regionsOf, runningRegions } from './retrieve/regions.js';
import { documentsCredited } from './trace/credit.js';
import { quotationChecks } from './trace/checks/index.js';
import { findingsOf as findingsOnQuotations } from './trace/findings.js';
import { trace, type House } from './trace/index.js';
import { lookedUp } from './trace/looked-up.js';
import { asScanned } from './trace/scans.js';
import { sparing } from './trace/verdict.js';
import { isAnothers, saidByCredited, withSayer } from './trace/voices/beside-claims.js';
import type {
  Acceptance,
  Agreement,
  ClaimPair,
  Clash,
  Document,
  Finding,
  Found,
  LibraryUse,
  LikelihoodScale,
  Passages,
  PassageSentence,
  Problem,
  Reader,
  ReaderSay,
  Region,
  Report,
  Severities,
  Side,
  Span,
  Vocabulary,
} from './types/index.js';
import { decide, type Heard } from './verdict/decide.js';
import { findingsOf as findingsOnClaim } from './verdict/findings.js';
import { severityOf } from './verdict/kind-names.js';
import { otherLanguage } from './language/other-languages.js';
import { obstacleTo } from './verdict/obstacles.js';
import { notesOn } from './verdict/notes.js';
import { riskOf } from './verdict/risk.js';
import { NOTHING_ACCEPTED, suppress } from './workspace/acceptance/index.js';
import { rules } from './workspace/rules.js';

export { rules };

export interface CheckOptions extends ReadOptions {
  /** Source documents, in order of preference. */
  readonly sources?: readonly Input[];
  /** House style for permitted alterations; `permissive` allows what any of the three allows. */
  readonly style?: House;
  /** Which percents words of likelihood stand for, and how many levels of confidence there are; ICD 203 unless told. */
  readonly likelihoodScale?: LikelihoodScale;
  /** What reads claims more deeply than facts can; nothing unless given. */
  readonly readers?: readonly Reader[];
  /** Severities by check or by family, and which checks are off; the checks' own unless told. */
  readonly severities?: Severities;
  /** Findings of this article that were let stand before; comments in the article count in any case. */
  readonly acceptance?: Partial<Acceptance>;
  /** The desk's own words: other names, people and their titles, house terms, names in which nothing is flagged. */
  readonly vocabulary?: Vocabulary;
  /** The library from which some of the sources were drawn; quotations that are in none of its documents are told so. */
  readonly library?: LibraryUse;
  /** Calls the check off between two stages; it then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** Checks one article against its sources and its own excerpts. Never throws for what the article or a source holds. */
export async function check(article: Input, options: CheckOptions = {}): Promise<Report> {
  const sources = await Promise.all((options.sources ?? []).map((source) => read(source, options)));
  return checkDocument(await read(article, options), sources, options);
}

/** The whole pipeline, top to bottom, on documents already read. */
export async function checkDocument(
  given: Document,
  documents: readonly Document[],
  options: CheckOptions = {},
): Promise<Report> {
  const { style = 'permissive', likelihoodScale = DEFAULT_SCALE, readers = [], severities = {} } = options;
  const { library = null } = options;
  const signal = options.signal ?? new AbortController().signal;
  const chosen = (id: string) => severityOf(id, severities);
  const article = asArticle(given);
  await pause(options.signal);
  const names = houseNames(options.vocabulary);
  const sources = documents.map((document) => alsoKnown(document, names));
  const found = find(article, names);
  const unread = sources.filter(({ text }) => text === '');
  const regions = regionsOf(article, found.quotations, sources);
  await pause(options.signal);
  const spared = (span: Span) => names.isSpared(article.text, span, false);
  const traces = trace(article, found.quotations, regions, style, unread).map((one) =>
    lookedUp(asScanned(article, sparing(one, spared), regions), library),
  );
  const onQuotations = findingsOnQuotations(article, traces, quotationChecks, chosen);
  await pause(options.signal);
  const foreign = otherLanguage(article.text);
  // Facts, passages and readers know English alone.
  const comparable = foreign === null ? runningRegions(regions) : [];
  const pairs = await pairsOf(article, found, comparable, likelihoodScale, names);
  await pause(options.signal);
  const heard = pairs.map((pair) => heardOf(pair, names, (kind) => chosen(kind) === 'off'));
  const judge = (index: number, said: readonly ReaderSay[]) =>
    decide({ ...heard[index]!, readers: said }, obstacleTo(pairs[index]!, regions, unread, foreign));
  const said = await readAll(readers, pairs, (index, so) => judge(index, so).verdict, signal);
  const judged = pairs.map((_, index) => judge(index, said[index]!));
  await pause(options.signal);
  const noted = <T extends { finding: Finding }>(one: T) => ({
    ...one,
    finding: withScanNote(one.finding, sources),
  });
  const report = buildReport({
    article,
    sources,
    library,
    found,
    traces,
    pairs,
    judged,
    claimFindings: pairs
      .flatMap((pair, index) => [
        ...findingsOnClaim(pair, judged[index]!, chosen),
        ...notesOn(pair, copiedWords(proseOf(pair)), chosen),
      ])
      .map(noted),
    quotationFindings: onQuotations.findings.filter(({ finding }) => !spared(finding.article)).map(noted),
    problems: [
      ...foreignProblems(article, foreign),
      ...found.problems,
      ...onQuotations.problems,
      ...readingProblems(said),
    ],
    settings: {
      style,
      likelihoodScale,
      ...(readers.length > 0 ? { readers: readers.map(({ id }) => id) } : {}),
    },
  });
  return suppress(report, article, rules, { ...NOTHING_ACCEPTED, ...options.acceptance });
}

function foreignProblems({ path }: Document, language: string | null): Problem[] {
  if (language === null) return [];
  const message = `${path} looks like ${language}: only quotations were checked`;
  return [{ stage: 'find', message, span: null, path }];
}

/** Every claim beside the passages that bear on it, both sides annotated. */
async function pairsOf(
  article: Document,
  { claims }: Found,
  regions: readonly Region[],
  scale: LikelihoodScale,
  names: HouseNames,
): Promise<ClaimPair[]> {
  if (claims.length === 0 || regions.length === 0)
    return claims.map((claim) => ({
      claim,
      article,
      side: emptySide(claim.span),
      passages: NONE,
      sides: [],
    }));
  const tagger = await loadTagger();
  const index = indexRegions(regions, names);
  const sources = [...new Set(regions.map(({ document }) => document))].filter((one) => one !== article);
  return claims.map((claim, at) => {
    const { span, attribution, before } = claim;
    const { shown, bears } = passagesFor(index, {
      article,
      span,
      before,
      after: sentenceBehind(claims, at),
      prefer: documentsCredited(attribution, sources, article),
      said: sources.flatMap((document) =>
        saidByCredited(attribution, document).map((part) => ({ document, span: part })),
      ),
      also: names.othersIn(cut(article.text, span)),
    });
    return {
      claim,
      article,
      side: annotate(article, span, tagger, scale),
      passages: { bears, shown: shown.map(withSayer) },
      sides: shown.map((one) =>
        isAnothers({ attribution, claim: span, article }, one)
          ? emptySide(one.span)
          : sideOf(one, tagger, scale),
      ),
    };
  });
}

/** A cell of a table is read as the sentence that its heads make of it. */
function sideOf({ region, span, cell }: PassageSentence, tagger: Tagger, scale: LikelihoodScale): Side {
  if (cell === undefined) return annotate(region.document, span, tagger, scale);
  return annotate({ text: cell.says }, { start: 0, end: cell.says.length }, tagger, scale);
}

/** What facts make of a claim, before any reader is asked. */
function heardOf(pair: ClaimPair, names: HouseNames, off: (kind: string) => boolean): Heard {
  const held = holdFacts(pair, names);
  const { sentence, look, signs } = renderingOf(proseOf(pair));
  const agreements = held.filter((one): one is Agreement => one.type === 'agreement');
  return {
    pair,
    clashes: held.filter(
      (one): one is Clash => one.type === 'clash' && !off(one.kind) && !isMisread(pair, one),
    ),
    agreements,
    rendered: sentence ?? renderedByCells(pair, agreements),
    look,
    risk: riskOf(signs),
    readers: [],
    off,
  };
}

/** A fact told from letters that may be misread is none. */
function isMisread({ passages }: ClaimPair, { sentence, claimSays, passage }: Clash): boolean {
  return mayBeMisread(claimSays, passages.shown[sentence]!.region.document, passage);
}

/** What is laid beside a claim where there is nothing to lay beside it. */
const NONE: Passages = { shown: [], bears: false };

/** Where the work may be called off, gives whoever would do so a turn; throws when it has been. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return;
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
