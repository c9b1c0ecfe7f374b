import { runReport } from '../../src/report/run-report.js';
import { fingerprint } from '../../src/language/fingerprint.js';
import { lineStarts } from '../../src/language/offset-map.js';
import { selectorsOf } from '../../src/language/selectors.js';
import type {
  Attribution,
  Block,
  Coverage,
  Extract,
  Place,
  Report,
  ReportedArticle,
  ReportedClaim,
  ReportedDocument,
  ReportedEvidence,
  ReportedFinding,
  ReportedQuotation,
  RenderContext,
  Rule,
  RunReport,
  Span,
} from '../../src/types/index.js';

const ARTICLE = `Harbour board saw tampering, says commission

The commission found evidence that vote tallies were altered in three counties, its report says.
“We have no evidence that any vote tally was changed,” the report says.
Outages struck 31 counties in March. Repairs cost nearly half of the counties’ budget.
“A coordinated digital siege,” Commissioner Ilse Rann called it.
The ferry was late, as 渡し船 always are. Is anybody surprised?

The clerks’ statement reads in part:

It was chaos on the quay, and nobody in this office could say who had ordered the ferry back to its berth.

Statement of the county clerks
`;

const SOURCE = `Report 12. We have no evidence that any vote tally was altered, although visibility into two counties was limited.
In March 2024 outages in at least 13 counties coincided with the scanning; a configuration fault cannot be ruled out.
Repairs cost 4.2 million crowns, 48.7 percent of the counties’ budget.
`;

const TEXTS: Readonly<Record<string, string>> = { 'drafts/harbour.md': ARTICLE, 'report 12.pdf': SOURCE };

/** The place of some words in one of the two texts. */
export function at(document: keyof typeof TEXTS, words: string): Extract {
  const text = TEXTS[document]!;
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`“${words}” is not in ${document}`);
  const span = { start, end: start + words.length };
  return { document, span, place: place(text, span, document.endsWith('.pdf')), text: words };
}

function place(text: string, { start, end }: Span, paged: boolean): Place {
  const starts = lineStarts(text);
  const line = starts.findLastIndex((from) => from <= start);
  const endLine = starts.findLastIndex((from) => from <= end);
  return {
    line: line + 1,
    column: start - starts[line]! + 1,
    endLine: endLine + 1,
    endColumn: end - starts[endLine]! + 1,
    page: paged ? 7 : null,
    pageLabel: paged ? 'v' : null,
  };
}

const draft = (words: string) => at('drafts/harbour.md', words);
const source = (words: string) => at('report 12.pdf', words);

function credit(speaker: string, via: Attribution | null = null): Attribution {
  return { speaker, speakerSpan: null, cue: 'says', cueSpan: null, sourceRef: null, via };
}

const document = (path: string, more: Partial<ReportedDocument> = {}): ReportedDocument => ({
  path,
  format: 'markdown',
  sha256: '0'.repeat(64),
  title: null,
  url: null,
  fetched: null,
  pages: null,
  pagesWithoutText: null,
  words: 84,
  readable: true,
  ...more,
});

