import { describe, expect, test } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { fakeIo, type Scene } from './fake-io.js';

const SOURCE =
  'We found no evidence that any vote was altered in the northern counties.\n\nOutages struck at least 13 counties during the night.\n';
const ARTICLE =
  '# Head\n\nThe report says “Outages struck at least 14 counties during the night.”\n\nIt says “We found no proof that any vote was altered in the northern counties.”\n';
const MENDED = ARTICLE.replace('14', '13').replace('proof', 'evidence');

async function go(command: string, scene: Scene = {}) {
  const fake = fakeIo({ files: { 'a.md': ARTICLE, 'report.txt': SOURCE }, ...scene });
  const code = await run(`${command} --source report.txt`.split(' '), fake.io);
  return { ...fake, code, stdout: fake.stdout(), stderr: fake.stderr() };
}

describe('--fix', () => {
  test('rewrites the file, checks it again and reports what is left', async () => {
    const { files, code, stdout, stderr } = await go('a.md --fix');
    expect(files['a.md']).toBe(MENDED);
    expect(stderr).toBe('sourcecheck: a.md: gave 2 quotations the words of the source\n');
    expect(stdout).toContain('2 quotations found');
    expect(stdout).not.toContain('altered  a.md');
    expect(code).toBe(0);
  });

  test('touches no file that has nothing to mend', async () => {
    const { reads, code } = await go('b.md --fix', {
      files: { 'b.md': MENDED, 'report.txt': SOURCE },
      readOnly: ['b.md'],
    });
    expect(code).toBe(0);
    expect(reads.filter((path) => path === 'b.md')).toHaveLength(2);
  });

  test('leaves alone what is let stand', async () => {
    const content = ARTICLE.replace('It says', '<!-- sourcecheck-disable-next-line -->\n\nIt says');
    const { files, stderr } = await go('a.md --fix', { files: { 'a.md': content, 'report.txt': SOURCE } });
    expect(files['a.md']).toBe(content.replace('14', '13'));
    expect(stderr).toContain('a finding about it is let stand');
  });

  test('keeps the byte order mark and the line ends', async () => {
    const content = `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`;
    const { files } = await go('a.md --fix', { files: { 'a.md': content, 'report.txt': SOURCE } });
    expect(files['a.md']).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`);
  });

  test('says what it left, where and why', async () => {
    const content = 'The report says “Outages struck at least *14* counties during the night.”\n';
    const { files, stderr, code } = await go('a.md --fix', {
      files: { 'a.md': content, 'report.txt': SOURCE },
    });
    expect(files['a.md']).toBe(content);
    expect(stderr).toBe(
      'sourcecheck: a.md:1:17 was left as it is: the altered words are set in italics or bold\n',
    );
    expect(code).toBe(1);
  });

  test('a file that cannot be written is said, and reported as it is', async () => {
    const { files, stdout, stderr, code } = await go('a.md --fix', { readOnly: ['a.md'] });
    expect(files['a.md']).toBe(ARTICLE);
    expect(stderr).toContain(
      'a.md could not be rewritten (EACCES: permission denied); check that you may write there',
    );
    expect(stdout).toContain('altered');
    expect(code).toBe(2);
  });

  test('standard input cannot be fixed', async () => {
    const { code, stderr } = await go('- --fix', { stdin: ARTICLE });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'sourcecheck: Standard input cannot be fixed; save it and name the file\n',
    });
  });
});

describe('--dry-run', () => {
  test('prints a diff and nothing else on standard output, and writes nothing', async () => {
    const { files, stdout, stderr, code } = await go('a.md --dry-run');
    expect(files['a.md']).toBe(ARTICLE);
    expect(stdout).toBe(`--- a/a.md
+++ b/a.md
@@ -1,5 +1,5 @@
 # Head
 
-The report says “Outages struck at least 14 counties during the night.”
+The report says “Outages struck at least 13 counties during the night.”
 
-It says “We found no proof that any vote was altered in the northern counties.”
+It says “We found no evidence that any vote was altered in the northern counties.”
`);
    expect(stderr).toBe('sourcecheck: a.md: would give 2 quotations the words of the source\n');
    expect(code).toBe(1);
  });

  test('reports go to their files all the same', async () => {
    const { stdout, written } = await go('a.md --fix --dry-run --format json=report.json');
    expect(stdout).toMatch(/^--- a\/a\.md\n/u);
    expect(JSON.parse(written['report.json']!)).toMatchObject({
      reports: [{ coverage: { quotations: { altered: 2 } } }],
    });
  });
});
