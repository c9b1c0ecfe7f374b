import { toYaml } from '../../language/yaml.js';
import { LISTS, type Effective } from './effective.js';
import type { Vocabulary } from '../../types/index.js';

/** One more setting to show, with where it was made. */
export interface Shown {
  readonly key: string;
  readonly value: unknown;
  readonly from: string;
}

/** Settings as YAML, each with a comment that tells where it was made: what `--print-config` prints. */
export function showSettings({ settings, origins }: Effective, more: readonly Shown[]): string {
  const own = Object.entries(settings).map(([key, value]): Shown[] =>
    isEmpty(value) || typeof value !== 'object' ? [{ key, value: value, from: origins.get(key)! }] : [],
  );
  const lines = [...own.flat(), ...more].map(({ key, value, from }) => line(inline(key, value), from));
  return [
    ...lines,
    ...LISTS.flatMap((key) => listed(key, settings[key], origins)),
    ...named(settings.checks, origins),
    ...worded(settings.vocabulary, origins),
  ].join('');
}

function listed(key: string, places: readonly string[], origins: ReadonlyMap<string, string>): string[] {
  if (places.length === 0) return [];
  return [
    `${key}:\n`,
    ...places.map((place, index) => line(`  - ${toYaml(place).trimEnd()}`, origins.get(`${key}.${index}`)!)),
  ];
}

function named(checks: Readonly<Record<string, string>>, origins: ReadonlyMap<string, string>): string[] {
  const names = Object.keys(checks);
  if (names.length === 0) return [];
  return [
    'checks:\n',
    ...names.map((name) => line(`  ${inline(name, checks[name])}`, origins.get(`checks.${name}`)!)),
  ];
}

/** The desk's words, each kind on its line. */
function worded(vocabulary: Vocabulary, origins: ReadonlyMap<string, string>): string[] {
  const kinds = Object.entries(vocabulary).filter(([, words]) => !isEmpty(words));
  if (kinds.length === 0) return [];
  return [
    line('vocabulary:', origins.get('vocabulary')!),
    ...kinds.map(([kind, words]) => `  ${inline(kind, words)}\n`),
  ];
}

/** A key with its value on one line; an empty list and an empty mapping too. */
function inline(key: string, value: unknown): string {
  return isEmpty(value)
    ? `${key}: ${Array.isArray(value) ? '[]' : '{}'}`
    : `${toYaml(key).trimEnd()}: ${JSON.stringify(value)}`;
}

function line(text: string, from: string): string {
  return `${text} # ${from}\n`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
