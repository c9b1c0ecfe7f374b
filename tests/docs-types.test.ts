import { expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import { fencedBlocks } from './support/fenced-blocks.js';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
/** A block that tells where it belongs stands there, so that its imports lead somewhere. */
const PLACE = /\*\*1\. Write `(?<path>src\/[^`]+\.ts)`/u;

/** Every block of code, as a file that could stand in the repository. */
const files = new Map(
  pages.flatMap((page) => {
    const text = readFileSync(page, 'utf8');
    return fencedBlocks(text)
      .filter(({ language }) => ['ts', 'js'].includes(language))
      .map(({ content, start, language }): [string, string] => {
        const line = text.slice(0, start).split('\n').length;
        const place = language === 'ts' ? PLACE.exec(text)?.groups!['path'] : undefined;
        return [resolve(place ?? `${page.replace(/\W/gu, '-')}-${line}.mts`), content];
      });
  }),
);
const built = existsSync('dist/index.d.ts') ? test : test.skip;

/** What JavaScript need not prove. */
const LOOSE: ts.CompilerOptions = {
  strict: false,
  exactOptionalPropertyTypes: false,
  noUncheckedIndexedAccess: false,
};

/** What the compiler says of the blocks: of TypeScript as strictly as of the program itself. */
function complaints(blocks: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  return [...blocks.keys()].flatMap((path) => {
    const own = path.endsWith('.mts') ? { ...options, ...LOOSE } : options;
    const program = ts.createProgram([path], own, hostWith(blocks, own));
    return ts
      .getPreEmitDiagnostics(program, program.getSourceFile(path))
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

/** The file system, with the blocks in it. */
function hostWith(blocks: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (path) => blocks.has(path) || host.fileExists(path),
    readFile: (path) => blocks.get(path) ?? host.readFile(path),
    getSourceFile: (path, language) => {
      const content = blocks.get(path);
      return content === undefined
        ? parsed(path, language, host)
        : ts.createSourceFile(path, content, language);
    },
  };
}

/** Files that blocks share are parsed once. */
const known = new Map<string, ts.SourceFile | undefined>();

function parsed(
  path: string,
  language: ts.ScriptTarget | ts.CreateSourceFileOptions,
  host: ts.CompilerHost,
): ts.SourceFile | undefined {
  if (!known.has(path)) known.set(path, host.getSourceFile(path, language));
  return known.get(path);
}

built('every block of code in the manual has right types', () => {
  expect(files.size).toBeGreaterThan(5);
  expect(complaints(files)).toEqual([]);
});

built('a wrong one would be seen', () => {
  const wrong = "import { check } from 'sourcecheck';\nawait check({ path: 'a.md', content: 5 });\n";
  expect(complaints(new Map([[resolve('wrong.mts'), wrong]]))).toEqual([
    expect.stringContaining("Type 'number' is not assignable"),
  ]);
});
