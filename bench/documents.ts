/**
 * Every sentence of the documents in ../shared/documents, quoted as a journalist would print it: how many are found verbatim, at their
 * page; the same for those that cross a page, and how many are still called verbatim with one content word changed. Then the time it
 * takes to read each PDF, against pdftotext.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { read } from '../src/read/index.js';
import { withOneWordChanged } from '../tests/support/change-word.js';
import { quoteAll, WAYS, type Outcome } from '../tests/support/print-trial.js';
import { pathOfPrinted, printedDocuments, printedSentences } from '../tests/support/printed.js';

/** Prints one line a document. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { show: { type: 'string', default: '0' }, every: { type: 'string', default: '1' } },
    allowPositionals: true,
  });
  const names = positionals.length > 0 ? positionals : printedDocuments();
  if (names.length === 0) console.error('../shared/documents is not there: nothing was measured');
  const all = [];
  for (const name of names) all.push(await measure(name, Number(values.every), Number(values.show)));
  console.log(JSON.stringify({ file: 'all', ...figures(all.flat()) }));
  return 0;
}

interface Measured {
  readonly right: readonly Outcome[];
  readonly changed: readonly Outcome[];
}

async function measure(name: string, every: number, show: number): Promise<Measured> {
  const path = pathOfPrinted(name);
  const source = await read({ path, content: readFileSync(path) });
  const sentences = printedSentences(name).filter((_, index) => index % every === 0);
  const right = await quoteAll(source, sentences, (index) => WAYS[index % WAYS.length]!);
  const changed = await quoteAll(source, withOneWordChanged(sentences), () => 'whole');
  console.log(JSON.stringify({ file: name, ...figures([{ right, changed }]), ...(await times(name)) }));
  const wrong = [
    ...right.filter((one) => !isRight(one)),
    ...changed.filter(({ verdict }) => verdict === 'verbatim'),
  ];
  for (const { quoted, verdict, onPage, sentence, trace } of wrong.slice(0, show)) {
    const what = trace?.alterations.map(({ kind, actual, expected }) => `${kind}: ${actual} | ${expected}`);
    console.log(
      `  ${verdict} page ${sentence.page} ${onPage ? '' : 'NOT THERE'} ${quoted}\n      ${what?.join('\n      ')}`,
    );
  }
  return { right, changed };
}

function isRight({ verdict, onPage }: Outcome): boolean {
  return verdict === 'verbatim' && onPage;
}

function figures(measured: readonly Measured[]): object {
  const right = measured.flatMap((one) => one.right);
  const changed = measured.flatMap((one) => one.changed);
  const crossing = right.filter(({ sentence }) => sentence.page !== sentence.lastPage);
  return {
    sentences: right.length,
    verbatimAtPage: percent(right.filter(isRight).length, right.length),
    verbatim: percent(right.filter(({ verdict }) => verdict === 'verbatim').length, right.length),
    crossing: crossing.length,
    crossingVerbatim: percent(crossing.filter(isRight).length, crossing.length),
    changed: changed.length,
    changedCalledVerbatim: percent(
      changed.filter(({ verdict }) => verdict === 'verbatim').length,
      changed.length,
    ),
  };
}

/** Best of three: the time of our reading once the program is loaded, and of a run of pdftotext, in milliseconds. */
async function times(name: string): Promise<object> {
  if (!name.endsWith('.pdf')) return {};
  const path = pathOfPrinted(name);
  const content = readFileSync(path);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await read({ path, content });
    const middle = performance.now();
    execFileSync('pdftotext', [path, '-'], { maxBuffer: 1 << 28 });
    ours.push(middle - start);
    theirs.push(performance.now() - middle);
  }
  const [mine, poppler] = [Math.min(...ours), Math.min(...theirs)];
  return {
    ms: Math.round(mine),
    pdftotextMs: Math.round(poppler),
    times: Math.round((mine / poppler) * 10) / 10,
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 100;
}
