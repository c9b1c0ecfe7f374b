import { describe, expect, test } from '@jest/globals';
import { quotationChecks } from '../../src/trace/checks/index.js';
import { findingsOf } from '../../src/trace/findings.js';
import { overlaps } from '../../src/language/span.js';
import { sentences } from '../../src/language/sentences.js';
import { trace } from '../../src/trace/index.js';
import type { Document, Span, Trace } from '../../src/types/index.js';
import { documents, inventions } from './documents.js';
import { documentOf, quotationsOf, sourceRegion, speaker } from './support.js';

const sources = Object.entries(documents).map(([path, text]) => documentOf(path, text));
const regions = sources.map(sourceRegion);

interface Sentence {
  readonly document: Document;
  readonly span: Span;
  readonly text: string;
}

/** Sentences long enough to be told from all others. */
const truths: readonly Sentence[] = sources.flatMap((document) =>
  sentences(document.text)
    .map((span) => ({ document, span, text: document.text.slice(span.start, span.end) }))
    .filter(
      ({ text }) =>
        text.split(/\s+/u).length >= 9 &&
        text.endsWith('.') &&
        !/[“”]|dismissed the claim entirely/u.test(text),
    ),
);

function traceIn(words: string, against = regions): Trace {
  const article = documentOf('article.md', `The report said “${words}” on Monday, and nobody answered.`);
  const attribution = speaker('the report');
  return trace(article, quotationsOf(article.text, { attribution }), against, 'permissive')[0]!;
}

function findingsOn(words: string, against = regions) {
  const article = documentOf('article.md', `The report said “${words}” on Monday, and nobody answered.`);
  const attribution = speaker('the report');
  const traces = trace(article, quotationsOf(article.text, { attribution }), against, 'permissive');
  return findingsOf(article, traces, quotationChecks, () => null).findings.map(({ finding }) => finding);
}

function standsAt({ places }: Trace, { document, span }: Sentence): boolean {
  const place = places[0];
  return place !== undefined && place.region.document === document && overlaps(place.span, span);
}

/** One edit: the changed words, or null where the sentence gives no occasion for it. */
type Edit = (sentence: string) => string | null;

const swap =
  (pattern: RegExp, by: string | ((...found: string[]) => string)): Edit =>
  (sentence) => {
    const edited = sentence.replace(pattern, by as string);
    return edited === sentence ? null : edited;
  };

const WEIGHTY =
  /\b(?:not|no|none|never|nothing|neither|nor|cannot|without|only|if|unless|until|except|although|though|but|however|while|whether|probably|possible|likely|unlikely|may|might|could|would|should|will|can|must|some|any|all|every|most|many|several|few|fewer|both|each|either|other|about|nearly|least|more|than|less|even|yet|denied|limited)\b|\d/iu;

/** A run of plain words from the middle of a sentence. */
function plainRun(sentence: string, length: number): RegExpExecArray | null {
  const pattern = new RegExp(`(?<=\\w[\\w-]+ \\w+ )(?:[a-z]{2,} ){${length}}(?=[a-z]+ [a-z]+)`, 'gu');
  return (
    [...sentence.matchAll(pattern)].find(
      ([run]) => !WEIGHTY.test(run) && !/\b(?:that|which|who|and|or)\b/u.test(run),
    ) ?? null
  );
}

