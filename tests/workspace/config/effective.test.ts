import { describe, expect, test } from '@jest/globals';
import { isIgnored, layersFor, settle, type Layer } from '../../../src/workspace/config/effective.js';
import { parseConfig } from '../../../src/workspace/config/parse.js';
import { showSettings } from '../../../src/workspace/config/show.js';

const TEXT = `style: ap
sources: [reports/]
checks:
  quote/*: warning
overrides:
  - files: [opinion/]
    style: chicago
    sources: [columns.md]
    checks:
      certainty/*: off
  - files: ['*.html']
    links: false
ignore:
  - archive/
  - '!archive/keep.md'
`;
const NAMES = { checks: ['quote/*', 'certainty/*'], formats: [] };
const COMMAND: Layer = { settings: { failOn: 'never', sources: ['mine.pdf'] }, originOf: () => '--option' };

async function settingsFor(article: string, ...more: Layer[]) {
  const file = await parseConfig(TEXT, 'a.yaml', NAMES);
  return settle([...layersFor(file, article), ...more]);
}

describe('settings for an article', () => {
  test('are the defaults where nothing is said', () => {
    expect(settle([]).settings).toMatchObject({
      style: 'permissive',
      likelihoodScale: 'icd203',
      failOn: 'error',
      links: true,
      sources: [],
    });
  });

  test('come from the file', async () => {
    const { settings } = await settingsFor('news/a.md');
    expect(settings).toMatchObject({ style: 'ap', sources: ['reports/'], checks: { 'quote/*': 'warning' } });
  });

  test('come from overrides that match: sources add up, checks are joined, all else is replaced', async () => {
    const { settings } = await settingsFor('deep/opinion/a.html');
    expect(settings).toMatchObject({
      style: 'chicago',
      sources: ['reports/', 'columns.md'],
      checks: { 'quote/*': 'warning', 'certainty/*': 'off' },
      links: false,
    });
  });

  test('come last from the command line', async () => {
    const { settings } = await settingsFor('opinion/a.md', COMMAND);
    expect(settings).toMatchObject({ failOn: 'never', sources: ['reports/', 'columns.md', 'mine.pdf'] });
  });

  test('outside the folder of the file, overrides match nothing', async () => {
    expect((await settingsFor('../opinion/a.md')).settings.style).toBe('ap');
  });
});

test('ignored articles, as .gitignore has it', async () => {
  const { config } = await parseConfig(TEXT.replace('archive/\n', 'archive/*\n'), 'a.yaml', NAMES);
  const ignored = (path: string) => isIgnored(config, path);
  expect([ignored('archive/a.md'), ignored('./archive/a.md')]).toEqual([true, true]);
  expect([ignored('archive/keep.md'), ignored('news/a.md'), ignored('../archive/a.md')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('shown, each setting tells where it was made', async () => {
  const shown = showSettings(await settingsFor('opinion/a.md', COMMAND), [
    { key: 'maxWarnings', value: null, from: 'default' },
  ]);
  expect(shown).toBe(`style: "chicago" # a.yaml:7
likelihoodScale: "icd203" # default
failOn: "never" # --option
minCoverage: 0 # default
links: true # default
allowSources: [] # default
strictSources: false # default
requireReason: false # default
vocabulary: {} # default
maxWarnings: null # default
sources:
  - reports/ # a.yaml:2
  - columns.md # a.yaml:8
  - mine.pdf # --option
checks:
  quote/*: "warning" # a.yaml:4
  certainty/*: "off" # a.yaml:10
`);
});
