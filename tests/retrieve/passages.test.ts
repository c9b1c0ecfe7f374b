import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexRegions, passagesFor } from '../../src/retrieve/index.js';
import type { Block, Document, Passages, Quotation, Region, Span } from '../../src/types/index.js';
import { articleOf } from '../support/blocks.js';

/** A region that is a whole document. */
function sourceOf(document: Document): Region {
  const span = { start: 0, end: document.text.length };
  return { document, span, origin: 'source', quotation: null, speaker: null };
}

function named(path: string, text: string): Document {
  return { ...articleOf(text), path };
}

function spanOf(document: Document, words: string): Span {
  const start = document.text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

interface Options {
  readonly before?: string;
  readonly after?: string;
  readonly prefer?: readonly string[];
}

/** What is laid beside a claim that is an article by itself, but for a sentence before and one after. */
function beside(sources: readonly Document[], claim: string, options: Options = {}): Passages {
  const { before, after, prefer = [] } = options;
  const article = articleOf([before, claim, after].filter(Boolean).join('\n\n'));
  return passagesFor(indexRegions(sources.map(sourceOf)), {
    article,
    span: spanOf(article, claim),
    before: before === undefined ? null : spanOf(article, before),
    after: after === undefined ? null : spanOf(article, after),
    prefer,
  });
}

function texts({ shown }: Passages): string[] {
  return shown.map(({ region, span }) => region.document.text.slice(span.start, span.end));
}

/** The sentence that comes nearest to the claim. */
function best(passages: Passages): string | undefined {
  const at = passages.shown.findIndex(({ score }) => score === 1);
  return texts(passages)[at];
}

function wordsIn(passages: Passages): number {
  return texts(passages).join(' ').split(/\s+/u).filter(Boolean).length;
}

/** Sentences about nothing in particular, so many words in all. */
const filler = (sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, at) =>
      `Item ${at + 300} of the annual list concerns paint, gravel and other stores kept in shed ${at + 900}.`,
  ).join(' ');

const REPORT = articleOf(`# Findings on the bridge

The inspectors visited the Hallmere bridge on 3 May.
It was closed two days later.

# Cost

- Repairs will take twelve weeks.

- The council has set aside 1.2 million crowns.`);

