import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Tokens } from '../../../src/reading/local/index.js';
import { LETTER_TOKENIZER } from '../../support/letter-tokenizer.js';

const tokens = new Tokens(LETTER_TOKENIZER);
const [START, END] = [0, 2];

describe('claim and passages in one row', () => {
  test('start, claim, end, end, passages, end; the claim is marked', () => {
    const { ids, claim } = tokens.row('ab', 'cd e', 64);
    // The letters begin at 4; those inside a word follow after all of them.
    const [a, c, e, inside] = [4, 6, 8, 4 + 48];
    expect(ids).toEqual([START, a, inside + 1, END, END, c, inside + 3, e, END]);
    expect(claim).toEqual([0, 1, 1, 0, 0, 0, 0, 0, 0]);
  });

  test('every token knows the word it came from', () => {
    const { from } = tokens.row('No, ab.', 'x yz', 64);
    expect(from.slice(1, 7).map((place) => place && [place.side, place.start, place.end])).toEqual([
      ['claim', 0, 3],
      ['claim', 0, 3],
      ['claim', 0, 3],
      ['claim', 4, 7],
      ['claim', 4, 7],
      ['claim', 4, 7],
    ]);
    expect(from.at(-2)).toEqual({ side: 'passages', start: 2, end: 4 });
  });

  test('case and accents make no difference', () => {
    expect(tokens.row('Économie', '', 64).ids).toEqual(tokens.row('economie', '', 64).ids);
  });

  test('what is too long is cut off: the claim at half of the row, the passages at its end', () => {
    const { ids, claim } = tokens.row('a'.repeat(50), 'b'.repeat(50), 40);
    expect(ids).toHaveLength(40);
    expect(claim.filter((one) => one === 1)).toHaveLength(20);
    expect(ids.at(-1)).toBe(END);
  });

  test('a word of a million letters takes no time', () => {
    expect(tokens.row('a'.repeat(1_000_000), 'b', 40).ids.length).toBeLessThanOrEqual(40);
  });

  test('any text makes a row that is whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 8, max: 64 }),
        (ours, theirs, longest) => {
          const { ids, claim, from } = tokens.row(ours, theirs, longest);
          expect(ids.length).toBeLessThanOrEqual(longest);
          expect([claim.length, from.length]).toEqual([ids.length, ids.length]);
          expect(ids.every(Number.isSafeInteger)).toBe(true);
          for (const place of from) {
            if (place === null) continue;
            const word = (place.side === 'claim' ? ours : theirs).slice(place.start, place.end);
            expect(word).toMatch(/^\S+$/u);
          }
        },
      ),
    );
  });

  test.each([
    ['nothing', ''],
    ['half a character', 'a\uD800b'],
    ['faces', '😀 👩‍👩‍👧'],
    ['right to left', 'مرحبا بالعالم'],
    ['blanks alone', ' \n\t'],
  ])('%s', (_, text) => {
    const { ids } = tokens.row(text, text, 64);
    expect([ids[0], ids.at(-1)]).toEqual([START, END]);
  });
});
