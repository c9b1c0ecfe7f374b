import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkDocument } from '../src/check.js';
import { applyEdits, fixesFor } from '../src/report/fix.js';
import { read } from '../src/read/index.js';

const SOURCE = `The commission met in March. We found no evidence, however, that any vote was altered in the northern counties.

Outages struck at least 13 counties during the night, and Minister Ilse Rann called a meeting in Tarn.

Repairs cost 4.2 million crowns, less than half of the yearly budget of the harbour board.
`;

async function fix(path: string, content: string, ...given: readonly string[]) {
  const article = await read({ path, content });
  const texts = given.length === 0 ? [SOURCE] : given;
  const sources = texts.map((text, index) => read({ path: `report-${index}.txt`, content: text }));
  const report = await checkDocument(article, await Promise.all(sources));
  const fixes = fixesFor(article, content, report);
  return {
    text: applyEdits(
      content,
      fixes.flatMap((each) => ('edits' in each ? each.edits : [])),
    ),
    refused: fixes.flatMap((each) => ('refused' in each ? [each.refused] : [])),
    verdicts: report.quotations.map(({ verdict }) => verdict),
  };
}

describe('an altered quotation gets the words of the source', () => {
  test.each([
    [
      'a word put for another',
      'Outages struck at least 14 counties during the night',
      'Outages struck at least 13 counties during the night',
    ],
    [
      'a name',
      'and Minister Ilse Rand called a meeting in Tarn',
      'and Minister Ilse Rann called a meeting in Tarn',
    ],
    [
      'a word put in',
      'Repairs cost about 4.2 million crowns, less than half of the yearly budget',
      'Repairs cost 4.2 million crowns, less than half of the yearly budget',
    ],
    [
      'words left out, with their commas',
      'We found no evidence that any vote was altered in the northern counties',
      'We found no evidence, however, that any vote was altered in the northern counties',
    ],
    [
      'several at once',
      'Outages struck 14 counties during the day, and Minister Ilse Rann called a meeting',
      'Outages struck at least 13 counties during the night, and Minister Ilse Rann called a meeting',
    ],
  ])('%s', async (_, altered, exact) => {
    for (const [path, wrap] of [
      ['a.md', (words: string) => `# Head\n\nThe report says “${words}.”\n`],
      ['a.txt', (words: string) => `The report says "${words}."\n`],
      ['a.html', (words: string) => `<!doctype html>\n<main><p>The report says “${words}.”</p></main>\n`],
    ] as const) {
      const { text, refused } = await fix(path, wrap(altered));
      expect({ path, text, refused }).toEqual({ path, text: wrap(exact), refused: [] });
    }
  });

  test('line ends, markup and everything else stay', async () => {
    const article =
      '# Head\r\n\r\nThe report says “Outages struck at least\r\n14 counties during the night, and Minister Ilse\r\nRand called a meeting”, the **board** adds.\r\n\r\n> Repairs cost 4.3 million crowns, less than half\r\n> of the yearly budget of the harbour board.\r\n';
    const { text } = await fix('a.md', article);
    expect(text).toBe(article.replace('14', '13').replace('Rand', 'Rann').replace('4.3', '4.2'));
  });

  test('brackets and ellipses stay where they are', async () => {
    const article =
      'The report says “Outages [last week] struck at least 14 counties … and Minister Ilse Rann called a meeting in Tarn.”\n';
    const { text } = await fix('a.md', article);
    expect(text).toBe(article.replace('14', '13'));
  });

  test('signs of the source do not become markup', async () => {
    const source =
      'The fund of Tarn & Rann paid a_b_c crowns to the northern harbour board in the spring of 1988.';
    const markdown =
      'It says “The fund of Tarn & Rann paid many crowns to the northern harbour board in the spring of 1988.”\n';
    expect((await fix('a.md', markdown, source)).text).toContain('a\\_b\\_c crowns');
    const html = markdown.replace('Tarn & Rann', 'Tarn or Rann');
    expect((await fix('a.html', `<p>${html}</p>`, source)).text).toContain('Tarn &amp; Rann');
  });

  test('what is mended is found word for word', async () => {
    const article = 'The report says “Outages struck at most 14 counties during the night.”\n';
    const { text } = await fix('a.md', article);
    const again = await fix('a.md', text);
    expect(again.verdicts.filter((verdict) => verdict === 'altered')).toEqual([]);
    expect(again.text).toBe(text);
  });
});

describe('what takes a person is left as it is, and the reason given', () => {
  test.each([
    [
      'emphasis',
      'a.md',
      'The report says “Outages struck at least *14* counties during the night.”\n',
      'italics or bold',
    ],
    [
      'an entity',
      'a.md',
      'The report says “Outages struck at least&nbsp;14&#32;odd counties during the night.”\n',
      'entities',
    ],
    [
      'an entity in HTML',
      'a.html',
      '<p>The report says “and Minister Ilse R&auml;nn called a meeting in Tarn.”</p>',
      'entities',
    ],
    [
      'another order',
      'a.md',
      'The report says “and Minister Rann Ilse called a meeting in Tarn during the night.”\n',
      'takes a person',
    ],
  ])('%s', async (_, path, article, reason) => {
    const { text, refused } = await fix(path, article);
    expect(text).toBe(article);
    expect(refused).toEqual([expect.stringContaining(reason)]);
  });

  test('two places that differ', async () => {
    const [one, other] = [13, 15].map(
      (count) => `Outages struck at least ${count} counties during the night.\n`,
    );
    const article = 'The report says “Outages struck at least 14 counties during the night.”\n';
    const { text, refused } = await fix('a.md', article, one!, other!);
    expect(text).toBe(article);
    expect(refused).toEqual([expect.stringContaining('2 places')]);
  });

  test('claims are never touched', async () => {
    const article = 'Outages struck at least 14 counties during the night, the report says.\n';
    expect((await fix('a.md', article)).text).toBe(article);
  });

  test('a true quotation is never touched, whatever stands around it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.lorem({ maxCount: 12 }), fc.constantFrom('\n', '\r\n'), async (words, end) => {
        const article = `${words}${end}${end}The report says “Outages struck at least 13 counties during the night.”${end}`;
        expect((await fix('a.md', article)).text).toBe(article);
      }),
      { numRuns: 30 },
    );
  });
});

test('where letters of the source are damaged, nothing is written in its words', async () => {
  const { text, refused } = await fix(
    'a.md',
    'The report says “the commission paid for 14 new lamps in the tower.”\n',
    'We learnt that the com\uFFFDission paid for 13 new lamps in the tower.',
  );
  expect(text).toContain('the commission paid for 14 new lamps');
  expect(refused).toEqual([expect.stringContaining('damaged')]);
});