const material: readonly (readonly [name: string, touches: RegExp, edit: Edit])[] = [
  ['negation dropped', /negation/u, swap(/\b(?:not|never) /u, '')],
  ['"no" dropped', /negation/u, swap(/\bno (?=[a-z])/u, '')],
  ['negation added', /negation/u, swap(/\b(is|was|were|has been|have been) (?!not|no|never)/u, '$1 not ')],
  ['figure changed', /number/u, swap(/\b(\d{1,3})\b(?![,.]\d)/u, (digits) => String(Number(digits) + 7))],
  ['decimal changed', /number/u, swap(/(\d)\.(\d)/u, '$2.$1')],
  [
    'number word changed',
    /number/u,
    swap(/\b(two|three|four|six|seven|nine)\b/u, (word) => (word === 'two' ? 'five' : 'two')),
  ],
  ['magnitude changed', /number/u, swap(/\bmillion\b/u, 'billion')],
  [
    'month changed',
    /number/u,
    swap(/\b(?:January|March|June|July|August|September|October|November|December)\b/u, 'April'),
  ],
  ['hedge dropped', /likelihood/u, swap(/\b(?:probably|likely) /u, '')],
  ['may → will', /likelihood/u, swap(/\b(?:may|might|could)\b/u, 'will')],
  ['will → may', /likelihood/u, swap(/\bwill\b/u, 'may')],
  ['limit dropped', /limit/u, swap(/\b(?:only|merely|at least|nearly|about) (?=[a-z\d])/u, '')],
  ['quantifier raised', /quantifier/u, swap(/\b(?:some|several|most)\b/iu, 'all')],
  ['condition dropped', /condition|limit|likelihood/u, swap(/\b(?:if|unless)\b/u, 'because')],
  [
    'name changed',
    /name/u,
    swap(/(?<=[a-z] )(?:Lindhaven|Castria|Marsk|Dorval|Ostrava|Veldt|Averby|Millbrook|Halden)\b/u, 'Kestrel'),
  ],
  [
    'name dropped',
    /name/u,
    swap(/(?<=[a-z] )(?:Mr|Ms) (?:Brun|Holt)\b|(?<=the )(?:Ostrava|Halden|National) /u, ''),
  ],
];

const immaterial: readonly (readonly [name: string, edit: Edit])[] = [
  ['word substituted', (s) => substituteWord(s)],
  ['word inserted', (s) => insertWord(s)],
  ['two words omitted', (s) => omitWords(s, 2)],
  ['three words omitted', (s) => omitWords(s, 3)],
];

function substituteWord(sentence: string): string | null {
  const run = plainRun(sentence, 2);
  return run ? splice(sentence, run, `${run[0].split(' ')[0]!} marmalade `) : null;
}

function insertWord(sentence: string): string | null {
  const run = plainRun(sentence, 1);
  return run ? splice(sentence, run, `${run[0]}splendid `) : null;
}

function omitWords(sentence: string, length: number): string | null {
  const run = plainRun(sentence, length);
  return run ? splice(sentence, run, '') : null;
}

function splice(sentence: string, { index, 0: run }: RegExpExecArray, by: string): string {
  return sentence.slice(0, index) + by + sentence.slice(index + run.length);
}

/** Asserts a rate and shows what failed. */
function expectRate(
  results: readonly (readonly [label: string, ok: boolean])[],
  rate: number,
  fewest: number,
): void {
  expect(results.length).toBeGreaterThanOrEqual(fewest);
  const failed = results.filter(([, ok]) => !ok).map(([label]) => label);
  const allowed = Math.floor(results.length * (1 - rate) + 1e-9);
  expect(failed.length > allowed ? failed : []).toEqual([]);
}

function cases(edit: Edit): { sentence: Sentence; edited: string }[] {
  return truths.flatMap((sentence) => {
    const edited = edit(sentence.text.slice(0, -1));
    return edited === null ? [] : [{ sentence, edited }];
  });
}

