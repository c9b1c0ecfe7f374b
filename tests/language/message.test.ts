import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countOf, grouped } from '../../src/language/message.js';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [12_431, '12,431'],
  [1_000_000, '1,000,000'],
])('%d is written %s', (number, words) => {
  expect(grouped(number)).toBe(words);
});

test('whole numbers are written as English writes them', () => {
  fc.assert(fc.property(fc.nat(), (number) => grouped(number) === number.toLocaleString('en')));
});

test('a noun is in the plural but for one', () => {
  expect([0, 1, 2000].map((number) => countOf(number, 'document'))).toEqual([
    '0 documents',
    '1 document',
    '2,000 documents',
  ]);
});
