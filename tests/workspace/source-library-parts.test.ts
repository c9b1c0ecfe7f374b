import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { resolve } from 'node:path';
import { libraryWords } from '../../src/language/message.js';
import { MAX_DRAWN, chooseDocuments } from '../../src/workspace/source-library/choose.js';
import type { Hit } from '../../src/workspace/source-library/look-up.js';
import { matchIn } from '../../src/workspace/source-library/match.js';
import { packed, textOf } from '../../src/workspace/source-library/packing.js';
import { entryPath, filePath, isServer } from '../../src/workspace/source-library/places.js';
import { plansFor } from '../../src/workspace/source-library/plan.js';
import { nameOfServer } from '../../src/workspace/source-library/postgres-trouble.js';
import { piecesOfText } from '../../src/workspace/source-library/quoted.js';
import { sectionsOf } from '../../src/workspace/source-library/sections.js';
import { wordsOf } from '../../src/workspace/source-library/words.js';

const hit = (document: number, share = 1): Hit => ({
  document,
  share,
  verbatim: share === 1,
  span: { start: 0, end: 1 },
});

describe('which documents are drawn', () => {
  test('few for words that stand in many', () => {
    const syndicated = Array.from({ length: 30 }, (_, at) => hit(at + 1));
    expect(chooseDocuments([syndicated])).toEqual([1, 2, 3]);
  });

  test('those with most quotations first, and something for each quotation', () => {
    expect(chooseDocuments([[hit(1), hit(9)], [hit(9)], [hit(5, 0.7)]])).toEqual([9, 5, 1]);
  });

  test('a document that has the words otherwise beside one that misquoted them', () => {
    expect(chooseDocuments([[hit(1), hit(2), hit(3), hit(4), hit(8, 0.9), hit(7, 0.9)]])).toEqual([
      1, 2, 3, 8,
    ]);
    expect(chooseDocuments([[hit(1), hit(8, 0.7)]])).toEqual([1]);
  });

  test('none where nothing was found', () => {
    expect(chooseDocuments([[], []])).toEqual([]);
    expect(MAX_DRAWN).toBeGreaterThan(3);
  });
});

describe('what is looked for', () => {
  const [the, of, rare, rarer, rarest] = [1, 2, 3, 4, 5];
  const known = new Map([
    [the, 9000],
    [of, 8000],
    [rare, 30],
    [rarer, 20],
    [rarest, 10],
  ]);

  test('the rarest words in groups that leave some of them out', () => {
    const groups = [
      [rarest, rarer],
      [rarest, rare],
      [rarer, rare],
    ];
    expect(plansFor([[rare, rarest, rarer]], known, 10_000)).toEqual([{ any: groups }]);
    const [, second] = plansFor([[the, rare, of, rarest, rarer]], known, 10_000);
    expect(second).toEqual({ any: expect.arrayContaining(groups) });
  });

  test('a run of words where all are common', () => {
    const [first] = plansFor([[the, of, the, of, the]], known, 10_000);
    expect(first).toEqual({ phrase: [the, of, the, of, the] });
  });

  test('words that stand nowhere are left out; nothing is asked where none is known', () => {
    expect(plansFor([[77, rarest, 78, rarer]], known, 10_000)).toEqual([{ any: [[rarest, rarer]] }]);
    expect(plansFor([[77, 78]], known, 10_000)).toEqual([]);
    expect(plansFor([[rarest]], known, 10_000)).toEqual([{ any: [[rarest]] }]);
  });
});

describe('words laid beside a text', () => {
  const text = 'They said that the harbour would be dredged, and that the fleet would stay in the harbour.';
  const match = (words: string) => {
    const found = matchIn(text, piecesOfText(words));
    return found && { ...found, span: text.slice(found.span.start, found.span.end) };
  };

  test('whole, piece by piece, near, and not at all', () => {
    expect(match('The Harbour would be dredged')).toEqual({
      verbatim: true,
      share: 1,
      span: 'the harbour would be dredged,',
    });
    expect(match('harbour would … the fleet would stay')).toMatchObject({ verbatim: true });
    expect(match('the fleet would … be dredged')).toMatchObject({ verbatim: false, share: 1 });
    expect(match('the fleet will stay in the harbour')).toMatchObject({ verbatim: false, share: 6 / 7 });
    expect(match('fleet harbour dredged')).toBeNull();
  });

  test('words that come twice count twice', () => {
    expect(match('would be dredged would be dredged')).toMatchObject({ verbatim: false });
  });
});

describe('sections', () => {
  const texts = fc.array(fc.constantFrom('word', 'Größe', ' ', '\n\n', '—', 'a', '\ud83d\ude00', '\ud800'), {
    maxLength: 3000,
  });

  test('their fresh parts are the text', () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join(' ');
        const sections = sectionsOf(text);
        const fresh = sections.map((section) => textOf(section.text).slice(section.fresh - section.start));
        expect(fresh.join('')).toBe(text);
        for (const { start, text: packedText, words } of sections) {
          expect(text.startsWith(textOf(packedText), start)).toBe(true);
          expect(wordsOf(textOf(packedText))).toEqual(words);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  test('what is packed is not what is damaged', () => {
    expect(textOf(packed('a \0 \ud800 b'))).toBe('a \0 \ud800 b');
    expect(() => textOf(new Uint8Array([1, 2, 3]))).toThrow();
  });
});

test('what a library had, in words', () => {
  const use = { name: 'a.db', documents: 12_431, quoted: 3, named: 0, leftOut: 0 };
  expect(libraryWords(use)).toBe('quotes 3 of 12,431 documents of the library a.db');
  expect(libraryWords({ ...use, quoted: 0, documents: 1, named: 2, leftOut: 4 })).toBe(
    'quotes none of 1 document of the library a.db, names 2 more; 4 more it quotes or names were too many and were left out',
  );
});

describe('places', () => {
  test('paths start from the folder of the library', () => {
    expect(entryPath('papers/a.txt', resolve('papers'))).toBe('a.txt');
    expect(filePath('a.txt', resolve('papers'))).toBe('papers/a.txt');
    expect(entryPath('a.txt', null)).toBe(resolve('a.txt'));
    expect(filePath(resolve('a.txt'), null)).toBe('a.txt');
    expect(filePath('/srv/a.txt', null)).toBe('/srv/a.txt');
    expect(filePath(entryPath('https://example.org/a', null), null)).toBe('https://example.org/a');
  });

  test.each([
    [
      'postgres://desk:p@ss:w0rd@db.example.org:5432/archive?sslmode=require',
      'postgres://db.example.org:5432/archive',
    ],
    ['postgresql://desk@/archive?host=/run&password=p@ss', 'postgresql://ss'],
    ['postgres://db/archive', 'postgres://db/archive'],
  ])('%s is named without user and password', (address, name) => {
    expect(isServer(address)).toBe(true);
    expect(nameOfServer(address)).toBe(name);
  });
});
