import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles, type Hostile } from './hostile-files.js';
import { rounded } from './scores.js';

const BIN = 'bin/sourcecheck.js';
/** Longer than this, in seconds, is a hang. */
const PATIENCE = 120;
/** Prints the peak of memory when the process ends. */
const WITNESS =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("PEAK "+process.resourceUsage().maxRSS))';

/**
 * Gives every hostile file to the built command, once as a source and once as the article, and prints one JSON line for each:
 * seconds, peak of memory in MB, exit code, and what was said. Names of cases on the command line choose among them.
 */
export async function main(wanted: readonly string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  try {
    await writeFile(
      join(folder, 'good.md'),
      'The report says “We found no evidence that any vote was altered.”\n',
    );
    await writeFile(join(folder, 'good.txt'), 'We found no evidence that any vote was altered.\n');
    const cases = hostileFiles.filter(
      ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
    );
    for (const hostile of cases) await tryCase(hostile, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
  return 0;
}

async function tryCase({ name, file, make }: Hostile, folder: string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, await make());
  const runs = { source: ['good.md', '--source', file], article: [file, '--source', 'good.txt'] };
  for (const [as, argv] of Object.entries(runs)) {
    console.log(JSON.stringify({ name, as, ...(await runOne(argv, folder)) }));
  }
  await rm(path);
}

function runOne(argv: readonly string[], cwd: string): Promise<object> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', WITNESS, join(process.cwd(), BIN), ...argv, '--quiet', '--no-cache'],
    { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: PATIENCE * 1000 },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      const peak = /PEAK (\d+)/u.exec(said);
      resolve({
        seconds: rounded((performance.now() - begun) / 1000),
        peakMB: peak ? Math.round(Number(peak[1]) / 1024) : null,
        exit: code ?? signal,
        said: said
          .replace(/PEAK \d+\n/u, '')
          .trim()
          .slice(0, 300),
      });
    });
  });
}
