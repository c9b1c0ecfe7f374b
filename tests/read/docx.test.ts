import { expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { read } from '../../src/read/index.js';
import { placeOf } from '../../src/language/offset-map.js';
import type { Document } from '../../src/types/index.js';
import { makeDocx, paragraph, run } from '../support/make-docx.js';

const readDocx = (content: Uint8Array): Promise<Document> => read({ path: 'draft.docx', content });

const described = ({ blocks, text }: Document): string[] =>
  blocks.map(
    ({ kind, quoteDepth, span }) => `${kind}${'>'.repeat(quoteDepth)} ${text.slice(span.start, span.end)}`,
  );

test('headings, quotations and notes keep their kinds', async () => {
  const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const document = await readDocx(
    makeDocx(
      paragraph(run('The inquiry'), 'Heading1') +
        paragraph(run('It found nothing') + note + run(' of note.')) +
        paragraph(run('We found no evidence.'), 'Quote'),
      ['See page 4.'],
    ),
  );
  expect(described(document)).toEqual([
    'heading The inquiry',
    'paragraph It found nothing of note.',
    'paragraph> We found no evidence.',
    'footnote See page 4.',
  ]);
  expect(document.metadata.title).toBe('The inquiry');
});

test('tracked changes are read as accepted', async () => {
  const changes =
    run('The plan was ') +
    `<w:del w:id="1" w:author="A"><w:r><w:delText>approved</w:delText></w:r></w:del>` +
    `<w:ins w:id="2" w:author="A">${run('rejected')}</w:ins>` +
    run('.');
  expect((await readDocx(makeDocx(paragraph(changes)))).text).toBe('The plan was rejected.');
});

test('a place is the paragraph’s line in the text as read', async () => {
  const document = await readDocx(makeDocx(paragraph(run('One.')) + paragraph(run('Two words.'))));
  const start = document.text.indexOf('words');
  expect(placeOf(document, { start, end: start + 5 })).toMatchObject({ line: 3, column: 5 });
});

test.each([
  ['a zip that is no Word file', zipSync({ 'a.txt': strToU8('hello') }), /no Word document/u],
  ['no zip at all', strToU8('hello'), /damaged or encrypted/u],
  ['a truncated file', makeDocx(paragraph(run('Text.'))).subarray(0, 900), /damaged or encrypted/u],
  ['broken XML inside', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') }), /damaged/u],
  ['a zip bomb', withDeclaredSize(makeDocx(paragraph(run('Text.'))), 4_000_000_000), /absurd size/u],
])('%s is named as such', async (_name, content, message) => {
  const { text, problems } = await readDocx(content);
  expect(text).toBe('');
  expect(problems.map((problem) => problem.message).join()).toMatch(message);
});

/** The zip with another unpacked size in every entry of its directory: what a bomb looks like without being one. */
function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 28; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return zip;
}
