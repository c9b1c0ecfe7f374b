import type { FailLevel, House, RenderContext } from '../types.js';

/** One `--format`: where the report goes when it is not standard output. */
export interface OutputSetting {
  readonly format: string;
  readonly file: string | null;
}

/** What the user asked for, checked and with defaults filled in. */
export interface CheckSettings {
  readonly articles: readonly string[];
  readonly sources: readonly string[];
  readonly stdinFilename: string;
  readonly style: House;
  readonly outputs: readonly OutputSetting[];
  /** True and false are `--color` and `--no-color`; null leaves it to the environment and the terminal. */
  readonly color: boolean | null;
  readonly width: number | null;
  readonly verbosity: RenderContext['verbosity'];
  readonly failOn: FailLevel;
  /** Whether the article's links to local files name sources. */
  readonly links: boolean;
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
  /** Articles checked at the same time, each in a thread of its own; null: as many as pay off here. */
  readonly jobs: number | null;
  /** Whether to go on and check again what changes. */
  readonly watch: boolean;
}

/** What a command line comes down to; `done` when commander has already answered (help, version, bad usage). */
export type Request =
  | { readonly kind: 'check'; readonly settings: CheckSettings }
  | { readonly kind: 'explain'; readonly check: string | null; readonly color: boolean | null }
  | { readonly kind: 'done'; readonly exitCode: number };

/** Nothing to report at the fail level. */
export const EXIT_CLEAN = 0;
/** Findings at or above the fail level. */
export const EXIT_FINDINGS = 1;
/** Bad usage, or something that was named could not be read: what follows is not a whole answer. */
export const EXIT_TROUBLE = 2;
