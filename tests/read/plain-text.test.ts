import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { read } from '../../src/read/index.js';
import { placeOf } from '../../src/language/offset-map.js';
import { cut } from '../../src/language/span.js';
import type { Document } from '../../src/types/index.js';

function readText(content: string): Promise<Document> {
  return read({ path: 'article.txt', content });
}

function outline({ text, blocks }: Document): string[] {
  return blocks.map(
    ({ kind, level, quoteDepth, span }) =>
      `${kind}${level > 0 ? ` ${level}` : ''}${quoteDepth > 0 ? ` >${quoteDepth}` : ''} | ${cut(text, span)}`,
  );
}

const WRAPPED = `The commission said on Monday that it had found no evidence
that any vote tally was altered, although visibility into two
counties was limited. It will meet again in May.`;
const JOINED = WRAPPED.replaceAll('\n', ' ');
const LONG =
  'The commission said on Monday that it had found no evidence that any vote tally was altered, although visibility into two counties was limited.';

describe('paragraphs', () => {
  test.each([
    ['wrapped lines become one', WRAPPED, [`paragraph | ${JOINED}`]],
    ['two of them', `${WRAPPED}\n\n${WRAPPED}`, [`paragraph | ${JOINED}`, `paragraph | ${JOINED}`]],
    [
      'a wrapped line that ends with a full stop goes on',
      'It met again on Monday. The commission found no evidence at all.\nNobody had asked for it. The members were of one mind on this, and\nthat was that.',
      [
        'paragraph | It met again on Monday. The commission found no evidence at all. Nobody had asked for it. The members were of one mind on this, and that was that.',
      ],
    ],
    [
      'pasted lines stay apart',
      `${LONG}\n${LONG}\nShare this`,
      [`paragraph | ${LONG}`, `paragraph | ${LONG}`, 'paragraph | Share this'],
    ],
    [
      'short lines stay apart',
      'Ann Ort\nMinister of Health\nRome',
      ['paragraph | Ann Ort', 'paragraph | Minister of Health', 'paragraph | Rome'],
    ],
    [
      'a break before the line is full is the writer’s',
      `${WRAPPED}\nA new paragraph begins on this line, without a blank one before it.`,
      [
        `paragraph | ${JOINED}`,
        'paragraph | A new paragraph begins on this line, without a blank one before it.',
      ],
    ],
    [
      'a line broken by hand in mid-sentence goes on',
      'In March it had said that the members of the board and\nAnn Ort of the ministry would look at the matter in the spring.',
      [
        'paragraph | In March it had said that the members of the board and Ann Ort of the ministry would look at the matter in the spring.',
      ],
    ],
    [
      'a list of headlines stays apart',
      'Commission Finds No Evidence of Altered Tallies\nAnn Ort Says That the Ministry Will Look at Tallies Again',
      [
        'paragraph | Commission Finds No Evidence of Altered Tallies',
        'paragraph | Ann Ort Says That the Ministry Will Look at Tallies Again',
      ],
    ],
    [
      'an indented line begins a paragraph',
      `   ${WRAPPED}\n   ${WRAPPED}`,
      [`paragraph | ${JOINED}`, `paragraph | ${JOINED}`],
    ],
    [
      'a narrow line that breaks before a small letter goes on',
      'He was told,\nhe said, to wait.',
      ['paragraph | He was told, he said, to wait.'],
    ],
    [
      'a word broken at its hyphen',
      'The commission said on Monday that it had spoken to state-\nowned firms in three counties of the country and found much.',
      [
        'paragraph | The commission said on Monday that it had spoken to state-owned firms in three counties of the country and found much.',
      ],
    ],
    [
      'rules and blank lines vanish',
      `${LONG}\n\n-----\n\n* * *\n \t\n${LONG}\n___.`,
      [`paragraph | ${LONG}`, `paragraph | ${LONG}`],
    ],
    ['a form feed parts pages', `${LONG}\n\f\n${LONG}`, [`paragraph | ${LONG}`, `paragraph | ${LONG}`]],
    ['white space collapses', 'It  rained.\tIt\u00A0poured. ', ['paragraph | It rained. It\u00A0poured.']],
    [
      'an ellipsis of its own stays',
      `${LONG}\n\n[...]\n\n…\n\n${LONG}`,
      [`paragraph | ${LONG}`, 'paragraph | [...]', 'paragraph | …', `paragraph | ${LONG}`],
    ],
  ])('%s', async (_, content, expected) => {
    expect(outline(await readText(content))).toEqual(expected);
  });
});

