import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { UserError } from '../../src/errors.js';
import { looksLike } from '../../src/language/scan.js';
import { read } from '../../src/read/index.js';
import { fixesFor } from '../../src/report/fix.js';
import type { Cache, Ocr, Report } from '../../src/types/index.js';
import { fakeOcr, type Sight } from '../support/fake-ocr.js';
import { drawLines, makePdf } from '../support/make-pdf.js';
import { pngOf, scannedPdf } from '../support/scans.js';

const GREY = { width: 30, height: 40, dots: new Uint8Array(1200).fill(128) };
const scan = (pages = 1) => scannedPdf(Array.from({ length: pages }, () => GREY));

const PAGE = [
  'The commission examined the records of eleven counties over two years.',
  'It found no evidence that any ballot was altered in the modern machines.',
  'Turnout was 47 percent, and 375 clerks were trained to burn old forms.',
];

/** Article about one scanned page. */
async function checked(article: string, sight: Sight): Promise<Report> {
  return check(
    { path: 'article.md', content: article },
    { sources: [{ path: 'scan.pdf', content: scan() }], ocr: fakeOcr([sight]) },
  );
}

const quoting = (words: string) => `The commission said in its report: “${words}”\n`;

describe('a scan', () => {
  test('has no text by itself, and the report says what would read it', async () => {
    const { text, problems } = await read({ path: 'scan.pdf', content: scan(2) });
    expect(text).toBe('');
    expect(problems.map(({ message }) => message)).toEqual([
      'The PDF holds no text: its 2 pages are images; --ocr would read it',
    ]);
  });

  test('is read page by page, with how sure the engine is', async () => {
    const ocr = fakeOcr([
      { lines: PAGE, confidence: 91 },
      { lines: ['Another page follows.'], confidence: 80 },
    ]);
    const { text, pages, scan: seen } = await read({ path: 'scan.pdf', content: scan(2) }, { ocr });
    expect(text).toContain('It found no evidence that any ballot was altered');
    expect(pages.map(({ number }) => number)).toEqual([1, 2]);
    expect(seen).toMatchObject({
      engine: 'an engine 1.0',
      pages: [
        { number: 1, confidence: 91 },
        { number: 2, confidence: 80 },
      ],
    });
    expect(ocr.asked.map(({ page, index, count }) => [page, index, count])).toEqual([
      [1, 1, 2],
      [2, 2, 2],
    ]);
  });

  test('may be the picture of one page', async () => {
    const content = pngOf(GREY);
    const ocr = fakeOcr([{ lines: PAGE }]);
    expect((await read({ path: 'page.png', content }, { ocr })).text).toContain('eleven counties');
    expect((await read({ path: 'page.png', content })).problems[0]!.message).toBe(
      'The file is a picture and holds no text; --ocr would read it',
    );
  });

  test('a picture that says it is enormous is not opened', async () => {
    const content = Buffer.from(pngOf(GREY));
    content.writeUInt32BE(100_000, 16);
    content.writeUInt32BE(100_000, 20);
    const ocr = fakeOcr([{ lines: PAGE }]);
    const { problems } = await read({ path: 'page.png', content }, { ocr });
    expect(problems[0]!.message).toMatch(/more than 50 million dots and was not read/u);
    expect(ocr.asked).toEqual([]);
  });

  test('in a PDF that has text on other pages: only the pages without text are looked at', async () => {
    const typed = await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, ['This page was typed and has its text in the file.']);
      pdf.addPage();
      pdf.image(Buffer.from(pngOf(GREY)), 50, 50, { width: 400 });
      pdf.addPage();
    });
    const ocr = fakeOcr([{ lines: PAGE }]);
    const { text, scan: seen, unreadPages } = await read({ path: 'mixed.pdf', content: typed }, { ocr });
    expect(ocr.asked.map(({ page }) => page)).toEqual([2]);
    expect(seen!.pages.map(({ number }) => number)).toEqual([2]);
    expect(text).toMatch(/typed and has its text[^]*eleven counties/u);
    expect(unreadPages).toBeUndefined();
  });

  test('with more pages than may be read: the others are named', async () => {
    const ocr = fakeOcr([{ lines: PAGE }], { maxPages: 2 });
    const { problems, unreadPages } = await read({ path: 'scan.pdf', content: scan(4) }, { ocr });
    expect(problems.map(({ message }) => message)).toEqual([
      'Pages 3, 4: not read by OCR (OCR reads 2 pages of a document (--ocr-pages)); what is on them was not checked',
    ]);
    expect(unreadPages).toEqual([3, 4]);
  });

  test('a page that is given up is named, and the document is not kept', async () => {
    const kept = new Map<string, Uint8Array>();
    const cache: Cache = {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(void kept.set(key, value)),
    };
    const readBy = (ocr: Ocr) => read({ path: 'scan.pdf', content: scan(2) }, { ocr, cache });
    const late = fakeOcr([{ lines: PAGE }, new UserError('it took more than 120 seconds')]);
    const first = await readBy(late);
    expect(first.problems[0]!.message).toBe(
      'Page 2: not read by OCR (it took more than 120 seconds); what is on them was not checked',
    );
    expect(kept.size).toBe(0);
    const whole = fakeOcr([{ lines: PAGE }, { lines: ['The end.'] }]);
    const second = await readBy(whole);
    expect(second.text).toContain('The end.');
    expect(await readBy(whole)).toEqual(second);
    expect(whole.asked).toHaveLength(2);
  });
});

