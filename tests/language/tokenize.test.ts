import { describe, expect, test } from '@jest/globals';
import { tokenize } from '../../src/language/tokenize.js';

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

describe('tokenize', () => {
  test.each([
    ['4.2bn', ['4.2', 'bn']],
    ['120km', ['120', 'km']],
    ['the 1990s', ['the', '1990', 's']],
    ['20th', ['20th']],
    ['1,234.5 and 10:30', ['1,234.5', 'and', '10:30']],
    ['$4.2m', ['$', '4.2', 'm']],
    ['F-16', ['F', '-', '16']],
    ['the U.S. didn’t', ['the', 'U.S.', 'didn’t']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
