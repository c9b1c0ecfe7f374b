import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuotations } from '../../src/find/quotations.js';
import { contains } from '../../src/language/span.js';
import { articleOf } from '../support/blocks.js';

/** Text rich in what the rules look at. */
const fragments = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '‘',
    '’',
    "'",
    '«',
    '»',
    '„',
    "''",
    '…',
    '...',
    '[sic]',
    '[T]he',
    '[',
    ']',
    '(emphasis added)',
    '— ',
    ':',
    '. ',
  ],
  ...[
    ' she said, ',
    'The report reads in part:',
    'We failed. ',
    'Statement of the board',
    'boats ',
    '6\'2" ',
    '’90s ',
    '\n\n',
    '\n\n> ',
    '\n\n# ',
  ],
);
const articles = fc.oneof(
  fc.array(fragments, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
);

describe('any text', () => {
  test('never throws, cuts real text, keeps order, and says the same twice', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const article = articleOf(text);
        const first = findQuotations(article);
        expect(findQuotations(article)).toEqual(first);
        let end = 0;
        first.quotations.forEach(({ id, span, pieces, edits }, index) => {
          expect(id).toBe(`q${index + 1}`);
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(article.text.length);
          expect(pieces.length).toBeGreaterThan(0);
          expect(pieces[0]!.joint).toBe('start');
          let at = span.start;
          for (const piece of pieces) {
            expect(contains(span, piece.span)).toBe(true);
            expect(piece.span.start).toBeGreaterThanOrEqual(at);
            expect(piece.span.end).toBeGreaterThan(piece.span.start);
            at = piece.span.end;
          }
          for (const edit of edits) expect(edit.span.end).toBeLessThanOrEqual(article.text.length);
          end = span.end;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('every problem and frame points into the text', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const article = articleOf(text);
        const { frames, problems, quotations } = findQuotations(article);
        const whole = { start: 0, end: article.text.length };
        for (const { span } of problems) expect(span && contains(whole, span)).toBe(true);
        for (const { quotation, leadIn, closing } of frames) {
          expect(quotations.some(({ id }) => id === quotation)).toBe(true);
          for (const span of [leadIn, closing]) if (span) expect(contains(whole, span)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
