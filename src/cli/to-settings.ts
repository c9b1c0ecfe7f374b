import type { ArticleConfig, CommentsWanted, FailLevel, House, LikelihoodScale } from '../types/index.js';
import { chosenReader, type RawReaderOptions } from './reader-options.js';
import type { Io } from '../workspace/io.js';
import { LIMITS } from '../workspace/limits.js';
import { NOTHING_REMEMBERED, type CheckSettings, type OutputSetting } from '../workspace/settings.js';

/** The options of the command line as commander hands them over. */
export interface RawOptions extends RawReaderOptions {
  readonly source?: readonly string[];
  /** False after `--no-library`. */
  readonly library?: string | false;
  readonly stdinFilename: string;
  readonly style: House;
  readonly likelihoodScale: LikelihoodScale;
  readonly format: readonly OutputSetting[];
  readonly output?: string;
  readonly comments?: CommentsWanted;
  readonly color?: boolean;
  readonly width?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly failOn: FailLevel;
  readonly maxWarnings?: number;
  readonly minCoverage?: number;
  readonly links: boolean;
  readonly allowSources: readonly string[];
  readonly strictSources?: boolean;
  readonly fetch?: boolean;
  readonly refetch?: boolean;
  readonly allowPrivate?: boolean;
  readonly cache: boolean;
  readonly cacheDir?: string;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly jobs?: number;
  /** False after `--no-ocr`. */
  readonly ocr?: boolean;
  readonly ocrPages?: number;
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly watch?: boolean;
  /** False after `--no-config`. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  /** True without a ref. */
  readonly changed?: string | true;
  readonly baseline?: string;
  readonly writeBaseline?: boolean;
  readonly signOffs?: string;
  readonly today?: string;
}

/** Settings that the command line and configuration files share, by the names both use. */
const SHARED = [
  'style',
  'likelihoodScale',
  'failOn',
  'minCoverage',
  'links',
  'allowSources',
  'strictSources',
] as const;

/** The settings a command line asks for; `isGiven` tells whether an option was given or is only a default. */
export function toSettings(
  articles: readonly string[],
  raw: RawOptions,
  isGiven: (option: keyof RawOptions) => boolean,
  { env }: Pick<Io, 'env'>,
): CheckSettings {
  const chosen = SHARED.filter(isGiven).map((key) => [key, raw[key]]);
  return {
    articles,
    folder: '.',
    sources: raw.source ?? [],
    chosenLibrary: { place: raw.library ?? null, usual: null },
    library: null,
    stdinFilename: raw.stdinFilename,
    chosen: Object.fromEntries(chosen) as ArticleConfig,
    config: raw.config === false ? 'none' : raw.config === undefined ? 'nearest' : { file: raw.config },
    outputs: raw.format,
    reporting: raw.comments === undefined ? {} : { comments: raw.comments },
    output: raw.output ?? null,
    color: raw.color ?? null,
    width: raw.width ?? null,
    verbosity: raw.quiet ? 'quiet' : raw.verbose ? 'verbose' : 'normal',
    maxWarnings: raw.maxWarnings ?? null,
    fetch: raw.refetch === true ? 'anew' : raw.fetch === true ? 'stored' : 'never',
    allowPrivate: raw.allowPrivate === true,
    cache: raw.cache,
    cacheFolder: raw.cacheDir ?? (env['SOURCECHECK_CACHE'] || null),
    fix: raw.dryRun === true ? 'dry' : raw.fix === true ? 'write' : 'no',
    chosenReader: raw.secondReader === false ? null : chosenReader(raw),
    secondReader: null,
    chosenLocal: raw.reader ?? null,
    localReader: null,
    jobs: raw.jobs ?? null,
    chosenLimits: {
      ...(raw.timeLimit === undefined ? {} : { seconds: raw.timeLimit }),
      ...(raw.memoryLimit === undefined ? {} : { megabytes: raw.memoryLimit }),
    },
    limits: LIMITS,
    chosenOcr: { on: raw.ocr ?? null, maxPages: raw.ocrPages ?? null },
    ocr: null,
    watch: raw.watch === true,
    changed: raw.changed === true ? 'HEAD' : (raw.changed ?? null),
    baseline: raw.baseline ?? null,
    writeBaseline: raw.writeBaseline === true,
    signOffs: raw.signOffs ?? null,
    today: raw.today ?? null,
    remembered: NOTHING_REMEMBERED,
  };
}
