import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formats } from '../src/read/formats.js';
import { LIMITS } from '../src/workspace/limits.js';
import { drawLines, makePdf } from '../tests/support/make-pdf.js';
import { mutated } from './mutate.js';
import { runCommand, type Ran } from './run-command.js';

/** Damaged files given to the command at once. */
const BATCH = 40;
/** Seconds after which a batch is a hang. */
const PATIENCE = 180;
const FIXTURES = ['fixtures/election-interference/article.md'];
const GOOD = 'The report says “We found no evidence that any vote was altered.”\n';

interface Whole {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/**
 * Damages whole files of every format and gives them to the built command, as sources and as articles, for as many seconds as the
 * first word says (60 unless told), from the seed that the second says (1 unless told); the third says of how many batches one is also
 * given as articles, which takes five times as long (each unless told). One JSON line for each batch, with its time
 * and memory beside the limits. Exit code 1 when a run crashed, hung, or wrote no report; its seed makes the same files again.
 */
export async function main([seconds = '60', from = '1', every = '1']: readonly string[]): Promise<number> {
  const whole = await wholeFiles();
  const ends = performance.now() + Number(seconds) * 1000;
  let [faults, batches] = [0, 0];
  for (let seed = Number(from); performance.now() < ends; seed += BATCH) {
    const both = batches % Number(every) === 0;
    faults += await batch(whole, seed, both);
    batches++;
  }
  console.log(JSON.stringify({ files: batches * BATCH, faults }));
  return faults === 0 ? 0 : 1;
}

/** The samples of all formats, and documents as people write them. */
async function wholeFiles(): Promise<Whole[]> {
  const samples = formats.map(({ extensions, sample }) => ({
    extension: extensions[0]!,
    bytes: typeof sample === 'string' ? new TextEncoder().encode(sample) : sample,
  }));
  const articles = await Promise.all(
    FIXTURES.map(async (path) => ({ extension: '.md', bytes: await readFile(path) })),
  );
  const pdf = await makePdf((file) => {
    file.addPage();
    drawLines(file, ['We found no evidence that any vote was altered.', 'It was a quiet day.']);
  });
  return [...samples, ...articles, { extension: '.pdf', bytes: pdf }];
}

async function batch(whole: readonly Whole[], seed: number, both: boolean): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fuzz-'));
  try {
    const files: string[] = [];
    for (let number = seed; number < seed + BATCH; number++) {
      const { extension, bytes } = whole[number % whole.length]!;
      files.push(`${number}${extension}`);
      await writeFile(join(folder, files.at(-1)!), mutated(bytes, number));
    }
    await writeFile(join(folder, 'good.txt'), GOOD);
    const options = ['--no-cache', '--quiet', '-f', 'json=report.json'];
    const runs = {
      sources: ['good.txt', ...files.flatMap((file) => ['--source', file]), ...options],
      ...(both ? { articles: [...files, '--source', 'good.txt', ...options] } : {}),
    };
    let faults = 0;
    for (const [as, argv] of Object.entries(runs)) {
      await rm(join(folder, 'report.json'), { force: true });
      const ran = await runCommand(argv, folder, PATIENCE);
      const fault = await faultOf(ran, join(folder, 'report.json'));
      if (fault !== null) faults++;
      const { seconds, peakMB, exit } = ran;
      console.log(
        JSON.stringify({
          seed,
          as,
          files: files.length,
          seconds,
          peakMB,
          budgetMB: LIMITS.megabytes,
          exit,
          fault,
        }),
      );
    }
    return faults;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is wrong with how a run ended; null when nothing is. */
async function faultOf({ exit, said, peakMB }: Ran, report: string): Promise<string | null> {
  if (![0, 1, 2].includes(exit as number)) return `ended with ${exit}`;
  if (/\n\s+at \S|Something went wrong/u.test(said)) return said.slice(0, 300);
  if ((peakMB ?? 0) > LIMITS.megabytes) return `took ${peakMB} MB`;
  try {
    JSON.parse(await readFile(report, 'utf8'));
    return null;
  } catch (error) {
    return `no report: ${String(error)}`;
  }
}
