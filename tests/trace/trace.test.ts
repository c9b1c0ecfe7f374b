import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cut } from '../../src/language/span.js';
import { trace } from '../../src/trace/index.js';
import type { Quotation, Trace } from '../../src/types/index.js';
import { documents } from './documents.js';
import { documentOf, quotationsOf, sourceRegion, speaker, traceFirst } from './support.js';

const INQUIRY = documents['scan-inquiry.txt']!;

function kinds({ alterations }: Trace): string[] {
  return alterations.map(({ kind }) => kind);
}

function said(words: string, source = INQUIRY, credit: string | null = null): Trace {
  const attribution = credit === null ? null : speaker(credit);
  return traceFirst(`The report said “${words}” on Monday.`, [source], 'permissive', { attribution });
}

describe('verdicts', () => {
  test.each([
    ['verbatim', 'some networks linked to the Veldt Bureau attempted to enter voter-roll systems'],
    ['verbatim', 'restored service within nine hours'],
    ['permitted', '[s]everal clerks asked for training'],
    ['permitted', 'Several clerks … received it before the autumn'],
    ['permitted', 'Several clerks asked for training [in writing] and all of them received it'],
    ['permitted', 'clerks [sic] asked for training.'],
    ['altered', 'some groups linked to the Veldt Bureau attempted to enter voter-roll systems'],
    ['altered', 'We have evidence that any vote tally was altered'],
    ['altered', 'We have … evidence that any vote tally was altered'],
    ['spliced', 'similar attempts could recur … outages in at least 13 counties'],
  ])('%s: %s', (verdict, words) => {
    expect(said(words).verdict).toBe(verdict);
  });

  test('not-found where the report at hand is credited, unchecked where nobody is', () => {
    const invented = 'a coordinated digital siege of the whole coast';
    expect(said(invented, INQUIRY, 'the report').verdict).toBe('not-found');
    expect(said(invented).verdict).toBe('unchecked');
  });

  test.each(['scare', 'title', 'term'] as const)('a %s is not checked', (role) => {
    const traced = traceFirst('The so-called “siege of the coast” ended.', [INQUIRY], 'permissive', { role });
    expect(traced.verdict).toBe('unchecked');
  });

  test('an ellipsis or brackets that stand in the source match literally', () => {
    const source = 'He wrote: "the pumps [sic] were … never serviced" in his note to the board of the port.';
    expect(said('the pumps [sic] were … never serviced', source).verdict).toMatch(/verbatim|permitted/u);
    expect(
      said('asked [the board] to resign', 'The crew asked [the board] to resign in May.').verdict,
    ).toMatch(/verbatim|permitted/u);
  });
});

