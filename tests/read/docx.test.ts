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

test('tracked changes are read as made, and what stood before them is kept', async () => {
  const changes =
    run('The plan was ') +
    `<w:del w:id="1" w:author="A"><w:r><w:delText>approved</w:delText></w:r></w:del>` +
    `<w:ins w:id="2" w:author="A">${run('rejected')}</w:ins>` +
    run('.');
  const document = await readDocx(makeDocx(paragraph(changes)));
  expect(described(document)).toEqual([
    'paragraph The plan was rejected.',
    'paragraph The plan was approved.',
  ]);
  expect(document.superseded).toEqual([document.blocks[1]!.span]);
  expect(document.problems.map(({ message }) => message).join()).toMatch(
    /tracked changes that are not settled/u,
  );
});

test('results of fields and text boxes are text', async () => {
  const field = `<w:fldSimple w:instr=" MERGEFIELD Boats ">${run('forty-one')}</w:fldSimple>`;
  const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('A box beside the text.'))}</w:txbxContent></w:pict></w:r>`;
  const { text } = await readDocx(makeDocx(paragraph(run('The fleet has ') + field + run(' boats.') + box)));
  expect(text).toBe('The fleet has forty-one boats.\n\nA box beside the text.');
});

test('a drop capital in its frame begins the word after it', async () => {
  const initial = (letter: string, kind: string) =>
    `<w:p w:rsidR="1"><w:pPr><w:keepNext/><w:framePr w:dropCap="${kind}" w:lines="3" w:wrap="around"/></w:pPr>${run(letter)}</w:p>`;
  const { text } = await readDocx(
    makeDocx(
      paragraph(run('Two letters.')) +
        '<w:p w:rsidR="2"/>' +
        initial('T', 'drop') +
        paragraph(run('he marsh has lost water.'), 'Quote') +
        initial('W', 'none') +
        initial('“I', 'margin') +
        paragraph(run('t was dry,” he said.')),
    ),
  );
  expect(text).toBe('Two letters.\n\nThe marsh has lost water.\n\nW\n\n“It was dry,” he said.');
});

test('hidden runs are named and are no text', async () => {
  const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>He stole the oil.</w:t></w:r>';
  const { text, problems } = await readDocx(makeDocx(paragraph(run('Nothing was found.') + hidden)));
  expect(text).toBe('Nothing was found.');
  expect(problems.map(({ message }) => message).join()).toMatch(/hides text.*“He stole the oil\.”/u);
});

test('a password and the old format are named', async () => {
  const container = (name: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from(`    ${name}`, 'utf16le')]);
  const refusal = async (name: string) => (await readDocx(container(name))).problems[0]!.message;
  expect(await refusal('EncryptedPackage')).toMatch(/encrypted and asks for a password/u);
  expect(await refusal('WordDocument')).toMatch(/old kind/u);
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
