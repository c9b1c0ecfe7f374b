import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { read } from '../src/read/index.js';
import { withOneWordChanged } from './support/change-word.js';
import { quoteAll, WAYS } from './support/print-trial.js';
import {
  pathOfPrinted,
  printedDocuments,
  printedSentences,
  type PrintedSentence,
} from './support/printed.js';

/** Sentences of each document that are tried, chosen by their number alone; `npm run bench:documents` tries them all. */
const SAMPLE = 40;
const CROSSING = 10;
/** Covers and captions of the page are sentences to a splitter and to nobody else: a few of a sample may be such. */
const MAY_MISS = 0.05;

const names = printedDocuments().filter((name) => !name.startsWith('24-1287') && name !== 'aca27.txt');

if (names.length === 0)
  test.skip('skipped: no shared data beside the project, or no pdftotext', () => undefined);
else
  describe.each(names)('%s', (name) => {
    test('its sentences in print are found verbatim at their page, and with one word changed they are not', async () => {
      const path = pathOfPrinted(name);
      const source = await read({ path, content: readFileSync(path) });
      const all = printedSentences(name);
      const sentences = [...every(all, SAMPLE), ...every(all.filter(crosses), CROSSING)];
      const found = await quoteAll(source, sentences, (index) => WAYS[index % WAYS.length]!);
      const missed = found.filter(({ verdict, onPage }) => verdict !== 'verbatim' || !onPage);
      const may = Math.max(2, Math.floor(MAY_MISS * found.length));
      expect(missed.slice(may).map(({ quoted }) => quoted)).toEqual([]);
      const changed = await quoteAll(source, withOneWordChanged(sentences), () => 'whole');
      expect(changed.filter(({ verdict }) => verdict === 'verbatim').map(({ quoted }) => quoted)).toEqual([]);
    });
  });

function every<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(items.length / count));
  return items.filter((_, index) => index % step === 0).slice(0, count);
}

function crosses({ page, lastPage }: PrintedSentence): boolean {
  return page !== lastPage;
}
