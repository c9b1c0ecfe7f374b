import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut } from '../../src/language/span.js';
import { placeOf } from '../../src/language/offset-map.js';
import { read, type Input } from '../../src/read/index.js';
import { figureOf, hasDecimalCommas, isPeriod } from '../../src/read/tables/values.js';
import { unitsIn } from '../../src/read/tables/units.js';
import { viewOf } from '../../src/retrieve/cell-views.js';
import { makeDocx, paragraph, run } from '../support/make-docx.js';
import { makePdf } from '../support/make-pdf.js';
import { makeXlsx } from '../support/make-xlsx.js';

/** Every cell of a document as it is laid beside claims. */
async function cellsOf(input: Input): Promise<string[]> {
  const { tables = [] } = await read(input);
  return tables.flatMap((table) => table.cells.map((cell) => viewOf(table, cell).says));
}

const csv = (content: string | Uint8Array) => cellsOf({ path: 't.csv', content });
const html = (table: string) => cellsOf({ path: 't.html', content: `<main><p>Text.</p>${table}</main>` });

describe('figures as cells print them', () => {
  test.each([
    ['47.9', '47.9'],
    ['47.9*', '47.9'],
    ['47.9 †', '47.9'],
    ['1,234[a]', '1,234'],
    ['1234²', '1,234'],
    ['12.5 r', '12.5'],
    ['(1,234)', '-1,234'],
    ['($4.5)', '-4.5'],
    ['−3.1', '-3.1'],
    ['–7', '-7'],
    ['1\u2009234\u2009567', '1,234,567'],
    ['1 234,5', '1,234.5'],
    ['1.234,5', '1,234.5'],
    ['1.234.567', '1,234,567'],
    ["12'000", '12,000'],
    ['.479', '0.479'],
    ['$12.3', '12.3'],
    ['47.9%', '47.9'],
  ])('%s', (text, digits) => {
    expect(figureOf(text)!.digits).toBe(digits);
  });

  test.each(['', '–', 'n/a', 'Berlin', '24:5', '4 of 5', '1,2,3', '12-14', 'A1', '(see 3)'])(
    '%s is none',
    (text) => {
      expect(figureOf(text)).toBeNull();
    },
  );

  test('commas before decimals, where nothing else fits', () => {
    expect(hasDecimalCommas(['41,9', '47,9', '1.204'])).toBe(true);
    expect(hasDecimalCommas(['1,204', '1,310'])).toBe(false);
    expect(hasDecimalCommas(['41,9', '47.95'])).toBe(false);
    expect(figureOf('1,204', true)!.digits).toBe('1.204');
  });

  test.each(['2014', '2014-15', '2014/15', 'FY2014', 'Q1 2014', '2014 Q3'])('%s tells when', (text) => {
    expect(isPeriod(text)).toBe(true);
  });

  test('any text is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const figure = figureOf(text);
        if (figure !== null) expect(Number.isFinite(Number(figure.digits.replaceAll(',', '')))).toBe(true);
      }),
    );
  });
});

describe('units of heads and captions', () => {
  test.each([
    ['Turnout (percent)', { unit: 'percent', currency: null, scale: null }],
    ['Turnout, in percent', { unit: 'percent', currency: null, scale: null }],
    ['Budget ($ million)', { unit: null, currency: '$', scale: 'million' }],
    ['Voters (in thousands)', { unit: null, currency: null, scale: 'thousand' }],
    ['Budget (£m)', { unit: null, currency: '£', scale: 'million' }],
    ['2023 (thousand crowns)', { unit: 'crowns', currency: null, scale: 'thousand' }],
    ['Rail freight (thousands of tonnes)', { unit: 'tonnes', currency: null, scale: 'thousand' }],
    ['Distance (km)', { unit: 'km', currency: null, scale: null }],
    ['Change (percentage points)', { unit: 'percentage points', currency: null, scale: null }],
    ['Firms with more than 50 percent of state ownership', { unit: null, currency: null, scale: null }],
    ['Seats and percent of votes', { unit: null, currency: null, scale: null }],
    ['Region', { unit: null, currency: null, scale: null }],
  ])('%s', (words, counted) => {
    expect(unitsIn(words, false)).toEqual(counted);
  });

  test('a sign in a head', () => {
    expect(unitsIn('Turnout %', true).unit).toBe('percent');
  });
});

