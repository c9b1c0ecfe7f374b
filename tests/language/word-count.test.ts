import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { read } from '../../src/read/index.js';
import { countWords } from '../../src/language/word-count.js';

test('counts runs of letters and digits, of any script', () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('a', 'É', '4', 'ß', '汉', '𝒜', "'", '-', ' ', '.') }),
      async (content) => {
        const document = await read({ path: 'a.txt', content });
        expect(countWords(document)).toBe(document.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
      },
    ),
  ));
