import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import type { RunReport } from '../../src/types/index.js';
import { fakeIo, type Scene } from './fake-io.js';

const PIER = '“The board will close the pier in June,” the report says.\n';
const FILES = {
  'news/a.md': PIER,
  'news/b.md': PIER,
  'report.md': 'The board may close the pier in June.\n',
};
const COMMAND = 'news/a.md -s report.md';
const BASELINE = '.sourcecheck-baseline.json';
const SIGN_OFFS = '.sourcecheck-sign-offs.yaml';

/** Arguments are parted by spaces, those in brackets hold spaces. */
async function go(command: string, files: Record<string, string> = FILES, more: Scene = {}) {
  const fake = fakeIo({ now: '2024-06-01T12:00:00Z', ...more, files });
  const argv = [...command.matchAll(/\[([^\]]*)\]|(\S+)/gu)].map(([, words, word]) => words ?? word!);
  const code = await run(argv, fake.io);
  return { ...fake, code, stdout: fake.stdout(), stderr: fake.stderr() };
}

async function json(command: string, files: Record<string, string>) {
  const result = await go(`${command} -f json`, files);
  return { ...result, ...(JSON.parse(result.stdout) as RunReport) };
}

const suppressed = ({ reports }: RunReport) =>
  reports.flatMap(({ findings }) => findings.map((finding) => finding.suppressed));

async function fingerprint(): Promise<string> {
  return (await json(COMMAND, FILES)).reports[0]!.findings[0]!.fingerprint;
}

