import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import {
  boastingPdf,
  deepPdf,
  formsPdf,
  objectsPdf,
  packedPdf,
  pagesPdf,
  repeatedPdf,
} from '../bench/hostile-pdfs.js';
import { check } from '../src/check.js';
import { read } from '../src/read/index.js';
import { formats } from '../src/read/formats.js';
import { budget } from '../src/read/pdf-layout/budget.js';
import { drawLines, makePdf } from './support/make-pdf.js';

/** What is said of a file that is given as a source, when nothing of it could be read. */
async function refusal(path: string, content: string | Uint8Array): Promise<string> {
  const { text, problems } = await read({ path, content });
  expect({ path, text: text.slice(0, 20), problems: problems.length }).toEqual({
    path,
    text: '',
    problems: 1,
  });
  return problems[0]!.message;
}

const pdf = () =>
  makePdf((file) => {
    file.addPage();
    drawLines(file, ['We found no evidence that any vote was altered.']);
  });
const bytes = (text: string) => new TextEncoder().encode(text);

describe('files made to do harm are refused in one sentence', () => {
  test.each<[string, string, string]>([
    ['lists deep in lists', `${'  '.repeat(300)}- a`, 'more than 200 deep'],
    ['quotations deep in quotations', `${'> '.repeat(300)}a`, 'more than 200 deep'],
    ['thousands of marks in one paragraph', '**a_ '.repeat(5_000), 'marks such as * and ['],
    ['the same over many lines', '**a_\n'.repeat(5_000), 'marks such as * and ['],
    ['the same behind bars', '|**a_\n'.repeat(5_000), 'marks such as * and ['],
    ['marks in one run inside a word', `a${'*'.repeat(5_000)}b`, 'marks such as * and ['],
    [
      'marks in a few long runs',
      `a${'_'.repeat(1_500)}b ${'*'.repeat(1_500)}c`.repeat(3),
      'marks such as * and [',
    ],
    [
      'thousands of footnotes',
      Array.from({ length: 3_000 }, (_, n) => `[^${n}]: a\n`).join('\n'),
      '2,500 footnotes',
    ],
  ])('Markdown: %s', async (_, content, words) => {
    const message = await refusal('a.md', content);
    expect(message).toContain(words);
    expect(message).toContain('save it as .txt');
  });

  test('HTML that nests without end', async () => {
    expect(await refusal('a.html', `<!doctype html>${'<div>'.repeat(50_000)}a`)).toContain('too deeply');
  });

  test('HTML whose headings are never closed: no title is the whole page', async () => {
    const page = `<!doctype html>${'<main><h1>Words of a page that goes on. <blockquote>'.repeat(400)}`;
    const { metadata, text } = await read({ path: 'a.html', content: page });
    expect(metadata.title).toMatch(/^Words of a page that goes on\./u);
    expect(metadata.title!.length).toBeLessThanOrEqual(2000);
    expect(text.match(/goes on/gu)).toHaveLength(400);
  });

  test('PDF: cut off, noise, a tree of pages that leads to itself', async () => {
    expect(await refusal('a.pdf', (await pdf()).subarray(0, 200))).toContain('damaged');
    expect(await refusal('a.pdf', '%PDF-1.7\nnoise')).toContain('damaged');
    const loop =
      '%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>> endobj\ntrailer <</Root 1 0 R/Size 3>>\n';
    expect(await refusal('a.pdf', loop)).toContain('No page of the PDF could be read');
  });

  test('PDF: what unpacks to gigabytes, after which the next PDF is read as always', async () => {
    for (const bomb of [packedPdf(' '.repeat(1_000_000), 700), formsPdf(30)]) {
      expect(await refusal('a.pdf', bomb)).toContain('more than 384 MB of memory to unpack');
      expect((await read({ path: 'b.pdf', content: await pdf() })).text).toContain('no evidence');
    }
  }, 180_000);

  test('PDF: a page tree without bottom', async () => {
    expect(await refusal('a.pdf', deepPdf(5_000))).toContain('No page of the PDF could be read');
  });

  test('DOCX: cut off, other archives, parts that unpack to an absurd size', async () => {
    const archive = zipSync({ 'word/other.xml': bytes('<a/>') });
    expect(await refusal('a.docx', archive)).toContain('no Word document');
    expect(await refusal('a.docx', archive.subarray(0, 40))).toContain('damaged');
    const bomb = zipSync({ 'word/document.xml': bytes('<a/>') });
    const directory = Buffer.from(bomb).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bomb.buffer).setUint32(directory + 24, 0x7fffffff, true);
    expect(await refusal('a.docx', bomb)).toContain('absurd size');
  });

  test('nothing, and nothing but bytes', async () => {
    for (const { extensions } of formats) expect(await refusal(`a${extensions[0]!}`, '')).not.toBe('');
    expect(await refusal('a.txt', new Uint8Array(100))).toContain('NUL');
  });

  test('a file larger than can be read is not even tried', async () => {
    const { maxBytes } = formats.find(({ id }) => id === 'markdown')!;
    expect(await refusal('a.md', new Uint8Array(maxBytes + 1).fill(0x61))).toContain(
      'a.md is larger than 16 MB and was not read (markdown)',
    );
  });
});

