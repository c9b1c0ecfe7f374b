import { describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fromXml } from 'xast-util-from-xml';
import { check } from '../../src/check.js';
import { docx } from '../../src/reporters/docx.js';
import type { CommentsWanted, Report } from '../../src/types/index.js';
import { makeDocx, paragraph, run } from '../support/make-docx.js';
import { commentsOf, partsOf, runsOf, withoutComments } from '../support/word-comments.js';
import { everything, plain } from './reports.js';

const SOURCE = {
  path: 'sources/report.txt',
  content:
    'We have no evidence that any vote tally was altered.\n\nOutages struck at least 13 counties in March.\n\nThe board met on 4 May 2021 in Orla.\n',
};

async function checkedWord(
  draft: Uint8Array,
  comments: CommentsWanted = 'findings',
): Promise<{ report: Report; bytes: Uint8Array }> {
  const report = await check({ path: 'draft.docx', content: draft }, { sources: [SOURCE] });
  return { report, bytes: await docx.file(report, draft, { ...plain(), settings: { comments } }) };
}

/** The words of each comment but the first, which is about the whole. */
const marked = (bytes: Uint8Array): string[] =>
  commentsOf(bytes)
    .slice(1)
    .map(({ words }) => words);

const BEFORE = '“We have no evidence that any vote tally was ';
const AFTER = ',” the report says.';
const MISQUOTED = `${BEFORE}changed${AFTER}`;

