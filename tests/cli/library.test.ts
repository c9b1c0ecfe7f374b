import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { run } from '../../src/cli/run.js';
import type { RunReport } from '../../src/types/index.js';
import { Database } from '../../src/workspace/source-library/sqlite-database.js';
import { nodeIo } from '../support/node-io.js';
import { postgresPrograms, startPostgres } from '../support/postgres.js';

let folder: string;
let library: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sourcecheck-desk-')));
  library = join(folder, '.sourcecheck', 'library.db');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
};
/** Runs the program with its library in the folder; `@` in front of a word stands for the folder. */
async function go(...argv: readonly string[]) {
  const { io, stdout, stderr } = nodeIo();
  const words = argv.map((word) => word.replace(/^@/u, `${folder}/`));
  const code = await run([...words, '--library', library], io);
  const plain = (text: string) =>
    text.replaceAll(relative('', folder), '@').replaceAll(folder, '@').replaceAll('@/', '@');
  return { code, stdout: plain(stdout()), stderr: plain(stderr()) };
}
const reportOn = async (...argv: readonly string[]) => {
  const { code, stdout, stderr } = await go('library', 'check', ...argv, '-f', 'json');
  return { code, stderr, report: (JSON.parse(stdout) as RunReport).reports[0]! };
};

const PAPERS = {
  'papers/report.md': `# Harbour Commission Report 12

We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems.

Repairs cost 4.2 million crowns.
`,
  'papers/2024/letter.txt':
    'Dear readers,\n\nThe dredging of the eastern basin will begin in October and take two winters.\n',
  'papers/speech.html':
    '<title>Budget speech</title><p>We will not raise the levy on fishing boats this year.</p>',
  'papers/notes.txt': 'Nothing of interest stands here, and nobody quotes it.\n',
};
const DRAFT = `# Harbour news

The Harbour Commission found that “some networks linked to the Veldt Bureau attempted to access voter-roll systems”.

“The dredging of the eastern basin will begin in October,” the letter says. The repairs cost 4.2 million crowns, the commission said.
`;

