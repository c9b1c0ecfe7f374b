import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

const sources = [
  { path: 'audit-report.txt', content: 'Audit report\n\nThe harbour office spent 4 million on the new crane in 2021.' },
  {
    path: 'mayors-statement.txt',
    content: "Mayor's statement\n\nThe harbour office spent 2 million on the new crane in 2021.",
  },
];

test.each([
  ['According to the audit report, the harbour office spent 4 million on the new crane.', 'audit-report.txt'],
  ["The mayor's statement says that the harbour office spent 2 million on the new crane.", 'mayors-statement.txt'],
])('what a sentence says a document says is held against that document first: %s', async (claim, path) => {
  const report = await check({ path: 'article.txt', content: claim }, { sources });
  expect(report.claims[0]!.evidence[0]!.document).toBe(path);
});
