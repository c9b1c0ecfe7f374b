import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clausesOf } from '../../src/language/clauses.js';
import { tokenize } from '../../src/language/tokenize.js';

function parts(text: string): string[] {
  const tokens = tokenize(text);
  return clausesOf(tokens).map(({ joint, from, to }) => {
    const words = text.slice(tokens[from]!.span.start, tokens[to - 1]!.span.end);
    return `${joint}: ${words}`;
  });
}

describe('clauses', () => {
  test.each([
    ['He did not resign, but she left.', ['start: He did not resign,', 'contrast: but she left.']],
    [
      'The man who was not charged was released.',
      ['start: The man', 'relative: who was not charged', 'resume: was released.'],
    ],
    [
      'They prevented voting, changed votes, or disrupted the count.',
      ['start: They prevented voting,', 'predicate: changed votes,', 'predicate: or disrupted the count.'],
    ],
    [
      'We—the two agencies—have evidence that he paid.',
      ['start: We', 'aside: —the two agencies', 'resume: —have evidence', 'complement: that he paid.'],
    ],
    ['The shop opened before May.', ['start: The shop opened before May.']],
    ['The shop opened before May ended.', ['start: The shop opened', 'subordinate: before May ended.']],
    ['Dr. Lee spoke. Nobody heard.', ['start: Dr. Lee spoke.', 'start: Nobody heard.']],
    ['Bread and damaged goods were sold.', ['start: Bread and damaged goods were sold.']],
    [
      'Although no deaths were seen, the drug caused pain.',
      ['start: Although no deaths were seen,', 'coordinate: the drug caused pain.'],
    ],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  const words = fc.constantFrom(
    'the',
    'man',
    'who',
    'that',
    'and',
    'or',
    'but',
    'was',
    'said',
    ',',
    ';',
    '—',
    '(',
    ')',
    '.',
    'If',
    'no',
  );

  test('clauses follow one another without gaps', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 25 }), (list) => {
        const tokens = tokenize(list.join(' '));
        const clauses = clausesOf(tokens);
        expect(clauses[0]?.from).toBe(0);
        expect(clauses.at(-1)?.to).toBe(tokens.length);
        clauses.slice(1).forEach(({ from }, index) => {
          expect(from).toBe(clauses[index]!.to);
        });
      }),
    );
  });
});
