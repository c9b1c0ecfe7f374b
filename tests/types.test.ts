import { expect, test } from '@jest/globals';
import type { Check, CheckOptions, Input, Judge, Reader, Report, Reporter, Verdict } from '../src/index.js';

/** The lines below are checked by the type checker: each `@ts-expect-error` fails the build when the line becomes legal. */
export const input: Input = { path: 'draft.md', content: 'Text.' };
export const bytes: Input = { path: 'draft.pdf', content: new Uint8Array() };
export const options: CheckOptions = { sources: [input], style: 'ap', judge: 'rules' };
export const reporter: Reporter = {
  id: 'count',
  summary: 'a count',
  render: ({ reports }) => `${reports.length}\n`,
};

// @ts-expect-error a path is needed: places are given by it
export const nameless: Input = { content: 'Text.' };

// @ts-expect-error there is no such house style
export const unknownStyle: CheckOptions = { style: 'mla' };

// @ts-expect-error a misspelt option is refused
export const misspelt: CheckOptions = { source: [input] };

// @ts-expect-error verdicts are a closed list
export const verdict: Verdict = 'true';

// @ts-expect-error a check without examples has no manual and no test
export const bare: Check = {
  id: 'a/b',
  subject: 'claim',
  summary: '',
  severity: 'error',
  manual: '',
  run: () => [],
};

export function mayNotChange(report: Report): void {
  // @ts-expect-error reports are read-only
  report.findings = [];
}

export function partsOf(reader: Reader, judge: Judge): readonly string[] {
  return [reader.id, judge.id];
}

test('the types are checked by the type checker', () => {
  expect(reporter.id).toBe('count');
});
