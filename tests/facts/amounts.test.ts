import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

async function findingsOn(claim: string, passage: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return report.findings.map(({ actual, expected }) => `${actual} / ${expected}`);
}

test('an amount of the same thing in the same year is held against the claim', async () => {
  expect(
    await findingsOn(
      'The line carried 31,000 passengers in 2009.',
      'The line carried 30,000 passengers in 2009 and 41,000 in 2017.',
    ),
  ).toEqual(['31,000 / 30,000']);
});

test.each([
  [
    'The survey lasted six and a half hours on each day.',
    'The survey lasted 5.5 hours on each day.',
    'six and a half hours / 5.5 hours',
  ],
  [
    'About 67 percent of the 12,000 households asked replied.',
    'Of 12,000 households asked, 9,120 replied.',
    'About 67 percent / 12,000 households asked, 9,120',
  ],
  [
    'Some 11.4 hectares were cleared.',
    'Some 11.4 square kilometres were cleared.',
    'Some 11.4 hectares / Some 11.4 square kilometres',
  ],
  [
    'The board spent 5 million crowns on the pier.',
    'The board spent 4 million crowns on the pier. Two of the nine pumps failed.',
    '5 million crowns / 4 million crowns',
  ],
  [
    'The pier cost 24 million crowns.',
    'The pier cost 2 million crowns.',
    '24 million crowns / 2 million crowns',
  ],
  [
    'The mayor closed 12 schools in March.',
    'The mayor closed 10 schools in March. We counted 12 deaths.',
    '12 / 10',
  ],
  [
    'The committee has up to eight seats and must have at least six members.',
    'The committee has up to 8 seats, and must have at least 4 members.',
    'at least six / at least 4',
  ],
  [
    'The lift carries no more than six guests.',
    'The lift carries up to eight guests.',
    'no more than six / up to eight',
  ],
  [
    'The pumps failed in the test on Monday.',
    'Two of the nine pumps failed in the test on Monday.',
    'The pumps / Two of the nine',
  ],
])('%s', async (claim, passage, clash) => {
  expect(await findingsOn(claim, passage)).toEqual([clash]);
});

test.each([
  ["In the '90s the yard was badly run and no one was paid.", 'In the 1990s the yard was badly run.'],
  ['A household got three parcels on average.', 'The office counted 48,000 parcels for 15,500 households.'],
  ['A licence costs 27 euros a month.', 'A licence costs 324 euros a year.'],
  ['About 76 percent of the households asked replied.', 'Of 12,000 households asked, 9,120 replied.'],
  ['The survey cost one and a half million crowns.', 'The survey cost 1.5 million crowns.'],
  ['The pumps failed in the test on Monday.', 'Eight of the nine pumps failed in the test on Monday.'],
  ['The share of the top author was 85 percent.', 'The share of the top author was 85.19 percent.'],
  ['The term was cut from ten years to four.', 'The court limits the term to four years instead of ten.'],
  ['A total of 33 were kept in.', 'Of the 86 persons treated, 53 were discharged and the others kept in.'],
  [
    'The note is no part of the opinion. See United States v. Detwiler Timber Co., 200 U. S. 321, 337.',
    'The court has said so before. See United States v. Bajak Timber Co., 524 U. S. 321, 328 (1998).',
  ],
])('%s', async (claim, passage) => {
  expect(await findingsOn(claim, passage)).toEqual([]);
});

test.each([
  [
    'The office lost the records of nine months of payments.',
    'The office did not keep payment records for 9 of the 24 months.',
    [],
  ],
  ['Five of the ten pumps failed.', 'Five of the nine pumps failed.', ['ten / nine']],
  [
    'Turnover rose by 15 percent from 2022 to 2023.',
    'Turnover among aides was 54 percent in 2023, compared with 39 percent in 2022.',
    ['15 percent / 54 percent in 2023, compared with 39 percent'],
  ],
  [
    'Turnover rose by 15 percentage points from 2022 to 2023.',
    'Turnover among aides was 54 percent in 2023, compared with 39 percent in 2022.',
    [],
  ],
  [
    'Turnover rose by 38 percent from 2022 to 2023.',
    'Turnover among aides was 54 percent in 2023, compared with 39 percent in 2022.',
    [],
  ],
  [
    'Of 37 errors, five led to a hospital stay.',
    'Of 37 errors recorded, 31 caused no harm, 5 required monitoring, and 1 led to a hospital stay.',
    ['five / 1'],
  ],
  [
    'Of 37 errors, five required monitoring.',
    'Of 37 errors recorded, 31 caused no harm, 5 required monitoring, and 1 led to a hospital stay.',
    [],
  ],
  [
    'Twelve members opposed the plan.',
    'Twelve members supported the plan and nine opposed it.',
    ['Twelve / nine'],
  ],
  ['Nine members opposed the plan.', 'Twelve members supported the plan and nine opposed it.', []],
  ['The fire killed 16 people in 2019.', 'The fire killed 14 people in 2019.', ['16 / 14']],
])('%s | %s', async (claim, passage, expected) => {
  expect(await findingsOn(claim, passage)).toEqual(expected);
});