describe('a quotation held against a scan', () => {
  test('is found as far as the scan can be read', async () => {
    const { quotations, sources } = await checked(
      quoting('It found no evidence that any ballot was altered'),
      {
        lines: PAGE,
        confidence: 91,
      },
    );
    expect(quotations[0]).toMatchObject({
      verdict: 'verbatim',
      scan: { page: 1, confidence: 91 },
      why: 'found, as far as the scan can be read: the words stand in scan.pdf, page 1 (read by OCR, confidence 91 %)',
    });
    expect(sources[0]!.ocr).toEqual({
      engine: 'an engine 1.0',
      confidence: 91,
      pages: [{ number: 1, confidence: 91 }],
    });
  });

  test('with other words is altered, and the finding tells that OCR read them', async () => {
    const { quotations, findings } = await checked(
      quoting('It found clear evidence that any ballot was altered'),
      {
        lines: PAGE,
      },
    );
    expect(quotations[0]!.verdict).toBe('altered');
    expect(findings[0]!.severity).toBe('error');
    expect(findings[0]!.message).toMatch(
      /; the source says `.*no.*` \(page 1, read by OCR, confidence 94 %\)$/u,
    );
    expect(findings[0]!.suggestion).toBeNull();
  });

  test('is never mended by the words of a scan', async () => {
    const content = quoting('It found no proof that any ballot was altered in the modern machines');
    const report = await checked(content, { lines: PAGE });
    const article = await read({ path: 'article.md', content });
    expect(report.quotations[0]!.verdict).toBe('altered');
    expect(fixesFor(article, content, report)).toMatchObject([
      { refused: 'its source was read by OCR and may be misread' },
    ]);
  });

  test.each([
    ['m read for rn', 'burn', 'bum'],
    ['rn read for m', 'modern', 'modem'],
    ['l read for 1', '47 percent', '4l percent'],
    ['1 read for 7', '47 percent', '41 percent'],
    ['O read for 0', '375 clerks', '37S clerks'],
    ['e read for c', 'clerks', 'elerks'],
  ])('that differs by what may be a misreading is not called altered: %s', async (_, right, wrong) => {
    const lines = PAGE.map((line) => line.replace(right, wrong));
    const whole = 'Turnout was 47 percent, and 375 clerks were trained to burn old forms';
    const other = 'It found no evidence that any ballot was altered in the modern machines';
    const { quotations, findings } = await checked(quoting(right === 'modern' ? other : whole), { lines });
    expect(quotations[0]!.verdict).toBe('unchecked');
    expect(quotations[0]!.why).toMatch(/the scan seems to read .* look at page 1 of scan\.pdf/u);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('that differs in a word of which the engine is not sure is not called altered', async () => {
    const lines = PAGE.map((line) => line.replace('altered', 'aitcxcb'));
    const { quotations } = await checked(
      quoting('It found no evidence that any ballot was altered in the modern machines'),
      {
        lines,
        doubtful: ['aitcxcb'],
      },
    );
    expect(quotations[0]).toMatchObject({ verdict: 'unchecked', scan: { page: 1 } });
  });

  test('that stands nowhere in a clear scan is not found', async () => {
    const { quotations } = await checked(
      quoting('Every machine was burnt by strangers in the night of the vote'),
      {
        lines: PAGE,
      },
    );
    expect(quotations[0]).toMatchObject({ verdict: 'not-found' });
    expect(quotations[0]!.why).toMatch(/as far as the scan can be read$/u);
  });

  test('that stands nowhere in a poor scan is unchecked', async () => {
    const { quotations, findings } = await checked(
      quoting('Every machine was burnt by strangers in the night of the vote'),
      { lines: PAGE, confidence: 62 },
    );
    expect(quotations[0]!.verdict).toBe('unchecked');
    expect(quotations[0]!.why).toMatch(
      /page 1 of scan\.pdf is hard to read \(read by OCR, confidence 62 %\)$/u,
    );
    expect(findings).toEqual([]);
  });

  test('whose letters are all misread is unchecked, with the place to look at', async () => {
    const lines = ['Nothing else is said.', 'The modem bam bumed clown, and aIl 0f it was l0st.'];
    const { quotations } = await checked(quoting('modern barn'), { lines });
    expect(quotations[0]!.verdict).toBe('unchecked');
    expect(quotations[0]!.why).toMatch(/letters that look like these words; look at page 1/u);
    expect(quotations[0]!.nearest!.text).toBe('modem bam');
  });

  test('no error rests on a page that is hard to read', async () => {
    const { findings } = await checked(quoting('It found clear evidence that any ballot was altered'), {
      lines: PAGE,
      confidence: 62,
    });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.map(({ severity }) => severity)).not.toContain('error');
  });
});

describe('a claim held against a scan', () => {
  test('is not contradicted by figures that may be misread', async () => {
    const sight = { lines: PAGE.map((line) => line.replace('47 percent', '41 percent')) };
    const { claims } = await checked('The commission said that turnout was 47 percent.\n', sight);
    expect(claims.map(({ verdict }) => verdict)).toEqual(['undecided']);
  });

  test('is contradicted by figures that look otherwise, with a note', async () => {
    const { claims, findings } = await checked('The commission said that turnout was 62 percent.\n', {
      lines: PAGE,
    });
    expect(claims.map(({ verdict }) => verdict)).toEqual(['contradicted']);
    expect(findings[0]!.message).toBe(
      'Article says `62 percent`; the source says `47 percent` (page 1, read by OCR, confidence 94 %)',
    );
  });
});

test.each([
  ['burn', 'bum', true],
  ['modern', 'modem', true],
  ['1', 'l', true],
  ['10', 'lO', true],
  ['47.9', '41.9', true],
  ['in to', 'into', true],
  ['close', 'dose', true],
  ['¾', '%', true],
  ['no', 'any', false],
  ['may', 'will', false],
  ['found', 'find', false],
  ['45', '65', false],
  ['', '', false],
])('print of %j is read as %j: %j', (a, b, expected) => {
  expect(looksLike(a, b)).toBe(expected);
});
