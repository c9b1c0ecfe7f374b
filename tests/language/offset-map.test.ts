import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  identityMap,
  lastAtOrBefore,
  lineStarts,
  placeOf,
  rawSpan,
  TextBuilder,
  toRaw,
} from '../../src/language/offset-map.js';

/** The article `“No,” she said` as a file writes it: an entity, a joined line, a dropped tag. */
const RAW = 'x\n&ldquo;No,&rdquo; she\n  <b>said</b> so';

function built(): ReturnType<TextBuilder['build']> {
  const builder = new TextBuilder();
  const copy = (words: string): void => {
    builder.copy(words, RAW.indexOf(words));
  };
  builder.make('“', { start: 2, end: 9 });
  copy('No,');
  builder.make('”', { start: 12, end: 19 });
  copy(' she');
  builder.make(' ');
  copy('said');
  copy(' so');
  return builder.build(RAW);
}

function rawOf(words: string): string {
  const { text, map } = built();
  const start = text.indexOf(words);
  const { start: from, end } = rawSpan(map, { start, end: start + words.length });
  return RAW.slice(from, end);
}

describe('a map', () => {
  test.each([
    ['No', 'No'],
    ['“', '&ldquo;'],
    ['”', '&rdquo;'],
    ['“No,”', '&ldquo;No,&rdquo;'],
    ['No,” she', 'No,&rdquo; she'],
    ['she said', 'she\n  <b>said'],
    ['said so', 'said</b> so'],
    [' said', '\n  <b>said'],
  ])('leads from %j back to %j', (words, raw) => {
    expect(rawOf(words)).toBe(raw);
  });

  test('gives lines and columns of the file', () => {
    const { text, map } = built();
    const at = (words: string): object => {
      const start = text.indexOf(words);
      return placeOf({ map, pages: [] }, { start, end: start + words.length });
    };
    expect(at('“No')).toMatchObject({ line: 2, column: 1, endLine: 2, endColumn: 10 });
    expect(at('she said')).toMatchObject({ line: 2, column: 19, endLine: 3, endColumn: 10 });
  });

  test('counts lines from the top of the page, and keeps the label printed on it', () => {
    const text = 'one\ntwo\n\nthree\nfour';
    const pages = [
      { number: 1, label: 'i', span: { start: 0, end: 7 } },
      { number: 2, label: 'ii', span: { start: 9, end: 19 } },
    ];
    const start = text.indexOf('four');
    expect(placeOf({ map: identityMap(text), pages }, { start, end: start + 4 })).toEqual({
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 5,
      page: 2,
      pageLabel: 'ii',
    });
  });

  test('of nothing leads to the start', () => {
    expect(rawSpan(identityMap(''), { start: 0, end: 0 })).toEqual({ start: 0, end: 0 });
    expect(toRaw(identityMap('ab'), 2)).toBe(2);
  });
});

test('lines end with CRLF, CR and LF', () => {
  expect(lineStarts('a\r\nb\rc\nd')).toEqual([0, 3, 5, 7]);
});

test('lastAtOrBefore finds what a scan finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: -1, max: 31 }),
      (numbers, value) => {
        const sorted = numbers.toSorted((a, b) => a - b);
        expect(lastAtOrBefore(sorted, value, (item) => item)).toBe(
          sorted.findLastIndex((item) => item <= value),
        );
      },
    ),
  );
});

test('an identity map changes no offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
        number,
        number,
      ];
      expect(rawSpan(identityMap(text), { start, end })).toEqual({ start, end });
    }),
  );
});
