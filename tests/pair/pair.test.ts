import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pair } from '../../src/pair/index.js';
import { sentences } from '../../src/language/sentences.js';
import { cut } from '../../src/language/span.js';
import type {
  Attribution,
  Claim,
  Document,
  Pairing,
  Quotation,
  Region,
  Span,
} from '../../src/types/index.js';
import { documentOf } from '../support/view.js';

function claimAt(span: Span, attribution: Attribution | null = null): Claim {
  return {
    id: 'c1',
    span,
    content: span,
    heading: false,
    attribution,
    quotations: [],
    worth: { score: 1, reason: '' },
  };
}

function credited(speaker: string): Attribution {
  return { speaker, speakerSpan: null, cue: null, cueSpan: null, sourceRef: null, via: null };
}

function sourceRegion(document: Document): Region {
  return {
    document,
    span: { start: 0, end: document.text.length },
    origin: 'source',
    quotation: null,
    speaker: document.metadata.title,
  };
}

function pairWith(claim: string, source: string, attribution: Attribution | null = null): Pairing {
  const article = documentOf(claim, 'article.txt');
  const span = { start: 0, end: claim.length };
  return pair(article, [claimAt(span, attribution)], [sourceRegion(documentOf(source, 'source.txt'))])[0]!;
}

function passages({ evidence }: Pairing): string[] {
  return evidence.map(({ passage }) => cut(passage.region.document.text, passage.span));
}

const REPORT = `The harbour was founded in 1820. Its cranes were painted last spring. Outages in at least 13 counties coincided with
the scanning in March 2024. The canteen serves fish on Fridays. No vote tally was altered, the commission said. Repairs cost 4.2 million
crowns. The staff went home early on the last day of the year.`;

describe('pair', () => {
  test('a shared figure tells the passage better than a shared word; a year does not', () => {
    const source = 'The strikers held the north gate at noon. Some 640 people went home at noon.';
    expect(passages(pairWith('At noon 640 strikers left.', source))[0]).toBe(
      'Some 640 people went home at noon.',
    );
    const years = 'The lock was widened in March 1911. In March the mill closed.';
    expect(passages(pairWith('In March 1911 the mill closed.', years))[0]).toBe('In March the mill closed.');
  });

  test('marks that point at literature are no words of the claim', () => {
    const { unanswered } = pairWith('Repairs of the harbour cost millions [12] (Holt et al., 2020).', REPORT);
    expect(unanswered.map(({ text }) => text)).not.toEqual(expect.arrayContaining(['12']));
  });

  test.each([
    ['There were outages in 13 counties during the scan.', 'Outages in at least 13 counties'],
    ['The vote tallies were altered, a report shows.', 'No vote tally was altered'],
    ['Repairing it cost 4.2 million crowns.', 'Repairs cost 4.2 million'],
  ])('%s', (claim, passage) => {
    expect(passages(pairWith(claim, REPORT))[0]).toContain(passage);
  });

  test('a claim nothing bears on has no evidence', () => {
    const { evidence, coverage } = pairWith('The volcano erupted twice in a week.', REPORT);
    expect(evidence).toEqual([]);
    expect(coverage).toBe(0);
  });

  test('one shared word is no evidence', () => {
    expect(pairWith('The commission elected a new chairwoman from Veldt.', REPORT).evidence).toEqual([]);
  });

  test('an acronym finds the long name', () => {
    const source = 'It rained in June. The Department of Justice opened a case in Leeds. Shops closed.';
    expect(passages(pairWith('The DOJ opened a case.', source))).toEqual([
      'The Department of Justice opened a case in Leeds.',
    ]);
  });

  test('a passage is as wide as the claim needs and no wider', () => {
    const source =
      'Mira Holt leads the board. She resigned over the flood report on 3 May. It was a warm day.';
    const [passage] = passages(
      pairWith('Mira Holt of the board resigned over the flood report on 3 May.', source),
    );
    expect(passage).toBe('Mira Holt leads the board. She resigned over the flood report on 3 May.');
  });

  test('one name in the next sentence is no reason to read on', () => {
    const source =
      'We have no evidence that any actor altered votes in the 2020 election. Norwegian networks were also seen on Tuesday.';
    const [passage] = passages(
      pairWith('There is evidence that Norway altered votes in the 2020 election.', source),
    );
    expect(passage).toBe('We have no evidence that any actor altered votes in the 2020 election.');
  });

  test('what is left unanswered is named', () => {
    const { unanswered } = pairWith('Repairs nationwide cost 4.2 million crowns.', REPORT);
    expect(unanswered.map(({ text }) => text)).toEqual(['nationwide']);
  });

  test('reasons name the shared words', () => {
    const [evidence] = pairWith('Repairs cost 4.2 million crowns.', REPORT).evidence;
    expect(evidence!.reasons[0]).toMatch(/^shares: .*crowns/u);
  });

  test('a speaker of whom nothing is held is told from one who is named', () => {
    expect(
      pairWith('Holt said repairs cost 4.2 million crowns.', REPORT, credited('Mira Holt')).speakerHeld,
    ).toBe(false);
    expect(pairWith('It said no tally was altered.', REPORT, credited('the commission')).speakerHeld).toBe(
      true,
    );
  });

  test.each([
    ['report', true],
    ['the study', true],
    ['authors', true],
    ['the Ostrava report', false],
    ['the mayor', false],
  ])('a source without a title holds the words of %s: %s', (speaker, held) => {
    const claim = 'Repairs cost 4.2 million crowns.';
    expect(pairWith(claim, 'Repairs cost 4.2 million crowns.', credited(speaker)).speakerHeld).toBe(held);
  });
});

