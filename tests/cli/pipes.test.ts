import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const SHELL = existsSync('/bin/bash') ? '/bin/bash' : null;
/** The bin runs what `npm ci` or `npm run build` has built; pipes are those of a shell. */
const piped = existsSync('dist/cli/index.js') && SHELL !== null ? describe : describe.skip;

const CHECK =
  'fixtures/inquiry-dam/article.md --source fixtures/inquiry-dam/sources --no-cache --fail-on never --format json';

function pipe(reader: string): { stdout: string; stderr: string; status: number | null } {
  const command = `"${process.execPath}" bin/sourcecheck.js ${CHECK} | ${reader}; exit "\${PIPESTATUS[0]}"`;
  return spawnSync(SHELL!, ['-c', command], { encoding: 'utf8' });
}

piped('on a pipe', () => {
  test('a reader that goes away gets what it asked for, and the run says that it was cut off', () => {
    const { stdout, stderr, status } = pipe('head -c 1');
    expect({ stdout, status }).toEqual({ stdout: '{', status: 2 });
    expect(stderr).toContain('Standard output was closed before the report was whole');
  });

  test('a slow reader gets all of a report that is longer than the pipe holds', () => {
    const { stdout, stderr } = pipe('(sleep 1; cat)');
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { articles: 1 } });
  });
});
