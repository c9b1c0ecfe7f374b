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
