import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { RunReport } from '../../src/types/index.js';
import { openReading } from '../../src/workspace/reading.js';
import { nodeIo } from '../support/node-io.js';

const SPEECH = 'We will not raise the levy on fishing boats this year, and not the next.\n';
const LETTER = 'The dredging of the eastern basin will begin in October and take two winters.\n';
const DRAFT = '“We will not raise the levy on fishing boats this year,” the minister said.\n';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourcecheck-desk-')));
  write({ 'desk.yaml': 'library: archive/desk.db\n', 'papers/speech.txt': SPEECH, 'draft.md': DRAFT });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Runs the program; `@` in a word stands for the folder. */
async function go(...argv: readonly string[]) {
  const { io, stdout, stderr } = nodeIo();
  const code = await run(
    argv.map((word) => word.replaceAll('@', `${folder}/`)),
    io,
  );
  const plain = (text: string) =>
    text.replaceAll(relative('', folder), '@').replaceAll(folder, '@').replaceAll('@/', '@');
  return { code, stdout: plain(stdout()), stderr: plain(stderr()) };
}
const CONFIGURED = ['-c', '@desk.yaml'];
async function libraryOf(...argv: readonly string[]) {
  const { stdout } = await go(...argv, '-f', 'json');
  return (JSON.parse(stdout) as RunReport).reports[0]?.library;
}

describe('a library that the configuration names', () => {
  beforeEach(async () => {
    expect(await go('library', 'add', '@papers', ...CONFIGURED)).toEqual({
      code: 0,
      stdout: '',
      stderr: 'sourcecheck: 1 added; the library @archive/desk.db holds 1 document\n',
    });
  });

  test('lies by its path from the folder of the file', () => {
    expect(existsSync(join(folder, 'archive/desk.db'))).toBe(true);
  });

  test('is what every check is held against', async () => {
    const expected = { documents: 1, quoted: 1 };
    expect(await libraryOf('@draft.md', ...CONFIGURED)).toMatchObject(expected);
    expect(await libraryOf('library', 'check', '@draft.md', ...CONFIGURED)).toMatchObject(expected);
  });

  test('is the one that is searched, listed and emptied', async () => {
    expect((await go('library', 'find', 'raise the levy on fishing boats', ...CONFIGURED)).code).toBe(0);
    expect((await go('library', 'list', ...CONFIGURED)).stdout).toMatch(/^@papers\/speech.txt/u);
    expect((await go('library', 'remove', '@papers', ...CONFIGURED)).stderr).toBe(
      'sourcecheck: 1 document taken out of the library @archive/desk.db\n',
    );
  });

  test('gives way to that of the command line', async () => {
    write({ 'letters/letter.txt': LETTER });
    await go('library', 'add', '@letters', '--library', '@other.db', ...CONFIGURED);
    expect(await libraryOf('@draft.md', '--library', '@other.db', ...CONFIGURED)).toMatchObject({
      documents: 1,
      quoted: 0,
    });
  });

  test('is left out by --no-library and --no-config', async () => {
    expect(await libraryOf('@draft.md', '--no-library', ...CONFIGURED)).toBeUndefined();
    expect(await libraryOf('@draft.md', '--no-config')).toBeUndefined();
    expect(await go('library', 'list', '--no-library', ...CONFIGURED)).toEqual({
      code: 2,
      stdout: '',
      stderr: 'sourcecheck: This command is about a library; leave --no-library out\n',
    });
  });

  test('is there for other programs that read the folder', async () => {
    write({ 'sourcecheck.config.yaml': 'library: archive/desk.db\n' });
    const byFile = await openReading(folder, { cache: false });
    const { report } = await byFile.checkText(join(folder, 'draft.md'), DRAFT);
    expect(report?.library).toMatchObject({ documents: 1, quoted: 1 });
    write({ 'sourcecheck.config.yaml': '' });
    const byOption = await openReading(folder, { cache: false, library: 'archive/desk.db' });
    const other = await byOption.checkText(join(folder, 'draft.md'), DRAFT);
    expect(other.report?.library).toMatchObject({ documents: 1, quoted: 1 });
  });
});

describe('what --print-config says of the library', () => {
  test.each([
    ['library: archive/desk.db\n', [], 'library: "@archive/desk.db" # @desk.yaml:1'],
    ['style: ap\n', [], 'library: null # default'],
    ['library: archive/desk.db\n', ['--library', 'mine.db'], 'library: "mine.db" # --library'],
    ['library: archive/desk.db\n', ['--no-library'], 'library: null # --no-library'],
    [
      'style: ap\nlibrary: postgres://desk:secret@db.example.org/archive\n',
      [],
      'library: "postgres://db.example.org/archive" # @desk.yaml:2',
    ],
  ])('%j with %j', async (config, options, line) => {
    write({ 'desk.yaml': config });
    const { stdout, code } = await go('--print-config', '@draft.md', ...CONFIGURED, ...options);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toContain(line);
  });
});

describe('a library that is named wrongly', () => {
  test.each([
    [
      'library: gone.db\n',
      'There is no library in @gone.db; make one with sourcecheck library add, or name another: --library, or `library` in the configuration',
    ],
    ['library: papers\n', '@papers is a folder and no library; name a file with --library'],
    ['library: draft.md\n', '@draft.md is no library of sourcecheck; name another place with --library'],
    [
      'library: mysql://me:secret@host/archive\n',
      'mysql://host/archive is no place for a library; name a file, or a PostgreSQL server as postgres://user@host/database',
    ],
    ['library: [a.db, b.db]\n', '@desk.yaml:1: library is ["a.db","b.db"], and must be text'],
    ['library: ""\n', '@desk.yaml:1: library is "", and must be text that is not empty'],
    ['libary: a.db\n', '@desk.yaml:1: unknown key `libary`; did you mean `library`?'],
  ])('%j', async (config, sentence) => {
    write({ 'desk.yaml': config });
    const { code, stderr, stdout } = await go('@draft.md', ...CONFIGURED);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(`sourcecheck: ${sentence}\n`);
  });
});