describe('quoted mail and lists', () => {
  test.each([
    [
      'quoted mail',
      'Ann wrote last week:\n> We found no\n> evidence.\n>\n>> Did you?\n> No.\nI see.',
      [
        'paragraph | Ann wrote last week:',
        'paragraph >1 | We found no evidence.',
        'paragraph >2 | Did you?',
        'paragraph >1 | No.',
        'paragraph | I see.',
      ],
    ],
    [
      'a comparison is no quote',
      'Turnout was\n>50% there.\n>= 3 in all.',
      ['paragraph | Turnout was', 'paragraph | >50% there.', 'paragraph | >= 3 in all.'],
    ],
    [
      'bullets',
      'We ask:\n• for time\n• for money',
      ['paragraph | We ask:', 'list-item 1 | for time', 'list-item 1 | for money'],
    ],
    [
      'dashes',
      '- for time\n  and rest\n- for money',
      ['list-item 1 | for time and rest', 'list-item 1 | for money'],
    ],
    [
      'a list in the paragraph that announces it',
      'A member may\n    1. vote on all matters, in person or by letter, at any of\n       our meetings;\n    2. leave.',
      [
        'paragraph | A member may',
        'list-item 1 | 1. vote on all matters, in person or by letter, at any of our meetings;',
        'list-item 1 | 2. leave.',
      ],
    ],
    [
      'numbers at the beginning of wrapped lines are none',
      'The vote was held twice, and the first motion fell by 12 votes to\n11. The second passed with a majority of 14 votes to\n9. Nobody abstained in either of the two.',
      [
        'paragraph | The vote was held twice, and the first motion fell by 12 votes to 11. The second passed with a majority of 14 votes to 9. Nobody abstained in either of the two.',
      ],
    ],
    [
      'a numbered clause whose lines hang under its first word',
      '   9. Fees of the Board. While it sits, the board may take a fee from\n      each of the parties, unless one of them is poor.',
      [
        'paragraph | 9. Fees of the Board. While it sits, the board may take a fee from each of the parties, unless one of them is poor.',
      ],
    ],
    ['numbers', '1. We met.\n2. We left.', ['list-item 1 | 1. We met.', 'list-item 1 | 2. We left.']],
    [
      'a dash before a name is no bullet',
      '“We found none.”\n— Ministry of Health, 3 May\n- Ann Ort',
      ['paragraph | “We found none.”', 'paragraph | — Ministry of Health, 3 May', 'paragraph | - Ann Ort'],
    ],
  ])('%s', async (_, content, expected) => {
    expect(outline(await readText(content))).toEqual(expected);
  });
});