describe('a desk with a library', () => {
  beforeEach(() => {
    write({ ...PAPERS, 'draft.md': DRAFT });
  });

  test('adds a folder, and checks a draft against what it quotes', async () => {
    expect(await go('library', 'add', '@papers')).toEqual({
      code: 0,
      stdout: '',
      stderr: 'sourcecheck: 4 added; the library @.sourcecheck/library.db holds 4 documents\n',
    });
    const { code, report, stderr } = await reportOn('@draft.md');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(report.library).toMatchObject({ documents: 4, quoted: 2, leftOut: 0 });
    expect(report.sources.map(({ path }) => path.replace(/^.*papers\//u, ''))).toEqual([
      'report.md',
      '2024/letter.txt',
    ]);
    expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['altered', 'verbatim']);
    expect(report.findings.map(({ check }) => check)).toContain('quote/dropped-qualifier');
    expect(report.claims.some(({ verdict }) => verdict === 'supported')).toBe(true);
  });

  test('says in the report how many of how many documents it quotes', async () => {
    await go('library', 'add', '@papers');
    const { stdout } = await go('library', 'check', '@draft.md');
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      'quotes 2 of 4 documents of the library @.sourcecheck/library.db',
    );
    const { stdout: markdown } = await go('library', 'check', '@draft.md', '-f', 'markdown');
    expect(markdown).toMatch(/\| library\s*\| quotes 2 of 4 documents/u);
    const { stdout: page } = await go('library', 'check', '@draft.md', '-f', 'html');
    expect(page).toContain('quotes 2 of 4 documents of the library');
  });

  test('says of a quotation that it is found in no document', async () => {
    await go('library', 'add', '@papers');
    write({ 'other.md': 'Mayor Rann said: “The eastern breakwater was sold to a company of dredgers.”\n' });
    const { report, code } = await reportOn('@other.md');
    expect(report.quotations[0]).toMatchObject({
      verdict: 'unchecked',
      why: 'found in no document of the library (4 documents)',
    });
    expect(report.library).toMatchObject({ quoted: 0, named: 0 });
    expect(code).toBe(0);
    write({
      'third.md':
        'The Harbour Commission Report 12 says: “Every ballot was recovered from the warehouse by divers.”\n',
    });
    const named = await reportOn('@third.md');
    expect(named.report.library).toMatchObject({ quoted: 0, named: 1 });
    expect(named.report.quotations[0]!.verdict).toBe('not-found');
    expect(named.report.quotations[0]!.why).toMatch(
      /^found in no document of the library \(4 documents\); /u,
    );
  });

  test('compares with the sources of the command line as well, each once', async () => {
    await go('library', 'add', '@papers');
    const { report } = await reportOn('@draft.md', '--source', '@papers/report.md');
    expect(report.sources.map(({ path }) => path.replace(/^.*papers\//u, ''))).toEqual([
      'report.md',
      '2024/letter.txt',
    ]);
    expect(report.library).toMatchObject({ quoted: 1 });
  });

  test('a draft that lies in the library is not its own source', async () => {
    await go('library', 'add', '@papers', '@draft.md');
    const { report } = await reportOn('@draft.md');
    expect(report.library).toMatchObject({ documents: 5, quoted: 2 });
    expect(report.sources.some(({ path }) => path.endsWith('draft.md'))).toBe(false);
  });

  test('needs the files no more, and tells of those that have changed', async () => {
    await go('library', 'add', '@papers');
    rmSync(join(folder, 'papers/2024'), { recursive: true });
    appendFileSync(join(folder, 'papers/report.md'), 'One more line.\n');
    const { report, code } = await reportOn('@draft.md');
    expect({ code, verdicts: report.quotations.map(({ verdict }) => verdict) }).toEqual({
      code: 1,
      verdicts: ['altered', 'verbatim'],
    });
    expect(report.problems.map(({ message }) => message.replace(/^.*papers\//u, ''))).toEqual([
      'report.md has changed since it was added to the library, and was compared as it was then; add it again',
    ]);
  });

  test('adds again only what changed, and says what is gone', async () => {
    await go('library', 'add', '@papers');
    utimesSync(join(folder, 'papers/notes.txt'), 1, 1);
    appendFileSync(join(folder, 'papers/report.md'), '\nThe eel fishery was closed for good.\n');
    rmSync(join(folder, 'papers/speech.html'));
    write({ 'papers/new.txt': 'A fifth paper.' });
    expect(await go('library', 'add', '@papers')).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'sourcecheck: 1 document of the library has no file any more: @papers/speech.html; it stays until taken out with sourcecheck library remove --gone\n' +
        'sourcecheck: 1 added, 1 read again, 2 unchanged; the library @.sourcecheck/library.db holds 5 documents\n',
    });
    expect((await go('library', 'find', 'the eel fishery was closed')).code).toBe(0);
    expect((await go('library', 'add')).stderr).toContain('0 added, 4 unchanged');
    expect((await go('library', 'add', '--again')).stderr).toContain('0 added, 4 read again');
    expect((await go('library', 'remove', '--gone')).stderr).toBe(
      'sourcecheck: 1 document taken out of the library @.sourcecheck/library.db\n',
    );
    expect((await go('library', 'find', 'raise the levy on fishing boats')).code).toBe(1);
  });

  test('lists, counts, and takes out', async () => {
    await go('library', 'add', '@papers');
    const { stdout } = await go('library', 'list');
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '@papers/2024/letter.txt  plain-text, 16 words',
      '@papers/notes.txt  plain-text, 9 words',
    ]);
    expect((await go('library', 'list', 'HARBOUR')).stdout).toBe(
      '@papers/report.md  markdown, 27 words  Harbour Commission Report 12\n',
    );
    const all = JSON.parse((await go('library', 'list', '--json')).stdout) as { path: string }[];
    expect(all.map(({ path }) => path)).toEqual(
      Object.keys(PAPERS)
        .map((path) => `@${path}`)
        .sort(),
    );
    expect(JSON.parse((await go('library', 'list', 'zzz', '--json')).stdout)).toEqual([]);
    expect((await go('library', 'remove', '@papers/2024', '@papers/nothing.txt')).stderr).toBe(
      'sourcecheck: @papers/nothing.txt is not in the library @.sourcecheck/library.db; see sourcecheck library list\n' +
        'sourcecheck: 1 document taken out of the library @.sourcecheck/library.db\n',
    );
    write({ 'papers/notes.txt': 'Other notes.' });
    rmSync(join(folder, 'papers/speech.html'));
    const status = await go('library', 'status');
    expect(status.stdout).toMatch(
      /^The library @.sourcecheck\/library.db holds 3 documents with \d+ words, and takes /u,
    );
    expect(status.stdout).toContain(
      'Changed since (sourcecheck library add reads them again): @papers/notes.txt\n',
    );
    expect(status.stdout).toContain(
      '(sourcecheck library remove --gone takes them out): @papers/speech.html\n',
    );
    expect(JSON.parse((await go('library', 'status', '--json')).stdout)).toMatchObject({
      documents: 3,
      changed: ['@papers/notes.txt'],
      gone: ['@papers/speech.html'],
    });
  });

  test('finds words: which documents, where, and how', async () => {
    await go('library', 'add', '@papers');
    expect(await go('library', 'find', 'networks linked to', 'the Veldt Bureau attempted')).toEqual({
      code: 0,
      stderr: '',
      stdout: `Found in 1 of the 4 documents of the library @.sourcecheck/library.db

@papers/report.md:3:21  near: 86 % of the words
  Harbour Commission Report 12
  … We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems. …
`,
    });
    const { stdout, code } = await go('library', 'find', 'the levy on fishing boats', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      words: 'the levy on fishing boats',
      library: { documents: 4 },
      total: 1,
      found: [
        { path: '@papers/speech.html', match: 'verbatim', share: 1, words: 'the levy on fishing boats' },
      ],
    });
    expect(await go('library', 'find', 'no such words anywhere')).toEqual({
      code: 1,
      stderr: '',
      stdout: 'Found in none of the 4 documents of the library @.sourcecheck/library.db\n',
    });
  });

  test('what cannot be read is said, and the rest is added', async () => {
    write({ 'papers/broken.pdf': '%PDF-1.4\nnothing', 'papers/empty.txt': '' });
    const { code, stderr } = await go('library', 'add', '@papers', '@missing.txt');
    expect(code).toBe(2);
    expect(stderr).toMatch(/sourcecheck: @papers\/broken\.pdf: The PDF is damaged/u);
    expect(stderr).toMatch(/sourcecheck: @papers\/empty\.txt: The file is empty/u);
    expect(stderr).toMatch(/sourcecheck: @missing\.txt does not exist/u);
    expect(stderr).toContain('4 added, 3 could not be read');
  });

  test('a file that can no longer be read is not answered for by what it held', async () => {
    await go('library', 'add', '@papers');
    write({ 'papers/report.md': '' });
    expect((await go('library', 'add', '@papers')).code).toBe(2);
    expect((await go('library', 'find', 'linked to the Veldt Bureau')).code).toBe(1);
  });

  test('what it holds is private, and kept out of git', async () => {
    await go('library', 'add', '@papers');
    expect(statSync(library).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(library)).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dirname(library), '.gitignore'), 'utf8')).toBe('*\n');
  });

  test('moves with its folder', async () => {
    await go('library', 'add', '@papers');
    const other = `${folder}-moved`;
    spawnSync('cp', ['-rp', folder, other]);
    const { io, stdout } = nodeIo();
    await run(['library', 'status', '--json', '--library', join(other, '.sourcecheck/library.db')], io);
    rmSync(other, { recursive: true });
    expect(JSON.parse(stdout())).toMatchObject({ documents: 4, changed: [], gone: [] });
  });
});

