import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { check } from '../src/check.js';
import { read, type Input } from '../src/read/index.js';
import type { Report } from '../src/types/index.js';

/** Scraps of news text: their sums are near enough to articles to reach every stage, and odd enough to surprise it. */
const SCRAPS = [
  'The report found no evidence of fraud.',
  'The commission said that 31 of 40 clerks may have been late.',
  '“We have no evidence,” the mayor said, “that anything was altered.”',
  '> We assess with moderate confidence that some networks probably attempted to gain access.',
  'The report reads in part:',
  '— Ministry of Health, 3 May',
  '"an unclosed mark',
  "'90s rock’n’roll wasn't 40' long",
  'about half … [sic] of *all* [networks](report.pdf)',
  'U.S. officials told ABC on Jan. 6 that no fewer than 1,200.5 people, i.e. 3 %, were “certain”.',
  '# A heading',
  '\uFEFF\u00AD\u200B\u00A0',
  '𝕬 👩‍👩‍👧 é ﬁ',
  '\r\n\r\n',
  '- item',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '<blockquote>He &ldquo;left&rdquo;</blockquote>',
];

const scrap = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SCRAPS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const text = fc
  .array(fc.tuple(scrap, fc.constantFrom(' ', '\n', '\n\n', '')), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
const path = fc.constantFrom('a.md', 'a.txt', 'a.html');
const article = fc.record({ path, content: text });
const source = fc.record({ path: fc.constantFrom('s.md', 's.txt', 's.html'), content: text });

function everySpanCutsItsText(report: Report, texts: ReadonlyMap<string, string>): void {
  const extracts = [
    ...report.quotations.flatMap((quotation) => [quotation, ...quotation.places]),
    ...report.claims.flatMap((claim) => [claim, ...claim.evidence]),
    ...report.omissions,
  ];
  for (const { document, span, text: words } of extracts) {
    expect(span.end).toBeGreaterThan(span.start);
    expect(texts.get(document)!.slice(span.start, span.end)).toBe(words);
  }
  const body = texts.get(report.article.path)!;
  for (const { article: span } of report.findings) {
    expect(0 <= span.start && span.start <= span.end && span.end <= body.length).toBe(true);
  }
}

test('any article beside any source gives a report whose spans cut real text, and the same bytes again', async () => {
  await fc.assert(
    fc.asyncProperty(article, fc.array(source, { maxLength: 1 }), async (input, sources) => {
      const report = await check(input, { sources });
      const inputs: Input[] = [input, ...sources];
      const documents = await Promise.all(inputs.map((one) => read(one)));
      everySpanCutsItsText(report, new Map(documents.map((document) => [document.path, document.text])));
      expect(JSON.stringify(await check(input, { sources }))).toBe(JSON.stringify(report));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('an article printed word for word in its source has nothing to mend', async () => {
  const lines = SCRAPS.slice(0, 2).join(' ');
  const report = await check(
    { path: 'a.txt', content: lines },
    { sources: [{ path: 's.txt', content: lines }] },
  );
  expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(report.claims.map(({ verdict }) => verdict)).toEqual(['supported', 'supported']);
});
