import { expect, test } from '@jest/globals';
import { verbDenied } from '../../src/language/contractions.js';

test.each([
  ["didn't", 'did'],
  ["won't", 'will'],
  ["can't", 'can'],
  ["shan't", 'shall'],
  ['cannot', 'can'],
  ['want', null],
  ["n't", null],
])('%s denies %s', (word, verb) => {
  expect(verbDenied(word)).toBe(verb);
});
