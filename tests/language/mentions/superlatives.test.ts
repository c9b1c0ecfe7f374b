import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../support/mentions.js';

describe('superlatives', () => {
  const found = (text: string): string[] =>
    mentionsIn(text, 'superlative').map(({ mention, scope }) => `${mention.sense}: ${scope}`);

  test.each([
    ['The port had an unprecedented outage.', ['record: unprecedented outage']],
    ['It was the largest budget of all.', ['degree: the largest budget']],
    ['It was the most dangerous road.', ['degree: the most dangerous road']],
    ['Hartwell is the only clinic.', ['only: the only clinic']],
    ['She is the first woman in the post.', ['order: first woman']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    'At first the port was calm.',
    'Sales rose in the first two days.',
    'The hall opens only on Sundays, not only in summer.',
    'At least three came, at most five.',
    'He did his best, for the record.',
    'He has a criminal record.',
  ])('none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