describe('CSV', () => {
  test('semicolons, decimal commas, a byte order mark, a title, a source line and note marks', async () => {
    const content =
      '\uFEFFTurnout (percent);;\nRegion;2010;2014\nNord;41,9;47,9*\nSüd;40,1;44,0\nSource: office;;\n';
    expect(await csv(content)).toEqual([
      'Nord, 2010: 41.9 percent (Turnout)',
      'Nord, 2014: 47.9 percent (Turnout)',
      'Süd, 2010: 40.1 percent (Turnout)',
      'Süd, 2014: 44.0 percent (Turnout)',
    ]);
  });

  test('tabs, and one value a row with several heads', async () => {
    const content = 'Region\tYear\tMeasure\tValue\nNorth\t2014\tTurnout\t47.9%\nNorth\t2014\tVotes\t1,234\n';
    expect(await cellsOf({ path: 't.tsv', content })).toEqual([
      'North, 2014, Turnout, Value: 47.9 percent',
      'North, 2014, Votes, Value: 1,234',
    ]);
  });

  test('Windows-1252, quoted line breaks and quotation marks', async () => {
    const text = 'Region,2010,2014\r\n"North\r\nand East",1,2\r\n"the ""old"" Süd",3,4\r\n';
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const document = await read({ path: 't.csv', content: bytes });
    expect(document.tables![0]!.rows.map(({ heads }) => heads)).toEqual([
      ['North and East'],
      ['the "old" Süd'],
    ]);
    expect(document.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('Windows-1252'),
    ]);
  });

  test('places lead to the value in the file', async () => {
    const document = await read({
      path: 't.csv',
      content: 'Region,2010,2014\n"North, far",41.9,47.9\nSouth,1,2\n',
    });
    const cell = document.tables![0]!.cells[1]!;
    expect(cut(document.text, cell.span)).toBe('47.9');
    expect(placeOf(document, cell.span)).toMatchObject({ line: 2, column: 19 });
  });

  test('two rows of heads with open places, a part of its own, ragged rows, an empty head', async () => {
    const content =
      ',2010,,2014,\nRegion,Votes,Turnout (%),Votes,Turnout (%)\nNorth,1200,41.9,1300,47.9\nEngland\nEast,1,2,3\nWest,5,6,7,8,9\n';
    const says = await csv(content);
    expect(says).toContain('North, 2014, Turnout (%): 47.9 percent');
    expect(says).toContain('England, East, 2014, Votes: 3');
    expect(says).toContain('England, West: 9');
  });

  test('an outer head goes on where it is left open', async () => {
    const content = 'Region,Sex,2010,2014\nNorth,Men,1.5,2.5\n,Women,3.5,4.5\nSouth,Men,5.5,6.5\n';
    expect(await csv(content)).toContain('North, Women, 2014: 4.5');
  });

  test.each([
    ['numbers without heads', '1,2,3\n4,5,6\n7,8,9\n'],
    ['words alone', 'Country,Capital\nFrance,Paris\nItaly,Rome\n'],
    ['one row', 'a,b,c\n'],
    ['nothing but delimiters', ',,,\n,,,\n'],
    ['one column', 'one\ntwo\nthree\n'],
  ])('no table is better than a wrong one: %s', async (_, content) => {
    expect(await csv(content)).toEqual([]);
  });

  test('a quotation mark that is never closed', async () => {
    const { problems, text } = await read({ path: 't.csv', content: 'a,"b\n1,2\n' });
    expect(text).toContain('1\t2');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('never closed')]);
  });

  test('any rows: every cell stands in the text, and says its own words', async () => {
    const value = fc.oneof(
      fc.constantFrom('', '1', '2.5', '47,9', '(3)', 'North', 'a "b"', '2014', 'x\ny', '%', ',;\t'),
      fc.string({ maxLength: 8 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { maxLength: 8 }),
        async (rows) => {
          const content = rows
            .map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','))
            .join('\n');
          const document = await read({ path: 't.csv', content });
          for (const { cells } of document.tables ?? [])
            for (const { span } of cells) expect(cut(document.text, span).trim()).not.toBe('');
        },
      ),
      { numRuns: 60 },
    );
  });

  test('more cells than are known by their heads are named', async () => {
    const rows = Array.from({ length: 6000 }, (_, at) => `Row ${at},${'1.5,'.repeat(9)}1.5`);
    const heads = `Row,${Array.from({ length: 10 }, (_, at) => `Head${at}`).join(',')}`;
    const document = await read({ path: 't.csv', content: [heads, ...rows].join('\n') });
    expect(document.tables![0]!.cells).toHaveLength(50_000);
    expect(document.problems[0]!.message).toContain('10,000 cells more');
  });
});

