import type { ArticleConfig, Config, Vocabulary } from '../../types/index.js';
import { matches } from './patterns.js';
import type { ConfigFile } from './parse.js';

/** Settings for one article with every key filled in. */
export type ArticleSettings = Required<ArticleConfig>;

/** What holds when nobody says otherwise. */
const DEFAULTS: ArticleSettings = {
  sources: [],
  style: 'permissive',
  likelihoodScale: 'icd203',
  checks: {},
  failOn: 'error',
  minCoverage: 0,
  links: true,
  allowSources: [],
  strictSources: false,
  requireReason: false,
  vocabulary: {},
};

/** Lists of places: every layer adds to them. */
export const LISTS = ['sources', 'allowSources'] as const;

/** Some settings, and where each of them was made. */
export interface Layer {
  readonly settings: ArticleConfig;
  /** Where the setting at a path of keys stands ("sourcecheck.config.yaml:4"). */
  readonly originOf: (keys: readonly (string | number)[]) => string;
}

/** Settings for one article, and where each came from: by key, by `checks.NAME`, by `sources.INDEX` and the like. */
export interface Effective {
  readonly settings: ArticleSettings;
  readonly origins: ReadonlyMap<string, string>;
}

/** The layers of a configuration file for an article, named by its path from the folder of the file: the file itself, then its overrides. */
export function layersFor({ path, config, lineOf }: ConfigFile, article: string): Layer[] {
  const layer = (settings: ArticleConfig, prefix: readonly (string | number)[]): Layer => ({
    settings,
    originOf: (keys) => `${path}:${lineOf([...prefix, ...keys])}`,
  });
  const overrides = (config.overrides ?? []).flatMap((override, index) =>
    matches(override.files, article) ? [layer(override, ['overrides', index])] : [],
  );
  return [layer(config, []), ...overrides];
}

/** Puts layers upon the defaults, the later upon the earlier: lists of places add up, checks are joined by name, all else is replaced. */
export function settle(layers: readonly Layer[]): Effective {
  const settings: Record<string, unknown> = { ...DEFAULTS };
  const origins = new Map(Object.keys(DEFAULTS).map((key) => [key, 'default']));
  for (const { settings: given, originOf } of layers) {
    for (const key of Object.keys(DEFAULTS) as (keyof ArticleConfig)[]) {
      if (given[key] === undefined) continue;
      settings[key] = joined(key, settings[key], given[key]);
      origins.set(key, originOf([key]));
    }
    for (const name of Object.keys(given.checks ?? {}))
      origins.set(`checks.${name}`, originOf(['checks', name]));
    for (const key of LISTS) {
      const before = (settings[key] as string[]).length - (given[key]?.length ?? 0);
      for (const index of (given[key] ?? []).keys())
        origins.set(`${key}.${before + index}`, originOf([key, index]));
    }
  }
  return { settings: settings as unknown as ArticleSettings, origins };
}

function joined(key: keyof ArticleConfig, before: unknown, given: unknown): unknown {
  if (LISTS.some((name) => name === key))
    return [...(before as readonly string[]), ...(given as readonly string[])];
  if (key === 'checks') return { ...(before as object), ...(given as object) };
  if (key === 'vocabulary') return joinedWords(before as Vocabulary, given as Vocabulary);
  return given;
}

/** Lists add up; of one alias the later word counts. */
function joinedWords(before: Vocabulary, given: Vocabulary): Vocabulary {
  const both = <T>(a: readonly T[] | undefined, b: readonly T[] | undefined) => [...(a ?? []), ...(b ?? [])];
  return {
    aliases: { ...before.aliases, ...given.aliases },
    people: both(before.people, given.people),
    terms: both(before.terms, given.terms),
    neverFlag: both(before.neverFlag, given.neverFlag),
  };
}

/** True when an article, by its path from the folder of the file, is left out of folders and globs. */
export function isIgnored({ ignore }: Config, article: string): boolean {
  return ignore !== undefined && matches(ignore, article);
}