describe('the baseline', () => {
  async function written(command = `${COMMAND} --write-baseline`): Promise<string> {
    const result = await go(command);
    expect(result.code).toBe(0);
    return result.written[BASELINE]!;
  }

  test('is written as sorted lines, and the run tells how many', async () => {
    const { written: files, stderr } = await go('news/ -s report.md --write-baseline');
    expect(stderr).toBe(`sourcecheck: 2 findings were written to the baseline ${BASELINE}\n`);
    const line = `{"check":"quote/dropped-qualifier","fingerprint":"${await fingerprint()}","says":"board will close"}`;
    expect(files[BASELINE]).toBe(
      `{\n  "version": 1,\n  "articles": {\n    "news/a.md": [\n      ${line}\n    ],\n    "news/b.md": [\n      ${line}\n    ]\n  }\n}\n`,
    );
  });

  test('lets stand what it holds, in the article it holds it of', async () => {
    const files = { ...FILES, [BASELINE]: await written() };
    const run = await json('news/ -s report.md', files);
    expect(suppressed(run)).toEqual([expect.objectContaining({ kind: 'baseline' }), null]);
    expect(run.totals).toMatchObject({ errors: 1, suppressed: 1 });
    expect((await go(COMMAND, files)).code).toBe(0);
  });

  test('stays valid when lines move, and not when words change', async () => {
    const baseline = await written();
    const moved = { ...FILES, 'news/a.md': `# News\n\nA dull week.\n\n${PIER}`, [BASELINE]: baseline };
    expect((await go(COMMAND, moved)).code).toBe(0);
    const changed = { ...moved, 'news/a.md': PIER.replace('June', 'May') };
    const { code, reports } = await json(COMMAND, { ...changed, [BASELINE]: baseline });
    expect(code).toBe(1);
    expect(reports[0]!.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('1 of the 1 findings that the baseline remembers'),
    ]);
  });

  test('keeps what it holds of articles that are not checked', async () => {
    const files = { ...FILES, [BASELINE]: await written() };
    const { written: anew } = await go('news/b.md -s report.md --write-baseline', files);
    expect(anew[BASELINE]).toContain('"news/a.md"');
    expect(anew[BASELINE]).toContain('"news/b.md"');
  });

  test('may lie elsewhere, by option or configuration', async () => {
    const baseline = (await written()).replace('news/a.md', '../news/a.md');
    const files = { ...FILES, 'ci/known.json': baseline };
    expect((await go(`${COMMAND} --baseline ci/known.json`, files)).code).toBe(0);
    const configured = { ...files, 'sourcecheck.config.yaml': 'baseline: ci/known.json\n' };
    expect((await go(COMMAND, configured)).code).toBe(0);
  });

  test.each([
    ['--baseline gone.json', FILES, /gone\.json does not exist/u],
    ['', { ...FILES, [BASELINE]: '[]' }, /is no baseline that this version can read/u],
  ])('that is missing or wrong is told of: %j', async (option, files, expected) => {
    const { code, stderr } = await go(`${COMMAND} ${option}`, files);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

describe('sourcecheck accept', () => {
  const BY = '--by [Ilse Rann] --reason [heard on tape]';

  async function accepted(more = ''): Promise<string> {
    const { written, code } = await go(`accept f1 ${COMMAND} ${BY} ${more}`);
    expect(code).toBe(0);
    return written[SIGN_OFFS]!;
  }

  test('writes who, why and when, and says so', async () => {
    const print = await fingerprint();
    const { written, stderr, stdout } = await go(`accept ${print.slice(0, 6)} ${COMMAND} ${BY}`);
    expect(stdout).toBe('');
    expect(stderr).toBe(
      `sourcecheck: news/a.md: quote/dropped-qualifier (${print}) is accepted by Ilse Rann; written to ${SIGN_OFFS}\n`,
    );
    expect(written[SIGN_OFFS]!.replace(/^#.*\n/gmu, '')).toBe(`- article: news/a.md
  check: quote/dropped-qualifier
  fingerprint: ${print}
  says: board will close
  source: board may close
  by: Ilse Rann
  reason: heard on tape
  date: 2024-06-01
`);
  });

  test('the finding stays in the report, and fails nothing', async () => {
    const run = await json(COMMAND, { ...FILES, [SIGN_OFFS]: await accepted() });
    expect(run.code).toBe(0);
    expect(suppressed(run)).toEqual([
      { kind: 'sign-off', by: 'Ilse Rann', reason: 'heard on tape', date: '2024-06-01' },
    ]);
  });

  test('it expires when the source changes', async () => {
    const files = { ...FILES, [SIGN_OFFS]: await accepted() };
    const { code, reports } = await json(COMMAND, {
      ...files,
      'report.md': 'The board may soon close the pier in June.\n',
    });
    expect(code).toBe(1);
    expect(reports[0]!.problems[0]!.message).toMatch(/the words of the source have changed/u);
  });

  test('it expires after its last day, by the clock or --today', async () => {
    const files = { ...FILES, [SIGN_OFFS]: await accepted('--until 2024-06-30') };
    expect(files[SIGN_OFFS]).toContain('until: 2024-06-30');
    expect((await go(COMMAND, files)).code).toBe(0);
    expect((await go(`${COMMAND} --today 2024-07-01`, files)).code).toBe(1);
    expect((await go(COMMAND, files, { now: '2024-08-01T12:00:00Z' })).code).toBe(1);
  });

  test('a second sign-off takes the place of the first, and others stay', async () => {
    const files = { ...FILES, [SIGN_OFFS]: await accepted() };
    const { written } = await go(`accept f1 news/b.md -s report.md ${BY}`, files);
    expect(written[SIGN_OFFS]!.match(/^- article: news\/[ab]\.md$/gmu)).toHaveLength(2);
    const again = await go(`accept f1 ${COMMAND} --by Otto --reason seen`, files);
    expect(again.written[SIGN_OFFS]!.match(/^ {2}by: .*$/gmu)).toEqual(['  by: Otto']);
  });

  test.each([
    [`accept f9 ${COMMAND} ${BY}`, /No finding is called f9/u],
    [`accept f1 news/a.md news/b.md -s report.md ${BY}`, /2 findings may be meant by f1/u],
    [`accept f1 ${COMMAND} --by Otto --reason [ ]`, /--reason is empty; say who accepts/u],
    [`accept f1 ${COMMAND} --by Otto`, /required option '--reason <text>' not specified/u],
    [`accept f1 ${COMMAND} ${BY} --until tomorrow`, /Give a day as 2024-12-31/u],
  ])('%s is refused', async (command, expected) => {
    const { code, stderr, written } = await go(command);
    expect({ code, written }).toEqual({ code: 2, written: {} });
    expect(stderr).toMatch(expected);
  });

  test.each([
    [
      '- article: news/a.md\n  check: quote/spliced\n',
      /:1: this sign-off lacks fingerprint, by, reason, date/u,
    ],
    ['by: Otto\n', /is no list of sign-offs/u],
    ['- [\n', /is not valid YAML/u],
  ])('a file that is not right is told of: %j', async (text, expected) => {
    const { code, stderr } = await go(COMMAND, { ...FILES, [SIGN_OFFS]: text });
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});

describe('--changed', () => {
  const answers =
    (differing: string, untracked = ''): Scene['git'] =>
    (args) => {
      const [command] = args;
      if (args.join(' ') === 'rev-parse --verify --quiet nowhere^{commit}')
        return Promise.reject(new Error('no'));
      const said = { diff: differing, 'ls-files': untracked, 'merge-base': 'c0ffee\n' }[command!];
      return Promise.resolve(said ?? (args[1] === '--show-toplevel' ? '.\n' : 'beef\n'));
    };
  const articles = async (command: string, git: Scene['git']) => {
    const { stdout, ...rest } = await go(`${command} -s report.md -f json`, FILES, git ? { git } : {});
    const paths =
      stdout === '' ? [] : (JSON.parse(stdout) as RunReport).reports.map(({ article }) => article.path);
    return { ...rest, paths };
  };

  test('checks what differs from a commit, and what git does not know yet', async () => {
    const { paths } = await articles('news/ --changed', answers('news/b.md\0other.md\0', 'news/new.md\0'));
    expect(paths).toEqual(['news/b.md']);
    expect((await articles('news/ --changed main', answers('', 'news/a.md\0'))).paths).toEqual(['news/a.md']);
  });

  test('says so when nothing changed, and passes', async () => {
    expect(await articles('news/ --changed main', answers(''))).toMatchObject({
      paths: [],
      code: 0,
      stderr: 'sourcecheck: None of the 2 articles named has changed since main\n',
    });
  });

  test.each([
    ['news/ --changed', undefined, /This folder is in no git repository/u],
    ['news/ --changed nowhere', answers(''), /git knows no commit or branch called nowhere/u],
    ['news/ --changed=--output=x', answers(''), /git knows no commit or branch called --output=x/u],
    [
      'news/ --changed',
      () => Promise.reject(Object.assign(new Error(), { code: 'ENOENT' })),
      /needs git, which is not installed/u,
    ],
  ])('%s is told of', async (command, git, expected) => {
    const { code, stderr } = await articles(command, git);
    expect(code).toBe(2);
    expect(stderr).toMatch(expected);
  });
});