describe('HTML, Word and PDF', () => {
  test('heads that span, heads of rows, a part of its own, note marks', async () => {
    const table =
      '<table><caption>Turnout (percent)</caption><thead><tr><th></th><th colspan=2>2010</th><th colspan=2>2014</th></tr><tr><th>Region</th><th>Men</th><th>Women</th><th>Men</th><th>Women</th></tr></thead><tbody><tr><th scope=row>North</th><td>41.9</td><td>40.0</td><td>47.9<sup>1</sup></td><td>46</td></tr><tr><th colspan=5>England</th></tr><tr><th scope=row>East</th><td>1.9</td><td>2.0</td><td>–</td><td>4</td></tr></tbody></table>';
    const says = await html(table);
    expect(says).toContain('North, 2014, Men: 47.9 percent (Turnout)');
    expect(says).toContain('England, East, 2014, Women: 4 percent (Turnout)');
    expect(says).toHaveLength(7);
  });

  test('a head over several rows', async () => {
    const table =
      '<table><tr><th>Region</th><th>Sex</th><th>2014</th></tr><tr><th rowspan=2>North</th><th>Men</th><td>1.5</td></tr><tr><th>Women</th><td>2.5</td></tr></table>';
    expect(await html(table)).toEqual(['North, Men, 2014: 1.5', 'North, Women, 2014: 2.5']);
  });

  test.each([
    [
      'that only places things',
      '<table role=presentation><tr><td>Menu</td><td>1</td></tr><tr><td>More</td><td>2</td></tr></table>',
    ],
    [
      'that holds another',
      '<table><tr><td>a</td><td><table><tr><td>1</td></tr></table></td></tr><tr><td>b</td><td>2</td></tr></table>',
    ],
    ['of prose', '<table><tr><td><p>One.</p><p>Two.</p></td><td>Three of four.</td></tr></table>'],
  ])('a table %s is none', async (_, table) => {
    expect(await html(table)).toEqual([]);
  });

  test('spans of absurd size', async () => {
    const table =
      '<table><tr><th colspan=1000000000>Head</th></tr><tr><th rowspan=1000000000>North</th><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(Array.isArray(await html(table))).toBe(true);
  });

  test('a Word table without marked heads, its caption above it', async () => {
    const row = (cells: readonly string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;
    const body = `${paragraph(run('Table 3. Turnout, percent'))}<w:tbl>${row(['Region', '2010', '2014'])}${row(['North', '41.9', '47.9'])}${row(['South', '39', '36.2'])}</w:tbl>${paragraph(run('After.'))}`;
    const { tables } = await read({ path: 't.docx', content: makeDocx(body) });
    expect(tables).toMatchObject([{ name: 'Table 3', title: 'Turnout, percent' }]);
    expect(viewOf(tables![0]!, tables![0]!.cells[1]!).says).toContain('North, 2014: 47.9 percent');
  });

  const drawn = (rows: readonly (readonly string[])[], over: readonly (readonly [string, number])[] = []) =>
    makePdf((pdf) => {
      pdf.addPage();
      pdf.font('Times-Roman').fontSize(11);
      for (const [text, x] of over) pdf.text(text, x, 86, { lineBreak: false });
      rows.forEach(([head, ...cells], row) => {
        const y = 100 + row * 14;
        pdf.text(head!, 72, y, { lineBreak: false });
        cells.forEach((cell, at) => {
          pdf.text(cell, 260 + at * 60 - pdf.widthOfString(cell), y, { lineBreak: false });
        });
      });
    });

  test('a PDF: heads over two columns each, a head that goes on, a dash', async () => {
    const rows = [
      [' ', 'Men', 'Women', 'Men', 'Women'],
      ['North and all the islands', '41.9', '40.0', '47.9', '46.0'],
      ['of its coast'],
      ['East', '1.9', '2.0', '–', '4.0'],
    ];
    const content = await drawn(rows, [
      ['2010', 250],
      ['2014', 370],
    ]);
    const says = await cellsOf({ path: 't.pdf', content });
    expect(says).toContain('North and all the islands of its coast, 2014, Men: 47.9');
    expect(says).toContain('East, 2014, Women: 4.0');
    expect(says).toHaveLength(7);
  });

  test.each([
    [
      'contents',
      [
        ['Chapter', 'Page'],
        ['Introduction', '3'],
        ['Method', '7'],
        ['Result', '12'],
      ],
    ],
    [
      'rows without heads',
      [
        ['North', '41.9', '47.9'],
        ['South', '39.0', '36.2'],
        ['East', '1.9', '2.0'],
      ],
    ],
    [
      'a head too few',
      [
        ['Region', '2010'],
        ['North', '41.9', '47.9'],
        ['South', '39.0', '36.2'],
      ],
    ],
    [
      'an index of words',
      [
        ['Word', 'Where'],
        ['able', '6:18 22:8'],
        ['about', '24:5 25:10'],
        ['above', '1:12 109:21'],
      ],
    ],
  ])('a PDF: %s make no table', async (_, rows) => {
    expect(await cellsOf({ path: 't.pdf', content: await drawn(rows) })).toEqual([]);
  });
});

describe('workbooks', () => {
  const sheet = {
    name: 'Turnout',
    rows: [
      ['Turnout by region'],
      [null, '2010', null, '2014'],
      ['Region', 'Men', 'Women', 'Men', 'Women'],
      ['North', { value: 0.419, format: 0 }, 0.4, { value: 0.479, format: 0 }, { value: -4.5, format: 1 }],
      [
        'South',
        { xml: '<f>A1*2</f><v>0.5</v>' },
        { xml: '<f>A1</f>' },
        { xml: '<is><t>n/a</t></is>', type: 'inlineStr' },
        7,
      ],
    ],
    merged: ['B2:C2', 'D2:E2'],
    hiddenRows: [5],
  } as const;
  const formats = ['0.0%', '#,##0.0;(#,##0.0)', 'd mmm yyyy'];

  test('merged heads, number formats, kept values of formulas, hidden rows', async () => {
    const document = await read({ path: 't.xlsx', content: makeXlsx([sheet], formats) });
    const [table] = document.tables!;
    const views = table!.cells.map((cell) => viewOf(table!, cell));
    expect(views.map(({ says }) => says)).toEqual([
      'North, 2010, Men: 41.9 percent (Turnout by region)',
      'North, 2010, Women: 0.4 (Turnout by region)',
      'North, 2014, Men: 47.9 percent (Turnout by region)',
      'North, 2014, Women: -4.5 (Turnout by region)',
      'South, 2010, Men: 0.5 (Turnout by region)',
      'South, 2014, Women: 7 (Turnout by region)',
    ]);
    expect(views.at(-1)!.place).toBe('Turnout!E5 (row South, column 2014 / Women, a hidden row)');
    expect(document.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('no value for 1 formula'),
    ]);
  });

  test('several tables on a sheet, several sheets, a hidden one, dates by both calendars', async () => {
    const rows = [
      ['Day', 'Count'],
      [{ value: 41729, format: 2 }, 12],
      [{ value: 41730, format: 2 }, 14],
    ];
    const two = {
      name: 'Both',
      rows: [
        ['Kind', '2014'],
        ['Staff', 1.5],
        ['Print', 2.5],
        [],
        ['Place', '2015'],
        ['Hall', 3.5],
        ['Barn', 4.5],
      ],
    };
    const content = makeXlsx([two, { name: 'Days', rows, state: 'hidden' }], formats);
    const { tables, problems } = await read({ path: 't.xlsx', content });
    expect(tables!.map((table) => viewOf(table, table.cells[0]!).says)).toEqual([
      'Staff, 2014: 1.5 (Both)',
      'Hall, 2015: 3.5 (Both)',
      '31 Mar 2014, Count: 12 (Days)',
    ]);
    expect(viewOf(tables![2]!, tables![2]!.cells[0]!).place).toContain('a hidden sheet');
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('“Days”')]);
    const old = makeXlsx([{ name: 'Days', rows }], formats, '<workbookPr date1904="1"/>');
    expect((await cellsOf({ path: 't.xlsx', content: old }))[0]).toBe('1 Apr 2018, Count: 12 (Days)');
  });

  test.each([
    ['t.ods', new TextEncoder().encode('PK\u0003\u0004'), /spreadsheet/u],
    ['t.xls', new TextEncoder().encode('old'), /spreadsheet/u],
    ['t.xlsx', new TextEncoder().encode('no zip'), /damaged or encrypted/u],
    ['t.xlsx', makeDocx(paragraph(run('Text.'))), /Word|holds no text|t\.xlsx/u],
  ])('what is none is refused by name: %s', async (path, content, message) => {
    const { problems, tables } = await read({ path, content });
    expect(tables).toBeUndefined();
    if (problems.length > 0) expect(problems[0]!.message).toMatch(message);
  });

  test('a cell at the far edge, a merge over everything, columns hidden without end', async () => {
    const content = makeXlsx([
      {
        name: 'Far',
        rows: [['Kind', '2014'], ['Staff', 1.5], [{ xml: '<v>3</v>' }]],
        merged: ['A1:XFD1048576', 'nonsense', 'B2'],
        hiddenColumns: [99_999_999],
      },
    ]);
    expect((await read({ path: 't.xlsx', content })).text).toContain('Staff');
  });
});

test('heads set in the middle of wide cells of a PDF, over figures at the left of them', async () => {
  const content = await makePdf((pdf) => {
    pdf.addPage();
    pdf.font('Times-Roman').fontSize(11);
    const put = (text: string, x: number, y: number) => pdf.text(text, x, y, { lineBreak: false });
    put('Table 1. Calls by district', 72, 100);
    put('District', 90, 130);
    put('Calls', 190, 130);
    put('Within eight minutes (%)', 260, 130);
    put('Median (minutes)', 440, 130);
    [
      ['Ostby', '4,310', '58.2', '10.4'],
      ['Marrow', '6,120', '72.5', '8.1'],
      ['Total', '26,650', '69', '8.6'],
    ].forEach((cells, row) => {
      cells.forEach((cell, at) => put(cell, [72, 160, 250, 420][at]!, 150 + row * 16));
    });
  });
  const { tables } = await read({ path: 'calls.pdf', content });
  expect(tables?.map(({ columns }) => columns.map(({ heads }) => heads))).toEqual([
    [['Calls'], ['Within eight minutes (%)'], ['Median (minutes)']],
  ]);
});
