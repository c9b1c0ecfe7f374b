import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { glob } from '../src/workspace/glob.js';
import { openPdfium } from '../src/read/pdf-layout/pdfium.js';
import { read } from '../src/read/index.js';
import { rounded } from './scores.js';

const run = promisify(execFile);
/** Files measured unless others are named. */
const FIXTURES = 'fixtures/*/sources/*.pdf';
/** Rounds of each reader; the best counts. */
const ROUNDS = 5;

/**
 * Holds our PDF reading against poppler's on the same files: words both have, words only one has (after folding ligatures
 * and joining broken words), and the time of each. Words that only poppler has are mostly running heads and page numbers,
 * which we leave out on purpose. Times are processor time (user and system), so that other programs change them little: the
 * best of several rounds, the PDF library compiled before (its own line). Prints one JSON line a file.
 */
export async function main(named: readonly string[]): Promise<number> {
  const files = named.length > 0 ? named : await glob(FIXTURES);
  if (
    !(await run('pdftotext', ['-v']).then(
      () => true,
      () => false,
    ))
  ) {
    console.error('pdftotext is not on the PATH: install poppler-utils; nothing was measured');
    return 0;
  }
  console.log(JSON.stringify({ compiling: Math.round((await timed(openPdfium)).ms) }));
  for (const file of files) console.log(JSON.stringify(await compare(file)));
  return 0;
}

/** What something gives, and the processor time it takes here, in milliseconds. */
async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, ms: (user + system) / 1000 };
}

/** The processor time of a run of pdftotext, in milliseconds: bash tells it, on the last line of what it says beside. */
async function popplerTime(file: string): Promise<number> {
  const script = 'TIMEFORMAT="%3U %3S"; time pdftotext -layout "$0" /dev/null';
  const { stderr } = await run('bash', ['-c', script, file]);
  const [user, system] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return 1000 * (user! + system!);
}

async function compare(file: string): Promise<object> {
  const content = await readFile(file);
  const document = await read({ path: file, content });
  const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 1 << 30 });
  const [mine, poppler]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    mine.push((await timed(() => read({ path: file, content }))).ms);
    poppler.push(await popplerTime(file));
  }
  const [ms, pdftotextMs] = [Math.min(...mine), Math.min(...poppler)];
  const ours = counted(document.text);
  const theirs = counted(stdout.replace(/-\n\s*/gu, ''));
  return {
    file,
    pages: new Set(document.pages.map(({ number }) => number)).size,
    words: total(ours),
    onlyOurs: rounded(total(minus(ours, theirs)) / total(ours)),
    onlyPoppler: rounded(total(minus(theirs, ours)) / total(theirs)),
    ms: Math.round(ms),
    pdftotextMs: Math.round(pdftotextMs),
    times: rounded(ms / pdftotextMs),
  };
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function minus(left: Map<string, number>, right: Map<string, number>): Map<string, number> {
  return new Map([...left].map(([word, count]) => [word, Math.max(0, count - (right.get(word) ?? 0))]));
}

function total(counts: Map<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