describe('what is no library', () => {
  const asked = ['library', 'find', 'some words of a text'];

  test('there is none, and reading makes none', async () => {
    const sentence =
      'sourcecheck: There is no library in @.sourcecheck/library.db; make one with sourcecheck library add, or name another: --library, or `library` in the configuration\n';
    write({ 'draft.md': DRAFT });
    for (const argv of [asked, ['library', 'check', '@draft.md'], ['library', 'status'], ['@draft.md']])
      expect(await go(...argv)).toEqual({ code: 2, stdout: '', stderr: sentence });
    expect(existsSync(library)).toBe(false);
  });

  test.each([
    [
      'a text',
      (path: string) => {
        writeFileSync(path, 'just some text\n'.repeat(1000));
      },
    ],
    [
      'a database of another program',
      (path: string) => {
        const other = new DatabaseSync(path);
        other.exec('CREATE TABLE documents (id INTEGER)');
        other.close();
      },
    ],
  ])('%s is left alone', async (_, make) => {
    write({ 'a.txt': 'Some words of a text.' });
    library = join(folder, 'other.db');
    make(library);
    const before = readFileSync(library);
    for (const argv of [asked, ['library', 'add', '@a.txt']])
      expect(await go(...argv)).toEqual({
        code: 2,
        stdout: '',
        stderr: 'sourcecheck: @other.db is no library of sourcecheck; name another place with --library\n',
      });
    expect(readFileSync(library).equals(before)).toBe(true);
  });

  test('one of another version is not touched', async () => {
    write(PAPERS);
    await go('library', 'add', '@papers');
    const database = new DatabaseSync(library);
    database.exec('PRAGMA user_version = 99');
    database.close();
    for (const argv of [asked, ['library', 'add', '@papers']]) {
      const { code, stderr } = await go(...argv);
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr:
          'sourcecheck: The library @.sourcecheck/library.db was made by another version of sourcecheck, and this one cannot read it; install the newest version, or make the library again in another place\n',
      });
    }
  });

  test('one that is damaged is told so, wherever the damage is', async () => {
    write(PAPERS);
    await go('library', 'add', '@papers');
    const whole = readFileSync(library);
    let damaged = 0;
    for (let at = 8192; at + 8192 <= whole.length; at += 8192) {
      writeFileSync(
        library,
        Buffer.concat([whole.subarray(0, at), Buffer.alloc(8192, 0xa7), whole.subarray(at + 8192)]),
      );
      const { code, stderr } = await go('library', 'find', 'linked to the Veldt Bureau probably');
      expect([0, 1, 2]).toContain(code);
      if (code !== 2) continue;
      damaged++;
      expect({ at, stderr }).toEqual({
        at,
        stderr:
          'sourcecheck: The library @.sourcecheck/library.db is damaged; delete it and add the documents again; the documents themselves are not touched\n',
      });
    }
    expect(damaged).toBeGreaterThan(0);
  }, 30_000);

  test('a folder, and a place where nothing can be made', async () => {
    write({ 'a.txt': 'A.', file: '' });
    library = folder;
    expect((await go('library', 'add', '@a.txt')).stderr).toMatch(
      /is a folder and no library; name a file with --library\n$/u,
    );
    library = join(folder, 'file', 'library.db');
    expect((await go('library', 'add', '@a.txt')).stderr).toMatch(
      /could not be made \(\w+\); name another place/u,
    );
  });

  test('a server that is not there, whose password stays untold', async () => {
    library = 'postgres://desk:secret@127.0.0.1:1/archive?application_name=x';
    expect(await go(...asked)).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'sourcecheck: The library postgres://127.0.0.1:1/archive cannot be reached; is it running, and is the address right?\n',
    });
  });

  test('one that another process is writing', async () => {
    write(PAPERS);
    await go('library', 'add', '@papers');
    const other = new DatabaseSync(library);
    other.exec('BEGIN EXCLUSIVE');
    const mine = Database.open(library, 'write', 20);
    const work = () => {
      mine.together(() => undefined);
    };
    expect(work).toThrow('is being written by another process');
    other.exec('ROLLBACK');
    expect(work).not.toThrow();
    mine.close();
    other.close();
  });

  test('a run that is killed in the middle of writing leaves the library as it was', async () => {
    write(PAPERS);
    await go('library', 'add', '@papers');
    const script = `
      import { DatabaseSync } from '@photostructure/sqlite';
      const database = new DatabaseSync(${JSON.stringify(library)});
      database.exec('PRAGMA cache_size = 2; BEGIN IMMEDIATE');
      database.exec("UPDATE documents SET path = 'x' || id; UPDATE sections SET text = zeroblob(50000); DELETE FROM words");
      process.kill(process.pid, 'SIGKILL');`;
    const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
    expect(signal).toBe('SIGKILL');
    expect(existsSync(`${library}-journal`)).toBe(true);
    expect((await go('library', 'list')).stdout.split('\n')).toHaveLength(5);
    expect((await go('library', 'find', 'linked to the Veldt Bureau probably')).code).toBe(0);
  });
});

