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

/**
 * Who may import whom: the houses on the right are open to the house on the left, besides itself. A stage of the pipeline sees
 * `language` and `types` alone; `check.ts` joins the stages.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  types: [],
  'errors.ts': [],
  language: ['types', 'errors.ts'],
  read: ['language', 'types', 'errors.ts'],
  find: ['language', 'types'],
  trace: ['language', 'types'],
  retrieve: ['language', 'types'],
  facts: ['language', 'types'],
  reading: ['language', 'types', 'errors.ts'],
  verdict: ['language', 'types'],
  report: ['language', 'types'],
  reporters: ['report', 'language', 'types'],
};
/**
 * Where everything is put together: the pipeline, and the doors to it. `serve`, the page in a browser, is a door of its own beside the
 * editors: it needs the parts of the HTML report as well as the workspace, which may know no reporter.
 */
const ASSEMBLY = ['check.ts', 'index.ts', 'workspace', 'cli', 'editor', 'serve', 'remark'];
/** What the doors may not reach: nobody imports the command line, and the workspace none of the doors. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  'check.ts': ['cli', 'editor', 'serve', 'remark'],
  'index.ts': ['workspace', 'cli', 'editor', 'serve', 'remark'],
  workspace: ['cli', 'editor', 'serve', 'remark'],
  editor: ['cli', 'serve', 'remark'],
  serve: ['cli', 'editor', 'remark'],
  remark: ['cli', 'editor', 'serve'],
};
/** Files that lie loose in `src`. */
const LOOSE = ['check.ts', 'errors.ts', 'index.ts'];

describe('who imports whom', () => {
  test.each(sources.map((source) => [source.path, source] as const))('%s', (path, { imports }) => {
    const home = house(path);
    const own = imports
      .filter(isOwn)
      .map(house)
      .filter((other) => other !== home);
    if (ASSEMBLY.includes(home)) {
      expect(own.filter((other) => CLOSED[home]?.includes(other))).toEqual([]);
    } else {
      expect(TABLE).toHaveProperty([home]);
      expect(own.filter((other) => !TABLE[home]!.includes(other))).toEqual([]);
    }
  });

  test('nothing else lies loose', () => {
    expect(sources.map(({ path }) => path).filter((path) => !path.includes('/'))).toEqual(LOOSE);
  });

  test('the table names no house that is gone', () => {
    const houses = new Set(sources.map(({ path }) => house(path)));
    expect(Object.keys(TABLE).filter((name) => !houses.has(name))).toEqual([]);
  });
});

/** Folders of which every file is a member of a list: the list, and the files beside the members. */
const LISTS = [
  { folder: 'read', list: 'read/formats.ts', shared: ['index', 'formats', 'extract', 'refused'] },
  { folder: 'trace/checks', list: 'trace/checks/index.ts', shared: ['index'] },
  { folder: 'facts', list: 'facts/index.ts', shared: ['index', 'alignment', 'rendering'] },
  { folder: 'verdict/kinds', list: 'verdict/kinds/index.ts', shared: ['index'] },
  { folder: 'reporters', list: 'reporters/index.ts', shared: ['index', 'loaders'] },
] as const;

describe.each(LISTS)('the list of $folder', ({ folder, list, shared }) => {
  const members = sources
    .map(({ path }) => path)
    .filter((path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'))
    .filter((path) => !shared.some((name) => path === `${folder}/${name}.ts`));

  test('holds every file of the folder', () => {
    const { imports } = sources.find(({ path }) => path === list)!;
    expect(members.filter((path) => !imports.includes(path))).toEqual([]);
  });

  test('no member imports another', () => {
    const trespasses = sources
      .filter(({ path }) => members.includes(path))
      .flatMap(({ path, imports }) =>
        imports.filter((other) => members.includes(other)).map((other) => `${path} → ${other}`),
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

  test('the packages that are imported are declared: those left out of the bundle for users, the others for those who build it', () => {
    const { dependencies, devDependencies, peerDependencies } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<string, Record<string, string>>;
    const imported = [...new Set(sources.flatMap(outside).filter(isPackage))];
    const [, list = ''] =
      /const LEFT_OUT = \[([^\]]*)\]/u.exec(readFileSync('scripts/bundle.js', 'utf8')) ?? [];
    const leftOut = [...list.matchAll(/'([^']+)'/gu)].map(([, name]) => name!);
    const declared = (name: string, ...lists: (Record<string, string> | undefined)[]) =>
      lists.some((one) => one !== undefined && Object.hasOwn(one, name));
    expect(leftOut.filter((name) => !declared(name, dependencies, peerDependencies))).toEqual([]);
    expect(Object.keys(dependencies!).filter((name) => !leftOut.includes(name))).toEqual([]);
    expect(leftOut.filter((name) => !imported.includes(name))).toEqual([]);
    expect(imported.filter((name) => !leftOut.includes(name) && !declared(name, devDependencies))).toEqual(
      [],
    );
  });

  test('Node and its files are known to the doors and the workspace alone', () => {
    const guilty = sources.filter(
      ({ path }) => !['cli', 'workspace', 'editor', 'serve'].includes(house(path)),
    );
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
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|(['"`])(?:\\.|(?!\1)[^\\])*\1/gmu, '');
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
