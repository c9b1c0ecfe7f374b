import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles, type Hostile } from './hostile-files.js';
import { runCommand } from './run-command.js';
import { LIMITS } from '../src/workspace/limits.js';

/** Longer than this, in seconds, is a hang. */
const PATIENCE = 120;
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
    const ran = await runCommand([...argv, '--quiet', '--no-cache'], folder, PATIENCE);
    const budget = { seconds: LIMITS.seconds, MB: LIMITS.megabytes };
    console.log(JSON.stringify({ name, as, ...ran, said: ran.said.slice(0, 300), budget }));
  }
  await rm(path);
}