describe('an amount that another sentence has', () => {
  const periods = 'The minimum discussion period is 2 weeks. The maximum discussion period is 3 weeks.';

  test('is held against the sentence that tells of the same thing', async () => {
    expect(await findingsOn('The minimum discussion period is 3 weeks.', periods)).toEqual([
      '3 weeks / 2 weeks',
    ]);
    expect(await findingsOn('The maximum discussion period is 3 weeks.', periods)).toEqual([]);
    const more = `${periods} For 3 weeks after that no more candidates may be named.`;
    expect(await findingsOn('The minimum discussion period is 3 weeks.', more)).toEqual([
      '3 weeks / 2 weeks',
    ]);
  });

  test.each([
    ['points back', 'The fee for a visitor’s licence was 2 euros. A year later it was 3 euros.'],
    ['leaves words out', 'The fee for a visitor’s licence was 2 euros in 2010. The fee was 3 euros in 2012.'],
  ])('may tell the same thing where it %s', async (_, passage) => {
    expect(await findingsOn('The fee for a visitor’s licence was 3 euros.', passage)).toEqual([]);
  });
});

describe('which of several amounts is held against a claim', () => {
  test('one of another year is not', async () => {
    const passage = 'Crews waited 41 minutes on average in 2023, compared with 24 minutes in 2021.';
    expect(await findingsOn('In 2023 crews waited 14 minutes on average.', passage)).toEqual([
      '14 minutes / 41 minutes',
    ]);
    expect(await findingsOn('Crews waited 21 minutes in 2021.', passage)).toEqual([
      '21 minutes / 24 minutes',
    ]);
    const other = await findingsOn('Crews waited 30 minutes on average in 2019.', passage);
    expect(other.filter((finding) => finding.startsWith('30 minutes'))).toEqual([]);
  });

  test('one that is only aimed at is not', async () => {
    const passage = 'The service aims to reach 90 per cent of patients within eight minutes.';
    expect(
      await findingsOn('The service reached 71 percent of patients within eight minutes.', passage),
    ).toEqual([]);
    const told = 'The service reached 90 per cent of patients within eight minutes.';
    expect(
      await findingsOn('The service reached 71 percent of patients within eight minutes.', told),
    ).toEqual(['71 percent / 90 per cent']);
  });

  test('two amounts of sentences about other things do not bear it out by chance', async () => {
    const passage =
      'The median time rose from 7.1 minutes to 8.6 minutes. Three stations closed.\n\nThe number of emergency calls grew by 11 per cent.';
    expect(await findingsOn('Emergency calls grew by 17 percent.', passage)).toEqual([
      '17 percent / 11 per cent',
    ]);
  });
});

test.each([
  [
    'The median time rose from 7.1 to 8.6 minutes.',
    'The median time rose from 7.1 minutes to 8.6 minutes in two years.',
  ],
  ['Emergency calls grew by 11 percent.', 'Third, the number of emergency calls grew by 11 per cent.'],
])('%s is borne out', async (claim, passage) => {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported']);
});

test('a date is held against the one of its sentence, whatever others stand elsewhere without a year', async () => {
  const passage =
    'The board met in March.\n\nIt should agree limits for handover with the hospitals by the end of 2024.\n\nIt will publish the times from July.';
  expect(
    await findingsOn(
      'The board should agree limits for handover with the hospitals by the end of 2025.',
      passage,
    ),
  ).toContain('2025 / 2024');
});

test.each([
  ['a wider bound says less', 'The board has at least three members.', 'The board has at least 4 members.'],
  [
    'one number, bounded in two ways',
    'The board has at least six members.',
    'The board has more than five members.',
  ],
  [
    'a wider upper bound',
    'The lift carries no more than ten guests.',
    'The lift carries up to eight guests.',
  ],
  ['a rounded bound', 'More than 400 guests fell ill.', 'More than 397 guests fell ill.'],
])('%s: %s', async (_, claim, passage) => {
  expect(await findingsOn(claim, passage)).toEqual([]);
});
