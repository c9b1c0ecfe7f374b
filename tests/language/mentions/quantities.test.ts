import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findQuantities } from '../../../src/language/mentions/quantities.js';
import { root } from '../../../src/language/root.js';
import { cut } from '../../../src/language/span.js';
import { tokenize } from '../../../src/language/tokenize.js';
import type { Quantity } from '../../../src/types/index.js';

const find = (text: string): Quantity[] => findQuantities(text, tokenize(text));
const only = (text: string): Quantity => {
  const found = find(text);
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('values', () => {
  test.each<[string, number]>([
    ['forty-two thousand people', 42_000],
    ['42,000 people', 42_000],
    ['42 000 people', 42_000],
    ['42\u00A0000 people', 42_000],
    ['one hundred and five ships', 105],
    ['two million three hundred thousand votes', 2_300_000],
    ['a hundred thousand votes', 100_000],
    ['two dozen arrests', 24],
    ['half a million people', 500_000],
    ['1.5m votes', 1_500_000],
    ['10k followers', 10_000],
    ['zero arrests', 0],
    ['1·6 times', 1.6],
    ['six and a half hours', 6.5],
    ['one and a half million crowns', 1_500_000],
    ['a million and a half crowns', 1_500_000],
    ['two-and-a-half years', 2.5],
    ['3 and three quarters miles', 3.75],
    ['2¼ percent', 2.25],
    ['5-1/4 percent', 5.25],
    ['3 1/2 inches', 3.5],
    ['¾ of a mile', 0.75],
    ['three-quarters of a point', 0.75],
    ['one-half percent', 0.5],
    ['half a percentage point', 0.5],
  ])('%s', (text, value) => {
    expect(only(text)).toMatchObject({ low: value, high: value, bound: 'exact' });
  });
});

describe('units', () => {
  test.each<[string, number, string]>([
    ['$4.2 billion', 4_200_000_000, 'USD'],
    ['US$4.2bn', 4_200_000_000, 'USD'],
    ['4.2 million US dollars', 4_200_000, 'USD'],
    ['€3,5 million', 3_500_000, 'EUR'],
    ['$1.5m', 1_500_000, 'USD'],
    ['1.5m tall', 1.5, 'metre'],
    ['4.2 million crowns', 4_200_000, 'crown'],
    ['48.7 percent', 48.7, 'percent'],
    ['48.7 per cent', 48.7, 'percent'],
    ['48.7%', 48.7, 'percent'],
    ['5 percentage points', 5, 'points'],
    ['¾ of a percentage point', 0.75, 'points'],
    ['a quarter of a point', 0.25, 'points'],
    ['75 basis points', 75, 'basis point'],
    ['one-half percent', 0.5, 'percent'],
    ['¾ of the members', 75, 'percent'],
    ['half of the budget', 50, 'percent'],
    ['a quarter of adults', 25, 'percent'],
    ['three-quarters of them', 75, 'percent'],
    ['one in five voters', 20, 'percent'],
    ['nine out of ten', 90, 'percent'],
    ['half an hour', 0.5, 'hour'],
    ['a 42-year-old man', 42, 'year'],
    ['20 seconds', 20, 'second'],
    ['minus 5 degrees Celsius', -5, 'Celsius'],
    ['fell by -5%', -5, 'percent'],
    ['60 miles per hour', 60, 'mph'],
    ['sales doubled', 2, 'times'],
    ['a tenfold rise', 10, 'times'],
    ['a 10-fold rise', 10, 'times'],
  ])('%s', (text, value, unit) => {
    expect(only(text)).toMatchObject({ low: value, high: value, unit });
  });
});

describe('bounds and ranges', () => {
  test.each<[string, number, number | null, Quantity['bound']]>([
    ['at least 13 counties', 13, null, 'at-least'],
    ['no fewer than 13 counties', 13, null, 'at-least'],
    ['not less than 13 counties', 13, null, 'at-least'],
    ['13 or more counties', 13, null, 'at-least'],
    ['13 counties or more', 13, null, 'at-least'],
    ['13-plus counties', 13, null, 'at-least'],
    ['65 years or older', 65, null, 'at-least'],
    ['up to 50 officials', 0, 50, 'at-most'],
    ['as many as 50 officials', 0, 50, 'at-most'],
    ['no more than 50 officials', 0, 50, 'at-most'],
    ['more than 40 towns', 40, null, 'more-than'],
    ['over 40 towns', 40, null, 'more-than'],
    ['fewer than 40 towns', 0, 40, 'less-than'],
    ['about 10 towns', 9, 11, 'about'],
    ['some 200 voters', 180, 220, 'about'],
    ['nearly half of the budget', 40, 50, 'less-than'],
    ['just over 10 towns', 10, 12, 'more-than'],
    ['a few towns', 2, 10, 'about'],
    ['several towns', 3, 12, 'about'],
    ['dozens of towns', 24, 200, 'about'],
    ['hundreds of thousands of people', 200_000, 1_000_000, 'about'],
    ['10–12 people', 10, 12, 'exact'],
    ['between 10 and 12 people', 10, 12, 'exact'],
    ['from 10 to 12 people', 10, 12, 'exact'],
    ['between 10 and 12 million voters', 10_000_000, 12_000_000, 'exact'],
    ['$10 to $12 million', 10_000_000, 12_000_000, 'exact'],
    ['two or three towns', 2, 3, 'exact'],
  ])('%s', (text, low, high, bound) => {
    expect(only(text)).toMatchObject({ low, high, bound });
  });

  test.each<[string, readonly (readonly [number, string | null])[]]>([
    ['14 people died in 2019', [[14, null]]],
    [
      'It closed 14 schools in 2019 and 15 in 2020',
      [
        [14, null],
        [15, null],
      ],
    ],
    [
      '54 percent in 2023 and 39 percent in 2022',
      [
        [54, 'percent'],
        [39, 'percent'],
      ],
    ],
    ['1 in 2000 births', [[0.05, 'percent']]],
    ['four complaints in five', [[80, 'percent']]],
  ])('a year is no whole: %s', (text, expected) => {
    expect(find(text).map(({ low, unit }) => [low, unit])).toEqual(expected);
  });

  test('a part counts what its whole counts', () => {
    expect(find('records for 9 of the 24 months').map(({ low, unit }) => [low, unit])).toEqual([
      [9, 'month'],
      [24, 'month'],
    ]);
  });

  test('a change is no range', () => {
    expect(find('It rose from 10 to 12 percent').map(({ low }) => low)).toEqual([10, 12]);
  });
});

describe('what is counted', () => {
  test.each([
    ['13 of the counties', 'counties'],
    ['13 rural counties in Georgia', 'counties'],
    ['42,000 people died', 'people'],
    ['nearly half of the counties’ budget', 'budget'],
    ['a 13-member panel', 'member'],
    ['fewer than 20 of the 30 judges', 'judges'],
    ['one senior official', 'official'],
    ['13 more counties', 'counties'],
  ])('%s', (text, noun) => {
    const [quantity] = find(text);
    expect(quantity?.noun).toBe(root(noun));
    expect(cut(text, quantity!.scope)).toMatch(new RegExp(`${noun}$`, 'u'));
  });

  test.each(['the 19th century', 'his third novel', 'She ranks second in the league', 'the 35th president'])(
    '%s ranks, it does not count',
    (text) => {
      expect(only(text).ordinal).toBe(true);
    },
  );
});

describe('numbers that are no quantities', () => {
  test.each([
    'In 2020, on March 20 and in the 1990s',
    'Section 4, No. 4 and page 7',
    'They won 3-2 on Monday at 10:30 a.m.',
    'Covid-19, the F-16 and 24/7 care',
    'Call 555-0100 or 555-010-0199',
    'No one came; one of them left, and one day the other one will',
    'It was first published there',
    'The third quarter of 2020',
    'version 2.0.1 of the file',
    'as others found [12] (6–13)',
    'per 100,000',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return UNITS[value]!;
  if (value < 100) return TENS[Math.floor(value / 10) - 2]! + (value % 10 ? `-${UNITS[value % 10]!}` : '');
  if (value < 1000)
    return `${UNITS[Math.floor(value / 100)]!} hundred${value % 100 ? ` and ${inWords(value % 100)}` : ''}`;
  const [scale, word] = value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = value % scale;
  return `${inWords(Math.floor(value / scale))} ${word}${rest ? ` ${inWords(rest)}` : ''}`;
}

describe('every way to print a number means the same', () => {
  test('in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(only(`It counted ${inWords(value)} ships`)).toMatchObject({ low: value, high: value });
      }),
    );
  });

  test('in digits with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999_999 }), (value) => {
        for (const printed of [
          String(value),
          value.toLocaleString('en'),
          value.toLocaleString('en').replaceAll(',', '\u00A0'),
        ]) {
          expect(only(`It counted ${printed} ships`)).toMatchObject({ low: value, high: value });
        }
      }),
    );
  });

  test('with a scale word or letter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 9999 }), (tenths) => {
        const value = tenths * 100_000;
        const figure = (tenths / 10).toFixed(1);
        for (const printed of [
          `$${figure} million`,
          `$${figure}m`,
          `$${figure}M`,
          `${figure} million dollars`,
        ]) {
          expect(only(`It cost ${printed} then`)).toMatchObject({ low: value, high: value, unit: 'USD' });
        }
      }),
    );
  });

  test('spans lie in the text and never overlap', () => {
    const words = fc.constantFrom(
      ...'13 counties about half of 4.2 million $ percent - 2020 March 5 one in five at least 10 to 12 several ( ) the first , a dozen or more'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        const text = list.join(' ');
        let end = 0;
        for (const { span, low, high } of find(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(high ?? Infinity).toBeGreaterThanOrEqual(low);
          end = span.end;
        }
      }),
    );
  });
});
