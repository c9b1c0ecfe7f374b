import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { ndjson } from '../../src/reporters/ndjson.js';
import { everything, nothing, plain, runOf } from './reports.js';

const ajv = new Ajv({ strict: false });
ajv.addSchema(JSON.parse(readFileSync('schema/report.json', 'utf8')) as object, 'report');

type Line = Readonly<Record<string, unknown>>;
const lines = ndjson
  .render(runOf(everything, nothing), plain())
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const ofType = (type: string) => lines.filter((line) => line['type'] === type);

test('each line says its type and the version of its schema, and which article it is of', () => {
  expect(lines.filter(({ schemaVersion }) => schemaVersion !== '1')).toEqual([]);
  expect(lines.slice(0, -1).filter(({ article }) => typeof article !== 'string')).toEqual([]);
  expect(Object.fromEntries(TYPES.map((type) => [type, ofType(type).length]))).toEqual({
    quotation: 3,
    claim: 5,
    finding: 5,
    problem: 2,
    summary: 3,
  });
});

const ADDED = ['type', 'schemaVersion', 'article'];
const TYPES = ['quotation', 'claim', 'finding', 'problem', 'summary'];

test.each([
  ['quotation', 'ReportedQuotation'],
  ['claim', 'ReportedClaim'],
  ['finding', 'ReportedFinding'],
  ['problem', 'ReportedProblem'],
])('the rest of a %s is what schema/report.json calls a %s', (type, definition) => {
  const validate = ajv.getSchema(`report#/definitions/${definition}`)!;
  for (const line of ofType(type)) {
    const fields = Object.entries(line).filter(([name]) => !ADDED.includes(name));
    const rest = Object.fromEntries(
      fields.map(([name, value]) => [type === 'finding' && name === 'span' ? 'article' : name, value]),
    );
    expect(validate(rest)).toBe(true);
  }
});

test('an article ends with its coverage, the run with its totals', () => {
  expect(ofType('summary')[0]).toMatchObject({ of: 'article', coverage: everything.coverage });
  expect(lines.at(-1)).toMatchObject({ type: 'summary', of: 'run', totals: { articles: 2, errors: 2 } });
});
