import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { glob } from '../src/workspace/glob.js';
import { read } from '../src/read/index.js';
import { rounded } from './scores.js';

const run = promisify(execFile);
/** Files measured unless others are named. */
const FIXTURES = 'fixtures/*/sources/*.pdf';

/**
 * Holds our PDF reading against poppler's on the same files: words both have, words only one has (after folding ligatures
 * and joining broken words), and the time of each. Words that only poppler has are mostly running heads and page numbers,
 * which we leave out on purpose. Prints one JSON line a file.
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
  for (const file of files) console.log(JSON.stringify(await compare(file)));
  return 0;
}

async function compare(file: string): Promise<object> {
  const start = performance.now();
  const document = await read({ path: file, content: await readFile(file) });
  const middle = performance.now();
  const { stdout } = await run('pdftotext', [file, '-'], { maxBuffer: 1 << 30 });
  const end = performance.now();
  const ours = counted(document.text);
  const theirs = counted(stdout.replace(/-\n\s*/gu, ''));
  return {
    file,
    pages: new Set(document.pages.map(({ number }) => number)).size,
    words: total(ours),
    onlyOurs: rounded(total(minus(ours, theirs)) / total(ours)),
    onlyPoppler: rounded(total(minus(theirs, ours)) / total(theirs)),
    seconds: rounded((middle - start) / 1000),
    timeRatio: rounded((middle - start) / (end - middle)),
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
