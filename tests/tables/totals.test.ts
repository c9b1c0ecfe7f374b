import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import type { Input } from '../../src/read/index.js';
import { inEveryFormat, type Made } from '../support/every-format.js';

const floods = (total: string): Made => ({
  name: 'floods',
  caption: 'Victims of the June floods by county',
  heads: ['County', 'Killed', 'Injured', 'Missing'],
  rows: [
    ['Arden', '112', '340', '12'],
    ['Belmont', '187', '412', '31'],
    ['Corvale', '98', '205', '9'],
    [total, '397', '957', '52'],
  ],
});

/** The verdict of each claim, with the message of what is found in it. */
async function verdicts(claims: readonly string[], source: Input): Promise<string[]> {
  const report = await check({ path: 'a.md', content: claims.join('\n\n') }, { sources: [source] });
  return claims.map((text) => {
    const claim = report.claims.find((one) => one.text === text);
    const found = report.findings.filter((finding) => finding.claim === claim?.id);
    return [claim?.verdict, ...found.map(({ message }) => message)].join(': ');
  });
}

const csvOf = ({ caption, heads, rows }: Made): Input => ({
  path: 'table.csv',
  content: [caption, heads.join(','), ...rows.map((row) => row.join(','))].join('\n'),
});

const differs = (said: string, total: string, column: string, row: string) =>
  `contradicted: Article says \`${said}\`; the source says \`${total}\` (row ${row}, column ${column})`;

const WRONG = [
  'In all, 412 people were killed.',
  'A total of 412 people were killed in the floods.',
  'Combined, the counties counted 975 injured.',
  'The June floods killed 412 people.',
  'The three counties counted 412 killed between them.',
  'The total number of killed in the June floods was 379.',
  'Altogether, more than 400 people were killed.',
];
const RIGHT = [
  'In all, 397 people were killed.',
  'The floods killed a total of 397 people.',
  'Altogether, 52 people are missing.',
  'Across the three counties, 397 people were killed and 957 injured.',
  'Nearly 400 people were killed in all.',
];
/** Claims that none of these cells settles. */
const OTHER = [
  'The floods killed 300 people in Arden and Belmont combined.',
  'Rescuers pulled a total of 60 people from the water.',
  'In all, 412 people were killed in the storms of last year.',
  'In all likelihood, 412 people were killed.',
  'In all, 412 children were killed.',
  'In all, 30 people were killed in villages around Arden.',
  'In each of the three counties, 112 people were killed.',
  'In the four counties, 112 people were killed.',
  'In all, 412 people were rescued.',
  'Combined with the floods of spring, 412 people were killed this year.',
];

const FILES = ['floods.csv', 'floods.xlsx', 'floods.html', 'floods.docx', 'floods.md', 'floods.pdf'];

describe.each(FILES)('a claim on the whole, held against the total of %s', (path) => {
  test('wrong, right, and about something else', async () => {
    const sources = await inEveryFormat(floods('Total'));
    const source = sources.find((one) => one.path === path)!;
    const all = await verdicts([...WRONG, ...RIGHT, ...OTHER], source);
    expect(all.slice(0, WRONG.length)).toEqual([
      differs('412', '397', 'Killed', 'Total'),
      differs('412', '397', 'Killed', 'Total'),
      differs('975', '957', 'Injured', 'Total'),
      differs('412', '397', 'Killed', 'Total'),
      differs('412', '397', 'Killed', 'Total'),
      differs('379', '397', 'Killed', 'Total'),
      differs('more than 400', '397', 'Killed', 'Total'),
    ]);
    expect(all.slice(WRONG.length, -OTHER.length)).toEqual(RIGHT.map(() => 'supported'));
    for (const verdict of all.slice(-OTHER.length)) expect(verdict).toMatch(/^(?:undecided|unaddressed)$/u);
  });

  test('one about a row is held against its row alone', async () => {
    const sources = await inEveryFormat(floods('Total'));
    const source = sources.find((one) => one.path === path)!;
    const claims = [
      'In Arden, 112 people were killed.',
      'In Arden, 397 people were killed.',
      'A total of 178 people were killed in Belmont.',
      'In Dunmore, 412 people were killed.',
    ];
    const [right, row, total, other] = await verdicts(claims, source);
    expect([right, row, total]).toEqual([
      'supported',
      differs('397', '112', 'Killed', 'Arden'),
      differs('178', '187', 'Killed', 'Belmont'),
    ]);
    expect(other).toMatch(/^(?:undecided|unaddressed)$/u);
  });
});