describe('one known edit of each class', () => {
  test('material edits are altered, at the right place, for the right reason', () => {
    const results = material.flatMap(([name, touches, edit]) =>
      cases(edit).map(({ sentence, edited }): [string, boolean] => {
        const traced = traceIn(edited);
        const named = traced.alterations.some(
          ({ weight, touches: touched }) => weight === 'material' && touches.test(touched ?? ''),
        );
        const ok = traced.verdict === 'altered' && standsAt(traced, sentence) && named;
        return [`${name}: ${edited} → ${describeTrace(traced)}`, ok];
      }),
    );
    expectRate(results, 0.98, 150);
  });

  test('immaterial edits are altered, at the right place', () => {
    const results = immaterial.flatMap(([name, edit]) =>
      cases(edit).map(({ sentence, edited }): [string, boolean] => {
        const traced = traceIn(edited);
        return [
          `${name}: ${edited} → ${describeTrace(traced)}`,
          traced.verdict === 'altered' && standsAt(traced, sentence),
        ];
      }),
    );
    expectRate(results, 0.98, 150);
  });

  test('words in another order are reordered', () => {
    const results = cases(reorder).map(({ sentence, edited }): [string, boolean] => {
      const traced = traceIn(edited);
      const named = traced.alterations.some(({ kind }) => kind === 'reordered');
      return [`${edited} → ${describeTrace(traced)}`, named && standsAt(traced, sentence)];
    });
    expectRate(results, 0.98, 30);
  });

  test('an ellipsis over a negation or hedge is elided', () => {
    const edit = swap(/\b(?:not|never|no|probably|only if) (?=[a-z]+ [a-z]+)/u, '… ');
    const results = cases(edit).map(({ sentence, edited }): [string, boolean] => {
      const traced = traceIn(edited);
      const named = traced.alterations.some(({ kind }) => kind === 'elided');
      return [`${edited} → ${describeTrace(traced)}`, named && standsAt(traced, sentence)];
    });
    expectRate(results, 0.98, 20);
  });

  test('a quotation cut before its limiting clause is truncated', () => {
    const edit: Edit = (s) => /^.{30,}?(?=,? (?:although|unless|until|except|if) )/u.exec(s)?.[0] ?? null;
    const results = cases(edit).map(({ sentence, edited }): [string, boolean] => {
      const traced = traceIn(edited);
      return [
        `${edited} → ${describeTrace(traced)}`,
        standsAt(traced, sentence) && traced.alterations.some(({ kind }) => kind === 'truncated-after'),
      ];
    });
    expectRate(results, 0.98, 8);
  });

  test('halves of two sentences in the wrong order are spliced', () => {
    const results = truths.flatMap((sentence, at): [string, boolean][] => {
      const before = truths[at - 3];
      if (before?.document !== sentence.document) return [];
      const words = (text: string) => text.slice(0, -1).split(' ');
      const joined = `${words(sentence.text).slice(0, 7).join(' ')} … ${words(before.text).slice(-6).join(' ')}`;
      const traced = traceIn(joined);
      return [[`${joined} → ${describeTrace(traced)}`, traced.verdict === 'spliced']];
    });
    expectRate(results, 0.98, 30);
  });

  test.each(inventions)('an invented sentence is not found: %s', (words) => {
    expect(traceIn(words).verdict).toBe('not-found');
  });

  test('without sources nothing is said to be missing', () => {
    expect(inventions.map((words) => traceIn(words, []).verdict)).toEqual(inventions.map(() => 'unchecked'));
  });
});

/** Exchanges two runs of plain words. */
function reorder(sentence: string): string | null {
  const [found, first, middle, second] =
    /(?<=[a-z] )([a-z]{5,}) (and|or|of|in|to|for|by) (?:the )?([a-z]{5,})\b/u.exec(sentence) ?? [];
  if (!found || !first || !middle || !second || first === second) return null;
  return sentence.replace(
    found,
    found.replace(first, '\u0000').replace(second, first).replace('\u0000', second),
  );
}

function describeTrace({ verdict, alterations, places }: Trace): string {
  const list = alterations.map(
    ({ kind, weight, touches, actual, expected }) => `${kind}/${weight}/${touches}[${actual}|${expected}]`,
  );
  return `${verdict} ${places[0]?.region.document.path ?? '-'} ${list.join(' ')}`;
}

