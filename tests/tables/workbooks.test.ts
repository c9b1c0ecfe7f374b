import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { check } from '../../src/check.js';
import { read } from '../../src/read/index.js';
import type { Document } from '../../src/types/index.js';

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`workbooks/${name}`, import.meta.url)));
const open = (name: string) => read({ path: name, content: bytesOf(name) });

/** The values of a sheet by their row and column. */
function cellsOf({ tables = [] }: Document, sheet: string, at = 0): Record<string, string> {
  const table = tables.filter((one) => one.sheet === sheet)[at]!;
  return Object.fromEntries(
    table.cells.map(({ row, column, value }) => [
      [table.rows[row]!.heads.join(' / '), table.columns[column]!.heads.join(' / ')].join(', '),
      value,
    ]),
  );
}

const titleOf = ({ tables = [] }: Document, sheet: string) =>
  tables.find((one) => one.sheet === sheet)?.title;

describe('a workbook by openpyxl', () => {
  test('empty rows first, a title with a blank row below, heads merged over two columns', async () => {
    const document = await open('openpyxl.xlsx');
    expect(titleOf(document, 'Turnout')).toBe('Turnout at council elections');
    expect(cellsOf(document, 'Turnout')).toMatchObject({
      'North, Spring / 2014': '47.9 percent',
      'North, Autumn / 2018': '52.3 percent',
      'Coast, Autumn / 2014': '53.3 percent',
    });
  });

  test('thousands, decimals, dates and shares; a hidden row says so', async () => {
    const document = await open('openpyxl.xlsx');
    expect(cellsOf(document, 'Budget')).toMatchObject({
      'Trams, Adopted': '12,500,000',
      'Trams, Spent': '11,875,400.50',
      'Schools, Budget date': '1 June 2023',
      'Schools, Share': '60 percent',
    });
    const budget = document.tables!.find(({ sheet }) => sheet === 'Budget')!;
    expect(budget.rows.filter(({ hidden }) => hidden).map(({ heads }) => heads)).toEqual([['Parks']]);
  });

  test('formulas without a kept value, and the hidden sheet, are told', async () => {
    const { problems } = await open('openpyxl.xlsx');
    expect(problems.map(({ message }) => message)).toEqual([
      'The workbook hides a sheet (“Secret”), which was read all the same',
      'The workbook keeps no value for 2 formulas; open it in a spreadsheet program and save it again',
    ]);
  });
});

describe('a workbook by XlsxWriter', () => {
  test('kept values of formulas, a currency of the format, a total', async () => {
    const document = await open('xlsxwriter.xlsx');
    expect(titleOf(document, 'Casualties')).toBe('Victims of the June floods by county');
    expect(cellsOf(document, 'Casualties')).toMatchObject({
      'Arden, Share of killed': '28.2 percent',
      'Belmont, Counted on': '21/06/2024',
      'Corvale, Damage': '€99,000.25',
      'Total, Killed': '397',
      'Total, Injured': '9,570',
    });
  });

  test('what a format divides by a thousand is told in thousands, hidden or not', async () => {
    const document = await open('xlsxwriter.xlsx');
    expect(cellsOf(document, 'Thousands')).toMatchObject({
      '2021, Jobs (thousands)': '1,204 thousand',
      '2021, Jobs': '1,204 thousand',
      '2022, Jobs': '1,310 thousand',
    });
  });

  test('claims are held against its cells', async () => {
    const claims = [
      'In all, 412 people were killed in the June floods.',
      'In Belmont, 187 people were killed.',
      'The damage in Arden was €1.7 million.',
    ];
    const report = await check(
      { path: 'a.md', content: claims.join('\n\n') },
      { sources: [{ path: 'xlsxwriter.xlsx', content: bytesOf('xlsxwriter.xlsx') }] },
    );
    expect(report.claims.map(({ verdict }) => verdict)).toEqual([
      'contradicted',
      'supported',
      'contradicted',
    ]);
    expect(report.findings.map(({ message }) => message)).toEqual([
      'Article says `412`; the source says `397` (row Total, column Killed)',
      'Article says `€1.7 million`; the source says `€1,500,000.50` (row Arden, column Damage)',
    ]);
  });
});

describe('a workbook saved by LibreOffice', () => {
  test('accounting formats, a minus in parentheses, a head of two lines', async () => {
    const document = await open('libreoffice.xlsx');
    expect(titleOf(document, 'Accounts')).toBe('Ministry of Ports – accounts');
    expect(cellsOf(document, 'Accounts')).toMatchObject({
      'Dredging, Plan': '1,200,000 crowns',
      'Dredging, Outturn 2023': '$1,350,000.00',
      'Dredging, Change': '-150,000 crowns',
      'Total, Plan': '2,000,000 crowns',
    });
  });

  test('millions by number format, whether or not it adds a letter', async () => {
    expect(cellsOf(await open('libreoffice.xlsx'), 'Millions')).toEqual({
      'Coast Guard, Budget': '12.5 million',
      'Coast Guard, Spending': '12.4 million',
      'Coast Guard, Staff': '312',
      'Harbour Office, Budget': '4.2 million',
      'Harbour Office, Spending': '4.3 million',
      'Harbour Office, Staff': '97',
    });
  });

  test('heads merged over rows, and months', async () => {
    const document = await open('libreoffice.xlsx');
    expect(cellsOf(document, 'Groups')).toMatchObject({
      'North / Men, 2022': '49.1',
      'South / Women, 2023': '42',
    });
    expect(cellsOf(document, 'Months')).toMatchObject({ 'Feb-24, Arrivals': '1,513' });
  });

  test('two tables side by side are two', async () => {
    const document = await open('libreoffice.xlsx');
    expect(cellsOf(document, 'Two')).toEqual({ 'Arden, Births': '120', 'Belmont, Births': '220' });
    expect(cellsOf(document, 'Two', 1)).toEqual({ 'Arden, Deaths': '99', 'Belmont, Deaths': '199' });
  });
});

test('a spreadsheet of LibreOffice’s own format is refused by name, with what to do', async () => {
  const { problems, tables } = await open('libreoffice.ods');
  expect(tables).toBeUndefined();
  expect(problems.map(({ message }) => message)).toEqual([
    'libreoffice.ods is a spreadsheet in the OpenDocument format (.ods), which is not read; open it in LibreOffice or Excel and save it as .xlsx or .csv',
  ]);
});
