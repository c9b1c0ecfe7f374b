import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import type { RunReport } from '../../src/types/index.js';
import { fakeIo, type Scene } from './fake-io.js';

const PIER = '“The board will close the pier in June,” the report says.\n';
const SOURCE = 'The board may close the pier in June.\n';
const FILES = { 'news/a.md': PIER, 'news/opinion/b.md': PIER, 'reports/report.md': SOURCE };
const CONFIG = `sources: [reports/]
overrides:
  - files: [opinion/]
    failOn: never
    checks: {quote/*: info}
`;

async function go(command: string, scene: Scene = {}) {
  const fake = fakeIo({ files: FILES, ...scene });
  const code = await run(command.split(' '), fake.io);
  return { ...fake, code, stdout: fake.stdout(), stderr: fake.stderr() };
}

const withConfig = (text: string, more: Record<string, string> = {}): Scene => ({
  files: { ...FILES, 'sourcecheck.config.yaml': text, ...more },
});

async function findings(command: string, scene: Scene) {
  const { stdout, ...rest } = await go(`${command} --format json`, scene);
  const { reports } = JSON.parse(stdout) as RunReport;
  return {
    ...rest,
    severities: reports.map((report) => report.findings.map(({ severity }) => severity)),
    sources: reports.map((report) => report.sources.map(({ path }) => path)),
  };
}

describe('the nearest configuration file', () => {
  test('names sources, by paths from its folder', async () => {
    const { sources, severities, code } = await findings('news/a.md', withConfig(CONFIG));
    expect({ sources, severities, code }).toEqual({
      sources: [['reports/report.md']],
      severities: [['error']],
      code: 1,
    });
  });

  test('has other settings for some articles', async () => {
    const { severities, code } = await findings('news/opinion/b.md', withConfig(CONFIG));
    expect({ severities, code }).toEqual({ severities: [['info']], code: 0 });
    expect(await findings('news/a.md news/opinion/b.md', withConfig(CONFIG))).toMatchObject({
      severities: [['error'], ['info']],
      code: 1,
    });
  });

  test('is that of the article, not of the working folder', async () => {
    const inner = { 'news/sourcecheck.config.yaml': 'sources: [../reports/report.md]\nfailOn: never\n' };
    const { sources, code } = await findings('news/a.md', withConfig('failOn: error\n', inner));
    expect({ sources, code }).toEqual({ sources: [['reports/report.md']], code: 0 });
  });

  test('comes after the command line', async () => {
    expect((await go('news/a.md --fail-on never', withConfig(CONFIG))).code).toBe(0);
    expect((await go('news/a.md', withConfig(`${CONFIG}failOn: never\n`))).code).toBe(0);
    expect((await go('news/a.md --fail-on error', withConfig(`${CONFIG}failOn: never\n`))).code).toBe(1);
  });

  test('adds sources to those of the command line and of the article', async () => {
    const files = {
      'a.md': `---\nsources: [mine.md]\n---\n\n${PIER}`,
      'mine.md': 'Something else.\n',
      'given.md': 'Another thing.\n',
      'report.md': SOURCE,
      'sourcecheck.config.yaml': 'sources: [report.md]\n',
    };
    const { sources } = await findings('a.md -s given.md', { files });
    expect(sources).toEqual([['given.md', 'mine.md', 'report.md']]);
  });

  test('may be named, or left out', async () => {
    const scene = { files: { ...FILES, 'ci/strict.yaml': 'sources: [../reports/]\nfailOn: never\n' } };
    expect((await findings('news/a.md -c ci/strict.yaml', scene)).sources).toEqual([['reports/report.md']]);
    const { sources } = await findings('news/a.md --no-config', withConfig(CONFIG));
    expect(sources).toEqual([[]]);
  });

  test('tells of a missing source once, however many articles there are', async () => {
    const { code, stderr } = await findings('news/', withConfig('sources: [gone.pdf]\n'));
    expect(code).toBe(2);
    expect(stderr.match(/gone\.pdf does not exist/gu)).toHaveLength(1);
  });
});

describe('a configuration file that is not right', () => {
  test.each([
    [
      'news/a.md',
      'soruces: [a]\n',
      'sourcecheck: sourcecheck.config.yaml:1: unknown key `soruces`; did you mean `sources`?\n',
    ],
    [
      'news/a.md',
      'checks: {quote/nonsense: off}\n',
      expect.stringContaining('there is no check called `quote/nonsense`'),
    ],
    ['news/a.md', 'formats: [xml]\n', expect.stringContaining('there is no format `xml`')],
    [
      'news/a.md -c gone.yaml',
      '',
      'sourcecheck: The configuration file gone.yaml does not exist; check the spelling, or make one with sourcecheck init\n',
    ],
  ])('%s with %j', async (command, text, expected) => {
    const { code, stderr, stdout } = await go(command, withConfig(text));
    expect({ code, stderr, stdout }).toEqual({ code: 2, stderr: expected, stdout: '' });
  });
});

