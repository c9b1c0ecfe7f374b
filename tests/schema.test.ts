import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { check, runReport } from '../src/index.js';
import { everything, nothing, runOf } from './reporters/reports.js';

const schema = JSON.parse(readFileSync('schema/report.json', 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

function faults(run: unknown): unknown {
  validate(JSON.parse(JSON.stringify(run)));
  return validate.errors;
}

test.each([
  ['the committed schema is what the types say', 'scripts/make-schema.js'],
  ['its page in the docs is what the schema says', 'scripts/make-reference.js'],
])('%s', (_, script) => {
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describe('reports are what the schema says', () => {
  test.each([
    ['no article', runOf()],
    ['an empty article', runOf(nothing)],
    ['everything', runOf(everything, nothing)],
  ])('%s', (_, run) => {
    expect(faults(run)).toBeNull();
  });

  test.each([
    ['prose', 'article.md', 'A prosecutor accused the port. “We have no evidence,” the report says.\n'],
    ['an empty file', 'article.md', ''],
    [
      'plain text',
      'article.txt',
      'The commission reported in part:\n\nNo tally was altered in any of the counties.\n',
    ],
  ])('of the pipeline: %s', async (_, path, content) => {
    const source = { path: 'report.md', content: 'We have no evidence that any tally was altered.\n' };
    expect(faults(runReport([await check({ path, content }, { sources: [source] })], '0.0.0'))).toBeNull();
  });
});

test('what is no report is refused', () => {
  expect(faults({ ...runOf(everything), schemaVersion: '2' })).not.toBeNull();
  expect(faults({ ...runOf(everything), extra: true })).not.toBeNull();
});
