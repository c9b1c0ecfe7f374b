import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReading } from '../src/workspace/reading.js';
import { rounded } from './scores.js';
import { prose, random } from './synthetic.js';

/** A source of 200 pages of 500 words, in characters, and an article of 5,000 words. */
const SOURCE_LENGTH = 630_000;
const ARTICLE_WORDS = 5000;
const ROUNDS = 5;

/**
 * From a save to what is to be shown: a check of a long article after an edit in its middle, with the source already read and
 * indexed, against a full run that opens the source first. Prints one JSON line: the median of five, in milliseconds, for a full
 * run, for a sentence edited and for a quotation edited, and the ratio of each to the full run.
 */
export async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-editor-'));
  try {
    const source = prose(SOURCE_LENGTH, 7);
    writeFileSync(join(folder, 'source.txt'), source);
    const article = articleFrom(source);
    await timed(() => fullRun(folder, article));
    const full: number[] = [];
    for (let round = 0; round < ROUNDS; round++) full.push(await timed(() => fullRun(folder, article)));
    const session = await open(folder);
    await session.checkText('draft.md', article);
    const again = async (isQuoted: boolean): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const edited = withEdit(article, isQuoted, round);
        times.push(await timed(() => session.checkText('draft.md', edited)));
      }
      return median(times);
    };
    const [fullRunMs, sentenceMs, quotationMs] = [median(full), await again(false), await again(true)];
    const ratios = [sentenceMs, quotationMs].map((time) => rounded(time / fullRunMs));
    console.log(JSON.stringify({ fullRunMs, sentenceMs, quotationMs, ratios }));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function open(folder: string) {
  return openReading(folder, { sources: ['source.txt'], cache: false });
}

async function fullRun(folder: string, article: string): Promise<void> {
  await (await open(folder)).checkText('draft.md', article);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** The article with words put into a sentence or a quotation in its middle. */
function withEdit(article: string, isQuoted: boolean, round: number): string {
  const middle = article.indexOf('\n\n', article.length / 2);
  const mark = isQuoted ? '“' : '. ';
  const at = article.indexOf(mark, middle) + mark.length;
  return `${article.slice(0, at)}Version ${round + 2} came: ${article.slice(at)}`;
}

/** Sentences of the source: some quoted, some told with another number or degree, some cut. */
function articleFrom(source: string): string {
  const sentences = source.split(/(?<=\.)\s+/u);
  const next = random(3);
  const parts: string[] = [];
  for (let words = 0; words < ARTICLE_WORDS; words += parts.at(-1)!.split(' ').length) {
    const sentence = sentences[Math.floor(next() * sentences.length)]!;
    const way = next();
    const told =
      way < 0.6 ? sentence.replace(/probably|may|might|\d+/u, 'certainly') : `${sentence.split(',')[0]!}.`;
    parts.push(way < 0.3 ? `The report says: “${sentence}”` : told);
  }
  return parts.map((part, at) => part + (at % 5 === 4 ? '\n\n' : ' ')).join('');
}
