import { describe, expect, jest, test } from '@jest/globals';
import type * as Check from '../../src/check.js';
import type { Document, ReportedFinding, RunReport, Severity } from '../../src/types/index.js';
import { everything, nothing } from '../reporters/reports.js';
import { fakeIo, type Scene } from './fake-io.js';

/** A pipeline that finds an error, a warning or a note where the article says so, and throws where it says FAULT. */
jest.unstable_mockModule('../../src/check.js', () => ({
  rules: [],
  checkDocument: (article: Document, sources: readonly Document[], options: Check.CheckOptions) => {
    if (article.text.includes('FAULT')) throw new Error(`a fault of ours ${JSON.stringify(options)}`);
    const finding = everything.findings[0]!;
    const severities = (['error', 'warning', 'info'] as const).filter((severity) =>
      article.text.includes(severity.toUpperCase()),
    );
    return Promise.resolve({
      ...nothing,
      article: { ...nothing.article, path: article.path, readable: article.text !== '' },
      sources: sources.map(({ path, text }) => ({ ...nothing.article, path, readable: text !== '' })),
      findings: severities.map((severity: Severity): ReportedFinding => ({
        ...finding,
        severity,
        claim: null,
      })),
      problems: [article, ...sources].flatMap(({ problems }) =>
        problems.map((problem) => ({ ...problem, place: null })),
      ),
    });
  },
}));
const { run } = await import('../../src/cli/run.js');

async function go(command: string, scene: Scene = {}) {
  const fake = fakeIo(scene);
  const code = await run(command === '' ? [] : command.split(' '), fake.io);
  const json = () => JSON.parse(fake.stdout()) as RunReport;
  return { ...fake, code, stdout: fake.stdout(), stderr: fake.stderr(), json };
}

const files = {
  'calm.md': 'All is well.\n',
  'error.md': 'An ERROR, a WARNING and INFO.\n',
  'warning.md': 'A WARNING.\n',
  'info.md': 'For INFO.\n',
  'report.txt': 'The report.\n',
  'statements/a.txt': 'One statement.\n',
  'statements/deep/b.md': 'Another statement.\n',
  'statements/picture.png': 'no text',
};

describe('exit codes', () => {
  test.each([
    ['calm.md', 0],
    ['error.md', 1],
    ['warning.md', 0],
    ['warning.md --fail-on warning', 1],
    ['info.md --fail-on warning', 0],
    ['info.md --fail-on info', 1],
    ['error.md --fail-on never', 0],
    ['calm.md error.md calm.md', 1],
    ['--version', 0],
    ['--help', 0],
    ['explain --help', 0],
    ['', 2],
    ['gone.md', 2],
    ['calm.md gone.md', 2],
    ['error.md gone.md --fail-on never', 2],
    ['*.zzz', 2],
    ['calm.md --source gone.pdf', 2],
    ['calm.md --style mla', 2],
    ['calm.md --fail-on fatal', 2],
    ['calm.md --format xml', 2],
    ['calm.md --format json=', 2],
    ['calm.md --width wide', 2],
    ['calm.md --width 0', 2],
    ['calm.md --quiet --verbose', 2],
    ['calm.md --unknown', 2],
    ['calm.md --source', 2],
    ['calm.md --source -', 2],
    ['calm.md --format json --format pretty', 2],
    ['explain no/such-check', 2],
  ])('sourcecheck %s → %i', async (command, code) => {
    const result = await go(command, { files });
    expect({ command, code: result.code, stderr: result.stderr !== '' }).toEqual({
      command,
      code,
      stderr: code === 2,
    });
  });
});

describe('complaints are one sentence that says what to do, on standard error', () => {
  test.each([
    [
      '--fromat json calm.md',
      "sourcecheck: unknown option '--fromat' (did you mean --format?); see sourcecheck --help\n",
    ],
    [
      '',
      'sourcecheck: No article was named; name a file, or - for standard input; sourcecheck --help shows examples\n',
    ],
    ['gone.md', 'sourcecheck: gone.md does not exist; check the spelling and the folder you are in\n'],
    [
      'ftp://host/a.md',
      'sourcecheck: ftp://host/a.md is no address that can be read; only http and https are, with --fetch\n',
    ],
    [
      'drafts/*.md',
      'sourcecheck: No file matches drafts/*.md; put the pattern in quotes, and write ** for folders at any depth\n',
    ],
    ['explain number', 'sourcecheck: There is no check called number; sourcecheck explain lists them all\n'],
  ])('sourcecheck %s', async (command, stderr) => {
    const result = await go(command, { files });
    expect(result).toMatchObject({ stderr, stdout: '' });
  });

  test.each([
    ['EACCES', 'locked.md may not be read by you'],
    ['EISDIR', 'locked.md is a folder'],
    ['EIO', 'locked.md could not be read'],
  ])('a file that refuses with %s', async (code, words) => {
    const { stderr } = await go('locked.md', { refused: { 'locked.md': code } });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a fault of ours keeps the others from nothing and shows no stack', async () => {
    const result = await go('fault.md error.md --format json', { files: { ...files, 'fault.md': 'FAULT' } });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(/while checking fault\.md .*please report it/u);
    expect(result.stderr).not.toContain(' at ');
    expect(result.json().reports.map(({ article }) => article.path)).toEqual(['error.md']);
  });

  test('with --verbose the stack is there for whoever mends it', async () => {
    const { stderr } = await go('fault.md --verbose', { files: { 'fault.md': 'FAULT' } });
    expect(stderr).toMatch(/\n\s+at /u);
  });

  test('names of files cannot send escape sequences', async () => {
    const { stderr } = await go('gone\u001B[2J.md');
    expect(stderr).not.toContain('\u001B');
  });
});

