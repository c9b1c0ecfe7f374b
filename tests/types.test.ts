import { expect, test } from '@jest/globals';
import type {
  CheckOptions,
  FaultKind,
  Format,
  Input,
  Reader,
  Report,
  Reporter,
  Verdict,
} from '../src/index.js';

/** The lines below are checked by the type checker: each `@ts-expect-error` fails the build when the line becomes legal. */
export const input: Input = { path: 'draft.md', content: 'Text.' };
export const bytes: Input = { path: 'draft.pdf', content: new Uint8Array() };
export const options: CheckOptions = { sources: [input], style: 'ap' };
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

// @ts-expect-error a kind of fault without examples has no manual and no test
export const bare: FaultKind = { id: 'a/b', summary: '', severity: 'error', manual: '' };

export function mayNotChange(report: Report): void {
  // @ts-expect-error reports are read-only
  report.findings = [];
}

export function partsOf(reader: Reader, format: Format): readonly string[] {
  return [reader.id, format.id];
}

test('the types are checked by the type checker', () => {
  expect(reporter.id).toBe('count');
});
