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
  test('a reader that has seen enough is no error', () => {
    expect(pipe('head -c 1')).toEqual(expect.objectContaining({ stdout: '{', stderr: '', status: 0 }));
  });

  test('a slow reader gets all of a report that is longer than the pipe holds', () => {
    const { stdout, stderr } = pipe('(sleep 1; cat)');
    expect(stderr).toBe('');
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(JSON.parse(stdout)).toMatchObject({ totals: { articles: 1 } });
  });
});