describe('what differs', () => {
  test.each([
    ['substituted', 'limit', 'outages in at most 13 counties coincided with the scanning'],
    ['substituted', 'number', 'outages in at least 31 counties coincided with the scanning'],
    ['omitted', 'negation', 'We did assess the effect on the outcome of the vote'],
    ['inserted', 'negation', 'Technicians of the Ostrava Group never reviewed the logs'],
    ['substituted', 'name', 'Technicians of the Halden Group reviewed the logs'],
    ['substituted', 'likelihood', 'Similar attempts will recur unless the software is replaced'],
    ['omitted', 'event status', 'some networks linked to the Veldt Bureau to enter voter-roll systems'],
    ['inserted', null, 'Technicians of the Ostrava Group carefully reviewed the logs'],
    ['bracket', 'negation', 'Several clerks asked for training and [none] of them received it'],
  ])('%s, touching %s: %s', (kind, touches, words) => {
    expect(said(words).alterations).toContainEqual(expect.objectContaining({ kind, touches }));
  });

  test.each([
    ['curly and straight', '“It was chaos', 'It was chaos in the counting room that night'],
    ['contraction', 'We did not assess', 'We didn’t assess the effect on the outcome of the vote'],
  ])('%s changes nothing of weight', (_, __, words) => {
    expect(
      said(words).alterations.filter(({ weight, kind }) => weight === 'material' && kind !== 'voice'),
    ).toEqual([]);
  });

  test('a range with another dash is named, never silently equal', () => {
    const traced = said(
      'in the years 2016-2020 the pumps failed',
      'Over and over in the years 2016–2020 the pumps failed.',
    );
    expect(kinds(traced)).toContain('dash');
  });

  test('a minus sign is part of the figure', () => {
    const traced = said(
      'the balance fell to 5 million crowns',
      'In June the balance fell to −5 million crowns.',
    );
    expect(traced.alterations).toContainEqual(expect.objectContaining({ touches: 'number' }));
  });

  test('0.9 is not inside 0.95', () => {
    expect(
      said('a rate of 0.9 percent was measured', 'In May a rate of 0.95 percent was measured.').alterations,
    ).toContainEqual(expect.objectContaining({ touches: 'number' }));
  });

  test('1,000 and 1000 are the same figure in another style, and named', () => {
    const traced = said('about 1000 homes lost power', 'On Friday about 1,000 homes lost power.');
    expect(traced.verdict).toBe('permitted');
    expect(kinds(traced)).toContain('numeral');
  });

  test.each([
    ['ap', 'verbatim'],
    ['chicago', 'verbatim'],
    ['bluebook', 'altered'],
    ['permissive', 'verbatim'],
  ] as const)('%s: a first letter changed without brackets is %s', (house, verdict) => {
    const article = 'It said “several clerks asked for training and all of them received it”.';
    expect(traceFirst(article, [INQUIRY], house).verdict).toBe(verdict);
  });

  test('words damaged in the source are doubt, not misquotation', () => {
    const traced = said(
      'the technicians of the port reviewed the logs of the winter',
      'Then the technicians of the port revie\uFFFDed the logs of the winter.',
    );
    expect(traced.verdict).toBe('permitted');
    expect(kinds(traced)).toContain('damaged');
  });
});

describe('pieces', () => {
  test('a piece of two words with its denial lost is found beside the other', () => {
    const source =
      'The feature is that they cannot, people cannot generally control when they enter that market.';
    const { verdict, alterations } = said('people can … control when they enter that market', source);
    expect(verdict).toBe('altered');
    expect(alterations).toContainEqual(
      expect.objectContaining({ kind: 'substituted', touches: 'negation', expected: 'cannot' }),
    );
  });

  function twoPieces(article: string, first: string, second: string): Quotation {
    const piece = (words: string) => ({
      start: article.indexOf(words),
      end: article.indexOf(words) + words.length,
    });
    const [one, two] = [piece(first), piece(second)];
    return {
      id: 'q1',
      form: 'inline',
      role: 'quotation',
      span: { start: one.start - 1, end: two.end + 1 },
      pieces: [
        { span: one, joint: 'start' },
        { span: two, joint: 'interruption' },
      ],
      edits: [],
      attribution: null,
    };
  }

  function traceTwo(first: string, second: string): Trace {
    const article = documentOf('a.md', `“${first},” the report said, “${second}.”`);
    const regions = [sourceRegion(documentOf('s.txt', INQUIRY))];
    return trace(article, [twoPieces(article.text, first, second)], regions, 'permissive')[0]!;
  }

  test('an interrupted quotation runs on in the source, one span for each piece', () => {
    const traced = traceTwo(
      'Several clerks asked for training',
      'and all of them received it before the autumn',
    );
    expect(traced.verdict).toMatch(/verbatim|permitted/u);
    expect(traced.places[0]!.pieces.map((span) => cut(INQUIRY, span))).toEqual([
      'Several clerks asked for training',
      'and all of them received it before the autumn',
    ]);
  });

  test('words left out at the interruption are an omission', () => {
    const traced = traceTwo(
      'some networks linked to the Veldt Bureau',
      'to enter voter-roll systems in three counties',
    );
    expect(kinds(traced)).toContain('omitted');
  });
});