describe('articles and sources', () => {
  test('results come in the order of the arguments, each article once', async () => {
    const { json } = await go('warning.md calm.md ./warning.md error.md --format json', { files });
    expect(json().reports.map(({ article }) => article.path)).toEqual(['warning.md', 'calm.md', 'error.md']);
    expect(json().totals).toMatchObject({ articles: 3, errors: 1, warnings: 2, infos: 1 });
  });

  test('globs are sorted; folders give the files that can be read', async () => {
    const { json } = await go('*.md --source statements --format json', { files });
    expect(json().reports.map(({ article }) => article.path)).toEqual([
      'calm.md',
      'error.md',
      'info.md',
      'warning.md',
    ]);
    expect(json().reports[0]!.sources.map(({ path }) => path)).toEqual([
      'statements/a.txt',
      'statements/deep/b.md',
    ]);
  });

  test('sources are read once for all articles', async () => {
    const { reads } = await go('*.md --source report.txt', { files });
    expect(reads.filter((path) => path === 'report.txt')).toHaveLength(1);
  });

  test('an article from standard input, by its own name', async () => {
    const { json } = await go('- --stdin-filename drafts/new.md --format json', { stdin: 'A WARNING.\n' });
    expect(json().reports[0]!.article.path).toBe('drafts/new.md');
    expect(json().totals.warnings).toBe(1);
  });

  test('what is missing is in the report too, and the rest is checked', async () => {
    const result = await go('calm.md gone.md --source lost.pdf --source report.txt --format json', { files });
    const [calm, gone] = result.json().reports;
    expect(calm!.sources).toMatchObject([
      { path: 'lost.pdf', readable: false },
      { path: 'report.txt', readable: true },
    ]);
    expect(calm!.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('lost.pdf does not exist'),
    ]);
    expect(gone!.article).toMatchObject({ path: 'gone.md', readable: false });
    expect(result.stderr.match(/lost\.pdf does not exist/gu)).toHaveLength(1);
  });

  test('an empty article is told from one that is in order', async () => {
    const { code, stderr } = await go('empty.md', { files: { 'empty.md': '' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^sourcecheck: empty\.md[^\n]+is it the right/u);
  });
});

describe('sources that an article names in its front matter', () => {
  const article = (...paths: string[]) =>
    `---\nsources:\n${paths.map((path) => `  - ${path}\n`).join('')}---\n\nText.\n`;

  test('are found beside the article', async () => {
    const { json, code } = await go('drafts/a.md --format json', {
      files: {
        'drafts/a.md': article('../report.txt', 'notes.txt'),
        'report.txt': 'R.',
        'drafts/notes.txt': 'N.',
      },
    });
    expect(json().reports[0]!.sources.map(({ path }) => path)).toEqual(['report.txt', 'drafts/notes.txt']);
    expect(code).toBe(0);
  });

  test('are not compared twice when they are given as well', async () => {
    const { json } = await go('a.md --source ./report.txt --format json', {
      files: { 'a.md': article('report.txt'), 'report.txt': 'R.', './report.txt': 'R.' },
    });
    expect(json().reports[0]!.sources).toHaveLength(1);
  });

  test('are a problem when missing', async () => {
    const result = await go('a.md --format json', { files: { 'a.md': article('gone.pdf') } });
    expect(result.code).toBe(0);
    expect(result.stderr).toContain('gone.pdf, which a.md names as a source, does not exist');
    expect(result.json().reports[0]!.problems).toHaveLength(1);
  });

  test('are never fetched from the web', async () => {
    const { json, code, fetched } = await go('a.md --format json', {
      files: { 'a.md': article('https://example.org/r.pdf') },
    });
    expect(json().reports[0]!.sources).toMatchObject([{ readable: false }]);
    expect({ code, fetched }).toEqual({ code: 0, fetched: [] });
  });

  test('are read once for a series of articles', async () => {
    const { reads } = await go('a.md b.md', {
      files: { 'a.md': article('report.txt'), 'b.md': article('report.txt'), 'report.txt': 'R.' },
    });
    expect(reads.filter((path) => path === 'report.txt')).toHaveLength(1);
  });
});

describe('outputs', () => {
  test('--output takes the report away from standard output', async () => {
    const { stdout, written } = await go('calm.md --format json --output report.json', { files });
    expect(stdout).toBe('');
    expect(JSON.parse(written['report.json']!)).toMatchObject({
      schemaVersion: '1',
      totals: { articles: 1 },
    });
  });

  test('several formats at once, each to its place', async () => {
    const { stdout, written } = await go('calm.md --format pretty --format json=a=b.json', { files });
    expect(stdout).toContain('calm.md');
    expect(written['a=b.json']).toContain('"schemaVersion"');
  });

  test('a file that cannot be written stops the run before any work, and leaves nothing behind', async () => {
    const result = await go('calm.md --format json=ok.json --format pretty=no/x.txt', {
      files,
      readOnly: ['no/x.txt'],
    });
    expect(result).toMatchObject({ code: 2, stdout: '', written: {}, discarded: ['ok.json'] });
    expect(result.stderr).toContain('no/x.txt cannot be written');
  });

  test.each(['draft.md -o draft.md', 'draft.md -s report.txt -f pretty -f json=./report.txt'])(
    'no report takes the place of what is checked: %s',
    async (command) => {
      const { code, stderr, written } = await go(command, {
        files: { 'draft.md': 'A draft.\n', 'report.txt': 'A report.\n' },
      });
      expect({ code, written }).toEqual({ code: 2, written: {} });
      expect(stderr).toMatch(/^sourcecheck: A report in .* would take the place of what is checked;/u);
    },
  );

  test('on a terminal a report that goes to a file leaves a line that says where it is', async () => {
    const scene = { files, terminal: true };
    const { stdout, stderr } = await go('calm.md --format html=page.html', scene);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^sourcecheck: 1 article, .*; the report is in page\.html\n$/u);
    expect((await go('calm.md --format html=page.html --quiet', scene)).stderr).toBe('');
    expect((await go('calm.md --format html=page.html', { files })).stderr).toBe('');
    expect((await go('calm.md --format pretty --format html=page.html', scene)).stderr).toBe('');
  });

  test.each([
    ['a terminal', { terminal: true }, '', true],
    ['no terminal', {}, '', false],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, '', false],
    ['an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, '', true],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, '', true],
    ['FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, '', false],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, '', false],
    ['--color', { env: { NO_COLOR: '1' } }, ' --color', true],
    ['--no-color', { terminal: true, env: { FORCE_COLOR: '1' } }, ' --no-color', false],
  ])('colour: %s', async (_, scene, flag, coloured) => {
    const { stdout } = await go(`calm.md${flag}`, { files, ...scene });
    expect(stdout.includes('\u001B[')).toBe(coloured);
  });

  test('a file gets no colour unless it is asked for', async () => {
    const { written } = await go('calm.md --output a.txt', { files, terminal: true });
    expect(written['a.txt']).not.toContain('\u001B[');
  });

  test('the width of the terminal is kept to, or the one asked for', async () => {
    const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
    expect(longest((await go('calm.md', { files, columns: 50 })).stdout)).toBeLessThanOrEqual(50);
    expect(longest((await go('calm.md --width 60', { files, columns: 200 })).stdout)).toBeLessThanOrEqual(60);
  });
});

describe('progress', () => {
  test('on a terminal, for several articles, on standard error, and wiped away', async () => {
    const { stdout, stderr } = await go('calm.md info.md', { files, terminal: true });
    expect(stderr).toContain('Checking 2 of 2: info.md');
    expect(stderr.endsWith('\r\u001B[2K')).toBe(true);
    expect(stdout).not.toContain('Checking');
  });

  test.each([
    ['calm.md', true],
    ['calm.md info.md --quiet', true],
    ['calm.md info.md', false],
  ])('none for: %s (terminal: %s)', async (command, terminal) => {
    expect((await go(command, { files, terminal })).stderr).toBe('');
  });
});

test('--version prints the version, and help teaches by examples', async () => {
  expect((await go('--version')).stdout).toBe('1.2.3\n');
  const { stdout } = await go('--help');
  expect(stdout).toContain('sourcecheck draft.md --source report.pdf');
  expect(stdout).toContain('Exit codes:');
});
