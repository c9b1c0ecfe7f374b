import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

interface Source {
  /** Relative to src, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Files of src it imports, relative to src, and packages by name. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s*['"]([^'"]+)['"]/gu;

const sources: readonly Source[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    return {
      path,
      text,
      imports: [...text.matchAll(IMPORT)].map((match) => target(path, match[1] ?? match[2] ?? match[3]!)),
    };
  });

function target(from: string, specifier: string): string {
  if (!specifier.startsWith('.'))
    return specifier
      .split('/')
      .slice(0, specifier.startsWith('@') ? 2 : 1)
      .join('/');
  return normalize(join(dirname(from), specifier))
    .replaceAll('\\', '/')
    .replace(/\.js$/u, '.ts');
}

/** Packages that hold nothing but types: importing them loads nothing. */
const TYPES_ONLY = ['mdast', 'hast', 'sarif', 'schema-dts', 'xast'];

const isOwn = (path: string) => path.endsWith('.ts') && !path.startsWith('../');
const isPackage = (name: string) =>
  !isOwn(name) && !/^(?:node:|\.\.\/)/u.test(name) && !TYPES_ONLY.includes(name);
const house = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : path);

/** Who may import whom: the houses on the right are open to the house on the left, besides itself. */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  'types.ts': ['types'],
  types: [],
  'errors.ts': [],
  text: ['types.ts', 'errors.ts'],
  mention: ['text', 'types.ts'],
  find: ['text', 'mention', 'types.ts'],
  trace: ['text', 'mention', 'types.ts'],
  pair: ['text', 'mention', 'types.ts'],
  readers: ['text', 'types.ts', 'errors.ts'],
  checks: ['text', 'types.ts'],
  judges: ['text', 'types.ts', 'errors.ts'],
  reporters: ['text', 'types.ts'],
  'regions.ts': ['text', 'types.ts'],
  'report.ts': ['text', 'types.ts', 'compare.ts', 'contexts.ts', 'identity.ts'],
  'headline.ts': ['text', 'pair', 'compare.ts', 'on-scale.ts', 'reuse.ts', 'types.ts'],
  'contrary.ts': ['text', 'compare.ts', 'reuse.ts', 'types.ts'],
  'reuse.ts': ['compare.ts', 'types.ts'],
  'on-scale.ts': ['mention', 'types.ts'],
  'contexts.ts': ['text', 'types.ts'],
  'identity.ts': ['text', 'types.ts'],
  'check-names.ts': ['text', 'types.ts'],
  'choose-checks.ts': ['check-names.ts', 'types.ts'],
  config: ['text', 'types.ts', 'errors.ts', 'check-names.ts'],
  suppress: ['text', 'types.ts', 'errors.ts', 'check-names.ts'],
  'run-report.ts': ['types.ts'],
  lsp: ['fix.ts', 'text', 'types.ts'],
  'fix.ts': ['text', 'types.ts'],
  'compare.ts': ['text', 'types.ts'],
  'differences.ts': ['text', 'types.ts', 'compare.ts'],
  'claim-memory.ts': ['text', 'types.ts', 'pair', 'compare.ts'],
  'read.ts': ['extract.ts', 'readers', 'text', 'types.ts', 'errors.ts'],
  'extract.ts': ['types.ts'],
  'judge.ts': ['judges', 'text', 'types.ts', 'errors.ts', 'compare.ts'],
};
/** Where everything is put together; open to all but the command line, which nobody imports. */
const ASSEMBLY = ['check.ts', 'index.ts', 'cli', 'remark'];
/** Entry points beside the command line that open files as it does. */
const BESIDE_CLI = ['remark'];

describe('who imports whom', () => {
  test.each(sources.map((source) => [source.path, source] as const))('%s', (path, { imports }) => {
    const home = house(path);
    const own = imports
      .filter(isOwn)
      .map(house)
      .filter((other) => other !== home);
    if (ASSEMBLY.includes(home)) {
      if (!BESIDE_CLI.includes(home)) expect(own).not.toContain('cli');
    } else {
      expect(TABLE).toHaveProperty([home]);
      expect(own.filter((other) => !TABLE[home]!.includes(other))).toEqual([]);
    }
  });

  test('the table names no house that is gone', () => {
    const houses = new Set(sources.map(({ path }) => house(path)));
    expect(Object.keys(TABLE).filter((name) => !houses.has(name))).toEqual([]);
  });
});

