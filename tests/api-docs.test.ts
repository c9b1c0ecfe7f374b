import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const page = readFileSync('docs/api.md', 'utf8');
/** Every example with the output shown under it. */
const examples = [
  ...page.matchAll(
    /```js\n(?<code>[\s\S]*?)```\n\n<!-- output:begin -->\n```text\n(?<output>[\s\S]*?)```\n<!-- output:end -->/gu,
  ),
].map(({ groups }) => [groups!['code']!, groups!['output']!] as const);
const built = existsSync('dist/index.js') ? describe : describe.skip;

function printedBy(code: string): Promise<string> {
  return new Promise((settle) => {
    execFile(process.execPath, ['--input-type=module', '--eval', code], (_error, stdout, stderr) => {
      settle(stdout + stderr);
    });
  });
}

built('the examples of docs/api.md', () => {
  test('all show what they print', () => {
    expect(examples).toHaveLength(page.split('```js\n').length - 1);
  });

  test.each(examples)('run as shown', async (code, output) => {
    expect(await printedBy(code)).toBe(output);
  });

  test('and that of the README runs', async () => {
    const [, code] = /```js\n(import \{ check \} from 'sourcecheck';[\s\S]*?)```/u.exec(
      readFileSync('README.md', 'utf8'),
    )!;
    expect(await printedBy(code!)).toMatch(/^1 polarity\/negation-flip Article says `found evidence/u);
  });

  test('use names that the package exports, each with a type', () => {
    const names = examples.flatMap(([code]) =>
      [...code.matchAll(/import \{ (?<names>[^}]+) \} from 'sourcecheck'/gu)].flatMap(({ groups }) =>
        groups!['names']!.split(', '),
      ),
    );
    expect(names).toContain('checkDocument');
    const types = readFileSync('dist/index.d.ts', 'utf8');
    expect([...new Set(names)].filter((name) => !types.includes(name))).toEqual([]);
  });
});
