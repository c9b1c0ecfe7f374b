import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../src/workspace/limits.js';
import { wholeFiles, type Whole } from './fuzz-files.js';
import { runCommand, type Ran } from './run-command.js';

/** Damaged files given to the command at once. */
const BATCH = 40;
/** Seconds by the clock after which a batch hangs. The machine may be busy: each document has its own limit, in processor time. */
const PATIENCE = 1800;
/** What a report says of a document whose thread had to be ended, or ended by itself. */
const GIVEN_UP = /(?:Reading|Checking) it (?:took more than|broke down)[^"]*/gu;
const GOOD = 'The report says “We found no evidence that any vote was altered.”\n';

/** What came of one run over a batch. */
interface Outcome {
  readonly worked: number;
  readonly peakMB: number;
  /** Documents that took more time or memory than they may, or broke the reader: contained, and still faults of ours. */
  readonly givenUp: readonly string[];
  readonly fault: string | null;
}

/**
 * Damages whole files of every format and gives them to the built command, as sources and as articles, for as many seconds as the
 * first word says (60 unless told), from the seed that the second says (1 unless told); the third says of how many batches one is also
 * given as articles, which takes five times as long (each unless told). One JSON line for each batch, with its time
 * and memory beside the limits, and one for all. Exit code 1 when a run crashed, hung, or wrote no report, or a document had to be given
 * up; its seed makes the same files again.
 */
export async function main([seconds = '60', from = '1', every = '1']: readonly string[]): Promise<number> {
  const whole = await wholeFiles();
  const ends = performance.now() + Number(seconds) * 1000;
  const outcomes: Outcome[] = [];
  let batches = 0;
  for (let seed = Number(from); performance.now() < ends; seed += BATCH) {
    const both = batches % Number(every) === 0;
    outcomes.push(...(await batch(whole, seed, both)));
    batches++;
  }
  const faults = outcomes.filter(({ fault }) => fault !== null).length;
  const givenUp = outcomes.flatMap((outcome) => outcome.givenUp).length;
  console.log(
    JSON.stringify({
      files: batches * BATCH,
      shapes: whole.length,
      runs: outcomes.length,
      faults,
      givenUp,
      mostSecondsABatch: Math.max(...outcomes.map(({ worked }) => worked)),
      peakMB: Math.max(...outcomes.map(({ peakMB }) => peakMB)),
    }),
  );
  return faults + givenUp === 0 ? 0 : 1;
}

async function batch(whole: readonly Whole[], seed: number, both: boolean): Promise<Outcome[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  try {
    const files: string[] = [];
    for (let number = seed; number < seed + BATCH; number++) {
      const { extension, damaged } = whole[number % whole.length]!;
      files.push(`${number}${extension}`);
      await writeFile(join(folder, files.at(-1)!), damaged(number));
    }
    await writeFile(join(folder, 'good.txt'), GOOD);
    const options = ['--no-cache', '--quiet', '-f', 'json=report.json'];
    const sources = ['good.txt', ...files.flatMap((file) => ['--source', file]), ...options];
    const articles = [...files, '--source', 'good.txt', ...options];
    const outcomes = [await run('sources', sources, folder, seed)];
    if (both) outcomes.push(await run('articles', articles, folder, seed));
    return outcomes;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the command over a batch, and says in one line what came of it. */
async function run(as: string, argv: readonly string[], folder: string, seed: number): Promise<Outcome> {
  const path = join(folder, 'report.json');
  await rm(path, { force: true });
  const ran = await runCommand(argv, folder, PATIENCE);
  const report = await readFile(path, 'utf8').catch(() => '');
  const fault = faultOf(ran, report);
  const givenUp = report.match(GIVEN_UP) ?? [];
  const { seconds, worked, peakMB, exit } = ran;
  const budgetMB = LIMITS.megabytes;
  console.log(
    JSON.stringify({ seed, as, files: BATCH, seconds, worked, peakMB, budgetMB, exit, fault, givenUp }),
  );
  return { worked: worked ?? 0, peakMB: peakMB ?? 0, givenUp, fault };
}

/** What is wrong with how a run ended; null when nothing is. */
function faultOf({ exit, said, peakMB }: Ran, report: string): string | null {
  if (![0, 1, 2].includes(exit as number)) return `ended with ${exit}`;
  if (/\n\s+at \S|Something went wrong/u.test(said)) return said.slice(0, 300);
  if ((peakMB ?? 0) > LIMITS.megabytes) return `took ${peakMB} MB`;
  try {
    JSON.parse(report);
    return null;
  } catch (error) {
    return `no report: ${String(error)}`;
  }
}