/** An article of paragraphs parted by blank lines; the first is its heading. */
export function article(path: string, text: string, more: Partial<ReportedDocument> = {}): ReportedArticle {
  const spans = [...text.matchAll(/\S(?:.|\n(?!\n))*/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const blocks = spans.map((span, index): Block => {
    const heading = index === 0;
    return { kind: heading ? 'heading' : 'paragraph', span, level: heading ? 1 : 0, quoteDepth: 0 };
  });
  return { ...document(path, more), text, blocks };
}

const SETTINGS = { style: 'permissive', likelihoodScale: 'icd203' } as const;

const evidence = (extract: Extract, more: Partial<ReportedEvidence> = {}): ReportedEvidence => ({
  ...extract,
  quotation: null,
  speaker: null,
  heading: null,
  score: 0.8,
  carried: false,
  ...more,
});

const claim = (id: string, words: string, more: Partial<ReportedClaim> = {}): ReportedClaim => ({
  ...draft(words),
  id,
  content: draft(words).span,
  heading: false,
  attribution: null,
  quotations: [],
  worth: { score: 0.8, reason: 'states a fact' },
  verdict: 'unaddressed',
  confidence: 0.5,
  why: 'no passage is about it',
  risk: 0,
  look: { article: [], passages: [] },
  agreements: [],
  evidence: [],
  findings: [],
  ...more,
});

const quotation = (id: string, words: string, more: Partial<ReportedQuotation> = {}): ReportedQuotation => ({
  ...draft(words),
  id,
  form: 'inline',
  role: 'quotation',
  pieces: [draft(words).span],
  edits: [],
  attribution: null,
  verdict: 'unchecked',
  why: 'no source holds words of this speaker',
  places: [],
  alterations: [],
  nearest: null,
  findings: [],
  ...more,
});

const finding = (
  id: string,
  check: string,
  [actual, expected]: readonly [string, string],
  more: Partial<ReportedFinding> = {},
): ReportedFinding => ({
  id,
  fingerprint: fingerprint(JSON.stringify([check, actual, expected])).replace(/^.{8}/u, '$&-'),
  suppressed: null,
  check,
  severity: 'error',
  message: `Article says \`${actual}\`; the source says \`${expected}\``,
  article: draft(actual).span,
  source: { document: 'report 12.pdf', span: source(expected).span },
  actual,
  expected,
  suggestion: null,
  claim: null,
  quotation: null,
  evidence: null,
  place: draft(actual).place,
  sourcePlace: source(expected).place,
  ...more,
});

const tallyPassage = source(
  'We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
);

const findings: readonly ReportedFinding[] = [
  finding('f1', 'polarity/negation-flip', ['found evidence', 'have no evidence'], {
    claim: 'c1',
    evidence: 0,
    suggestion: 'write `found no evidence`',
  }),
  finding('f2', 'scope/place-changed', ['three counties', 'two counties'], {
    claim: 'c1',
    evidence: 0,
    severity: 'warning',
  }),
  finding('f3', 'quote/altered', ['changed', 'altered'], {
    quotation: 'q1',
    severity: 'warning',
    suggestion: 'write `altered`, the word of the source',
  }),
  finding('f4', 'number/value', ['31 counties', '13 counties'], {
    claim: 'c2',
    evidence: 0,
    suggestion: 'write `at least 13 counties`',
  }),
  finding('f5', 'number/rounded', ['nearly half', '48.7 percent'], {
    claim: 'c3',
    evidence: 0,
    severity: 'info',
    message: 'Article says `nearly half`; the source says `48.7 percent`, which rounds to it',
  }),
];

const coverage: Coverage = {
  quotations: {
    total: 3,
    verbatim: 0,
    permitted: 0,
    altered: 1,
    spliced: 0,
    misattributed: 0,
    'not-found': 1,
    unchecked: 1,
  },
  claims: {
    total: 5,
    compared: 4,
    supported: 1,
    contradicted: 2,
    misstated: 0,
    unaddressed: 1,
    undecided: 1,
    unchecked: 0,
  },
  omitted: 2,
};

const alteredPlace = source('We have no evidence that any vote tally was altered');

/** A report in which every kind of line occurs. */
export const everything: Report = {
  article: article('drafts/harbour.md', ARTICLE, { title: 'Harbour board saw tampering, says commission' }),
  sources: [
    document('report 12.pdf', { format: 'pdf', pages: 14, pagesWithoutText: 2 }),
    document('annex.pdf', { format: 'pdf', readable: false, words: 0 }),
  ],
  settings: SETTINGS,
  contexts: SOURCE.trimEnd().split('\n').map(source),
  quotations: [
    quotation('q1', '“We have no evidence that any vote tally was changed,”', {
      attribution: credit('the report'),
      verdict: 'altered',
      why: 'one word differs from the source',
      places: [
        {
          ...alteredPlace,
          pieces: [alteredPlace.span],
          selectors: selectorsOf(
            {
              text: SOURCE,
              pages: [{ number: 7, label: 'v', span: { start: 0, end: SOURCE.length } }],
            } as never,
            alteredPlace.span,
          ),
        },
      ],
      alterations: [
        {
          kind: 'substituted',
          weight: 'immaterial',
          touches: null,
          article: draft('changed').span,
          source: source('altered').span,
          actual: 'changed',
          expected: 'altered',
          rule: 'AP: never alter quotations',
        },
      ],
      findings: ['f3'],
    }),
    quotation('q2', '“A coordinated digital siege,”', {
      attribution: credit('Commissioner Ilse Rann', credit('the wire')),
      verdict: 'not-found',
      why: 'no source holds these words',
      nearest: { ...source('coincided with the scanning'), leadingWords: 1 },
    }),
    quotation(
      'q3',
      'It was chaos on the quay, and nobody in this office could say who had ordered the ferry back to its berth.',
      {
        form: 'excerpt',
        attribution: credit('the county clerks'),
      },
    ),
  ],
  claims: [
    claim(
      'c1',
      'The commission found evidence that vote tallies were altered in three counties, its report says.',
      {
        attribution: credit('The commission'),
        verdict: 'contradicted',
        confidence: 0.93,
        why: 'the source denies what the claim asserts',
        evidence: [evidence(tallyPassage, { speaker: 'Harbour Commission' })],
        findings: ['f1', 'f2'],
      },
    ),
    claim('c2', 'Outages struck 31 counties in March.', {
      verdict: 'contradicted',
      confidence: 0.88,
      why: 'the number differs',
      evidence: [
        evidence(
          source(
            'In March 2024 outages in at least 13 counties coincided with the scanning; a configuration fault cannot be ruled out.',
          ),
        ),
      ],
      findings: ['f4'],
    }),
    claim('c3', 'Repairs cost nearly half of the counties’ budget.', {
      verdict: 'supported',
      confidence: 0.81,
      why: 'the amount agrees',
      evidence: [evidence(source('Repairs cost 4.2 million crowns, 48.7 percent of the counties’ budget.'))],
      findings: ['f5'],
    }),
    claim('c4', 'The ferry was late, as 渡し船 always are.'),
    claim('c5', 'Harbour board saw tampering, says commission', {
      heading: true,
      attribution: credit('commission'),
      verdict: 'undecided',
      confidence: 0,
      why: 'the passages bear on it, and no fact they name settles it: a person must read them',
      risk: 0.7,
      look: {
        article: [draft('saw tampering').span],
        passages: [{ evidence: 0, span: source('no evidence').span }],
      },
      evidence: [evidence(tallyPassage, { heading: 'Findings' })],
    }),
  ],
  omissions: [
    { ...draft('Is anybody surprised?'), reason: 'question' },
    { ...draft('The clerks’ statement reads in part:'), reason: 'lead-in' },
  ],
  findings,
  coverage,
  problems: [
    {
      stage: 'read',
      message: 'annex.pdf holds only images of pages; give it a text layer first (OCR)',
      path: 'annex.pdf',
      place: null,
    },
    {
      stage: 'find',
      message: 'The quotation mark opened here is never closed',
      path: 'drafts/harbour.md',
      place: draft('Is anybody surprised?').place,
    },
  ],
};

/** A report of an article in which nothing was found to check. */
export const nothing: Report = {
  article: article('empty.md', 'Is that so?', { words: 3 }),
  sources: [],
  settings: SETTINGS,
  contexts: [],
  quotations: [],
  claims: [],
  omissions: [],
  findings: [],
  coverage: {
    quotations: {
      total: 0,
      verbatim: 0,
      permitted: 0,
      altered: 0,
      spliced: 0,
      misattributed: 0,
      'not-found': 0,
      unchecked: 0,
    },
    claims: {
      total: 0,
      compared: 0,
      supported: 0,
      contradicted: 0,
      misstated: 0,
      unaddressed: 0,
      undecided: 0,
      unchecked: 0,
    },
    omitted: 0,
  },
  problems: [],
};

/** A run, frozen through and through: a reporter that changes what it is given throws. */
export function runOf(...reports: readonly Report[]): RunReport {
  return freeze(runReport(reports, '1.2.3'));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

/** Manuals of the checks that the reports name. */
export const RULES: readonly Rule[] = [...new Set(findings.map(({ check }) => check))].map((id) => ({
  id,
  summary: `finds what ${id} is about`,
  severity: findings.find(({ check }) => check === id)!.severity,
  manual: `Article and source differ. The rule of ${id} is "AP: be fair".`,
}));

const same = (text: string) => text;

/** A context without colour, 80 columns wide unless told otherwise. */
export function plain(more: Partial<RenderContext> = {}): RenderContext {
  const paint = {
    enabled: false,
    bold: same,
    dim: same,
    red: same,
    yellow: same,
    green: same,
    blue: same,
    underline: same,
  };
  return { paint, width: 80, verbosity: 'normal', rules: RULES, ...more };
}
