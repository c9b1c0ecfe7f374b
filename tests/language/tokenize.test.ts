import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contentWords, isContent, tokenize, type PlainWord } from '../../src/language/tokenize.js';

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

describe('contentWords', () => {
  const bit = fc.constantFrom(
    ...[
      'flood',
      'The',
      'U.S.',
      'a',
      'J.',
      "don't",
      'it’s',
      '4.2bn',
      'COVID19',
      '1,234.5',
      '20th',
      'na',
      'ïve',
      '\u00AD',
      '’',
      "'",
      '.',
      ',',
      '-',
      '—',
      '(',
      '\n',
      '\t',
      ' ',
      '  ',
    ],
  );

  const eachContentWord = contentWords((word) => word);

  test('visits the content words that tokenize finds, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        const text = bits.join('');
        const visited: PlainWord[] = [];
        eachContentWord(text, { start: 0, end: text.length }, (word) => visited.push(word));
        expect(visited).toEqual(
          tokenize(text)
            .filter(isContent)
            .map(({ norm, kind }) => ({ norm, kind })),
        );
      }),
    );
  });
});
