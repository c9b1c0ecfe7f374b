import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

const SOURCE = 'However, visibility into two counties was limited by a lack of trained staff and equipment.';

async function notesOn(content: string): Promise<readonly string[]> {
  const report = await check(
    { path: 'article.txt', content },
    { sources: [{ path: 'source.txt', content: SOURCE }] },
  );
  return report.findings
    .filter(({ check: id }) => id === 'quote/unquoted-source-words')
    .map(({ actual }) => actual);
}

test('eight source words in a row are noted', async () => {
  expect(
    await notesOn('The commission said visibility into two counties was limited by a lack of trained staff.'),
  ).toEqual(['visibility into two counties was limited by a lack of trained staff']);
});

test('quoted words and a rewording are not', async () => {
  expect(
    await notesOn(
      'The commission said that “visibility into two counties was limited by a lack of trained staff”.',
    ),
  ).toEqual([]);
  expect(
    await notesOn('Trained staff were scarce, so it saw little of what went on in two counties.'),
  ).toEqual([]);
});

test('a run begins with a whole word', async () => {
  const report = await check(
    { path: 'article.txt', content: "In the '90s the yard was badly run and nobody was paid on time." },
    {
      sources: [
        { path: 's.txt', content: 'In the 1990s the yard was badly run and nobody was paid on time.' },
      ],
    },
  );
  expect(report.findings.map(({ actual }) => actual)).toEqual([
    'the yard was badly run and nobody was paid on time',
  ]);
});

test('a run is told without the small words at its ends, but with its article or denial', async () => {
  const source =
    'It said that the old ferry was not insured against summer storms, and that agreements reached in reliance on it lapsed.';
  const report = await check(
    {
      path: 'article.txt',
      content:
        'She found that the old ferry was not insured against summer storms.\n\nHe held that agreements reached in reliance on it were void.',
    },
    { sources: [{ path: 'report.txt', content: source }] },
  );
  expect(report.findings.map(({ actual }) => actual)).toEqual([
    'the old ferry was not insured against summer storms',
  ]);
});
