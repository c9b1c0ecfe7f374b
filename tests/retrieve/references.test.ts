import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

const opinion = `Opinion of the court

The plaintiffs, two small businesses, sued in the district court. Post, at 2–3. Ibid.

II

Cf. The trade court granted summary judgment for the plaintiffs. Pp. 2–4. It did.`;

async function shownBeside(content: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content },
    { sources: [{ path: 'opinion.txt', content: opinion }] },
  );
  return report.claims[0]!.evidence.map(({ text }) => text);
}

test('the name of a speaker over his words is no sentence of its own', async () => {
  const report = await check(
    { path: 'article.txt', content: 'Senator Reed said the mills closed.' },
    {
      sources: [
        {
          path: 'hearing.txt',
          content:
            'CHAIR HOLM. Never. We told everybody in the town so in the spring of that year. Nick.\n\nSENATOR REED. The mills closed in May.\n\nNO SMOKING.',
        },
      ],
    },
  );
  expect(report.claims[0]!.evidence.map(({ text }) => text)).toEqual([
    'Never.',
    'We told everybody in the town so in the spring of that year.',
    'The mills closed in May.',
    'NO SMOKING.',
  ]);
});

test('words in capitals that tell something stay', async () => {
  const report = await check(
    { path: 'article.txt', content: 'No fault was found in the crane.' },
    {
      sources: [
        {
          path: 'audit.txt',
          content: 'NO FAULT WAS FOUND. The crane was checked twice by the harbour office.',
        },
      ],
    },
  );
  expect(report.claims[0]!.evidence.map(({ text }) => text)).toContain('NO FAULT WAS FOUND.');
});

test('a citation, a page or a number alone is never shown beside a claim', async () => {
  const shown = await shownBeside('Two large retailers sued first, on pages 2 and 3 of their brief.');
  expect(shown).toEqual([
    'Opinion of the court',
    'The plaintiffs, two small businesses, sued in the district court.',
    'The trade court granted summary judgment for the plaintiffs.',
    'It did.',
  ]);
});

test('a line that counts the pages is no sentence', async () => {
  const report = await check(
    { path: 'article.txt', content: 'The board meets again on 4 November.' },
    {
      sources: [
        {
          path: 'hearing.txt',
          content:
            'The board will meet again after the summer on the fourth of\nPage 1 of 2\nnext month, which is 4 November.\n\nThe hearing rose at noon.\nPage 2 of 2',
        },
      ],
    },
  );
  expect(report.claims[0]!.evidence.map(({ text }) => text)).toEqual([
    'The board will meet again after the summer on the fourth of next month, which is 4 November.',
    'The hearing rose at noon.',
  ]);
});
