import { expect, test } from '@jest/globals';
import { shortNames } from '../../src/reporters/support/short-names.js';

test('a document is called by the shortest ending that no other has', () => {
  const names = shortNames([
    'drafts/may/article.md',
    'sources/may/report.pdf',
    'sources/june/report.pdf',
    'report.pdf',
    'https://example.org/minutes.html',
  ]);
  expect([...names.values()]).toEqual([
    'article.md',
    'may/report.pdf',
    'june/report.pdf',
    'report.pdf',
    'minutes.html',
  ]);
});
