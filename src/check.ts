import { checks } from './checks/index.js';
import { chooseChecks } from './choose-checks.js';
import type { ClaimMemory } from './claim-memory.js';
import { compareClaims, compareQuotations } from './compare.js';
import { markDifferences } from './differences.js';
import { find } from './find/index.js';
import { contraryPassages } from './contrary.js';
import { compareHeadline } from './headline.js';
import { DEFAULT_JUDGE, judgeCases } from './judge.js';
import { DEFAULT_SCALE, onScale } from './on-scale.js';
import { pair } from './pair/index.js';
import { asArticle, read, type Input, type ReadOptions } from './read/index.js';
import { regionsOf } from './retrieve/regions.js';
import { emptyLexicon, loadLexicon } from './language/lexicon.js';
import { buildReport } from './report/index.js';
import { NOTHING_ACCEPTED, suppress } from './workspace/acceptance/index.js';
import { trace, type House } from './trace/index.js';
import type { Acceptance, Document, LikelihoodScale, Report, Severities } from './types/index.js';

export interface CheckOptions extends ReadOptions {
  /** Source documents, in order of preference. */
  readonly sources?: readonly Input[];
  /** House style for permitted alterations; `permissive` allows what any of the three allows. */
  readonly style?: House;
  /** Which percents words of likelihood stand for, and how many levels of confidence there are; ICD 203 unless told. */
  readonly likelihoodScale?: LikelihoodScale;
  /** Id of the engine that gives verdicts; "rules" unless told. */
  readonly judge?: string;
  /** Severities by check or by family, and which checks are off; the checks' own unless told. */
  readonly severities?: Severities;
  /** Findings of this article that were let stand before; comments in the article count in any case. */
  readonly acceptance?: Partial<Acceptance>;
  /** Calls the check off between two stages; it then rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** Checks one article against its sources and its own excerpts. Never throws for what the article or a source holds. */
export async function check(article: Input, options: CheckOptions = {}): Promise<Report> {
  const sources = await Promise.all((options.sources ?? []).map((source) => read(source, options)));
  return checkDocument(await read(article, options), sources, options);
}

/** The whole pipeline, top to bottom, on documents already read. `memory` is that of earlier versions of the article. */
export async function checkDocument(
  given: Document,
  sources: readonly Document[],
  options: CheckOptions = {},
  memory?: ClaimMemory,
): Promise<Report> {
  const { style = 'permissive', judge = DEFAULT_JUDGE, likelihoodScale = DEFAULT_SCALE } = options;
  const article = asArticle(given);
  await pause(options.signal);
  const found = find(article);
  const regions = regionsOf(article, found.quotations, sources);
  await pause(options.signal);
  const unread = sources.filter(({ text }) => text === '');
  const traces = trace(article, found.quotations, regions, style, unread);
  await pause(options.signal);
  const titled = found.claims.some(({ heading }) => heading);
  const comparable = found.claims.length > 0 && (regions.length > 0 || titled);
  const lexicon = comparable ? await loadLexicon() : emptyLexicon;
  const recall = memory?.recollect(regions, [options.severities, likelihoodScale]);
  const paired = onScale(likelihoodScale, pair(article, found.claims, regions, lexicon, recall?.pairing));
  await pause(options.signal);
  const chosen = chooseChecks(checks, options.severities ?? {});
  const onClaims = compareClaims(paired, chosen, traces, recall?.comparison);
  const pairings = markDifferences(paired, onClaims.results);
  await pause(options.signal);
  const onQuotations = compareQuotations(article, traces, chosen);
  const tools = { chosen, all: checks, lexicon, scale: likelihoodScale };
  const onHeadline = compareHeadline(article, found.claims, tools);
  const leftOut = contraryPassages(paired, onClaims.results, traces, tools);
  await pause(options.signal);
  const judged = await judgeCases(pairings, onClaims.results, traces, regions, options);
  const problems = [found, onClaims, onHeadline, onQuotations, judged].flatMap((stage) => stage.problems);
  const report = buildReport({
    article,
    sources,
    found,
    traces,
    pairings,
    claimFindings: [...onClaims.results, ...onHeadline.results, ...leftOut],
    quotationFindings: onQuotations.results,
    judgements: judged.judgements,
    problems,
    settings: { style, likelihoodScale, judge },
  });
  return suppress(report, article, checks, { ...NOTHING_ACCEPTED, ...options.acceptance });
}

/** Where the work may be called off, gives whoever would do so a turn; throws when it has been. */
async function pause(signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return;
  await new Promise((resolve) => setTimeout(resolve));
  signal.throwIfAborted();
}
