import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { read } from '../../src/read/index.js';
import { placeOf } from '../../src/language/offset-map.js';
import type { Document } from '../../src/types/index.js';
import { check } from '../../src/check.js';
import { chunkRelation, makeDocx, paragraph, run, story } from '../support/make-docx.js';

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

describe('what stands beside the text', () => {
  const comment = (text: string) => `<w:comment w:id="1" w:author="Ada">${paragraph(run(text))}</w:comment>`;
  const content = makeDocx(paragraph(run('The board met in May and voted for the plan.')), [], {
    parts: {
      'word/header1.xml': story('hdr', paragraph(run('Minutes of the harbour board'))),
      'word/header2.xml': story('hdr', paragraph(run('Minutes of the harbour board'))),
      'word/footer1.xml': story('ftr', paragraph(run('3'))),
      'word/footer2.xml': story('ftr', paragraph(run('Not to be printed before Friday'))),
      'word/comments.xml': story('comments', comment('The clerk saw nothing of that.')),
      'word/charts/chart1.xml':
        '<c:c><c:strCache><c:pt><c:v>Boats</c:v></c:pt><c:pt><c:v>Nets</c:v></c:pt></c:strCache></c:c>',
    },
  });

  test('is counted by kind and follows the text', async () => {
    const { text, leftOut } = await readDocx(content);
    expect(text.startsWith('The board met in May and voted for the plan.\n\n')).toBe(true);
    expect(leftOut?.map(({ what, span }) => [what, text.slice(span!.start, span!.end)])).toEqual([
      ['headers', 'Minutes of the harbour board'],
      ['footers', 'Not to be printed before Friday'],
      ['comments', 'The clerk saw nothing of that.'],
      ['drawings', 'Boats, Nets'],
    ]);
  });

  test('holds quotations and bears out no claim; of an article it is no part', async () => {
    const article = 'The minutes say: “The clerk saw nothing of that.” The clerk saw nothing of that.\n';
    const { quotations, claims } = await check(
      { path: 'a.txt', content: article },
      { sources: [{ path: 'minutes.docx', content }] },
    );
    expect(quotations.map(({ verdict, why }) => `${verdict}: ${why}`)).toEqual([
      'verbatim: the words stand in minutes.docx, outside its running text (comments)',
    ]);
    expect(claims.flatMap(({ evidence }) => evidence.map(({ text }) => text)).join()).not.toContain('clerk');
    const own = await check({ path: 'minutes.docx', content }, { sources: [] });
    expect(JSON.stringify(own.claims)).not.toContain('clerk');
  });

  test('follows what stood before tracked changes', async () => {
    const changes = `<w:del w:id="1" w:author="A"><w:r><w:delText>approved</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('rejected')}</w:ins>`;
    const { text, superseded, leftOut } = await readDocx(
      makeDocx(paragraph(run('It was ') + changes), [], {
        parts: { 'word/header1.xml': story('hdr', paragraph(run('A draft'))) },
      }),
    );
    expect(text).toBe('It was rejected\n\nIt was approved\n\nA draft');
    expect(superseded).toEqual([{ start: 17, end: 32 }]);
    expect(leftOut).toEqual([{ what: 'headers', words: 2, span: { start: 34, end: 41 } }]);
  });
});

test('readings over signs are kept apart, and formulas and marked words are text', async () => {
  const ruby = `<w:r><w:rPr><w:b/></w:rPr><w:ruby><w:rubyPr/><w:rt>${run('とうきょう')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>`;
  const formula = '<m:oMath><m:r><m:t>E=m</m:t></m:r><m:r><m:t>c</m:t></m:r></m:oMath>';
  const marked = `<w:customXml w:element="x">${run(' and so on')}</w:customXml>`;
  const { text, leftOut } = await readDocx(makeDocx(paragraph(ruby + run(' has ') + formula + marked)));
  expect(text).toBe('東京 has E=mc and so on\n\nとうきょう');
  expect(leftOut?.map(({ what }) => what)).toEqual(['readings over signs']);
});

describe('documents inside the text', () => {
  const withChunk = (name: string, bytes: string | Uint8Array) =>
    makeDocx(paragraph(run('Before.')) + '<w:altChunk r:id="c1"/>' + paragraph(run('After.')), [], {
      parts: { [`word/${name}`]: bytes },
      relations: chunkRelation('c1', name),
    });

  test.each([
    [
      'a page',
      'c.htm',
      '<html><head><title>No</title></head><body></main><p>The clerk saw it.</p></body></html>',
    ],
    ['plain text', 'c.txt', 'The clerk saw it.'],
    ['rich text', 'c.rtf', '{\\rtf1\\ansi The clerk saw it.\\par}'],
    ['a Word file', 'c.docx', makeDocx(paragraph(run('The clerk saw it.')))],
  ])('%s is read in its place', async (_, name, bytes) => {
    const { text, unreadParts } = await readDocx(withChunk(name, bytes));
    expect(text).toBe('Before.\n\nThe clerk saw it.\n\nAfter.');
    expect(unreadParts).toBeUndefined();
  });

  test.each([
    ['a kind that is not read', withChunk('c.mht', 'MIME-Version: 1.0'), /a document inside it \(c\.mht\)/u],
    [
      'an object of another program',
      makeDocx(
        paragraph(run('Before.') + '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
      ),
      /an object of Excel\.Sheet\.12/u,
    ],
  ])('%s is named, and what stands nowhere else may stand there', async (_, content, named) => {
    const { quotations, problems } = await check(
      { path: 'a.txt', content: 'The minutes say: “The clerk saw nothing of all that.” It rained.\n' },
      { sources: [{ path: 'minutes.docx', content }] },
    );
    expect(quotations.map(({ verdict }) => verdict)).toEqual(['unchecked']);
    expect(quotations[0]!.why).toMatch(named);
    expect(problems.map(({ message }) => message).join()).toMatch(named);
  });
});
