import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/index.js';
import type { Acceptance, Remembered, Report, SignOff } from '../../../src/types/index.js';

const PIER = '“The board will close the pier in June,” the report says.\n';
const SOURCE = 'The board may close the pier in June.\n';

async function report(
  acceptance: Partial<Acceptance> = {},
  { article = PIER, source = SOURCE } = {},
): Promise<Report> {
  return check(
    { path: 'drafts/a.md', content: article },
    { sources: [{ path: 'report.md', content: source }], acceptance },
  );
}

async function remembered(): Promise<Remembered> {
  const { findings } = await report();
  const { check: name, fingerprint, actual } = findings[0]!;
  expect(findings).toHaveLength(1);
  return { article: 'drafts/a.md', check: name, fingerprint, says: actual };
}

async function signOff(more: Partial<SignOff> = {}): Promise<SignOff> {
  const base = { source: 'may', by: 'Ilse Rann', reason: 'heard on tape', date: '2024-06-01', until: null };
  return { ...(await remembered()), ...base, ...more };
}

const messages = ({ problems }: Report) => problems.map(({ message }) => message);

test('what the baseline remembers is let stand', async () => {
  const { findings, problems } = await report({ baseline: [await remembered()] });
  expect(findings[0]!.suppressed).toEqual({ kind: 'baseline', reason: null, by: null, date: null });
  expect(problems).toEqual([]);
});

test('a sign-off goes before the baseline and says who, why and when', async () => {
  const { findings, problems } = await report({
    baseline: [await remembered()],
    signOffs: [await signOff()],
  });
  expect(findings[0]!.suppressed).toEqual({
    kind: 'sign-off',
    reason: 'heard on tape',
    by: 'Ilse Rann',
    date: '2024-06-01',
  });
  expect(problems).toEqual([]);
});

describe('a sign-off no longer holds', () => {
  test.each([
    [
      'the source changes',
      { source: SOURCE.replace('in June', 'in early June') },
      /words of the source have changed/u,
    ],
    [
      'the article changes',
      { article: PIER.replace('says', 'said') },
      /sentence of the article has changed/u,
    ],
    ['the finding is gone', { article: PIER.replace('will', 'may') }, /the finding is gone/u],
  ])('when %s', async (_, texts, expected) => {
    const entry = await signOff();
    const result = await report({ signOffs: [entry] }, texts);
    expect(result.findings.filter(({ suppressed }) => suppressed !== null)).toEqual([]);
    expect(messages(result)).toEqual([expect.stringMatching(expected)]);
    expect(messages(result)[0]).toContain(`${entry.fingerprint} of \`${entry.check}\` by Ilse Rann`);
  });

  test('when its last day has passed, and not on that day', async () => {
    const signOffs = [await signOff({ until: '2024-12-31' })];
    const late = await report({ signOffs, today: '2025-01-01' });
    expect(late.findings[0]!.suppressed).toBeNull();
    expect(messages(late)).toEqual([expect.stringContaining('it was given until 2024-12-31')]);
    for (const today of ['2024-12-31', null]) {
      const { findings } = await report({ signOffs, today });
      expect(findings[0]!.suppressed).not.toBeNull();
    }
  });
});

test('a sign-off whose reason is still to be written does not hold yet', async () => {
  const result = await report({ signOffs: [await signOff({ reason: 'write the reason here' })] });
  expect(result.findings[0]!.suppressed).toBeNull();
  expect(messages(result)).toEqual([
    expect.stringMatching(/by Ilse Rann does not hold yet: its reason is still to be written$/u),
  ]);
});

test('entries of the baseline that are of no use are counted', async () => {
  const entry = await remembered();
  const gone = { ...entry, fingerprint: '00000000-00000000' };
  expect(messages(await report({ baseline: [entry, gone] }))).toEqual([
    expect.stringMatching(/^1 of the 2 findings that the baseline remembers of this article is gone;/u),
  ]);
});

test('nothing is called stale where a source is missing', async () => {
  const result = await check(
    { path: 'drafts/a.md', content: PIER },
    { sources: [], acceptance: { signOffs: [await signOff()], baseline: [await remembered()] } },
  );
  expect(result.problems).toEqual([]);
});