describe('a study that is the only source', () => {
  const finding = 'We show that the canteen serves fish on Fridays.';

  test.each([
    ['a new study of 128 canteens', true],
    ['scientists at the University of Leeds', true],
    ['research', true],
    ['the mayor of Leeds', false],
    ['Mira Holt', false],
  ])('holds the words of %s: %s', (speaker, held) => {
    expect(pairWith('The canteen serves fish.', finding, credited(speaker)).speakerHeld).toBe(held);
  });

  test('no other source does', () => {
    const text = 'The canteen serves fish on Fridays.';
    expect(pairWith('The canteen serves fish.', text, credited('scientists in Leeds')).speakerHeld).toBe(
      false,
    );
  });

  test('of one sentence bears on whatever shares two words with it', () => {
    const claim = 'A plan that nobody in the council had heard of would close the canteen which serves fish.';
    expect(passages(pairWith(claim, 'The canteen serves fish on Fridays.'))).toHaveLength(1);
  });
});

describe('pair with the article’s own excerpts', () => {
  const text =
    'The report says no bridge fell. It reads: No bridge in the district fell during the storm. The mayor says no bridge fell in the storm.';
  const article = documentOf(text, 'article.txt');
  const [claim, , own] = sentences(text);
  const from = text.indexOf('No bridge');
  const span = { start: from, end: text.indexOf(' The mayor') };
  const quotation: Quotation = {
    id: 'q1',
    form: 'excerpt',
    role: 'quotation',
    span,
    pieces: [{ span, joint: 'start' }],
    edits: [],
    attribution: credited('Storm report of the district'),
  };
  const region: Region = {
    document: article,
    span,
    origin: 'excerpt',
    quotation,
    speaker: 'Storm report of the district',
  };

  test('a document the claim names ties it to the excerpt', () => {
    const [pairing] = pair(article, [claimAt(claim!)], [region]);
    expect(pairing!.evidence[0]!.reasons).toContain('named: the report');
  });

  test('a sentence is no evidence for itself', () => {
    const inside: Region = {
      ...region,
      span: own!,
      quotation: { ...quotation, span: own!, pieces: [{ span: own!, joint: 'start' }] },
    };
    expect(pair(article, [claimAt(own!)], [inside])[0]!.evidence).toEqual([]);
  });
});

describe('pair keeps its promises on any text', () => {
  const prose = fc
    .array(
      fc.constantFrom('Oslo', 'the', 'flood', 'report', '13', 'fell', 'not', '.', '“', 'U.S.', 'é', '\n\n'),
      { maxLength: 40 },
    )
    .map((words) => words.join(' '));

  test('spans cut real text, scores stay in range, the same input gives the same pairing', () => {
    fc.assert(
      fc.property(prose, prose, (claim, source) => {
        fc.pre(claim.trim() !== '');
        const pairing = pairWith(claim, source);
        for (const { passage, score, coverage } of pairing.evidence) {
          expect(passage.span.end).toBeGreaterThan(passage.span.start);
          expect(passage.span.end).toBeLessThanOrEqual(source.length);
          for (const share of [score, coverage]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
        expect(pairWith(claim, source)).toEqual(pairing);
      }),
    );
  });
});

test('the dateline of a claim is no date that its passage could answer', () => {
  const claim = 'HA NOI, Oct. 26 – Fifty-five firms agreed on a council for trade.';
  const article = documentOf(claim, 'article.txt');
  const source = documentOf(
    'Ha Noi, 25 October 2016 – Fifty-five firms agree on a council for trade.',
    's.txt',
  );
  const told = { ...claimAt({ start: 0, end: claim.length }), content: { start: 18, end: claim.length } };
  const [pairing] = pair(article, [told], [sourceRegion(source)]);
  expect(pairing!.article.mentions.filter(({ kind }) => kind === 'date')).toEqual([]);
  expect(pairing!.evidence).toHaveLength(1);
});