test.each(['Total', 'TOTAL', 'All', 'Sum', 'Overall', 'Grand total', 'All counties', 'Total, all counties'])(
  'the row may be headed %s',
  async (head) => {
    const made = floods(head.includes(',') ? `"${head}"` : head);
    const claims = ['In all, 412 people were killed.', 'In all, 397 people were killed.'];
    expect(await verdicts(claims, csvOf(made))).toEqual([differs('412', '397', 'Killed', head), 'supported']);
  },
);

test.each(['All others', 'Other', 'Arden total', 'Subtotal, coast', 'Total coast', 'Total Bank'])(
  'a row headed %s is no total of everything',
  async (head) => {
    const made = floods(head.includes(',') ? `"${head}"` : head);
    const [verdict] = await verdicts(['In all, 412 people were killed.'], csvOf(made));
    expect(verdict).toBe('undecided');
  },
);

test('a total column counts like a total row', async () => {
  const made: Made = {
    name: 'jobs',
    caption: 'Posts in the service',
    heads: ['Branch', 'North', 'South', 'Total'],
    rows: [
      ['Nurses', '1200', '900', '2100'],
      ['Doctors', '310', '295', '605'],
      ['Total', '1510', '1195', '2705'],
    ],
  };
  const claims = [
    'In all, the service has 2,100 nurses.',
    'In all, the service has 2,010 nurses.',
    'The North has 1,300 nurses.',
  ];
  expect(await verdicts(claims, csvOf(made))).toEqual([
    'supported',
    differs('2,010', '2,100', 'Total', 'Nurses'),
    differs('1,300', '1,200', 'North', 'Nurses'),
  ]);
});

test.each([
  ['Women killed in the June floods by county', 'the table is about a group'],
  ['Livestock lost in the June floods by county', 'the table counts no people'],
  ['Victims in the Veldt district by parish', 'the title names a place of which the article says nothing'],
  ['Victims of floods in 2019', 'the title names a year of which the article says nothing'],
])('%s: no alarm, for %s', async (caption) => {
  const [verdict] = await verdicts(
    ['In all, 412 people were killed.'],
    csvOf({ ...floods('Total'), caption }),
  );
  expect(verdict).toBe('undecided');
});

test.each([
  ['More than 400 people were killed in the June floods.', 'More than 400', '397'],
  ['At least 400 people were killed in the June floods.', 'At least 400', '397'],
  ['More than 1,000 people were injured in the June floods.', 'More than 1,000', '957'],
])('an edge is not rounded: %s', async (claim, said, total) => {
  const column = total === '957' ? 'Injured' : 'Killed';
  expect(await verdicts([claim], csvOf(floods('Total')))).toEqual([differs(said, total, column, 'Total')]);
});

describe('an amount that a table tells of', () => {
  const content =
    'The service aims to reach patients in eight minutes. Crews waited 41 minutes for a bed in 2023, compared with 24 minutes in 2021.\n\n| District | Within eight minutes (%) | Median wait (minutes) |\n| --- | --- | --- |\n| Ostby | 58.2 | 10.4 |\n| Fell | 61.7 | 9.9 |\n';

  test('is not held against a sentence about something else', async () => {
    const claims = [
      'Ostby was the slowest. The median wait there was 10.4 minutes in 2023.',
      'In Fell, 71.6 percent of patients were reached within eight minutes.',
    ];
    const report = await check(
      { path: 'a.md', content: claims.join('\n\n') },
      { sources: [{ path: 's.md', content: `# Response\n\n${content}` }] },
    );
    expect(report.findings).toEqual([]);
  });
});
