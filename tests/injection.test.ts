import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { loadSources, placeIn, sentencesOf, type TrueSentence } from './support/inject-corpus.js';
import { overall, rowsOf, runCase, tableOf, type Outcome, type Row } from './support/inject.js';
import { ALLOWED, claimTable, FORBIDDEN, retellable, runClass } from './support/inject-claims.js';
import { interruptedCases, joinedCases } from './support/inject-joins.js';
import { permittedCases, reprintedCases } from './support/inject-permitted.js';
import { wrongCases, type Classes } from './support/inject-quotations.js';

/** Rates demanded of a suite as a whole: those the fact-checkers' tool was built for. */
const MIN_RIGHT = 0.98;
const MIN_QUIET = 0.99;

/** Share of changed sentences that may be called supported: a wrong tick is the worst a checker can print. */
const MAX_TICKED = 0.03;

/** Hundreds of whole checks run in a test, on machines that may be busy. */
jest.setTimeout(120_000);

let sentences: readonly TrueSentence[] = [];

beforeAll(async () => {
  sentences = sentencesOf(await loadSources());
});

async function run(classes: Classes): Promise<Row[]> {
  const outcomes: [string, Outcome][] = [];
  for (const [name, cases] of classes)
    for (const subject of cases) outcomes.push([name, await runCase(subject)]);
  return rowsOf(outcomes);
}

/** Fails with the table of classes, which tells more than a number; SHOW_TABLES=1 prints it in any case. */
function demand(holds: boolean, table: string): void {
  if (process.env['SHOW_TABLES'] === '1') process.stderr.write(`${table}\n\n`);
  if (!holds) throw new Error(table);
}

test('the true sentences come from every format, and stand in the documents as read', () => {
  expect(new Set(sentences.map(({ source }) => source.format))).toEqual(
    new Set(['pdf', 'docx', 'html', 'markdown', 'plain-text']),
  );
  const lost = sentences.filter(({ source, text }) => placeIn(source.document, text) === null);
  expect(lost.map(({ text, source }) => `${source.document.path}: ${text}`)).toEqual([]);
});

describe('one change in a true quotation', () => {
  test('every forbidden change is seen for what it is, at its place', async () => {
    const rows = await run([...wrongCases(sentences), ...joinedCases(sentences)]);
    const table = tableOf(rows, 'check');
    const rates = (['verdict', 'place', 'check'] as const).map((column) => overall(rows, column));
    demand(Math.min(...rates) >= MIN_RIGHT, table);
  });

  test('no permitted change raises an alarm', async () => {
    const rows = await run([
      ...permittedCases(sentences),
      ...interruptedCases(sentences),
      ...(await reprintedCases(sentences)),
    ]);
    const table = tableOf(rows, 'quiet');
    const rates = (['verdict', 'place'] as const).map((column) => overall(rows, column));
    demand(overall(rows, 'quiet') >= MIN_QUIET && Math.min(...rates) >= MIN_RIGHT, table);
  });
});

describe('one change in a true sentence told as the author’s own', () => {
  test('what makes it false is hardly ever called supported', async () => {
    const told = await retellable(sentences);
    const rows = [];
    for (const subject of FORBIDDEN) rows.push(await runClass(subject, told));
    const cases = rows.reduce((sum, row) => sum + row.cases, 0);
    const ticked = rows.reduce((sum, { supported }) => sum + supported, 0);
    demand(ticked / cases <= MAX_TICKED, claimTable(rows));
  });

  test('what keeps its meaning raises no alarm', async () => {
    const told = await retellable(sentences);
    const rows = [];
    for (const subject of ALLOWED) rows.push(await runClass(subject, told));
    const cases = rows.reduce((sum, row) => sum + row.cases, 0);
    const quiet = rows.reduce((sum, row) => sum + row.right * row.cases, 0) / cases;
    demand(quiet >= MIN_QUIET, claimTable(rows));
  });
});
