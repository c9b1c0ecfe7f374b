import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findDates } from '../../../src/language/mentions/dates.js';
import { cut } from '../../../src/language/span.js';
import { tokenize } from '../../../src/language/tokenize.js';
import type { DateMention } from '../../../src/types/index.js';

const find = (text: string): DateMention[] => findDates(text, tokenize(text));

describe('dates as far as printed', () => {
  test.each<[string, string, Partial<DateMention>]>([
    ['On March 20, he left', 'March 20', { year: null, month: 3, day: 20 }],
    ['on 20 March 2021', '20 March 2021', { year: 2021, month: 3, day: 20 }],
    ['on 2021-03-20', '2021-03-20', { year: 2021, month: 3, day: 20 }],
    ['on 20/3/2021', '20/3/2021', { year: 2021, month: 3, day: 20 }],
    ['on 3/4/2021', '3/4/2021', { year: 2021, month: null, day: null }],
    ['the Jan. 6, 2021 riot', 'Jan. 6, 2021', { year: 2021, month: 1, day: 6 }],
    ['the 6th of January', '6th of January', { month: 1, day: 6 }],
    ['in March 2024 outages', 'March 2024', { year: 2024, month: 3, day: null }],
    ['Wednesday, March 17, 2021', 'Wednesday, March 17, 2021', { weekday: 3, month: 3, day: 17 }],
    ['on Monday', 'Monday', { weekday: 1 }],
    ['the third quarter of 2023', 'third quarter of 2023', { quarter: 3, year: 2023 }],
    ['in Q3 2023', 'Q3 2023', { quarter: 3, year: 2023 }],
    ['in fiscal year 2023', '2023', { year: 2023 }],
    ['in the 1990s', '1990s', { year: 1990, lastYear: 1999 }],
    ["in the '90s", '90s', { year: 1990, lastYear: 1999 }],
    ['in the ’10s', '10s', { year: 2010, lastYear: 2019 }],
    ['in the nineties', 'nineties', { year: 1990, lastYear: 1999 }],
    ['in the late sixties', 'sixties', { year: 1960, lastYear: 1969 }],
    ['from 2014 to 2018', '2014 to 2018', { year: 2014, lastYear: 2018 }],
    ['in 2014–18', '2014–18', { year: 2014, lastYear: 2018 }],
    ['in 250 BC', '250 BC', { year: -250 }],
    ['at the end of March', 'March', { month: 3 }],
    ['the 2020 elections', '2020', { year: 2020 }],
  ])('%s', (text, words, parts) => {
    const found = find(text);
    expect(found.map(({ span }) => cut(text, span))).toEqual([words]);
    expect(found[0]).toMatchObject(parts);
  });
});

describe('relations', () => {
  test.each([
    ['since early 2020', 'since'],
    ['by 2026', 'by'],
    ['before the end of March', 'before'],
    ['after March 3', 'after'],
    ['until June 2020', 'until'],
    ['around 1900', 'about'],
    ['in 2020', null],
  ])('%s', (text, relation) => {
    expect(find(text)[0]?.relation).toBe(relation);
  });
});

describe('words and numbers that are no dates', () => {
  test.each([
    'They may march in the sun',
    'May resigned',
    'Marches were held by April Jones and August Wilson',
    '2000 people came',
    'over 1600 votes',
    'It cost $1900',
    'No. 1984',
    'in the second half',
    'the 1,500 metres',
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

test('every way to print a day means the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1800, max: 2099 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (year, month, day) => {
        const name = MONTHS[month - 1]!;
        const two = (value: number): string => String(value).padStart(2, '0');
        const printed = [
          `${name} ${day}, ${year}`,
          `${day} ${name} ${year}`,
          `${day}th of ${name} ${year}`,
          `${name.slice(0, 3)}. ${day}, ${year}`,
          `${year}-${two(month)}-${two(day)}`,
        ];
        for (const words of printed) {
          expect(find(`It began on ${words} there`)).toMatchObject([{ year, month, day }]);
        }
      },
    ),
  );
});
