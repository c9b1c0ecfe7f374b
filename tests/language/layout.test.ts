import { describe, expect, test } from '@jest/globals';
import { displayWidth, fit } from '../../src/language/layout.js';

describe('fit cuts to a number of columns', () => {
  test.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a little longer', 10, 'a little…'],
    ['two\nlines', 20, 'two lines'],
    ['渡し船渡し船', 5, '渡し…'],
    ['anything', 0, ''],
  ])('%j to %i columns', (text, width, fitted) => {
    expect(fit(text, width)).toBe(fitted);
  });

  test('a text of millions of letters, none of which has a width, all the same', () => {
    expect(displayWidth(fit('e' + '\u0301'.repeat(5_000_000), 20))).toBeLessThanOrEqual(20);
  });
});