describe('a Word draft', () => {
  test('gets a comment at the words of each finding, by sourcecheck', async () => {
    const { bytes } = await checkedWord(makeDocx(paragraph(run(MISQUOTED))));
    const [whole, finding, ...more] = commentsOf(bytes);
    expect(more).toEqual([]);
    expect(whole).toMatchObject({ author: 'sourcecheck', words: MISQUOTED });
    expect(whole!.lines).toEqual(expect.arrayContaining(['Compared with: report.txt.']));
    expect(finding).toMatchObject({ author: 'sourcecheck', words: 'changed' });
    expect(finding!.lines).toEqual(
      expect.arrayContaining([
        'Article says “was changed”; the source says “was altered”',
        '“We have no evidence that any vote tally was altered” – report.txt, line 1',
      ]),
    );
  });

  test('keeps every other part, and every run as it was', async () => {
    const draft = makeDocx(
      paragraph(run('A headline'), 'Heading1') +
        paragraph(`<w:r w:rsidR="00AA"><w:rPr><w:b/></w:rPr><w:t>${MISQUOTED}</w:t></w:r>`) +
        '<w:sectPr/>',
      ['A note.'],
    );
    const { bytes } = await checkedWord(draft);
    const [before, after] = [partsOf(draft), partsOf(bytes)];
    const touched = [
      '[Content_Types].xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/comments.xml',
    ];
    for (const name of Object.keys(before).filter((one) => !touched.includes(one)))
      expect(after[name]).toBe(before[name]);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(['word/comments.xml']);
    expect(runsOf(after['word/document.xml']!)).toEqual(runsOf(before['word/document.xml']!));
    const seam = '</w:t></w:r><w:r w:rsidR="00AA"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">';
    const unparted = withoutComments(after['word/document.xml']!)
      .replaceAll(seam, '')
      .replace('<w:t xml:space="preserve">“We', '<w:t>“We');
    expect(unparted).toBe(before['word/document.xml']);
  });

  test('is well-formed XML in every part, and the same bytes each time', async () => {
    const draft = makeDocx(
      paragraph(run(MISQUOTED.replace('any vote tally', 'any &amp;quot;vote&amp;quot; tally'))),
    );
    const { bytes } = await checkedWord(draft, 'all');
    for (const xml of Object.values(partsOf(bytes))) expect(() => fromXml(xml)).not.toThrow();
    expect((await checkedWord(draft, 'all')).bytes).toEqual(bytes);
  });

  test.each([
    ['several runs', paragraph(run(`${BEFORE}ch`) + run('ang') + run(`ed${AFTER}`))],
    [
      'a hyperlink',
      paragraph(run(BEFORE) + `<w:hyperlink w:anchor="a">${run('changed')}</w:hyperlink>` + run(AFTER)),
    ],
    [
      'an insertion',
      paragraph(
        run(BEFORE) +
          `<w:del w:id="1" w:author="A"><w:r><w:delText>altered</w:delText></w:r></w:del>` +
          `<w:ins w:id="2" w:author="A">${run('changed')}</w:ins>${run(AFTER)}`,
      ),
    ],
    [
      'a list',
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(MISQUOTED)}</w:p>`,
    ],
    [
      'a table',
      `<w:tbl><w:tr><w:tc>${paragraph(run('Place'))}</w:tc><w:tc>${paragraph(run(MISQUOTED))}</w:tc></w:tr></w:tbl>`,
    ],
    ['a content control', `<w:sdt><w:sdtContent>${paragraph(run(MISQUOTED))}</w:sdtContent></w:sdt>`],
    [
      'a run with a line break',
      paragraph(`<w:r><w:t>${BEFORE.trim()}</w:t><w:br/><w:t>changed</w:t><w:t>${AFTER}</w:t></w:r>`),
    ],
    [
      'a text that hides words',
      paragraph(`${run(BEFORE)}<w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r>${run(`changed${AFTER}`)}`),
    ],
    [
      'the second of two equal paragraphs',
      paragraph(run('Orla.')) + paragraph(run('Orla.')) + paragraph(run(MISQUOTED)),
    ],
  ])('finds the words in %s', async (_name, body) => {
    const { bytes } = await checkedWord(makeDocx(body));
    expect(marked(bytes)).toEqual(['changed']);
    expect(() => fromXml(partsOf(bytes)['word/document.xml']!)).not.toThrow();
    expect(runsOf(partsOf(bytes)['word/document.xml']!)).toEqual(
      runsOf(partsOf(makeDocx(body))['word/document.xml']!),
    );
  });

  test('an insertion that is refused takes no comment along: the reference stands outside it', async () => {
    const inserted = `<w:ins w:id="2" w:author="A">${run(MISQUOTED)}</w:ins>`;
    const { bytes } = await checkedWord(makeDocx(paragraph(inserted)));
    const [, within] = /<w:ins [^>]*>(.*)<\/w:ins>/su.exec(partsOf(bytes)['word/document.xml']!)!;
    expect(within).toContain('commentRangeStart');
    expect(within).not.toContain('commentReference');
  });

  test('words in a note are commented on where the body calls it', async () => {
    const call = '<w:r><w:footnoteReference w:id="1"/></w:r>';
    const draft = makeDocx(paragraph(run('The board met.') + call), [MISQUOTED]);
    const { bytes } = await checkedWord(draft);
    const body = partsOf(bytes)['word/document.xml']!;
    expect(body).toMatch(
      /<w:commentRangeStart w:id="\d+"\/><w:r><w:footnoteReference w:id="1"\/><\/w:r><w:commentRangeEnd/u,
    );
    expect(partsOf(bytes)['word/footnotes.xml']).toBe(partsOf(draft)['word/footnotes.xml']);
  });

  test('comments that are there stay, and no id is used twice', async () => {
    const first = await checkedWord(makeDocx(paragraph(run(MISQUOTED))));
    const { bytes } = await checkedWord(first.bytes);
    const ids = commentsOf(bytes).map(({ id }) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
    expect(partsOf(bytes)['word/comments.xml']).toContain(
      /<w:comment .*<\/w:comment>/su.exec(partsOf(first.bytes)['word/comments.xml']!)![0],
    );
    expect(partsOf(bytes)['[Content_Types].xml']).toBe(partsOf(first.bytes)['[Content_Types].xml']);
    expect(partsOf(bytes)['word/_rels/document.xml.rels']).toBe(
      partsOf(first.bytes)['word/_rels/document.xml.rels'],
    );
  });

  test('words that are not in the file are told at its beginning', async () => {
    const report = await check(
      { path: 'draft.docx', content: makeDocx(paragraph(run(MISQUOTED))) },
      { sources: [SOURCE] },
    );
    const other = makeDocx(paragraph(run('Another text.')));
    const comments = commentsOf(
      await docx.file(report, other, { ...plain(), settings: { comments: 'findings' } }),
    );
    expect(comments.map(({ lines }) => lines[1]).join()).toContain('At the words “changed”:');
  });

  test('one that is damaged is named as such', async () => {
    const { report } = await checkedWord(makeDocx(paragraph(run(MISQUOTED))));
    await expect(docx.file(report, strToU8('no zip'), plain())).rejects.toThrow(
      'The Word document is damaged',
    );
    await expect(docx.file(report, zipSync({ 'a.txt': strToU8('x') }), plain())).resolves.toBeDefined();
  });
});

describe('which comments', () => {
  const headings = async (comments: CommentsWanted): Promise<string[]> => {
    const bytes = await docx.file(everything, null, { ...plain(), settings: { comments } });
    return commentsOf(bytes).map(({ lines }) => lines[0]!);
  };

  test('findings only, also what a person must read, or everything', async () => {
    const [findings, review, all] = [
      await headings('findings'),
      await headings('review'),
      await headings('all'),
    ];
    expect(findings.some((heading) => heading.startsWith('Needs a person'))).toBe(false);
    expect(review.some((heading) => heading.startsWith('Needs a person'))).toBe(true);
    expect(review).not.toContain('Unaddressed');
    expect(all).toContain('Unaddressed');
    expect(all).not.toContain('Not found');
    expect(review.length).toBeGreaterThan(findings.length);
    expect(all.length).toBeGreaterThan(review.length);
  });
});

describe('a draft of another format', () => {
  const DRAFT = `# A headline

${MISQUOTED}

> A block quotation.

- one
  - two

The last words.
`;

  test('rows of a table become a table', async () => {
    const content = '| Place | Count |\n| --- | --- |\n| Orla | 13 |\n';
    const report = await check({ path: 'draft.md', content });
    const body = partsOf(await docx.file(report, null, plain()))['word/document.xml']!;
    expect(body.match(/<w:tbl>/gu)).toHaveLength(1);
    expect(body.match(/<w:tr>/gu)).toHaveLength(2);
    expect(body.match(/<w:tc>/gu)).toHaveLength(4);
  });

  test('becomes a plain Word file with the same text and comments', async () => {
    const report = await check({ path: 'draft.md', content: DRAFT }, { sources: [SOURCE] });
    const bytes = await docx.file(report, null, { ...plain(), settings: { comments: 'findings' } });
    expect(marked(bytes)).toEqual(['changed']);
    const again = await check({ path: 'draft.docx', content: bytes });
    const shapes = ({ article }: Report) =>
      article.blocks.map(({ kind, level, quoteDepth, span }) => [
        kind,
        kind === 'heading' ? level : 0,
        quoteDepth,
        article.text.slice(span.start, span.end),
      ]);
    expect(shapes(again)).toEqual(shapes(report));
  });
});

const soffice = spawnSync('soffice', ['--version']).status === 0;
if (!soffice) console.warn('skipped: no LibreOffice (soffice) to open the Word files with');

(soffice ? describe : describe.skip)('LibreOffice', () => {
  const converted = (bytes: Uint8Array, to: string, filter: string): Buffer => {
    const folder = mkdtempSync(join(tmpdir(), 'sourcecheck-word-'));
    try {
      writeFileSync(join(folder, 'checked.docx'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const done = spawnSync(
        'soffice',
        [profile, '--headless', '--convert-to', filter, '--outdir', folder, 'checked.docx'],
        { cwd: folder },
      );
      expect(done.status).toBe(0);
      return readFileSync(join(folder, `checked.${to}`));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('reads every comment at its words', async () => {
    const { bytes } = await checkedWord(
      makeDocx(paragraph(run('A headline'), 'Heading1') + paragraph(run(MISQUOTED))),
    );
    const flat = converted(bytes, 'fodt', 'fodt').toString('utf8');
    expect(flat.match(/<dc:creator>sourcecheck<\/dc:creator>/gu)).toHaveLength(2);
    const range =
      /<office:annotation [^>]*office:name="([^"]+)"[^>]*>(?:(?!<\/office:annotation>).)*changed.*?<\/office:annotation>(.*?)<office:annotation-end office:name="\1"/su;
    expect(range.exec(flat)?.[2]?.replace(/<[^>]+>/gu, '')).toBe('changed');
  }, 120_000);

  test('makes a PDF with a note for each comment', async () => {
    const report = await check(
      { path: 'draft.txt', content: `A headline\n\n${MISQUOTED}\n` },
      { sources: [SOURCE] },
    );
    const bytes = await docx.file(report, null, { ...plain(), settings: { comments: 'findings' } });
    const pdf = converted(
      bytes,
      'pdf',
      'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"},"ExportNotesInMargin":{"type":"boolean","value":"true"}}',
    );
    expect(pdf.toString('latin1').match(/\/Subtype \/Text\b/gu)).toHaveLength(2);
  }, 120_000);
});
