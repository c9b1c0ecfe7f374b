import { describe, expect, test } from '@jest/globals';
import { check as run } from '../../../src/check.js';
import { checks } from '../../../src/checks/index.js';
import type { QuotationExample } from '../../../src/types/index.js';

const quotationChecks = checks.filter((check) => check.subject === 'quotation');

async function findings({ article, source, sourcePath = 'source.txt', other }: QuotationExample) {
  const sources = [{ path: sourcePath, content: source }];
  if (other) sources.push({ path: other.path, content: other.text });
  const report = await run({ path: 'article.md', content: article }, { sources });
  return report.findings.filter(({ quotation }) => quotation !== null);
}

describe.each(quotationChecks.map((check) => [check.id, check] as const))('%s', (id, check) => {
  test('is named family/defect and explains itself', () => {
    expect(id).toMatch(/^quote\/[a-z]+(?:-[a-z]+)*$/u);
    expect(check.summary).not.toMatch(/\.$/u);
    expect(check.manual.length).toBeGreaterThan(check.summary.length);
  });

  const firing = check.examples.filter(({ fires }) => fires);
  const silent = check.examples.filter(({ fires }) => !fires);
  const shown = ({ article }: QuotationExample) => article;

  for (const example of firing) {
    test(`fires: ${shown(example)}`, async () => {
      const found = (await findings(example)).filter((finding) => finding.check === id);
      expect(found).toHaveLength(1);
      expect(found[0]!.message).not.toMatch(/\.$|``/u);
      expect(found[0]!.article.end).toBeGreaterThan(found[0]!.article.start);
    });
  }

  for (const example of silent) {
    test(`stays silent: ${shown(example)}`, async () => {
      expect((await findings(example)).filter((finding) => finding.check === id)).toEqual([]);
    });
  }
});