describe('settings of the run', () => {
  test('formats, with files by paths from its folder', async () => {
    const { written, stdout } = await go(
      'news/a.md',
      withConfig(`${CONFIG}formats: [json, sarif=out/a.sarif]\n`),
    );
    expect(Object.keys(written)).toEqual(['out/a.sarif']);
    expect(stdout).toContain('"schemaVersion"');
    expect((await go('news/a.md -f github', withConfig('formats: [json]\n'))).stdout).not.toContain(
      '"schemaVersion"',
    );
  });

  test('what the house adds to claim reviews', async () => {
    const text = `${CONFIG}claimReview:\n  author: The Harbour Desk\n  ratings: {contradicted: "False"}\n`;
    const told = withConfig(text, {
      'news/a.md': 'The board closed the pier in 2019, the report says.\n',
      'reports/report.md': 'The board closed the pier in 2018.\n',
    });
    const { stdout } = await go('news/a.md -f claimreview', told);
    expect(stdout).toContain('The Harbour Desk');
    expect(await go('news/a.md', withConfig('claimReview: {autor: X}\n'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('unknown key `claimReview.autor`; did you mean `author`?'),
    });
  });

  test('too many warnings fail a run that nothing else fails', async () => {
    const scene = withConfig(`${CONFIG}checks: {quote/*: warning}\n`);
    expect((await go('news/a.md', scene)).code).toBe(0);
    expect((await go('news/a.md --max-warnings 1', scene)).code).toBe(0);
    expect(await go('news/a.md --max-warnings 0', scene)).toMatchObject({
      code: 1,
      stderr: 'sourcecheck: There is 1 warning, and none is allowed (--max-warnings)\n',
    });
  });

  test('too little coverage fails the article', async () => {
    expect(await go('news/a.md --min-coverage 50 --no-config')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^sourcecheck: news\/a\.md: 0 % of its quotations and claims were compared, and 50 % are asked for/u,
      ),
    });
    expect((await go('news/a.md --min-coverage 100 --fail-on never', withConfig(CONFIG))).code).toBe(0);
  });

  test.each([['--min-coverage 101'], ['--min-coverage half'], ['--max-warnings -1']])(
    '%s is refused',
    async (option) => {
      expect((await go(`news/a.md ${option}`)).code).toBe(2);
    },
  );

  test('ignored articles are left out; those named themselves are told of', async () => {
    const scene = withConfig(`${CONFIG}ignore: [opinion/]\n`);
    const { severities, stderr } = await findings('news/', scene);
    expect({ severities, stderr }).toEqual({ severities: [['error']], stderr: '' });
    const named = await findings('news/opinion/b.md', scene);
    expect(named).toMatchObject({
      code: 0,
      severities: [],
      stderr: 'sourcecheck: news/opinion/b.md was not checked: sourcecheck.config.yaml ignores it\n',
    });
  });

  test('reasons may be required', async () => {
    const files = { ...FILES, 'news/a.md': `<!-- sourcecheck-disable-file -->\n\n${PIER}` };
    const at = (text: string) => go('news/a.md', { files: { ...files, 'sourcecheck.config.yaml': text } });
    expect((await at(CONFIG)).code).toBe(0);
    expect((await at(`${CONFIG}requireReason: true\n`)).code).toBe(1);
  });
});

describe('--print-config', () => {
  test('shows what holds for an article and where it was made', async () => {
    const { stdout, code } = await go('--print-config news/opinion/b.md --style ap', withConfig(CONFIG));
    expect(code).toBe(0);
    expect(stdout).toBe(`style: "ap" # --style
likelihoodScale: "icd203" # default
failOn: "never" # sourcecheck.config.yaml:4
minCoverage: 0 # default
links: true # default
allowSources: [] # default
strictSources: false # default
requireReason: false # default
vocabulary: {} # default
formats: ["pretty"] # default
library: null # default
maxWarnings: null # default
cache: true # default
baseline: ".sourcecheck-baseline.json" # default
signOffs: ".sourcecheck-sign-offs.yaml" # default
ignore: [] # default
sources:
  - reports/ # sourcecheck.config.yaml:1
checks:
  quote/*: "info" # sourcecheck.config.yaml:5
`);
  });

  test('of two articles is refused', async () => {
    expect((await go('--print-config a.md b.md')).code).toBe(2);
  });
});

describe('sourcecheck init', () => {
  test('writes a file that is right, with the documents found', async () => {
    const files = { ...FILES, 'reports/a: b.pdf': '', 'drafts/c.docx': '', 'my-draft.docx': '' };
    const { written, code, stderr } = await go('init', { files });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'sourcecheck: sourcecheck.config.yaml was written, it names 1 as sources\n',
    });
    const text = written['sourcecheck.config.yaml']!;
    expect(text).toContain('- "reports/a: b.pdf"');
    expect((await go('--print-config', withConfig(text))).code).toBe(0);
  });

  test('with every comment taken off it is still right', async () => {
    const { written } = await go('init');
    const text = written['sourcecheck.config.yaml']!.replace(/^# (?= {2}|[a-z]+:$|[a-zA-Z]+: \S+$)/gmu, '');
    expect(text).toContain('\nminCoverage: 80');
    expect(await go('--print-config', withConfig(text))).toMatchObject({ code: 0, stderr: '' });
  });

  test('leaves what is there alone, unless forced', async () => {
    const scene = withConfig('style: ap\n');
    const { written, code, stderr } = await go('init', scene);
    expect({ written, code, stderr }).toEqual({
      written: {},
      code: 2,
      stderr:
        'sourcecheck: sourcecheck.config.yaml is here already and was left alone; add --force to replace it\n',
    });
    expect((await go('init --force', scene)).code).toBe(0);
  });
});