describe('headings', () => {
  const kinds = async (content: string): Promise<string[]> =>
    (await readText(content)).blocks.map(({ kind, level }) => `${kind} ${level}`);

  test.each([
    ['a short first line', 'Commission finds no evidence'],
    ['a title that asks', 'Did the Commission Find Any Evidence?'],
    ['a title in quotation marks', 'Ort Calls Vale a “Liar”'],
    ['a title with a full stop', 'Commission Finds No Evidence of Altered Tallies.'],
  ])('%s is the title', async (_, title) => {
    const document = await readText(`${title}\n\n${LONG}`);
    expect(document.metadata.title).toBe(title);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });

  test.each([
    'HULL, Mass. (AP) — The commission met.',
    'ROME — The commission met.',
    'LAKE ORT, Vale, Sept. 28 (UPI) -- It met.',
    'By Ann Ort',
  ])('a sentence above "%s" is the title', async (start) => {
    const title = 'Commission finds no evidence in Hull.';
    expect((await readText(`${title}\n\n${start}\n\n${LONG}`)).metadata.title).toBe(title);
  });

  test.each([
    ['a first sentence', 'The commission met.'],
    ['a lead-in', 'The commission said:'],
    ['a long line', `${LONG.slice(0, -1)} ${LONG.slice(0, -1)}`],
  ])('%s is no title', async (_, line) => {
    expect((await readText(`${line}\n\n${LONG}`)).metadata.title).toBeNull();
  });

  test('a title pasted without a blank line stands above a long paragraph', async () => {
    expect((await readText(`Commission finds no evidence\n${LONG}\n${LONG}`)).metadata.title).toBe(
      'Commission finds no evidence',
    );
  });

  test('a lone line is text', async () => {
    expect(await kinds('Commission finds no evidence')).toEqual(['paragraph 0']);
  });

  test.each(['The Commission Met Again', 'NO EVIDENCE FOUND'])(
    '%s before a paragraph is a heading',
    async (line) => {
      expect(await kinds(`${LONG}\n\n${line}\n\n${LONG}`)).toEqual([
        'paragraph 0',
        'heading 2',
        'paragraph 0',
      ]);
    },
  );

  test.each([
    'Statement of the embassy',
    'Report on the 2020 vote (Excerpt)',
    'Annual Harbour Report (Excerpt)',
    '— Ministry of Health',
    'By Ann Ort',
    'Photo: Ann Ort',
    'Story continues below:',
    'We met.',
  ])('%s is no heading', async (line) => {
    expect(await kinds(`${LONG}\n\n${LONG}\n\n${line}\n\n${LONG}`)).toEqual([
      'paragraph 0',
      'paragraph 0',
      'paragraph 0',
      'paragraph 0',
    ]);
  });

  test.each([
    ['5.2. Appointment', 3],
    ['1.3.1 Early history', 4],
    ['1. Introduction', 2],
    ['IV. Facts', 2],
    ['A.1. Discussion and amendment', 3],
    ['ARTICLE IV', 2],
    ['ARTICLE IV.', 2],
    ['Section 3 – Powers', 2],
    ['SECTION 3. POWERS OF THE BOARD', 2],
    ['Chapter 2. Getting and installing the tables', 2],
    ['§ 12 Fees', 2],
    ['2.1. What is a tally?', 3],
    ['BACKGROUND', 2],
    ['THE LAW', 2],
  ])('%s between blank lines is a heading', async (line, level) => {
    expect(await kinds(`${LONG}\n\n${line}\n\n${LONG}`)).toEqual([
      'paragraph 0',
      `heading ${level}`,
      'paragraph 0',
    ]);
  });

  test.each([
    ['a sentence with a number', '12 people were hurt in Hull'],
    ['an amount', '5.2 percent of the votes were counted twice'],
    ['a date', '26.8.2022 Hull'],
    ['a numbered sentence', '3. The commission met again.'],
    ['a sentence about an article', 'Article 5 says that no tally may be altered'],
    ['a sentence about a section', 'Section 3, as it stands, names no one'],
    ['an entry of a table of contents', '2.4. Powers of the board ........ 17'],
    ['a question of an interview', '3. Why did the commission meet?'],
    ['shouted words', 'NO!'],
  ])('%s is no heading', async (_, line) => {
    expect(await kinds(`${LONG}\n\n${LONG}\n\n${line}\n\n${LONG}`)).not.toContainEqual(
      expect.stringMatching(/^heading/u),
    );
  });

  test('numbers go on, up and down, from headings that are sure', async () => {
    const text = `${LONG}

1. Why we are here

Nothing.

2. What bodies there are

2.1. The Board

Five sit on it.

3. How it is done

It is done on Fridays.`;
    const headings = (await kinds(text)).map((kind) => kind.startsWith('heading'));
    expect(headings).toEqual([false, true, false, true, true, false, true, false]);
  });

  test.each([
    ['a number right above its text', `${LONG}\n\n5.2. Appointment\n${LONG}`],
    [
      'items of a list with lines between',
      `${LONG}\n\n1. The Board\n\n2. The Chair\n\n3. The Clerk\n\n${LONG}`,
    ],
    ['a table of contents', `${LONG}\n\n1. Powers\n\n1.1. The Board\n\n1.2. The Chair\n\n2. Fees\n\n3. End`],
    ['a name that comes again', `${LONG}\n\nVALE\n\n${LONG}\n\nVALE\n\n${LONG}`],
  ])('%s: no heading', async (_, content) => {
    expect(await kinds(content)).not.toContainEqual(expect.stringMatching(/^heading/u));
  });

  test('a section heading stands above that of its first part, and clauses below it', async () => {
    const content = `${LONG}\n\n3. Members\n\n  3.1. Powers\n\n  1. ${LONG}\n  2. ${LONG}\n\n3.2. Fees\n\nNone.`;
    expect(await kinds(content)).toEqual([
      'paragraph 0',
      'heading 2',
      'heading 3',
      'list-item 1',
      'list-item 1',
      'heading 3',
      'paragraph 0',
    ]);
  });

  test('a report shows a passage under the heading of its section', async () => {
    const rules = `5.1. Powers\n\n${LONG}\n\n5.2. Appointment\n\nThe leader is elected by the members for two years.\n\n5.3. End\n\n${LONG}`;
    const article = { path: 'a.md', content: 'The leader is elected by the members for three years.\n' };
    const report = await check(article, { sources: [{ path: 'rules.txt', content: rules }] });
    const shown = report.claims[0]!.evidence.map(({ text, heading }) => ({ text, heading }));
    expect(shown).toContainEqual({
      text: 'The leader is elected by the members for two years.',
      heading: '5.2. Appointment',
    });
  });

  test.each([
    ['a line with a rule under it', 'What the board may do\n---------------------', 'heading 2'],
    ['one that ends as a sentence does', 'Who is on the board?\n====================', 'heading 2'],
    ['a numbered one', '1.1. Scope\n==========', 'heading 3'],
    ['a short rule parts, and marks nothing', 'What the board may do\n---', 'paragraph 0'],
    ['heads of a table', 'Name         Seat\n-----------------', 'paragraph 0'],
    ['the last line of a paragraph', `It met.\n${WRAPPED}\nin all\n------`, 'paragraph 0'],
  ])('%s', async (_, lines, expected) => {
    const found = await kinds(`${LONG}\n\n${lines}\n\nNone.`);
    expect([...new Set(found.slice(1, -1))]).toEqual([expected]);
  });

  test('a name below a quotation is no heading', async () => {
    expect(await kinds(`${LONG}\n\n“${LONG}”\n\nMinistry of Health\n\n${LONG}`)).not.toContain('heading 2');
  });
});

