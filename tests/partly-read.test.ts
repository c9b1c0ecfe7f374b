import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.js';
import { chunkRelation, makeDocx, paragraph, run } from './support/make-docx.js';
import { drawLines, makePdf } from './support/make-pdf.js';

const WORDS = 'The keeper of the lamp had sold all of the oil by then.';
const SHOWN = 'The board met in May and voted for the plan of the pier.';
const ARTICLE = { path: 'story.txt', content: `The minutes say: “${WORDS}” It rained all day.\n` };

/** Verdict on the quotation, and its reason, with this one source. */
async function verdictWith(path: string, content: string | Uint8Array): Promise<string> {
  const { quotations } = await check(ARTICLE, { sources: [{ path, content }] });
  return quotations.map(({ verdict, why }) => `${verdict}: ${why}`).join('; ');
}

/** Three pages, drawn so that their bytes can be changed by hand. */
function threePages(): Promise<Uint8Array> {
  return makePdf(
    (pdf) => {
      for (const line of [SHOWN, 'The clerk saw it.', 'It rained.']) {
        pdf.addPage();
        drawLines(pdf, [line]);
      }
    },
    { compress: false },
  );
}

/** A page of more characters than are read of one, behind a page of words. */
function hugePage(): string {
  const page = (contents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${contents} 0 R /Resources << /Font << /F1 7 0 R >> >> >>`;
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(5),
    page(6),
    stream(`BT /F1 11 Tf 50 700 Td (${SHOWN}) Tj ET`),
    stream(`BT /F1 1 Tf 50 700 Td ${`(${'ab '.repeat(3_400)}) Tj\n`.repeat(101)}ET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return `%PDF-1.4\n${objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`).join('')}trailer << /Root 1 0 R >>\n`;
}

describe('words that stand in nothing that was read are not called missing from a document partly read', () => {
  test('PDF: a page that cannot be read', async () => {
    const text = Buffer.from(await threePages()).toString('latin1');
    const broken = text.replace(
      /(\/Kids \[\d+ 0 R )(\d+)/u,
      (_, before: string, id: string) => before + '9'.repeat(id.length),
    );
    expect(broken).not.toBe(text);
    expect(await verdictWith('minutes.pdf', Buffer.from(broken, 'latin1'))).toBe(
      'unchecked: the words are in nothing that was read, and page 2 of minutes.pdf could not be read',
    );
  });

  test('PDF: a page of more characters than are read', async () => {
    expect(await verdictWith('minutes.pdf', hugePage())).toMatch(/^unchecked: .*page 2 of minutes\.pdf/u);
  });

  test('PDF: a page that is an image', async () => {
    const content = await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, [SHOWN]);
      pdf.addPage().rect(50, 50, 300, 300).fill('grey');
    });
    expect(await verdictWith('minutes.pdf', content)).toMatch(/^unchecked: .*page 2 of minutes\.pdf/u);
  });

  test('HTML: a part that is not shown', async () => {
    const content = `<body><main><p>${SHOWN}</p><div style="display:none"><p>${WORDS}</p></div></main></body>`;
    expect(await verdictWith('minutes.html', content)).toMatch(/^unchecked: .*not shown at first/u);
  });

  test('DOCX: a document inside it that is not read', async () => {
    const content = makeDocx(`${paragraph(run(SHOWN))}<w:altChunk r:id="c1"/>`, [], {
      parts: { 'word/c.mht': 'MIME-Version: 1.0' },
      relations: chunkRelation('c1', 'c.mht'),
    });
    expect(await verdictWith('minutes.docx', content)).toMatch(/^unchecked: .*\(c\.mht\) in minutes\.docx/u);
  });
});

describe('what is left out of the running text is read, and holds quotations', () => {
  test('HTML: an aside', async () => {
    const content = `<body><main><p>${SHOWN}</p></main><aside><p>${WORDS}</p></aside></body>`;
    expect(await verdictWith('minutes.html', content)).toMatch(
      /^verbatim: .*outside its running text \(asides\)/u,
    );
  });

  test('DOCX: a footnote and an endnote are text', async () => {
    const note = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const content = makeDocx(paragraph(run(SHOWN) + note), [WORDS]);
    expect(await verdictWith('minutes.docx', content)).toBe('verbatim: the words stand in minutes.docx');
  });
});

describe('they are missing from one that was read whole', () => {
  test('PDF', async () => {
    expect(await verdictWith('minutes.pdf', await threePages())).toMatch(/^not-found/u);
  });

  test('HTML', async () => {
    const content = `<body><main><p>${SHOWN}</p></main><aside><p>It rained.</p></aside></body>`;
    expect(await verdictWith('minutes.html', content)).toMatch(/^not-found/u);
  });

  test('DOCX', async () => {
    expect(await verdictWith('minutes.docx', makeDocx(paragraph(run(SHOWN))))).toMatch(/^not-found/u);
  });
});
