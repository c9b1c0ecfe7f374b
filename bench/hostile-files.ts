import { zipSync } from 'fflate';
import { makePdf } from '../tests/support/make-pdf.js';
import { deepPdf, formsPdf, objectsPdf, packedPdf, pagesPdf, strewnPdf } from './hostile-pdfs.js';

const MEGABYTE = 1024 ** 2;
const SENTENCE = 'We found no evidence that any vote was altered in the northern counties. ';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A file meant to do harm, by what is wrong with it. */
export interface Hostile {
  readonly name: string;
  readonly file: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/** Files that have brought readers down, or could; each is given once as a source and once as the article. */
export const hostileFiles: readonly Hostile[] = [
  { name: 'empty', file: 'empty.md', make: () => bytes('') },
  { name: 'NUL bytes', file: 'nul.txt', make: () => new Uint8Array(10_000) },
  { name: 'invalid UTF-8, 10 MB', file: 'invalid.txt', make: () => invalidUtf8(10 * MEGABYTE) },
  {
    name: 'one line of words, 100 MB',
    file: 'line.txt',
    make: () => bytes(SENTENCE.repeat((100 * MEGABYTE) / SENTENCE.length)),
  },
  { name: 'the largest plain text that is read', file: 'largest.txt', make: () => prose(64) },
  { name: 'the largest Markdown that is read', file: 'largest.md', make: () => prose(16) },
  {
    name: 'the largest HTML that is read',
    file: 'largest.html',
    make: () => bytes(`<!doctype html>${`<p>${SENTENCE.repeat(10)}</p>\n`.repeat((15.9 * MEGABYTE) / 740)}`),
  },
  { name: 'the longest article that is checked', file: 'longest.md', make: () => prose(0.95) },
  { name: 'one word, 100 MB', file: 'word.txt', make: () => bytes('a'.repeat(100 * MEGABYTE)) },
  { name: 'quotation marks only, 900 kB', file: 'marks.txt', make: () => bytes('"'.repeat(900_000)) },
  { name: 'quotations of one letter, 800 kB', file: 'pairs.txt', make: () => bytes('“a” '.repeat(200_000)) },
  { name: 'opened quotations, 1 MB', file: 'opened.txt', make: () => bytes('“a '.repeat(MEGABYTE / 5)) },
  { name: 'blank lines, 10 MB', file: 'blank.txt', make: () => bytes('\n'.repeat(10 * MEGABYTE)) },
  { name: 'Markdown, 20,000 asterisks', file: 'stars.md', make: () => bytes('*'.repeat(20_000) + 'a') },
  { name: 'Markdown, 20,000 "*a "', file: 'star-words.md', make: () => bytes('*a '.repeat(20_000)) },
  { name: 'Markdown, 20,000 "**a_"', file: 'mixed.md', make: () => bytes('**a_ '.repeat(20_000)) },
  {
    name: 'Markdown, 60,000 asterisks and a word',
    file: 'long-runs.md',
    make: () => bytes(`a${'*'.repeat(40_000)}${'9'.repeat(30_000)}${'*'.repeat(20_000)}b`),
  },
  { name: 'Markdown, 20,000 "["', file: 'brackets.md', make: () => bytes('['.repeat(20_000) + 'a') },
  { name: 'Markdown, 20,000 "[a](b "', file: 'links.md', make: () => bytes('[a](b '.repeat(20_000)) },
  {
    name: 'Markdown, 20,000 "`a"',
    file: 'ticks.md',
    make: () => bytes(Array.from({ length: 2000 }, (_, n) => '`'.repeat(n % 200) + 'a').join(' ')),
  },
  { name: 'Markdown, quotes 5,000 deep', file: 'quotes.md', make: () => bytes('>'.repeat(5_000) + ' a') },
  {
    name: 'Markdown, lists 600 deep',
    file: 'lists.md',
    make: () => bytes(Array.from({ length: 600 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')),
  },
  {
    name: 'Markdown, table of 5,000 columns',
    file: 'table.md',
    make: () => bytes(`${'|a'.repeat(5_000)}|\n${'|-'.repeat(5_000)}|\n${'|b|\n'.repeat(2_000)}`),
  },
  {
    name: 'Markdown, 10,000 footnotes',
    file: 'notes.md',
    make: () => bytes(Array.from({ length: 10_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: b`).join('\n\n')),
  },
  { name: 'Markdown, YAML of ten billion aliases', file: 'laughs.md', make: () => bytes(laughs()) },
  {
    name: 'Markdown, 10 MB of prose',
    file: 'long.md',
    make: () => bytes(`${SENTENCE.repeat(10)}\n\n`.repeat((10 * MEGABYTE) / (SENTENCE.length * 10))),
  },
  {
    name: 'HTML, 200,000 nested div',
    file: 'divs.html',
    make: () => bytes(`<!doctype html>${'<div>'.repeat(200_000)}a`),
  },
  {
    name: 'HTML, 50,000 open <b>',
    file: 'bold.html',
    make: () => bytes(`<!doctype html>${'<b><p>'.repeat(50_000)}a`),
  },
  {
    name: 'HTML, 100 MB of one line',
    file: 'line.html',
    make: () => bytes(`<!doctype html><p>${SENTENCE.repeat((100 * MEGABYTE) / SENTENCE.length)}</p>`),
  },
  {
    name: 'DOCX, truncated',
    file: 'cut.docx',
    make: () => docx(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`).subarray(0, 300),
  },
  {
    name: 'the largest DOCX that is read',
    file: 'large.docx',
    make: () => docx(`<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`.repeat(300_000)),
  },
  { name: 'DOCX, bomb of 1 GB', file: 'bomb.docx', make: () => docxBomb() },
  {
    name: 'DOCX, 100,000 nested tables',
    file: 'tables.docx',
    make: () => docx('<w:tbl><w:tr><w:tc>'.repeat(100_000)),
  },
  {
    name: 'DOCX, XML of billion laughs',
    file: 'laughs.docx',
    make: () => docx('<w:p><w:r><w:t>&lol9;</w:t></w:r></w:p>', entities()),
  },
  { name: 'PDF, truncated', file: 'cut.pdf', make: async () => (await pdf(50)).subarray(0, 20_000) },
  { name: 'PDF, pages in a loop', file: 'loop.pdf', make: () => bytes(loopingPdf()) },
  {
    name: 'PDF, a million pages declared',
    file: 'declared.pdf',
    make: () => bytes(loopingPdf('/Count 1000000')),
  },
  {
    name: 'PDF, a page that unpacks to 1 GB of blanks',
    file: 'blanks.pdf',
    make: () => packedPdf(' '.repeat(MEGABYTE), 1024),
  },
  {
    name: 'PDF, a page of four million words',
    file: 'words.pdf',
    make: () => packedPdf('BT /F1 12 Tf 1 0 0 1 72 72 Tm (We found none) Tj ET\n', 4_000_000),
  },
  {
    name: 'PDF, forms that draw the next form ten times, 30 deep',
    file: 'forms.pdf',
    make: () => formsPdf(30),
  },
  { name: 'PDF, 100,000 objects', file: 'objects.pdf', make: () => objectsPdf(100_000) },
  { name: 'PDF, a page tree 20,000 deep', file: 'tree.pdf', make: () => deepPdf(20_000) },
  { name: 'PDF, 300,000 words strewn over a page', file: 'strewn.pdf', make: () => strewnPdf(300_000) },
  { name: 'PDF, 1,000 small pages', file: 'pages-1000.pdf', make: () => pagesPdf(1_000) },
  { name: 'PDF, 2,000 small pages', file: 'pages-2000.pdf', make: () => pagesPdf(2_000) },
  { name: 'PDF, 8,000 small pages', file: 'pages-8000.pdf', make: () => pagesPdf(8_000) },
  { name: 'PDF, noise', file: 'noise.pdf', make: () => noise(MEGABYTE) },
];

function prose(megabytes: number): Uint8Array {
  const paragraph = `${SENTENCE.repeat(10)}\n\n`;
  return bytes(paragraph.repeat((megabytes * MEGABYTE) / paragraph.length));
}

function invalidUtf8(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index % 7 === 0 ? 0xff : 0x61));
}

function laughs(): string {
  const levels = Array.from(
    { length: 10 },
    (_, n) =>
      `a${n}: &a${n} [${Array(10)
        .fill(n === 0 ? 'lol' : `*a${n - 1}`)
        .join(',')}]`,
  );
  return `---\n${levels.join('\n')}\n---\n\nText.\n`;
}

function entities(): string {
  const levels = Array.from(
    { length: 9 },
    (_, n) => `<!ENTITY lol${n + 1} "${(n === 0 ? 'lol' : `&lol${n};`).repeat(10)}">`,
  );
  return `<!DOCTYPE x [${levels.join('')}]>`;
}

function docx(body: string, prolog = ''): Uint8Array {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return zipSync({
    '[Content_Types].xml': bytes(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(
      `<?xml version="1.0"?>${prolog}<w:document ${ns}><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function docxBomb(): Uint8Array {
  const zeros = new Uint8Array(250 * MEGABYTE);
  return zipSync({
    'word/document.xml': zeros,
    'word/a.xml': zeros,
    'word/b.xml': zeros,
    'word/c.xml': zeros,
  });
}

function pdf(pages: number): Promise<Uint8Array> {
  return makePdf((file) => {
    for (let page = 0; page < pages; page++) {
      file.addPage();
      file.text(SENTENCE.repeat(20), 72, 72, { width: 450 });
    }
  });
}

/** A page tree whose only child is itself. */
function loopingPdf(count = '/Count 1'): string {
  return `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [2 0 R] ${count} /Parent 2 0 R >> endobj
trailer << /Root 1 0 R /Size 3 >>
%%EOF
`;
}

function noise(length: number): Uint8Array {
  let seed = 1;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) & 0xff;
  const file = Uint8Array.from({ length }, random);
  file.set(bytes('%PDF-1.7\n'));
  return file;
}