describe('credit', () => {
  const [one, two] = [
    'Harbour Report 9. The pumps had not been serviced for a decade.',
    'Harbour Report 12. New pumps came in May.',
  ];

  function credited(name: string, path = 'harbour-report-9.txt'): Trace {
    const article = documentOf('a.md', `${name} said “the pumps had not been serviced for a decade”.`);
    const regions = [
      sourceRegion(documentOf(path, one)),
      sourceRegion(documentOf('harbour-report-12.txt', two)),
    ];
    return trace(
      article,
      quotationsOf(article.text, { attribution: speaker(name) }),
      regions,
      'permissive',
    )[0]!;
  }

  test('the words of another named source are misattributed', () => {
    expect(credited('Harbour Report 12').verdict).toBe('misattributed');
  });

  test.each(['Harbour Report 9', 'the report', 'an engineer'])('%s is no misattribution', (name) => {
    expect(credited(name).verdict).toMatch(/verbatim|permitted/u);
  });

  const pages = [
    { number: 1, label: 'iv', span: { start: 0, end: 20 } },
    { number: 2, label: '1', span: { start: 20, end: 200 } },
  ];

  test.each([
    ['1', 'verbatim'],
    ['2', 'verbatim'],
    ['1-3', 'verbatim'],
    ['7', 'misattributed'],
  ])('page %s cited: %s', (page, verdict) => {
    const source = documentOf(
      'r.pdf',
      `${'A heading.'.padEnd(22)}The pumps had not been serviced for ten years.`,
      { pages },
    );
    const article = documentOf('a.md', 'It said “The pumps had not been serviced for ten years”.');
    const attribution = speaker('the report', { sourceRef: { url: null, title: null, page } });
    const [traced] = trace(
      article,
      quotationsOf(article.text, { attribution }),
      [sourceRegion(source)],
      'permissive',
    );
    expect(traced!.verdict).toBe(verdict);
    if (verdict === 'misattributed') {
      expect(traced!.alterations).toContainEqual(
        expect.objectContaining({ kind: 'wrong-page', actual: '7', expected: '2 (printed 1)' }),
      );
    }
  });
});

describe('choosing among places', () => {
  test('of equal places the one whose surroundings are alike comes first, and the others are told', () => {
    const source = `In the harbour the pumps failed twice in one night and the cellars flooded.\n\n${'Nothing else was seen. '.repeat(40)}\n\nIn the mine the pumps failed twice in one night and the miners left.`;
    const traced = traceFirst('Of the mine and its miners it said “the pumps failed twice in one night”.', [
      source,
    ]);
    expect(traced.places).toHaveLength(2);
    expect(source.slice(traced.places[0]!.span.end)).toMatch(/^ and the miners/u);
    expect(traced.why).toContain('2 places');
  });

  test('the nearest passage is named with the words that agree', () => {
    const traced = said(
      'Technicians of the Ostrava Group reviewed nothing because they had already fled the country by sea',
      INQUIRY,
      'the report',
    );
    expect(traced.verdict).toBe('not-found');
    expect(traced.nearest!.leadingWords).toBe(6);
  });
});

describe('excerpts of the article itself', () => {
  const EXCERPT =
    'We have no evidence that any vote tally was altered in the three counties. Similar attempts could recur.';

  function inArticle(lead: string, quoted: string, name: string): Trace {
    const text = `${lead}\n\n${EXCERPT}\n\nLater ${name} spoke of “${quoted}”.`;
    const article = documentOf('a.md', text);
    const start = text.indexOf(EXCERPT);
    const span = { start, end: start + EXCERPT.length };
    const excerpt: Quotation = {
      id: 'q1',
      form: 'excerpt',
      role: 'quotation',
      span,
      pieces: [{ span, joint: 'start' }],
      edits: [],
      attribution: speaker('the Harbour Commission'),
    };
    const quotation = { ...quotationsOf(text, { attribution: speaker(name) })[0]!, id: 'q2' };
    const region = {
      document: article,
      span,
      origin: 'excerpt' as const,
      quotation: excerpt,
      speaker: 'the Harbour Commission',
    };
    return trace(article, [excerpt, quotation], [region], 'permissive')[1]!;
  }

  test.each([
    ['The statement:', 'no evidence that any vote tally was altered', 'the Commission', 'verbatim'],
    [
      'The statement:',
      'evidence that some vote tally was altered in the three counties',
      'the Commission',
      'altered',
    ],
    [
      'The statement:',
      'evidence that some vote tally was altered in the three counties',
      'Mr Pryce',
      'unchecked',
    ],
    ['The statement:', 'a price to pay for all of this', 'the Commission', 'unchecked'],
    ['The statement in full:', 'a price to pay for all of this', 'the Commission', 'not-found'],
    ['The statement in full:', 'a price to pay for all of this', 'Mr Pryce', 'unchecked'],
  ])('%s “%s”, credited to %s: %s', (lead, quoted, name, verdict) => {
    expect(inArticle(lead, quoted, name).verdict).toBe(verdict);
  });

  test('an excerpt is not traced to itself', () => {
    const text = EXCERPT;
    const article = documentOf('a.md', text);
    const span = { start: 0, end: text.length };
    const excerpt: Quotation = {
      id: 'q1',
      form: 'block',
      role: 'quotation',
      span,
      pieces: [{ span, joint: 'start' }],
      edits: [],
      attribution: null,
    };
    const region = { document: article, span, origin: 'excerpt' as const, quotation: excerpt, speaker: null };
    expect(trace(article, [excerpt], [region], 'permissive')[0]!.verdict).toBe('unchecked');
  });
});

