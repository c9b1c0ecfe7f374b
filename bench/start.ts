import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `usage: npm run bench:start -- [--times N]
Whole processes from the command to the last line: version, help, and the article of the README with nothing kept and with its result kept.
Prints the median and the least of N runs by the clock, in seconds (default 10). Run it on a quiet machine.`;

const ARTICLE = 'fixtures/election-interference/article.md';

/** Measures how soon the program answers. Returns the exit code. */
export function main(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { times: { type: 'string', default: '10' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return (console.log(USAGE), 0);
  const kept = mkdtempSync(join(tmpdir(), 'sourcecheck-'));
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['node itself', ['-e', '0']],
    ['--version', ['bin/sourcecheck.js', '--version']],
    ['--help', ['bin/sourcecheck.js', '--help']],
    ['article, nothing kept', ['bin/sourcecheck.js', ARTICLE, '--no-cache']],
    ['article, result kept', ['bin/sourcecheck.js', ARTICLE, '--cache-dir', kept]],
  ];
  seconds(rows.at(-1)![1]);
  for (const [name, command] of rows) {
    const taken = Array.from({ length: Number(values.times) }, () => seconds(command)).sort((a, b) => a - b);
    const median = taken[Math.floor(taken.length / 2)]!;
    console.log(`${name.padEnd(24)} median ${median.toFixed(2)} s, least ${taken[0]!.toFixed(2)} s`);
  }
  rmSync(kept, { recursive: true });
  return 0;
}

function seconds(command: readonly string[]): number {
  const start = performance.now();
  spawnSync(process.execPath, command, { stdio: 'ignore' });
  return (performance.now() - start) / 1000;
}
