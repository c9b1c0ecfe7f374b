import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../src/check.js';
import { excerptOf, inExcerpt, MAX_EXCERPT } from '../src/language/excerpt.js';
import { runReport } from '../src/report/run-report.js';
import { reporters } from '../src/reporters/index.js';
import { plain } from './reporters/reports.js';

const filler = (sentences: number, breaks = 0) =>
  Array.from({ length: sentences }, (_, n) => {
    const end = breaks > 0 && n % breaks === breaks - 1 ? '\n\n' : ' ';
    return `The clerk of district ${n} wrote a letter about the boats in the harbour.${end}`;
  }).join('');

describe('an excerpt', () => {
  test('that is short is whole', () => {
    expect(excerptOf('one two three', { start: 4, end: 7 })).toEqual({ text: 'two' });
  });

  test('that is long has its two ends in whole words, and tells its full length', () => {
    const text = 'word '.repeat(20_000);
    const { text: shown, leftOut } = excerptOf(text, { start: 0, end: text.length });
    expect(shown).toMatch(/^word word.*word \[…96,\d{3} of 100,000 characters left out…\] word.*word $/u);
    expect(shown.length).toBeLessThan(MAX_EXCERPT + 100);
    expect(leftOut!.at + leftOut!.characters + (shown.length - leftOut!.resumes)).toBe(text.length);
  });

  test('leads from every place of the document to the same word, or to the note', () => {
    const text = Array.from({ length: 3_000 }, (_, n) => `w${n}`).join(' ');
    const span = { start: 10, end: text.length - 10 };
    const extract = { span, ...excerptOf(text, span) };
    fc.assert(
      fc.property(fc.integer({ min: span.start, max: span.end - 6 }), (start) => {
        const { start: from, end } = inExcerpt(extract, { start, end: start + 5 });
        const { at, resumes, characters } = extract.leftOut!;
        const own = start - span.start;
        const isShown = own + 5 <= at || own >= at + characters;
        if (isShown) expect(extract.text.slice(from, end)).toBe(text.slice(start, start + 5));
        else expect(from).toBeLessThanOrEqual(resumes);
      }),
    );
  });
});

describe('a small article beside a large source', () => {
  test('copies little of it into any report', async () => {
    const source = `The committee found no evidence that ${filler(8_000, 9)} any vote was altered in the count.`;
    const article =
      'The report says “the committee found no evidence that … any vote was altered in the count”.';
    const report = await check(
      { path: 'a.txt', content: article },
      { sources: [{ path: 's.txt', content: source }] },
    );
    expect(report.quotations[0]!.verdict).toBe('spliced');
    expect(report.quotations[0]!.places[0]!.text).toMatch(/of \d{3},\d{3} characters left out…\]/u);
    const run = runReport([report], '1');
    for (const { id, render } of reporters)
      expect({ id, isSmall: render(run, plain({ verbosity: 'verbose' })).length < 200_000 }).toEqual({
        id,
        isSmall: true,
      });
  }, 60_000);

  test('names, headings and titles of any length are cut as well', async () => {
    const long = 'Grand '.repeat(20_000);
    const report = await check(
      { path: 'a.md', content: `# ${long}\n\nThe report says “we found none at all”.\n` },
      { sources: [{ path: 's.md', content: `# ${long}\n\n## ${long}\n\nWe found none at all.\n` }] },
    );
    // The article's own words, once, in pieces; of the source's no more than excerpts.
    expect(JSON.stringify({ ...report, article: { ...report.article, text: '' } }).length).toBeLessThan(
      1.5 * long.length,
    );
    expect(report.sources[0]!.title).toContain('characters left out…]');
  }, 60_000);
});

describe('one mark too few in ten thousand words', () => {
  test.each([
    ['“', '“', '”'],
    ['"', '"', '"'],
    ['«', '«', '»'],
    ['„', '„', '“'],
    ['‘', '‘', '’'],
  ])(
    '%s makes no quotation of the rest',
    async (mark, open, close) => {
      for (const breaks of [0, 6]) {
        const content = `He said ${mark}the boats were lost. ${filler(700, breaks)}She said ${open}the clerk wrote a letter${close} today.`;
        const { quotations, problems } = await check({ path: 'a.txt', content });
        expect(quotations.map(({ text }) => text)).toEqual([`${open}the clerk wrote a letter${close}`]);
        expect(problems).toMatchObject([
          { message: expect.stringContaining('is opened here and never closed') },
        ]);
      }
    },
    120_000,
  );

  test.each([
    ['a closing mark at the very end', filler(700, 6).trimEnd() + '”'],
    ['a closing mark in the same paragraph', `${filler(700)}they said.” That was all.`],
  ])(
    '%s answers no mark so far off',
    async (_, rest) => {
      const { quotations } = await check({
        path: 'a.txt',
        content: `“The boats were lost in spring. ${rest}`,
      });
      expect(quotations).toEqual([]);
    },
    60_000,
  );
});