const PLURAL = ['readers', 'checks', 'judges', 'reporters'];

/**
 * The member a file of a plural folder belongs to; null for what all members share. A member may keep parts in a folder
 * that bears its name (`reporters/pretty/`, `readers/pdf-layout/`); a folder of families (`checks/number/`) holds members.
 */
function memberOf(path: string): string | null {
  const [folder, first] = path.split('/');
  if (path.includes('/support/') || path.endsWith('/index.ts')) return null;
  const owners = [`${folder!}/${first!}.ts`, `${folder!}/${first!.split('-')[0]!}.ts`];
  return sources.find((source) => owners.includes(source.path))?.path ?? path;
}

describe.each(PLURAL)('the plural folder %s', (folder) => {
  const members = sources.filter(({ path }) => house(path) === folder && memberOf(path) === path);
  const index = sources.find(({ path }) => path === `${folder}/index.ts`)!;

  test('lists every file in its index', () => {
    expect(members.map(({ path }) => path).filter((path) => !index.imports.includes(path))).toEqual([]);
  });

  test('no member imports a sibling', () => {
    const trespasses = sources
      .filter(({ path }) => house(path) === folder && memberOf(path) !== null)
      .flatMap(({ path, imports }) =>
        imports
          .filter((other) => isOwn(other) && house(other) === folder)
          .filter((other) => memberOf(other) !== null && memberOf(other) !== memberOf(path))
          .map((other) => `${path} → ${other}`),
      );
    expect(trespasses).toEqual([]);
  });
});

describe('the outside world', () => {
  const outside = ({ imports }: Source) => imports.filter((name) => !isOwn(name));

  test('every package, and every file of data, has one door', () => {
    const doors = new Map<string, Set<string>>();
    for (const source of sources) {
      for (const name of outside(source).filter(
        (other) => !other.startsWith('node:') && !TYPES_ONLY.includes(other),
      )) {
        doors.set(name, (doors.get(name) ?? new Set()).add(source.path));
      }
    }
    expect([...doors].filter(([, files]) => files.size > 1)).toEqual([]);
  });

  test('the packages that are imported are those that are declared', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const imported = new Set(sources.flatMap(outside).filter(isPackage));
    expect([...imported].sort()).toEqual(Object.keys(dependencies).sort());
  });

  test('Node and its files are known to the command line alone', () => {
    const guilty = sources.filter(({ path }) => house(path) !== 'cli');
    expect(
      guilty
        .filter(({ imports }) => imports.some((name) => name.startsWith('node:')))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('console and process are known to the bin alone', () => {
    const guilty = sources.filter(({ text }) => /\b(?:console|process)\s*\./u.test(withoutWords(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });
});

/** Code without its comments and strings. */
function withoutWords(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|(['"`])(?:\\.|(?!\1)[\s\S])*?\1/gmu, '');
}

describe('habits', () => {
  test('files have at most 250 lines', () => {
    const long = sources.map(({ path, text }) => [path, text.trimEnd().split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  test('files are named in kebab-case', () => {
    expect(
      sources
        .map(({ path }) => path)
        .filter((path) => !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(path)),
    ).toEqual([]);
  });

  test('every export is documented', () => {
    const bare = sources.flatMap(({ path, text }) =>
      [
        ...text.matchAll(
          /(?<before>[^\n]*)\n(?<line>export (?:async )?(?:function|class|const) (?<name>\w+))/gu,
        ),
      ]
        .filter(({ groups }) => !/\*\/\s*$|^\s*\*\s|^\/\/|^export function/u.test(groups!['before']!))
        .map(({ groups }) => `${path}: ${groups!['name']!}`),
    );
    expect(bare).toEqual([]);
  });
});
