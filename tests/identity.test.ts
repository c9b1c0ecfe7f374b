import { describe, expect, test } from '@jest/globals';
import { check, runReport } from '../src/index.js';
import type { ReportedFinding } from '../src/types/index.js';

const SENTENCE = '“The board will close the pier in June,” the report says.';
const SOURCE = 'The board may close the pier in June. The ferry was late.';

async function findingsIn(article: string, source = SOURCE): Promise<readonly ReportedFinding[]> {
  const report = await check(
    { path: 'article.md', content: article },
    { sources: [{ path: 'report.md', content: source }] },
  );
  return report.findings;
}

const prints = async (article: string, source?: string) =>
  (await findingsIn(article, source)).map(({ fingerprint }) => fingerprint);

describe('the fingerprint of a finding', () => {
  test('is two runs of eight digits', async () => {
    const found = await prints(SENTENCE);
    expect(found.length).toBeGreaterThan(0);
    for (const print of found) expect(print).toMatch(/^[\da-f]{8}-[\da-f]{8}(?:-\d+)?$/u);
  });

  test('stays when the sentence moves, is wrapped anew, or stands in other marks', async () => {
    const before = await prints(SENTENCE);
    expect(await prints(`# Harbour news\n\nA dull week.\n\n${SENTENCE}`)).toEqual(before);
    expect(await prints(SENTENCE.replace('the pier', 'the\npier'))).toEqual(before);
    expect(await prints(SENTENCE.replace(/[“”]/gu, '"'))).toEqual(before);
    expect(await prints(SENTENCE, `Another page.\n\n${SOURCE}`)).toEqual(before);
  });

  test('changes on the side that changes', async () => {
    const [[before], [article], [source]] = await Promise.all([
      prints(SENTENCE),
      prints(SENTENCE.replace('says', 'said')),
      prints(SENTENCE, SOURCE.replace('in June.', 'in June or July.')),
    ]);
    const sides = (print?: string) => print!.split('-');
    expect(sides(article)[0]).not.toBe(sides(before)[0]);
    expect(sides(article)[1]).toBe(sides(before)[1]);
    expect(sides(source)[0]).toBe(sides(before)[0]);
    expect(sides(source)[1]).not.toBe(sides(before)[1]);
  });

  test('of repeated sentences is numbered', async () => {
    const once = await prints(SENTENCE);
    const twice = await prints(`${SENTENCE}\n\nThe week went on.\n\n${SENTENCE}`);
    expect(twice).toHaveLength(2 * once.length);
    expect(new Set(twice).size).toBe(twice.length);
    expect(twice).toEqual(expect.arrayContaining([...once, ...once.map((print) => `${print}-2`)]));
  });
});

test('a finding stands unless somebody lets it; what is let stand is counted apart', async () => {
  const report = await check(
    { path: 'article.md', content: SENTENCE },
    { sources: [{ path: 'report.md', content: SOURCE }] },
  );
  const [first, ...rest] = report.findings;
  expect(first!.suppressed).toBeNull();
  const suppressed = {
    kind: 'sign-off',
    reason: 'heard on tape',
    by: 'Ilse Rann',
    date: '2024-06-01',
  } as const;
  const { totals } = runReport([{ ...report, findings: [{ ...first!, suppressed }, ...rest] }], '0.0.0');
  expect(totals.suppressed).toBe(1);
  expect(totals.errors + totals.warnings + totals.infos).toBe(rest.length);
});
