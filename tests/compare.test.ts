import { expect, test } from '@jest/globals';
import { compareClaims } from '../src/compare.js';
import type { ClaimCheck, Evidence, Pairing } from '../src/types/index.js';

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
    source: { text: '', span: { start: 0, end: 0 } },
    matches: [],
  })) as unknown as Evidence[];
  return {
    claim: { id: 'c1', span, content: span },
    article: { text: '', span },
    evidence,
  } as unknown as Pairing;
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

test('a finding names a compound whole, in the message, in the spans and in what mends it', () => {
  const [ours, theirs] = ['They hired strike-breakers.', 'We accuse them of hiring strike-breakers.'];
  const pair = pairing(1);
  const evidence = { ...pair.evidence[0]!, source: { text: theirs, span: { start: 100, end: 141 } } };
  const whole = {
    ...pair,
    article: { text: ours, span: { start: 10, end: 37 } },
    evidence: [evidence],
  } as unknown as Pairing;
  const cutting: ClaimCheck = {
    ...check,
    run: () => [
      {
        article: { start: 15, end: 27 },
        source: { start: 118, end: 131 },
        actual: 'hired strike',
        expected: 'hiring strike',
        suggestion: 'write `hiring strike`',
      },
    ],
  };
  const { finding } = compareClaims([whole], [cutting]).results[0]!;
  expect(finding.message).toBe(
    'Article says `hired strike-breakers`; the source says `hiring strike-breakers`',
  );
  expect(finding.article).toEqual({ start: 15, end: 36 });
  expect(finding.source?.span).toEqual({ start: 118, end: 140 });
  expect(finding.suggestion).toBe('write `hiring strike-breakers`');
});