describe('what people write is not taken for harm', () => {
  test('a PDF of many pages, and one of many objects', async () => {
    const { pages, text, problems } = await read({ path: 'a.pdf', content: pagesPdf(300) });
    expect({ pages: pages.length, problems }).toEqual({ pages: 300, problems: [] });
    expect(text).toContain('counted 299 ballots on day 6');
    expect((await read({ path: 'b.pdf', content: objectsPdf(20_000) })).text).toContain(
      'We found no evidence',
    );
  }, 60_000);

  test('PDF: one page named again and again', async () => {
    expect(await refusal('a.pdf', repeatedPdf(20_001))).toContain('more than 20,000 pages');
  });

  test('PDF: what its pages hold together has a limit', () => {
    const spend = budget();
    spend('characters', 9_000_000);
    spend('things drawn', 5_000_000);
    expect(() => {
      spend('characters', 1_000_001);
    }).toThrow('more than 10,000,000 characters');
    expect(() => {
      spend('things drawn', 1);
    }).toThrow('more than 5,000,000 things drawn');
  });

  test('PDF: thousands of pages that are not there are told in one line', async () => {
    const { text, problems } = await read({ path: 'a.pdf', content: boastingPdf(10_000) });
    expect(text).toContain('We found no evidence');
    expect(problems.map(({ message }) => message)).toEqual([
      'Pages 2–10000: could not be read; what is on them was not checked',
    ]);
  });

  test.each([
    ['a long table', `|a|b|\n|-|-|\n${'|*a*|[b](c)|\n'.repeat(1_100)}`],
    ['a long tight list', '- *a* and **b**\n'.repeat(1_100)],
    ['much code', `\`\`\`\n${'a[0] * b[1] * c\n\n'.repeat(1_000)}\`\`\`\n\nText.`],
    ['many footnotes', Array.from({ length: 300 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n`).join('\n')],
    ['stars as a rule', `Text.\n\n${'*'.repeat(5_000)}\n`],
    ['rules without blank lines', `Text.\n${'*'.repeat(3_000)}\nText.\n${'_'.repeat(3_000)}\nText.\n`],
    ['lines to be filled in', `Name: ${'_'.repeat(3_000)} Date: ${'_'.repeat(3_000)}\n`],
  ])('%s', async (_, content) => {
    expect((await read({ path: 'a.md', content })).problems).toEqual([]);
  });
});

describe('an article beyond all measure', () => {
  test('is not checked, and that is said', async () => {
    const report = await check({ path: 'a.txt', content: 'We found none. '.repeat(70_000) });
    expect(report.article.readable).toBe(false);
    expect(report.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('a.txt is longer than 1,000,000 characters and was not checked; split it'),
    ]);
  });

  test.each([
    ['marks', '"'.repeat(50_000)],
    ['opened quotations', '“a '.repeat(20_000)],
    ['quotations', '“a” '.repeat(10_000)],
    ['one word', 'a'.repeat(200_000)],
  ])('of nothing but %s is checked all the same', async (_, content) => {
    const report = await check({ path: 'a.txt', content });
    expect(report.article.readable).toBe(true);
  });
});