describe('what is laid beside a claim', () => {
  test('the sentence that tells the same in other forms of the words comes first', () => {
    const source = articleOf(
      `${filler(20)} The tribunal decided that the colour of the organisation was no offence. ${filler(20)}`,
    );
    expect(best(beside([source], 'Tribunals have had to decide on the color of an organization.'))).toMatch(
      /^The tribunal/u,
    );
  });

  test('a number in words meets one in digits', () => {
    expect(best(beside([REPORT], 'The work lasts 12 weeks.'))).toBe('Repairs will take twelve weeks.');
    expect(best(beside([REPORT], 'They have put by 1,200,000.'))).toBe(
      'The council has set aside 1.2 million crowns.',
    );
  });

  test('a body meets its initials, a country its people, a compound its other spelling', () => {
    const source = articleOf(
      `${filler(12)} The Department of Public Works signed the paper. Russian trawlers left. The cease-fire held. ${filler(12)}`,
    );
    expect(best(beside([source], 'DPW has put its name to it.'))).toMatch(/^The Department/u);
    expect(best(beside([source], 'Boats from Russia are gone.'))).toMatch(/^Russian/u);
    expect(best(beside([source], 'A ceasefire was kept.'))).toMatch(/^The cease-fire/u);
  });

  test('a heading is a passage, and stands over what follows it', () => {
    const { shown } = beside([REPORT], 'Findings on a bridge were published.');
    expect(shown.find(({ score }) => score === 1)).toMatchObject({ block: 0, heading: null });
    expect(shown.find(({ block }) => block === 1)).toMatchObject({ heading: 'Findings on the bridge' });
    expect(shown.find(({ block }) => block === 3)).toMatchObject({ heading: 'Cost' });
  });

  test('a table row is read across whole', () => {
    const text = 'Site\tDeaths\n\nOro St. Mark.\t18\tJuly. August\n\nTalmat\t64\tMay';
    const spans = text.split('\n\n').map((row) => spanOf({ text } as Document, row));
    const blocks = spans.map((span): Block => ({ kind: 'table-row', span, level: 0, quoteDepth: 0 }));
    const source = { ...articleOf(text), blocks };
    expect(texts(beside([source], 'At Oro there were 18 deaths.'))).toContain(
      'Oro St. Mark.\t18\tJuly. August',
    );
  });

  test('the sentences before and after the claim tell which of two passages is meant', () => {
    const source = articleOf(
      `The harbour at Besk was dredged. ${filler(9)} The minister refused the request. ${filler(30)} The airport at Lower Vey was enlarged. ${filler(9)} The minister granted the request. ${filler(9)}`,
    );
    const claim = 'The minister answered the request.';
    expect(texts(beside([source], claim, { before: 'Lower Vey has a larger airport.' }))).toContain(
      'The airport at Lower Vey was enlarged.',
    );
    expect(texts(beside([source], claim, { after: 'Besk had its harbour dredged.' }))).toContain(
      'The harbour at Besk was dredged.',
    );
  });

  test('the order of the document is kept', () => {
    const { shown } = beside(
      [REPORT],
      'The council pays for twelve weeks of repairs to the Hallmere bridge, which was closed in May.',
    );
    const starts = shown.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(shown.length).toBeGreaterThan(4);
  });

  test('at most 230 words are shown, and of a long source nearly as many', () => {
    const passages = beside([articleOf(filler(200))], 'Paint and gravel are kept in shed 950.');
    expect(wordsIn(passages)).toBeLessThanOrEqual(230);
    expect(wordsIn(passages)).toBeGreaterThan(200);
    expect(best(passages)).toMatch(/shed 950\.$/u);
  });

  test('a sentence longer than the space is shown in part', () => {
    const list = Array.from({ length: 400 }, (_, at) => `clause ${at}`).join(', ');
    const passages = beside(
      [articleOf(`The contract names ${list} and nothing else.`)],
      'Clause 333 is in the contract.',
    );
    expect(texts(passages).join(' ')).toMatch(/\bclause 333,/u);
    expect(wordsIn(passages)).toBeLessThanOrEqual(230);
  });

  test('a sentence that comes again is shown once', () => {
    const header = 'Report of the Hallmere bridge inquiry';
    const source = articleOf(
      Array.from({ length: 9 }, (_, at) => `${header}\n\nPage ${at} tells of rivets.`).join('\n\n'),
    );
    expect(
      texts(beside([source], 'The inquiry on the Hallmere bridge has reported.')).filter(
        (text) => text === header,
      ),
    ).toHaveLength(1);
  });
});

describe('what a sentence points back to', () => {
  const opening = 'The Signals Directorate traced the scans to a firm in Kestria.';
  const agency = 'In spring an independent safety agency, the first of its kind, was set up.';

  test('"It" brings the sentence that names it', () => {
    const source = articleOf(
      `${filler(30)} ${opening} It did not name any person responsible for lost ballots. ${filler(30)}`,
    );
    const { shown } = beside(
      [source],
      'Nobody has been named as responsible for the ballots that were lost.',
    );
    expect(shown.map(({ region, span }) => region.document.text.slice(span.start, span.end))).toContain(
      opening,
    );
  });

  test('"The agency" brings the sentence that says which, marked as carried', () => {
    const source = articleOf(`${agency} ${filler(25)} The agency fined the ferry operator. ${filler(25)}`);
    const { shown } = beside([source], 'A ferry operator was fined.');
    const carried = shown.filter((one) => one.carried);
    expect(carried.map(({ span }) => source.text.slice(span.start, span.end))).toEqual([agency]);
    expect(carried[0]!.span.start).toBe(0);
  });

  test('a surname brings the sentence with the full name', () => {
    const full = 'The survey was led by Dr Anwar Pell of the university.';
    const source = articleOf(`${full} ${filler(25)} Dr Pell warned against panic. ${filler(25)}`);
    const passages = beside([source], 'People should not panic, the researcher warned.');
    expect(texts(passages)).toContain(full);
  });

  test('"It is known that" points to nothing before it', () => {
    const source = articleOf(`${filler(12)} It is known that ferries sank. ${filler(12)}`);
    expect(beside([source], 'Ferries have sunk.').shown.filter(({ carried }) => carried)).toEqual([]);
  });
});