describe('the command line', () => {
  test.each([
    [['library', 'add'], 'No document was named, and the library holds none; name files or folders'],
    [['library', 'add', '-'], 'Standard input cannot be added; save it and name the file'],
    [
      ['library', 'remove'],
      'No document was named; name files or folders, or those that are gone with --gone',
    ],
  ])('%s', async (argv, sentence) => {
    expect(await go(...argv)).toEqual({ code: 2, stdout: '', stderr: `sourcecheck: ${sentence}\n` });
  });

  test('there must be words to find', async () => {
    write({ 'a.txt': 'A.' });
    await go('library', 'add', '@a.txt');
    expect((await go('library', 'find', '…')).stderr).toContain('There are no words to look for');
    expect((await go('library', 'find')).code).toBe(2);
    expect((await go('library', 'find', 'x', '--most', '0')).stderr).toContain(
      'Give a whole number of places;',
    );
    expect((await go('library', 'fetch', 'x')).code).toBe(2);
  });

  test('addresses of the web are fetched only where that is allowed', async () => {
    const { code, stderr } = await go('library', 'add', 'https://example.org/a.html');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'sourcecheck: https://example.org/a.html is a web address and was not fetched; add --fetch, or save it and give the file\n' +
        'sourcecheck: 0 added, 1 could not be read; the library @.sourcecheck/library.db holds 0 documents\n',
    });
  });
});

