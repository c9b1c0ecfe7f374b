import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
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

  test('tells what could not be read', async () => {
    const messages = await messagesIn(ARTICLE, { sources: ['gone.pdf'] });
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason.includes('gone.pdf')])).toContainEqual([
      'not-checked',
      true,
    ]);
  });
});

const built = existsSync('dist/remark/index.js') ? test : test.skip;

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
