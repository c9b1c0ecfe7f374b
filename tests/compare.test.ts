import { expect, test } from '@jest/globals';
import { compareClaims } from '../src/compare.js';
import type { ClaimCheck, Evidence, Pairing } from '../src/types.js';

const check: ClaimCheck = {
  id: 'test/always',
  subject: 'claim',
  summary: 'Fires on every pair',
  severity: 'warning',
  manual: '',
  examples: [],
  run: ({ claim }) => [
    { article: claim.content, source: null, actual: 'a', expected: 'b', suggestion: null },
  ],
};

function pairing(passages: number): Pairing {
  const span = { start: 0, end: 5 };
  const evidence = Array.from({ length: passages }, (_, rank) => ({
    passage: { region: { document: { path: `source-${rank}` } } },
    source: {},
    matches: [],
  })) as unknown as Evidence[];
  return { claim: { id: 'c1', span, content: span }, article: {}, evidence } as unknown as Pairing;
}

test('the same words beside several passages are one finding, beside the best passage', () => {
  const { results } = compareClaims([pairing(3)], [check]);
  expect(results.map(({ evidence }) => evidence.passage.region.document.path)).toEqual(['source-0']);
});

test('a check that throws becomes a problem and silences nothing else', () => {
  const broken: ClaimCheck = {
    ...check,
    id: 'test/broken',
    run: () => {
      throw new Error('no such word');
    },
  };
  const { results, problems } = compareClaims([pairing(2)], [broken, check]);
  expect(results.map(({ finding }) => finding.check)).toEqual(['test/always']);
  expect(problems.map(({ message }) => message)).toEqual([
    'The check test/broken failed (no such word); its findings are missing from this report',
  ]);
});
