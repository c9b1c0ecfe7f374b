import { describe, expect, test } from '@jest/globals';
import { traceFirst } from './support.js';

/** Verdict and kinds of alteration of words quoted from a source. */
function quoted(words: string, source: string): string {
  const { verdict, alterations } = traceFirst(`The report said “${words}” on Monday.`, [source]);
  return [verdict, ...alterations.map(({ kind }) => kind)].join(' ');
}

describe('marks of notes are no words', () => {
  const TOLD = 'We saw many birds near the old lake';
  test.each([
    ['glued to a word', 'We saw many birds1 near the old lake.'],
    ['several glued to a word', 'We saw many birds1,2 near the old lake.'],
    ['a range glued to a word', 'We saw many birds1–3 near the old lake.'],
    ['round brackets glued to a word', 'We saw many birds(12) near the old lake.'],
    ['a letter in brackets', 'We saw many birds[a] near the old lake.'],
    ['a named note', 'We saw many birds[note 3] near the old lake.'],
    ['a call for a citation', 'We saw many birds[citation needed] near the old lake.'],
    ['a raised letter', 'We saw many birdsⁱ near the old lake.'],
  ])('in the source, %s', (_, source) => {
    expect(quoted(TOLD, source)).toBe('verbatim note-number');
  });

  test('several raised figures', () => {
    expect(quoted(TOLD, 'We saw many birds¹,² near the old lake.')).toBe('verbatim');
  });

  test('behind a year and behind several at the end of a sentence', () => {
    expect(quoted('It began in 2019. They were calm', 'It began in 2019.12 They were calm.')).toBe(
      'verbatim note-number',
    );
    expect(quoted('We saw birds. They were calm', 'We saw birds.1,2 They were calm.')).toBe(
      'verbatim note-number',
    );
  });

  test('of a phrase, which must stand as it is', () => {
    expect(quoted('many birds', 'They say many birds1 came to the lake.')).toBe('verbatim note-number');
  });

  test.each(['We saw many birds1 near the old lake', 'We saw many birds near the old lake.12'])(
    'in the article: %s',
    (words) => {
      expect(quoted(words, 'We saw many birds near the old lake.')).toMatch(/^verbatim own-note/u);
    },
  );

  test.each([
    ['The growth of COVID cases was slow', 'The growth of COVID19 cases was slow.'],
    ['An area of 40 m near the lake', 'An area of 40 m2 near the lake.'],
    ['An area of 40 m near the lake', 'An area of 40 m² near the lake.'],
    ['It began in Section 4 of the law', 'It began in Section 41 of the law.'],
    ['It rose to 4 The lake fell', 'It rose to 4.5 The lake fell.'],
    ['We saw many birds near the old lake', 'We saw many birds 12 near the old lake.'],
  ])('figures of a word or of a number are none: %s', (words, source) => {
    expect(quoted(words, source)).toMatch(/^altered/u);
  });

  test('small figures in a formula are its figures', () => {
    expect(quoted('The CO2 of 40 m2 was low', 'The CO₂ of 40 m² was low.')).toMatch(/^verbatim/u);
  });
});

describe('hyphens', () => {
  test.each([
    ['A newborn lamb was found there', 'A new-born lamb was found there.', 'permitted hyphenation'],
    ['A new-born lamb was found there', 'A newborn lamb was found there.', 'permitted hyphenation'],
    ['A long term plan was found there', 'A long-term plan was found there.', 'permitted hyphenation'],
    ['A newborn lamb was found there', 'A new-\nborn lamb was found there.', 'verbatim spacing'],
    ['A long term plan was found there', 'A long-\nterm plan was found there.', 'verbatim spacing'],
    ['A new-born lamb was found there', 'A new-\nborn lamb was found there.', 'verbatim'],
    [
      'The database of the club was found',
      'The data\u00ADbase of the club was found.',
      'verbatim typography',
    ],
    ['The player will resign on Monday', 'The player will re-sign on Monday.', 'altered substituted'],
    ['The player maybe here on Monday', 'The player may be here on Monday.', 'altered substituted'],
    ['They were ready for the game', 'They we’re ready for the game.', 'altered substituted'],
    ['The player will as ever sign it', 'The player will — as ever — sign it.', 'permitted punctuation'],
  ])('%s ← %s', (words, source, expected) => {
    expect(quoted(words, source)).toBe(expected);
  });
});