const permitted: readonly (readonly [name: string, edit: Edit])[] = [
  ['as it stands', (s) => s],
  ['with its full stop', (s) => `${s}.`],
  ['with a closing comma', (s) => `${s},`],
  ['first letter lower', (s) => s[0]!.toLowerCase() + s.slice(1)],
  ['first letter in brackets', (s) => `[${s[0]!.toLowerCase()}]${s.slice(1)}`],
  ['curly apostrophes', swap(/'/gu, '’')],
  ['no-break spaces', swap(/ (?=\d)/gu, '\u00A0')],
  ['thin spaces', swap(/(?<=\d) /gu, '\u2009')],
  ['soft hyphens', swap(/(?<=[a-z]{4})(?=[a-z]{4})/gu, '\u00AD')],
  ['ligatures', swap(/fi/gu, '\uFB01')],
  ['decomposed', (s) => s.normalize('NFD')],
  ['broken at a hyphen', swap(/(?<= [a-z]{4})(?=[a-z]{4})/u, '-\n')],
  ['re-wrapped', swap(/ (?=[a-z]+ [a-z]+$)/u, '\n')],
  ['dashes for semicolons', swap(/; /u, ' — ')],
  ['capitals throughout', (s) => s.toUpperCase()],
  ['[sic]', swap(/(?<=^\S+ \S+ \S+)/u, ' [sic]')],
  ['percent sign', swap(/(\d) percent/u, '$1%')],
  ['pronoun explained', swap(/(?<= )(?:they|it|them|he|she)\b/u, '[the board]')],
  ['start cut off with an ellipsis', (s) => `… ${s.split(' ').slice(2).join(' ')}`],
  ['plain words elided', (s) => elide(s)],
  ['numerals for number words', swap(/\btwo\b/u, '2')],
];

function elide(sentence: string): string | null {
  const run = plainRun(sentence, 2);
  return run ? splice(sentence, run, '… ') : null;
}

describe('permitted alterations', () => {
  test('yield no error and no warning', () => {
    const results = permitted.flatMap(([name, edit]) =>
      cases(edit).map(({ edited }): [string, boolean] => {
        const loud = findingsOn(edited).filter(({ severity }) => severity !== 'info');
        return [
          `${name}: ${edited} → ${loud.map(({ check, message }) => `${check} ${message}`).join('; ')}`,
          loud.length === 0,
        ];
      }),
    );
    expectRate(results, 0.99, 900);
  });

  test.each([
    ['footnote digits glued to words', (text: string) => text.replace(/(?<=[a-z]{4})(?=[,.;])/gu, '7')],
    ['footnote digits after marks', (text: string) => text.replace(/(?<=[a-z][,.;])(?= )/gu, '12')],
    ['notes in brackets', (text: string) => text.replace(/(?<=[a-z]{4})(?=[,.;])/gu, ' [3]')],
    ['superscript notes', (text: string) => text.replace(/(?<=[a-z]{4}[,.])/gu, '¹²')],
    ['hard-wrapped lines', (text: string) => text.replace(/(.{30,50}) /gu, '$1\n')],
    ['words broken at line ends', (text: string) => text.replace(/([a-z]{5})([a-z]{4})/gu, '$1-\n$2')],
    ['straight dashes', (text: string) => text.replace(/-/gu, '\u2010')],
    ['decomposed letters', (text: string) => text.normalize('NFD')],
    ['CRLF', (text: string) => text.replace(/\n/gu, '\r\n')],
  ])('sources with %s yield no error and no warning', (_, damage) => {
    const damaged = sources.map((document) => sourceRegion(documentOf(document.path, damage(document.text))));
    const results = truths.map(({ text }): [string, boolean] => {
      const loud = findingsOn(text, damaged).filter(({ severity }) => severity !== 'info');
      return [
        `${text} → ${loud.map(({ check, message }) => `${check} ${message}`).join('; ')}`,
        loud.length === 0,
      ];
    });
    expectRate(results, 0.99, 60);
  });
});
