import type {
  ArticleConfig,
  Remembered,
  RenderContext,
  ReporterSettings,
  SecondReaderConfig,
  SignOff,
} from '../types/index.js';
import type { ConfigUse } from './configs.js';
import type { Limits } from './limits.js';
import type { LocalReaderName } from './local-model/index.js';
import type { OcrSettings } from './ocr/index.js';
import type { SecondReaderSettings } from './second-reader.js';

/** One `--format`: where the report goes when it is not standard output. */
export interface OutputSetting {
  readonly format: string;
  readonly file: string | null;
}

/** What the user asked for, and what a configuration file adds to it. Plain data, so that it can cross from one thread to another. */
export interface CheckSettings {
  readonly articles: readonly string[];
  /** The folder of the run: its configuration file holds for the run as a whole, and baseline and sign-offs lie there. */
  readonly folder: string;
  /** Those of the command line. */
  readonly sources: readonly string[];
  /** What the command line says of a library of sources. */
  readonly chosenLibrary: ChosenLibrary;
  /** Where that and the configuration say the library is that articles are held against; null where there is none. */
  readonly library: string | null;
  readonly stdinFilename: string;
  /** What the command line says of settings that may differ from article to article: it goes before every file. */
  readonly chosen: ArticleConfig;
  readonly config: ConfigUse;
  readonly outputs: readonly OutputSetting[];
  /** What the house adds to its reports. */
  readonly reporting: ReporterSettings;
  /** `--output`: the file of the one report that has none. */
  readonly output: string | null;
  /** True and false are `--color` and `--no-color`; null leaves it to the environment and the terminal. */
  readonly color: boolean | null;
  readonly width: number | null;
  readonly verbosity: RenderContext['verbosity'];
  /** More warnings than this fail the run; null: any number passes. */
  readonly maxWarnings: number | null;
  /** `stored`: web addresses are fetched unless a copy is kept; `anew`: always; `never`: they are left alone. */
  readonly fetch: 'never' | 'stored' | 'anew';
  /** Whether addresses of this machine and its network may be fetched. */
  readonly allowPrivate: boolean;
  /** False: nothing is kept between runs, and nothing kept is used. */
  readonly cache: boolean;
  /** Null: the user's cache folder. */
  readonly cacheFolder: string | null;
  /** `dry`: the changes are shown and not made. */
  readonly fix: 'no' | 'dry' | 'write';
  /** What the command line says of a model on this machine; false: there is to be none; null leaves it to the configuration. */
  readonly chosenLocal: LocalReaderName | false | null;
  /** What that and the configuration come to; null: none reads. */
  readonly localReader: LocalReaderName | null;
  /** What the command line says of a second reader; null: there is to be none, whatever the configuration says. */
  readonly chosenReader: SecondReaderConfig | null;
  /** What that and the configuration come to; null: texts are sent nowhere. */
  readonly secondReader: SecondReaderSettings | null;
  /** Articles checked at the same time, each in a thread of its own; null: as many as pay off here. */
  readonly jobs: number | null;
  /** What the command line says of the limits for one document; what it leaves out others say. */
  readonly chosenLimits: Partial<Limits>;
  /** What that and the configuration come to. */
  readonly limits: Limits;
  /** What the command line says of reading scans; null leaves it to the configuration. */
  readonly chosenOcr: { readonly on: boolean | null; readonly maxPages: number | null };
  /** What that and the configuration come to; null: scans are not read. */
  readonly ocr: OcrSettings | null;
  /** Whether to go on and check again what changes. */
  readonly watch: boolean;
  /** The commit since which articles must have changed to be checked; null: all are. */
  readonly changed: string | null;
  /** Null: where the configuration says, else in the usual place. */
  readonly baseline: string | null;
  readonly writeBaseline: boolean;
  /** Null: where the configuration says, else in the usual place. */
  readonly signOffs: string | null;
  /** ISO 8601 day; null: what the clock says. */
  readonly today: string | null;
  /** What the two files hold. */
  readonly remembered: RememberedFindings;
}

/** What the command line says of a library of sources. */
export interface ChosenLibrary {
  /** Where it is; false: there is to be none, whatever the configuration says; null leaves it to the configuration. */
  readonly place: string | false | null;
  /** Where it is when nobody says; null: then there is none. */
  readonly usual: string | null;
}

/** Nothing was said of a library. */
export const NO_LIBRARY_CHOSEN: ChosenLibrary = { place: null, usual: null };

/** Findings remembered from earlier runs, by the path of the article from the working folder. */
export interface RememberedFindings {
  readonly baseline: readonly Remembered[];
  readonly signOffs: readonly SignOff[];
  readonly today: string | null;
}

/** What is remembered before the files were read. */
export const NOTHING_REMEMBERED: RememberedFindings = { baseline: [], signOffs: [], today: null };

/** What an editor accepts, and how. */
export interface AcceptSettings {
  /** The finding, by its id in the report or the beginning of its fingerprint. */
  readonly finding: string;
  readonly by: string;
  readonly reason: string;
  readonly until: string | null;
}

/** How the page is served. */
export interface PageSettings {
  /** 0: one that is free. */
  readonly port: number;
  /** The folder in which decisions on dropped drafts are kept; null: they are only offered for download. */
  readonly keep: string | null;
}

/** What is asked of a library of sources. */
export type LibraryAsk =
  | { readonly do: 'add'; readonly paths: readonly string[]; readonly again: boolean }
  | { readonly do: 'remove'; readonly paths: readonly string[]; readonly gone: boolean }
  | { readonly do: 'list'; readonly word: string | null; readonly json: boolean }
  | { readonly do: 'find'; readonly words: string; readonly most: number; readonly json: boolean }
  | { readonly do: 'status'; readonly json: boolean };

/** What a command line comes down to; `done` when commander has already answered (help, version, bad usage). */
export type Request =
  | { readonly kind: 'check'; readonly settings: CheckSettings }
  | { readonly kind: 'print-config'; readonly settings: CheckSettings }
  | { readonly kind: 'accept'; readonly settings: CheckSettings; readonly accept: AcceptSettings }
  | { readonly kind: 'library'; readonly settings: CheckSettings; readonly ask: LibraryAsk }
  | { readonly kind: 'init'; readonly force: boolean }
  | { readonly kind: 'lsp'; readonly settings: CheckSettings }
  | { readonly kind: 'serve'; readonly settings: CheckSettings; readonly page: PageSettings }
  | { readonly kind: 'explain'; readonly check: string | null; readonly color: boolean | null }
  | { readonly kind: 'done'; readonly exitCode: number };

/** Nothing to report at the fail level. */
export const EXIT_CLEAN = 0;
/** Findings at or above the fail level. */
export const EXIT_FINDINGS = 1;
/** Bad usage, or something that was named could not be read: what follows is not a whole answer. */
export const EXIT_TROUBLE = 2;