describe('several documents', () => {
  const a = named('a.txt', `${filler(15)} The ferry to Tarn sank in March.`);
  const b = named('b.txt', `The ferry to Tarn sank in the month of March, off the isle. ${filler(15)}`);

  test('passages of all are shown, those of one together', () => {
    const paths = beside([a, b], 'The Tarn ferry sank.').shown.map(({ region }) => region.document.path);
    expect(new Set(paths)).toEqual(new Set(['a.txt', 'b.txt']));
    expect(paths).toEqual([...paths].sort());
  });

  test('a document that the claim names comes first', () => {
    const passages = beside([a, b], 'The ferry to Tarn sank in March.', { prefer: ['b.txt'] });
    expect(passages.shown[0]!.region.document.path).toBe('b.txt');
    expect(best(passages)).toMatch(/off the isle/u);
  });

  test('what a claim quotes is no evidence for it, and what another paragraph quotes is', () => {
    const article = articleOf(
      '> No bolt was loose at Ostrander.\n\nThe report says so.\n\n> No switch was locked at Ostrander.',
    );
    const excerpt = (words: string): Region => {
      const span = spanOf(article, words);
      const quotation = { span, pieces: [{ span, joint: 'start' }] } as unknown as Quotation;
      return { document: article, span, origin: 'excerpt', quotation, speaker: null };
    };
    const [own, other] = [
      excerpt('No bolt was loose at Ostrander.'),
      excerpt('No switch was locked at Ostrander.'),
    ];
    const query = { article, span: own.span, before: null, after: null, prefer: [] };
    expect(texts(passagesFor(indexRegions([own, other]), query))).toEqual([
      'No switch was locked at Ostrander.',
    ]);
    expect(passagesFor(indexRegions([own]), query)).toEqual({ shown: [], bears: false });
  });
});

describe('whether anything bears on a claim', () => {
  test('a claim about something else has nothing to do with the source', () => {
    expect(beside([REPORT], 'Penguins dislike jazz.').bears).toBe(false);
  });

  test.each([
    'Hallmere has a crossing.',
    'Repairs last three months.',
    'Inspection of bridges is overdue.',
    'Council money pays for everything.',
  ])('a name or a rare word is enough: %s', (claim) => {
    expect(beside([REPORT], claim).bears).toBe(true);
  });

  test('where there are no sources nothing is shown', () => {
    expect(beside([], 'The bridge was closed.')).toEqual({ shown: [], bears: false });
  });
});

describe('for any text', () => {
  const piece = fc.constantFrom(
    'The agency',
    'It',
    'Dr Pell',
    'found',
    '12',
    'twelve',
    'million',
    'no bolt',
    '.',
    '. ',
    '\n\n',
    '# ',
    '- ',
    '> ',
    '…',
    '“',
    '\t',
    '\u00a0',
    'naïve',
    '東京',
    '-',
    'bridge (',
    ';',
  );
  const text = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(' '));

  test('spans lie in their documents, in order and apart, and the space is never exceeded', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), text, fc.nat(), (sources, story, at) => {
        const documents = sources.map((source, number) => named(`${number}.txt`, source));
        const article = articleOf(story);
        const start = Math.min(at, article.text.length);
        const claim = { start, end: article.text.length };
        const before = { start: 0, end: start };
        const passages = passagesFor(indexRegions(documents.map(sourceOf)), {
          article,
          span: claim,
          before,
          after: null,
          prefer: ['1.txt'],
        });
        expect(wordsIn(passages)).toBeLessThanOrEqual(230);
        for (const document of documents) {
          const own = passages.shown.filter(({ region }) => region.document === document);
          own.forEach(({ span, score, block }, number) => {
            expect(span.start).toBeGreaterThanOrEqual(own[number - 1]?.span.end ?? 0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(document.blocks[block]!.span.end).toBeGreaterThanOrEqual(span.end);
            expect(score).toBeGreaterThanOrEqual(0);
            expect(score).toBeLessThanOrEqual(1);
          });
        }
      }),
    );
  });

  test('the same question has the same answer, whether the index is new or known', () => {
    fc.assert(
      fc.property(text, text, (source, claim) => {
        const document = articleOf(source);
        const first = beside([document], `Claim ${claim}`);
        expect(beside([document], `Claim ${claim}`)).toEqual(first);
        expect(texts(beside([articleOf(source)], `Claim ${claim}`))).toEqual(texts(first));
      }),
    );
  });
});
