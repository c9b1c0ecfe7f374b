import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../src/cli/index.js';
import { rounded } from './scores.js';
import { prose } from './synthetic.js';

/** Articles of one run, unless told, and after how many of them memory is read. */
const ARTICLES = 10_000;
const MARKS = [0.1, 0.5, 1];
/** Characters of an article (about 100 words) and of the source (about 40 pages). */
const ARTICLE_LENGTH = 700;
const SOURCE_LENGTH = 130_000;
const MEGABYTE = 1024 ** 2;

/**
 * Many small articles against one source in one run of the built command: memory as the run goes on, articles a second, and the
 * same run again with all results kept. Prints one JSON line a run. Arguments: number of articles, perhaps the characters of an
 * article and of the source, then options for the command.
 */
export async function main([count = String(ARTICLES), ...more]: readonly string[]): Promise<number> {
  const first = more.findIndex((word) => !/^\d+$/u.test(word));
  const [lengths, options] = first < 0 ? [more, []] : [more.slice(0, first), more.slice(first)];
  const [length = ARTICLE_LENGTH, sourceLength = SOURCE_LENGTH] = lengths.map(Number);
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-many-'));
  try {
    writeArticles(folder, Number(count), length, sourceLength);
    for (const run of ['first', 'second'])
      console.log(JSON.stringify({ run, ...(await measure(folder, Number(count), options)) }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeArticles(folder: string, count: number, length: number, sourceLength: number): void {
  const source = prose(sourceLength, 7);
  const sentences = source.split(/(?<=\.)\s+/u);
  writeFileSync(join(folder, 'source.txt'), source);
  mkdirSync(join(folder, 'drafts'));
  for (let at = 0; at < count; at++) {
    const quoted = sentences[at % sentences.length]!;
    const text = `# Draft ${at}\n\n${prose(length, at)}\n\nThe report says: “${quoted}”\n`;
    writeFileSync(join(folder, 'drafts', `${at}.md`), text);
  }
}

async function measure(folder: string, count: number, options: readonly string[]): Promise<object> {
  const { run } = (await import(new URL('../dist/cli/index.js', import.meta.url).href)) as {
    run: (argv: readonly string[], io: Io) => Promise<number>;
  };
  const { nodeIo } = (await import(new URL('../bin/node-io.js', import.meta.url).href)) as {
    nodeIo: () => Io;
  };
  const io = nodeIo();
  const marks = new Map(MARKS.map((share) => [Math.ceil(share * count), 0]));
  let done = 0;
  let progress = 0;
  /** The head comes first, empty; then every article is written at once. */
  const write = () => {
    if (marks.has(done)) marks.set(done, Math.round(process.memoryUsage().rss / MEGABYTE));
    done++;
    return Promise.resolve();
  };
  const watch = () => {
    progress++;
    return Promise.resolve();
  };
  const argv = [join(folder, 'drafts'), '--source', join(folder, 'source.txt')];
  const begun = performance.now();
  const exitCode = await run(
    [...argv, '--cache-dir', join(folder, 'cache'), '--format', 'ndjson', '--fail-on', 'never', ...options],
    {
      ...io,
      stdout: { write, isTTY: false, columns: undefined },
      stderr: { write: watch, isTTY: true, columns: 80 },
    },
  );
  const seconds = (performance.now() - begun) / 1000;
  return {
    exitCode,
    articles: count,
    articlesPerSecond: rounded(count / seconds),
    progressLines: progress,
    megabytesAfter: Object.fromEntries(marks),
  };
}