describe('places', () => {
  test.each([
    ['in the second wrapped line', WRAPPED, 'that any', '2:1-2:9'],
    ['over a wrapped line', WRAPPED, 'evidence that', '1:52-2:5'],
    ['after a quote mark', 'So:\n> one\n> two', 'two', '3:3-3:6'],
    ['after a bullet', 'We ask:\n• for time', 'for time', '2:3-2:11'],
    ['after a byte order mark', '\uFEFFone two', 'one', '1:1-1:4'],
    ['with CRLF', WRAPPED.replaceAll('\n', '\r\n'), 'counties', '3:1-3:9'],
    ['after collapsed white space', 'one  \t two', 'two', '1:8-1:11'],
    ['after characters of two units', '😀 one', 'one', '1:4-1:7'],
  ])('%s', async (_, content, words, expected) => {
    const document = await readText(content);
    const start = document.text.indexOf(words);
    const { line, column, endLine, endColumn } = placeOf(document, { start, end: start + words.length });
    expect(`${line}:${column}-${endLine}:${endColumn}`).toBe(expected);
  });
});

describe('disguises', () => {
  const ARTICLE = `Harbour Report Finds No Evidence

${WRAPPED}

> We found none in the café.

${WRAPPED}
`;

  test.each([
    ['CRLF', ARTICLE.replaceAll('\n', '\r\n')],
    ['CR', ARTICLE.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${ARTICLE}`],
    ['more blank lines', ARTICLE.replaceAll('\n\n', '\n\n \n\n')],
    ['trailing spaces', ARTICLE.replaceAll('\n', '  \n')],
    ['lines not wrapped', ARTICLE.replaceAll(WRAPPED, JOINED)],
    ['lines wrapped elsewhere', ARTICLE.replaceAll(WRAPPED, JOINED.replace(/(.{48,58}) /gu, '$1\n'))],
  ])('reads the same text with %s', async (_, content) => {
    const plain = await readText(ARTICLE);
    const disguised = await readText(content);
    expect(disguised.text).toBe(plain.text);
    expect(disguised.blocks).toEqual(plain.blocks);
    expect(disguised.metadata).toEqual(plain.metadata);
  });

  test('keeps decomposed characters as the file has them', async () => {
    const disguised = await readText(ARTICLE.normalize('NFD'));
    expect(disguised.text).toContain('cafe\u0301');
    expect(disguised.text.normalize('NFC')).toBe((await readText(ARTICLE)).text);
  });
});

test('plain text tells no emphasis', async () => {
  expect((await readText('x')).emphases).toBeNull();
});

describe('form feeds', () => {
  const PAGES =
    'Report on the harbour\n\nThe pumps had not been\n\fserviced for a decade.\n\f\fThe owner denied it.\n\f';

  test('end pages, of which blank ones are counted', async () => {
    const { pages, blankPages, text } = await readText(PAGES);
    expect(pages.map(({ number, span }) => [number, cut(text, span).trim()])).toEqual([
      [1, 'Report on the harbour\n\nThe pumps had not been'],
      [2, 'serviced for a decade.'],
      [4, 'The owner denied it.'],
    ]);
    expect(blankPages).toEqual([3]);
  });

  test('tell the page of a place', async () => {
    const document = await readText(PAGES);
    const start = document.text.indexOf('decade');
    expect(placeOf(document, { start, end: start + 6 }).page).toBe(2);
  });

  test('without them there are no pages', async () => {
    const { pages, blankPages } = await readText('The pumps had not been serviced.\n');
    expect([pages, blankPages]).toEqual([[], []]);
  });
});

describe('lines that count the pages of a text without form feeds', () => {
  const foot = (page: number) => `                         Page ${page} of 3`;
  const parts = async (text: string) => {
    const { text: read, blocks } = await readText(text);
    return blocks.map(({ kind, span }) => `${kind} | ${cut(read, span)}`);
  };

  test('are no part of the sentence they stand in', async () => {
    const text = `MS ORR: The gate was shut by the\n${foot(1)}\n\n\nkeeper, and nobody opened it.\n\nMR ABEL: Nobody --\n${foot(2)}\n\nMS ORR: Nobody at all.\n${foot(3)}\n`;
    expect((await parts(text)).filter((part) => part.startsWith('paragraph'))).toEqual([
      'paragraph | MS ORR: The gate was shut by the keeper, and nobody opened it.',
      'paragraph | MR ABEL: Nobody --',
      'paragraph | MS ORR: Nobody at all.',
    ]);
  });

  test.each([
    ['one alone', 'The clerk read it out in the room,\nPage 1 of 3\nand sat down.'],
    ['out of order', 'See first\nPage 3 of 9\nand then\nPage 2 of 9\nof the file.'],
    ['inside a sentence', 'It says so on page 1 of 3 and\nagain on page 2 of 3 there.'],
  ])('%s stays', async (_, text) => {
    const read = (await parts(text)).join(' ').replaceAll('paragraph | ', '');
    expect(read).toBe(text.replaceAll('\n', ' '));
  });
});