const programs = postgresPrograms();

(programs === null ? describe.skip : describe)('the same on a PostgreSQL server', () => {
  test('is added to, searched and checked against; before, there is none', async () => {
    const server = startPostgres(programs!);
    try {
      write({ ...PAPERS, 'draft.md': DRAFT });
      library = server.database('archive');
      const name = 'postgres:///archive';
      expect(await go('library', 'status')).toMatchObject({
        code: 2,
        stderr: `sourcecheck: There is no library in ${name}; make one with sourcecheck library add, or name another: --library, or \`library\` in the configuration\n`,
      });
      expect(await go('library', 'add', '@papers')).toEqual({
        code: 0,
        stdout: '',
        stderr: `sourcecheck: 4 added; the library ${name} holds 4 documents\n`,
      });
      expect((await go('library', 'add', '@papers')).stderr).toContain('0 added, 4 unchanged');
      const { code, report } = await reportOn('@draft.md');
      expect(code).toBe(1);
      expect(report.library).toEqual({ name, documents: 4, quoted: 2, named: 0, leftOut: 0 });
      expect(report.quotations.map(({ verdict }) => verdict)).toEqual(['altered', 'verbatim']);
      expect((await go('library', 'find', 'the levy on fishing boats')).code).toBe(0);
      expect((await go('library', 'remove', '@papers/2024')).stderr).toContain('1 document taken out');
      expect((await go('library', 'status')).stdout).toContain('holds 3 documents');
    } finally {
      server.stop();
    }
    const { code, stderr } = await go('library', 'status');
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'sourcecheck: The library postgres:///archive cannot be reached; is it running, and is the address right?\n',
    });
  }, 60_000);
});
