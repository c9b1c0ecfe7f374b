import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../../src/workspace/config/parse.js';
import { UserError } from '../../../src/errors.js';

const NAMES = {
  checks: ['quote/altered-words', 'certainty/hedge-removed', 'quote/*', 'certainty/*'],
  formats: ['pretty', 'json', 'sarif'],
};
const FULL = `
# What our desk uses.
sources: [reports/, 'https://example.org/report.pdf']
style: ap
checks:
  certainty/*: warning
  quote/altered-words: off
failOn: warning
minCoverage: 80
links: false
requireReason: true
maxWarnings: 10
formats: [pretty, sarif=out.sarif]
ignore: [archive/]
baseline: baseline.json
signOffs: accepted.yaml
cache: .cache/
overrides:
  - files: [opinion/]
    failOn: never
`;

const parse = (text: string, path = 'sourcecheck.config.yaml') => parseConfig(text, path, NAMES);

async function complaint(text: string, path?: string): Promise<string> {
  const error = await parse(text, path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  const { message, hint } = error as UserError;
  return hint === null ? message : `${message}; ${hint}`;
}

describe('what is right is read', () => {
  test('with every key', async () => {
    const { config } = await parse(FULL);
    expect(config).toMatchObject({
      sources: ['reports/', 'https://example.org/report.pdf'],
      style: 'ap',
      checks: { 'certainty/*': 'warning', 'quote/altered-words': 'off' },
      overrides: [{ files: ['opinion/'], failOn: 'never' }],
      cache: '.cache/',
    });
  });

  test('from JSON, indented by tabs or not, and from package.json', async () => {
    expect((await parse('{\n\t"style": "ap",\n\t"failOn": "never"\n}', 'a.json')).config).toEqual({
      style: 'ap',
      failOn: 'never',
    });
    const { config } = await parse('{"name": "x", "sourcecheck": {"style": "ap"}}', 'docs/package.json');
    expect(config).toEqual({ style: 'ap' });
  });

  test.each([
    ['nothing', ''],
    ['comments alone', '# style: ap\n'],
    ['a BOM', '\uFEFF{}'],
  ])('from a file of %s', async (_, text) => {
    expect((await parse(text)).config).toEqual({});
  });

  test('with the line of each setting', async () => {
    const { lineOf } = await parse(FULL);
    const line = (...keys: (string | number)[]) => FULL.split('\n')[lineOf(keys) - 1];
    expect(line('style')).toBe('style: ap');
    expect(line('checks', 'quote/altered-words')).toContain('altered-words');
    expect(line('overrides', 0, 'failOn')).toContain('failOn: never');
    expect(line('overrides', 0)).toContain('- files');
  });
});

describe('what is wrong is told with its line and a way out', () => {
  test.each([
    ['style: ap\nsoruces: [a.md]\n', '.yaml:2: unknown key `soruces`; did you mean `sources`?'],
    [
      'overrides:\n  - files: [a]\n    sytle: ap\n',
      '.yaml:3: unknown key `overrides[1].sytle`; did you mean `style`?',
    ],
    [
      'style: app\n',
      '.yaml:1: style is "app"; choose `ap`, `chicago`, `bluebook`, `permissive`; did you mean `ap`?',
    ],
    ['failOn: 3\n', '.yaml:1: failOn is 3, and must be text'],
    ['sources: a.md\n', '.yaml:1: sources is "a.md", and must be a list'],
    ['sources:\n  - a.md\n  - 3\n', '.yaml:3: sources[2] is 3, and must be text'],
    [
      'checks:\n  quote/*: of\n',
      '.yaml:2: checks.quote/* is "of"; choose `error`, `warning`, `info`, `off`; did you mean `off`?',
    ],
    [
      'checks:\n  quote/altered: off\n',
      '.yaml:2: there is no check called `quote/altered`; did you mean `quote/altered-words`?',
    ],
    [
      'checks:\n  certainty: off\n',
      '.yaml:2: there is no check called `certainty`; did you mean `certainty/*`?',
    ],
    ['overrides:\n  - style: ap\n', '.yaml:2: overrides[1] lacks `files`'],
    [
      'overrides:\n  - files: [a]\n    checks: {x/y: off}\n',
      '.yaml:3: there is no check called `x/y`; sourcecheck explain lists them all',
    ],
    ['minCoverage: 120\n', '.yaml:1: minCoverage is 120, and must be <= 100'],
    ['maxWarnings: 1.5\n', '.yaml:1: maxWarnings is 1.5, and must be a whole number'],
    [
      'formats: [prety]\n',
      '.yaml:1: there is no format `prety`; write one of pretty, json, sarif, and behind an equals sign the file it goes to',
    ],
    ['- style\n', '.yaml:1: the file is ["style"], and must be a mapping of keys to values'],
    [
      'style: ap\nstyle: ap\n',
      '.yaml:2 is not valid YAML or JSON (Map keys must be unique at line 2, column 1); mend it there',
    ],
  ])('%j', async (text, expected) => {
    expect(await complaint(text)).toBe(`sourcecheck.config${expected}`);
  });

  test('in package.json by its line there', async () => {
    const text = '{\n  "name": "x",\n  "sourcecheck": {\n    "stile": "ap"\n  }\n}';
    expect(await complaint(text, 'package.json')).toBe(
      'package.json:4: unknown key `stile`; did you mean `style`?',
    );
  });

  test('code is no configuration', async () => {
    expect(await complaint('!!js/function "x"\n')).toMatch(/^sourcecheck\.config\.yaml:1/u);
  });
});