describe('properties', () => {
  const source = Object.values(documents).join('\n\n');
  const words = source.split(/\s+/u).length;

  test('any run of source words is found where it stands, and every span cuts real text', () => {
    fc.assert(
      fc.property(fc.nat(words - 40), fc.integer({ min: 4, max: 30 }), (from, length) => {
        const run = source
          .split(/\s+/u)
          .slice(from, from + length)
          .join(' ')
          .replaceAll(/[“”]/gu, '"');
        const traced = said(run, source);
        expect(['verbatim', 'permitted']).toContain(traced.verdict);
        expect(traced.places[0]!.span.end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 150 },
    );
  });

  test('no string makes it throw, and the same input gives the same trace', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.string({ maxLength: 300 }),
        (quoted, text) => {
          const once = said(quoted.replaceAll(/[“”]/gu, ''), text);
          expect(said(quoted.replaceAll(/[“”]/gu, ''), text)).toEqual(once);
          for (const { article, source: place } of once.alterations) {
            expect(article.start).toBeLessThanOrEqual(article.end);
            expect(place.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('a heading that only names the subject is no passage', () => {
  const text = 'The lido at Mill Lane\n\nIt is open from May to September and is run by the town.';
  const source = documentOf('guide.md', text, {
    blocks: [
      { kind: 'heading', level: 1, quoteDepth: 0, span: { start: 0, end: 21 } },
      { kind: 'paragraph', level: 0, quoteDepth: 0, span: { start: 23, end: text.length } },
    ],
  });
  const article = documentOf('a.md', 'The guide says: “The lido at Mill Lane opened on 30 May 1936.”');
  const quotations = quotationsOf(article.text, { attribution: speaker('the guide') });
  const [traced] = trace(article, quotations, [sourceRegion(source)], 'permissive');
  expect(traced!.verdict).toBe('not-found');
});

describe('the reason', () => {
  const pages = [
    { number: 1, label: 'i', span: { start: 0, end: 12 } },
    { number: 2, label: '1', span: { start: 12, end: 70 } },
  ];
  const source = documentOf('r.pdf', 'A heading.\n\nThe pumps had not been serviced for ten years.', {
    pages,
  });

  test.each([
    ['The pumps had not been serviced for ten years', 'the words stand in r.pdf, page 2 (printed 1)'],
    [
      'the pumps had not been serviced for ten years',
      'the words stand in r.pdf, page 2 (printed 1): first letter lower-cased (Chicago 13.7)',
    ],
    [
      'The pumps had not been painted for ten years',
      'the passage stands in r.pdf, page 2 (printed 1): words exchanged',
    ],
  ])('of “%s” is one plain sentence', (words, why) => {
    const article = documentOf('a.md', `It said “${words}” on Monday.`);
    const attribution = speaker('the report');
    const [traced] = trace(
      article,
      quotationsOf(article.text, { attribution }),
      [sourceRegion(source)],
      'permissive',
    );
    expect(traced!.why).toBe(why);
  });
});
