import { describe, expect, test } from '@jest/globals';
import { check, checks } from '../src/index.js';

const rule = checks.find(({ id }) => id === 'selection/contrary-passage-unmentioned');

async function spoken(article: string, source: string): Promise<string[]> {
  const { findings } = await check(
    { path: 'article.md', content: article },
    { sources: [{ path: 'report.txt', content: source }] },
  );
  return findings.filter((finding) => finding.check === rule?.id).map(({ message }) => message);
}

describe('the examples of the check', () => {
  const examples = rule?.subject === 'passage' ? rule.examples : [];

  test.each(examples)('$claim | $passage: $fires', async ({ claim, passage, fires }) => {
    expect((await spoken(`${claim}\n`, passage)).length > 0).toBe(fires);
  });
});

const LONG = Array.from(
  { length: 6 },
  (_, at) => `On day ${at + 1} the drug reduced deaths among older patients of the clinic.`,
).join('\n\n');
const SOURCE = `The drug reduced deaths among older patients of the clinic.\n\n${LONG}\n\nIn winter the drug did not reduce deaths among older patients of the clinic.`;

test('a denial is found behind many passages that say the same', async () => {
  const [message, ...others] = await spoken('The drug reduced deaths among older patients.', SOURCE);
  expect(others).toEqual([]);
  expect(message).toMatch(
    /^Article says `reduced deaths.*`; elsewhere the source says `.*did not reduce.*`, which the article leaves unmentioned$/u,
  );
});

test('a quotation of the passage mentions it', async () => {
  const article =
    'The drug reduced deaths among older patients. But the report says: “In winter the drug did not reduce deaths among older patients of the clinic.”';
  expect(await spoken(article, SOURCE)).toEqual([]);
});

test('it is a note and leaves the verdict alone', async () => {
  const { claims, findings } = await check(
    { path: 'article.md', content: 'The drug reduced deaths among older patients.' },
    { sources: [{ path: 'report.txt', content: SOURCE }] },
  );
  expect(claims.map(({ verdict }) => verdict)).toEqual(['supported']);
  expect(findings.map(({ severity }) => severity)).not.toContain('error');
});

test('a finding of none is heard though whoever found it is credited with finding some', async () => {
  const { findings } = await check(
    { path: 'article.md', content: 'Auditors found evidence of fraud at the port.' },
    {
      sources: [
        {
          path: 'report.txt',
          content:
            'The port has two docks.\n\nThe report says that the auditors found no evidence of fraud at the port.',
        },
      ],
    },
  );
  expect(findings.map((finding) => finding.check)).toEqual(['polarity/negation-flip']);
});
