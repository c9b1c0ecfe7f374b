import { beforeAll, describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import type { Input } from '../../src/read/index.js';
import type { Report } from '../../src/types/index.js';
import { turnoutSources } from '../support/every-format.js';

const CLAIMS = {
  right: 'Turnout in the North was 47.9 percent in 2014.',
  round: 'In 2014, turnout in the North was about 48 percent.',
  half: 'Nearly half was the turnout in the North in 2014.',
  change: 'In the North, turnout rose from 41.9 percent in 2010 to 47.9 percent in 2014.',
  points: 'Turnout in the North was up six points between 2010 and 2014.',
  whole: 'Turnout in 2014 was 42.1 percent.',
  changed: 'Turnout in the North was 49.7 percent in 2014.',
  otherYear: 'Turnout in the North was 49.4 percent in 2014.',
  otherRow: 'Turnout in the North was 36.2 percent in 2014.',
  oneEnd: 'In the North, turnout rose from 41.9 percent in 2010 to 49.7 percent in 2014.',
  noSuchRow: 'Turnout in the West was 47.9 percent in 2014.',
  noSuchYear: 'Turnout in the North was 47.9 percent in 2012.',
  noYear: 'Turnout in the North was 45.5 percent.',
  narrower: 'Turnout among women in the North was 50.1 percent in 2014.',
  otherThing: 'Unemployment in the North was 5.1 percent in 2014.',
  denied: 'Turnout in the North was not 50 percent in 2014.',
  foreseen: 'Turnout in the North could be 50 percent in 2014.',
  part: 'In 2014, half of the turnout in the North, 24 percent, was by post.',
} as const;

type Name = keyof typeof CLAIMS;

let sources: readonly Input[] = [];
const reports = new Map<string, Promise<Report>>();

beforeAll(async () => {
  sources = await turnoutSources();
});

function reportOn(path: string): Promise<Report> {
  const source = sources.find((one) => one.path === path)!;
  const report =
    reports.get(path) ??
    check({ path: 'a.md', content: Object.values(CLAIMS).join('\n\n') }, { sources: [source] });
  reports.set(path, report);
  return report;
}

async function outcome(path: string, name: Name) {
  const report = await reportOn(path);
  const claim = report.claims.find(({ text }) => text === CLAIMS[name])!;
  const findings = report.findings.filter((finding) => finding.claim === claim.id);
  return { claim, findings, verdict: claim.verdict, messages: findings.map(({ message }) => message) };
}

const PATHS = ['turnout.csv', 'turnout.xlsx', 'turnout.html', 'turnout.docx', 'turnout.md', 'turnout.pdf'];

describe.each(PATHS)('claims held against the cells of %s', (path) => {
  test.each<Name>(['right', 'round', 'change', 'whole'])(
    'the right figure of the right cell: %s',
    async (name) => {
      const { verdict, claim } = await outcome(path, name);
      expect(verdict).toBe('supported');
      expect(claim.agreements.length).toBeGreaterThan(0);
    },
  );

  test('another figure than that of the cell', async () => {
    expect(await outcome(path, 'changed')).toMatchObject({
      verdict: 'contradicted',
      messages: ['Article says `49.7 percent`; the source says `47.9 percent` (row North, column 2014)'],
    });
  });

  test.each<readonly [Name, string]>([
    ['otherYear', '49.4 percent'],
    ['otherRow', '36.2 percent'],
  ])('the figure of another cell is none of this one: %s', async (name, said) => {
    const { verdict, messages } = await outcome(path, name);
    expect(verdict).toBe('contradicted');
    expect(messages).toEqual([
      `Article says \`${said}\`; the source says \`47.9 percent\` (row North, column 2014)`,
    ]);
  });

  test('the wrong end of a change', async () => {
    const { messages, claim } = await outcome(path, 'oneEnd');
    expect(messages).toEqual([
      'Article says `49.7 percent`; the source says `47.9 percent` (row North, column 2014)',
    ]);
    expect(claim.agreements).toHaveLength(1);
  });

  test('a difference between two cells of a row agrees', async () => {
    const { claim, messages } = await outcome(path, 'points');
    expect(messages).toEqual([]);
    expect(claim.agreements.map(({ because }) => because)).toEqual(['difference of 41.9 and 47.9']);
  });

  test.each<Name>([
    'noSuchRow',
    'noSuchYear',
    'noYear',
    'narrower',
    'otherThing',
    'denied',
    'foreseen',
    'part',
    'half',
  ])('no alarm where the cell is not named for sure: %s', async (name) => {
    const { messages, verdict } = await outcome(path, name);
    expect(messages).toEqual([]);
    expect(verdict).not.toBe('contradicted');
  });

  test('the cell is shown with its heads, and its place by them', async () => {
    const { claim } = await outcome(path, 'changed');
    const [best] = claim.evidence.filter(({ cell }) => cell !== undefined);
    expect(best!.text).toBe('North, 2014: 47.9 percent (Turnout at council elections by region)');
    expect(best!.text.slice(best!.cell!.value.start, best!.cell!.value.end)).toBe('47.9 percent');
    expect(best!.cell!.place).toMatch(/^(?:Table 1, |Turnout!C3 \()?row North, column 2014\)?$/u);
  });
});

test('a quotation of a table is traced to its row as ever', async () => {
  const article = 'The table says “North 41.9 47.9 49.4” of the region.';
  for (const source of sources.filter(({ path }) => /\.(?:csv|html|md)$/u.test(path))) {
    const report = await check({ path: 'a.md', content: article }, { sources: [source] });
    expect(report.quotations[0]!.verdict).toMatch(/verbatim|permitted/u);
  }
});

test('a figure that a sentence of the source bears out clashes with no cell', async () => {
  const html =
    '<main><p>Turnout in the North was 48.5 percent in 2014, by the count of the region itself.</p><table><caption>Turnout (percent)</caption><tr><th>Region</th><th>2010</th><th>2014</th></tr><tr><th>North</th><td>41.9</td><td>47.9</td></tr><tr><th>South</th><td>39</td><td>36.2</td></tr></table></main>';
  const report = await check(
    { path: 'a.md', content: 'Turnout in the North was 48.5 percent in 2014.' },
    { sources: [{ path: 's.html', content: html }] },
  );
  expect(report.findings).toEqual([]);
});

test('two tables that both hold the cell settle nothing', async () => {
  const table = (figure: string) =>
    `<table><tr><th>Region</th><th>2010</th><th>2014</th></tr><tr><th>North</th><td>1.5</td><td>${figure}</td></tr><tr><th>South</th><td>3.9</td><td>2.2</td></tr></table>`;
  const html = `<main><p>Two counts.</p>${table('1,200')}<p>And again.</p>${table('1,300')}</main>`;
  const report = await check(
    { path: 'a.md', content: 'The North counted 1,450 in 2014.' },
    { sources: [{ path: 's.html', content: html }] },
  );
  expect(report.findings).toEqual([]);
  expect(report.claims[0]!.evidence.filter(({ cell }) => cell).length).toBeGreaterThan(1);
});

test('an amount told more exactly than the table tells it is no error', async () => {
  const report = await check(
    { path: 'a.md', content: 'Turnout in the North was 47.93 percent in 2014.' },
    { sources: [sources[0]!] },
  );
  expect(report.findings).toEqual([]);
});

test('thousands of the caption count', async () => {
  const csv = 'Voters by region (in thousands)\nRegion,2010,2014\nNorth,"1,204","1,310"\nSouth,880,905\n';
  const said = ['The North had 1.31 million voters in 2014.', 'The North had 1.13 million voters in 2014.'];
  const report = await check(
    { path: 'a.md', content: said.join('\n\n') },
    { sources: [{ path: 'v.csv', content: csv }] },
  );
  expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'contradicted']);
});

test('a month is named by its first day, a year by no month of it', async () => {
  const csv = 'month,jobs\n2006-01-01,"135,450"\n2006-02-01,"135,762"\n2007-01-01,"137,500"\n';
  const said = ['In January 2006 there were 135,540 jobs.', 'In 2006 there were 139,000 jobs.'];
  const report = await check(
    { path: 'a.md', content: said.join('\n\n') },
    { sources: [{ path: 'j.csv', content: csv }] },
  );
  expect(report.findings.map(({ message }) => message)).toEqual([
    'Article says `135,540`; the source says `135,450` (row 2006-01-01, column jobs)',
  ]);
});

test('a genitive names a row, a pronoun names none', async () => {
  const csv = 'state,population,hurricanes\nFlorida,"20,612,439",110\nAlaska,"741,894",0\n';
  const said = ["Florida's population is 22.6 million.", 'It has a population of 22.6 million.'];
  const report = await check(
    { path: 'a.md', content: said.join('\n\n') },
    { sources: [{ path: 's.csv', content: csv }] },
  );
  expect(report.findings.map(({ message }) => message)).toEqual([
    'Article says `22.6 million`; the source says `20,612,439` (row Florida, column population)',
  ]);
});
