import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { openReading } from '../../src/workspace/reading.js';
import remarkSourcecheck, { type Options } from '../../src/remark/index.js';

const ARTICLE = 'The clerk – 🛶 – wrote: “We counted nine boats in the old harbour.”\n';
let folder: string;

/** Inside the repository, so that the plugin is found by its public name. */
beforeAll(() => {
  mkdirSync('coverage', { recursive: true });
  folder = mkdtempSync(join('coverage', 'remark-'));
  writeFileSync(join(folder, 'report.txt'), 'We counted seven boats in the old harbour.\n');
  writeFileSync(join(folder, 'draft.md'), ARTICLE);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function messagesIn(value: string, options: Options) {
  const file = new VFile({ value, path: 'draft.md', cwd: resolve(folder) });
  await unified()
    .use(remarkParse)
    .use(remarkStringify)
    .use(remarkSourcecheck, { cache: false, ...options })
    .process(file);
  return file.messages;
}

describe('the plugin for remark', () => {
  test('tells findings as messages, with the words of both sides', async () => {
    const messages = await messagesIn(ARTICLE, { sources: ['report.txt'] });
    expect(messages).toHaveLength(1);
    const [{ reason, actual, expected, place, note, url, ...rest }] = messages as [(typeof messages)[number]];
    expect(rest).toMatchObject({ ruleId: 'quote/number-changed', source: 'sourcecheck', fatal: true });
    expect(reason).toMatch(/^Article says `.*nine.*`; the source says `.*seven.*`$/u);
    expect([actual, expected?.[0]]).toEqual([
      expect.stringContaining('nine'),
      expect.stringContaining('seven'),
    ]);
    const { start, end } = place as { start: { column: number }; end: { column: number } };
    expect(ARTICLE.slice(start.column - 1, end.column - 1)).toBe('nine');
    expect(note).toMatch(/report\.txt:1:\d+$/u);
    expect(url).toMatch(/docs\/checks\.md#quotenumber-changed$/u);
  });

  test('keeps quiet about what is right, and about what a comment lets stand', async () => {
    expect(await messagesIn(ARTICLE.replace('nine', 'seven'), { sources: ['report.txt'] })).toEqual([]);
    const standing = `<!-- sourcecheck-disable-next-line quote/number-changed -- a slip of the pen -->\n${ARTICLE}`;
    expect(await messagesIn(standing, { sources: ['report.txt'] })).toEqual([]);
  });

  test('heeds the baseline and the sign-offs beside the file, as the command line does', async () => {
    const options = { sources: ['report.txt'] };
    const session = await openReading(resolve(folder), { ...options, cache: false });
    const { report } = await session.checkText(resolve(folder, 'draft.md'), ARTICLE);
    const [finding] = report!.findings;
    const entry = { article: 'draft.md', check: finding!.check, fingerprint: finding!.fingerprint, says: '' };
    const signOffs = join(folder, '.sourcecheck-sign-offs.yaml');
    const signed = { ...entry, by: 'Ilse Rann', reason: 'heard on tape', date: '2024-06-01' };
    for (const [file, text] of [
      [signOffs, JSON.stringify([signed])],
      [
        join(folder, '.sourcecheck-baseline.json'),
        JSON.stringify({ version: 1, articles: { 'draft.md': [entry] } }),
      ],
    ] as const) {
      writeFileSync(file, text);
      expect(await messagesIn(ARTICLE, options)).toEqual([]);
      rmSync(file);
    }
    expect(await messagesIn(ARTICLE, options)).toHaveLength(1);
  });

  test('goes by the configuration file, and leaves alone what that ignores', async () => {
    const config = join(folder, 'sourcecheck.config.yaml');
    writeFileSync(config, 'sources: [report.txt]\nchecks: { quote/*: info }\n');
    expect((await messagesIn(ARTICLE, {})).map(({ fatal }) => fatal)).toEqual([undefined]);
    writeFileSync(config, 'ignore: [draft.md]\n');
    expect((await messagesIn(ARTICLE, {})).map(({ reason, fatal }) => [reason, fatal])).toEqual([
      [expect.stringMatching(/^Not checked: .*sourcecheck\.config\.yaml ignores this file$/u), undefined],
    ]);
    rmSync(config);
  });

  test.each([
    [{ soruces: ['report.txt'] }, 'There is no option `soruces`; did you mean `sources`?'],
    [{ name: 'Ilse' }, 'There is no option `name`; known are'],
    [{ style: 'mla' }, 'Option style is "mla"; choose'],
    [{ sources: 'report.txt' }, 'Option sources is "report.txt", and must be a list'],
    [{ checks: { 'quote/altered-word': 'off' } }, 'did you mean `quote/altered-words`?'],
    [['report.txt'], 'write a mapping such as { sources: ["report.pdf"] }'],
  ])('%j is told in one sentence', async (options, words) => {
    const file = new VFile({ value: ARTICLE, path: 'draft.md', cwd: resolve(folder) });
    await unified()
      .use(remarkParse)
      .use(remarkStringify)
      .use(remarkSourcecheck, options as Options)
      .process(file);
    expect(file.messages.map(({ reason, fatal }) => [reason.includes(words) || reason, fatal])).toEqual([
      [true, true],
    ]);
  });

  test('tells what could not be read', async () => {
    const messages = await messagesIn(ARTICLE, { sources: ['gone.pdf'] });
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason.includes('gone.pdf')])).toContainEqual([
      'not-checked',
      true,
    ]);
  });
});

const built = existsSync('dist/remark/index.js') ? test : test.skip;

built('the .remarkrc.mjs of the manual works', () => {
  const [, config] = /```js\n(\/\/ \.remarkrc\.mjs\n[\s\S]*?)```/u.exec(
    readFileSync('docs/editors.md', 'utf8'),
  )!;
  writeFileSync(join(folder, '.remarkrc.mjs'), config!);
  copyFileSync(join(folder, 'report.txt'), join(folder, 'report.md'));
  const { status, stderr } = spawnSync(
    process.execPath,
    [resolve('node_modules/remark-cli/cli.js'), 'draft.md', '--no-color'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stderr).toMatch(/error\s+Article says `.*nine.*`.*quote\/number-changed\s+sourcecheck/u);
  expect(status).toBe(1);
});

built('works in remark-cli, by its public name', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/remark-cli/cli.js'),
      'draft.md',
      '--no-color',
      '--no-config',
      '--use',
      'sourcecheck/remark=sources:["report.txt"],cache:false',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stderr).toMatch(
    /1:\d+-1:\d+\s+error\s+Article says `.*nine.*`.*quote\/number-changed\s+sourcecheck/u,
  );
  expect(status).toBe(1);
});
