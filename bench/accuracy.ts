import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Reader } from '../src/types/index.js';
import { measureClaims, type ClaimRow } from './claims.js';
import { measureQuotes, type QuoteRow } from './quotes.js';
import { rounded } from './scores.js';
import { READER_OPTIONS, READER_USAGE, readersOf } from './readers.js';
import { measureSpeakers } from './speakers.js';

const USAGE = `usage: npm run bench:accuracy -- [--reader FOLDER] [--second-reader URL --model NAME] FILE...\n${READER_USAGE}`;

/** Measures the product on each file of labelled rows and prints one JSON line a file. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: READER_OPTIONS,
    allowPositionals: true,
  });
  if (positionals.length === 0) {
    console.error(USAGE);
    return 2;
  }
  for (const file of positionals) {
    const readers = await readersOf(values);
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    const rows = lines.map((line) => JSON.parse(line) as object);
    console.log(JSON.stringify({ file, ...(await measure(rows, readers.all)), ...readers.counts() }));
    readers.close();
  }
  return 0;
}

/** Rows with `attributions` are annotated articles (who said what); all others are claims beside a source. */
function measure(rows: readonly object[], readers: readonly Reader[]): Promise<object> {
  return rows.some((row) => 'attributions' in row)
    ? measureQuotations(rows as readonly QuoteRow[])
    : measureClaims(rows as readonly ClaimRow[], readers);
}

async function measureQuotations(rows: readonly QuoteRow[]): Promise<object> {
  const start = performance.now();
  const { articles, at } = await measureQuotes(rows);
  const { accuracy: speakerAccuracy } = await measureSpeakers(rows);
  const pick = (figure: 'precision' | 'recall' | 'f1') => ({
    '0.3': rounded(at['0.3'][figure]),
    '0.8': rounded(at['0.8'][figure]),
  });
  return {
    articles,
    judge: null,
    precision: pick('precision'),
    recall: pick('recall'),
    f1: pick('f1'),
    speakerAccuracy: rounded(speakerAccuracy),
    seconds: rounded((performance.now() - start) / 1000),
  };
}
