import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.js';
import { commission } from './support/quoted/commission.js';
import { derailment } from './support/quoted/derailment.js';
import { dredger } from './support/quoted/dredger.js';
import { ferry } from './support/quoted/ferry.js';
import { nurses } from './support/quoted/nurses.js';

const sources = { commission, derailment, dredger, ferry, nurses };

describe.each(Object.entries(sources))('quotations from %s', (_, { path, source, before, after, cases }) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    const report = await check(
      { path: 'article.md', content: before + one.says + after },
      { sources: [{ path, content: source }], style: one.style },
    );
    const loud = report.findings
      .filter(({ check: id, severity }) => id.startsWith('quote/') && severity !== 'info')
      .map(({ check: id, severity }) => `${severity} ${id}`);
    expect({
      verdict: report.quotations.map(({ verdict }) => verdict).join(' '),
      loud: loud.sort().join(', ') || '-',
    }).toEqual({ verdict: one.verdict, loud: one.loud });
  });
});

describe('what could not be read', () => {
  const article = {
    path: 'article.md',
    content: 'The report says “the sluice was closed at noon on Monday”.',
  };
  const unreadable = { path: 'scan.pdf', content: 'no PDF at all' };
  const verdictOf = async (...sources: readonly { path: string; content: string }[]) => {
    const { quotations } = await check(article, { sources });
    return [quotations[0]!.verdict, quotations[0]!.why] as const;
  };

  test('words that no source has are missing', async () => {
    const [verdict] = await verdictOf({ path: 'letter.txt', content: 'The sun was out.' });
    expect(verdict).toBe('not-found');
  });

  test('they are unchecked while a source could not be read', async () => {
    const [verdict, why] = await verdictOf({ path: 'letter.txt', content: 'The sun was out.' }, unreadable);
    expect(verdict).toBe('unchecked');
    expect(why).toMatch(/scan\.pdf could not be read/u);
  });

  test('and missing all the same when the credit names a source that was read', async () => {
    const [verdict] = await verdictOf({ path: 'report.txt', content: 'The sun was out.' }, unreadable);
    expect(verdict).toBe('unchecked');
    const named = await check(
      { ...article, content: '[The text](report.txt) says “the sluice was closed at noon on Monday”.' },
      { sources: [{ path: 'report.txt', content: 'The sun was out.' }, unreadable] },
    );
    expect(named.quotations[0]!.verdict).toBe('not-found');
  });

  test('without any readable source the reason is given', async () => {
    const [verdict, why] = await verdictOf(unreadable);
    expect(verdict).toBe('unchecked');
    expect(why).toMatch(/^scan\.pdf could not be read \(The PDF is damaged/u);
  });
});
