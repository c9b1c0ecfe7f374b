import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findIn, type FoundArticle } from '../support/found.js';

const SEED = 20;
const words = fc.constantFrom(
  'Ana Diaz',
  'said',
  'that',
  'the',
  'report',
  '“never”',
  '“We will go,”',
  'she',
  'who',
  ',',
  ':',
  '—',
  '.',
  '\n\n',
  '\n> ',
  'according to',
  'found',
  'no evidence',
  'Department of Justice (DOJ)',
  'DOJ',
  'it',
  'told',
  'and',
  '(p. 4)',
  '"',
  "'",
  'Mr.',
  '25',
  'is',
  '?',
  '# ',
  '- ',
);
const articles = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
);

const spansOf = ({ quotations, claims, omissions }: FoundArticle) => [
  ...claims.flatMap(({ span, content, attribution }) => [
    span,
    content,
    attribution?.speakerSpan,
    attribution?.cueSpan,
  ]),
  ...quotations.flatMap(({ attribution }) => [attribution?.speakerSpan, attribution?.cueSpan]),
  ...omissions.map(({ span }) => span),
];

describe('for any text', () => {
  test('spans cut real text, content lies in its sentence, ids run in reading order, and what is a claim is not left out', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        const found = await findIn(text);
        for (const span of spansOf(found)) {
          if (!span) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThan(span.end);
          expect(span.end).toBeLessThanOrEqual(found.article.text.length);
        }
        for (const { span, content } of found.claims) {
          expect(content.start).toBeGreaterThanOrEqual(span.start);
          expect(content.end).toBeLessThanOrEqual(span.end);
        }
        expect(found.claims.map(({ id }) => id)).toEqual(found.claims.map((_, index) => `c${index + 1}`));
        const starts = found.claims.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(found.omissions.filter(({ span }) => starts.includes(span.start))).toEqual([]);
        for (const { worth } of found.claims) {
          expect(worth.score).toBeGreaterThanOrEqual(0);
          expect(worth.score).toBeLessThanOrEqual(1);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('the same text finds the same', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (text) => {
        const [first, second] = [await findIn(text), await findIn(text)];
        expect(JSON.stringify([first.quotations, first.claims, first.omissions])).toBe(
          JSON.stringify([second.quotations, second.claims, second.omissions]),
        );
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});
