/**
 * One known change in true quotations from documents of the labelled sets (their misses were read while rules were mended):
 * how often verdict, place and check are right,
 * class by class, and how often a permitted change stays silent.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sentencesOf } from '../tests/support/inject-corpus.js';
import { overall, rowsOf, runCase, tableOf, type Outcome, type Row } from '../tests/support/inject.js';
import { interruptedCases, joinedCases } from '../tests/support/inject-joins.js';
import { permittedCases, reprintedCases } from '../tests/support/inject-permitted.js';
import { wrongCases, type Classes } from '../tests/support/inject-quotations.js';
import { freshSources } from './quotations-corpus.js';

/** Files with whole documents among the labelled sets; they lie beside the checkout and are no part of the project. */
const FILES = ['claims/summedits-news.dev.jsonl', 'claims/wice.dev.jsonl', 'quotes/polnear.dev.jsonl'].map(
  (name) => `../shared/bench/${name}`,
);
/** Cases of a class; more of them say little more. */
const PER_CLASS = 150;

/** Prints one table for forbidden changes and one for permitted ones. Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      show: { type: 'string', default: '0' },
      cases: { type: 'string', default: String(PER_CLASS) },
    },
    allowPositionals: true,
  });
  const files = positionals.length > 0 ? positionals : FILES.filter((file) => existsSync(file));
  if (files.length === 0) {
    console.error(`none of ${FILES.join(', ')} is there: nothing was measured`);
    return 0;
  }
  const [failures, limit] = [Number(values.show), Number(values.cases)];
  const sources = await freshSources(files);
  const sentences = sentencesOf(sources);
  console.log(`${sources.length} documents, ${sentences.length} sentences`);
  const wrong = await run([...wrongCases(sentences, limit), ...joinedCases(sentences, limit)]);
  console.log(`${tableOf(wrong, 'check', failures)}\n${totals(wrong, ['verdict', 'place', 'check'])}\n`);
  const allowed = await run([
    ...permittedCases(sentences, limit),
    ...interruptedCases(sentences, limit),
    ...(await reprintedCases(sentences, limit)),
  ]);
  console.log(`${tableOf(allowed, 'quiet', failures)}\n${totals(allowed, ['verdict', 'place', 'quiet'])}`);
  return 0;
}

async function run(classes: Classes): Promise<Row[]> {
  const outcomes: [string, Outcome][] = [];
  for (const [name, cases] of classes)
    for (const subject of cases) outcomes.push([name, await runCase(subject)]);
  return rowsOf(outcomes);
}

function totals(rows: readonly Row[], columns: readonly ('verdict' | 'place' | 'check' | 'quiet')[]): string {
  const cases = rows.reduce((sum, row) => sum + row.cases, 0);
  const rates = columns.map((column) => `${column} ${(100 * overall(rows, column)).toFixed(2)} %`);
  return `all ${cases}: ${rates.join(', ')}`;
}
