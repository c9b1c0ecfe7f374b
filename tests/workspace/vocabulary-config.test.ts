import { expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { run } from '../../src/cli/index.js';
import { layersFor, settle } from '../../src/workspace/config/effective.js';
import { parseConfig } from '../../src/workspace/config/parse.js';
import { fakeIo } from '../cli/fake-io.js';

const NAMES = { checks: [], formats: [] };
const faultOf = (text: string) =>
  parseConfig(text, 'c.yaml', NAMES).then(
    () => null,
    (error: unknown) =>
      error instanceof UserError ? `${error.message}; ${error.hint ?? ''}` : String(error),
  );

test.each([
  [
    'a key that is not known',
    'vocabulary:\n  alias: {}\n',
    /^c\.yaml:2: unknown key `vocabulary\.alias`; did you mean `aliases`\?/u,
  ],
  [
    'an alias for a list',
    'vocabulary:\n  aliases:\n    the Agency: [Office]\n',
    /^c\.yaml:3: vocabulary\.aliases\.the Agency is \["Office"\], and must be text/u,
  ],
  [
    'a person without a name',
    'vocabulary:\n  people:\n    - titles: [mayor]\n',
    /^c\.yaml:3: vocabulary\.people\[1\] lacks `name`/u,
  ],
  [
    'terms that are no list',
    'vocabulary:\n  terms: yes please\n',
    /^c\.yaml:2: vocabulary\.terms is "yes please", and must be a list/u,
  ],
  [
    'a name without a letter',
    'vocabulary:\n  neverFlag: ["…"]\n',
    /^c\.yaml:2: vocabulary\.neverFlag holds a name without a letter/u,
  ],
  [
    'a name for two',
    'vocabulary:\n  people:\n    - {name: Ilse Rann, titles: [the mayor]}\n    - {name: Jo Marsh, titles: [Mayor]}\n',
    /^c\.yaml:4: `Mayor` stands for `Ilse Rann` and for `Jo Marsh`; let each name stand for one/u,
  ],
])('%s is told with its key and line', async (_name, text, message) => {
  expect(await faultOf(text)).toMatch(message);
});

test('the words of overrides add up with those of the file', async () => {
  const file = await parseConfig(
    'vocabulary: {terms: [a], aliases: {x: Xanthe}}\noverrides:\n  - files: [opinion/]\n    vocabulary: {terms: [b]}\n',
    'c.yaml',
    NAMES,
  );
  expect(settle(layersFor(file, 'opinion/x.md')).settings.vocabulary).toMatchObject({
    terms: ['a', 'b'],
    aliases: { x: 'Xanthe' },
  });
});

const CONFIG = 'vocabulary:\n  aliases: {Halvard: Solvind}\n';
const FILES = {
  'draft.txt': 'The trial of the new lamp was paid for by Halvard and ran for two winters.\n',
  'source.txt': 'The trial of the new lamp was paid for by Solvind and ran for two winters.\n',
};

test('the configuration is used by a check, and shown by --print-config', async () => {
  const argv = ['draft.txt', '-s', 'source.txt'];
  expect(await run(argv, fakeIo({ files: FILES }).io)).toBe(1);
  const files = { ...FILES, 'sourcecheck.config.yaml': CONFIG };
  expect(await run(argv, fakeIo({ files }).io)).toBe(0);
  const shown = fakeIo({ files });
  expect(await run([...argv, '--print-config'], shown.io)).toBe(0);
  expect(shown.stdout()).toContain(
    'vocabulary: # sourcecheck.config.yaml:1\n  aliases: {"Halvard":"Solvind"}\n',
  );
});
