import { describe, expect, test } from '@jest/globals';
import { judges } from '../../src/judges/index.js';
import { judgeCase } from '../../src/judges/rules.js';
import { marginOf } from '../../src/judges/rules/demand.js';
import { pair } from '../../src/pair/index.js';
import { loadLexicon, type Lexicon } from '../../src/language/lexicon.js';
import type { Attribution, Case, Finding, Region, Severity } from '../../src/types/index.js';
import { documentOf } from '../support/view.js';

interface Setting {
  readonly speaker?: string;
  readonly comparable?: boolean;
  readonly finding?: { readonly check: string; readonly severity: Severity };
}

function caseOf(
  claim: string,
  passage: string,
  { speaker, comparable = true, finding }: Setting = {},
  lexicon?: Lexicon,
): Case {
  const [article, source] = [documentOf(claim, 'article.txt'), documentOf(passage, 'report.txt')];
  const span = { start: 0, end: claim.length };
  const region: Region = {
    document: source,
    span: { start: 0, end: passage.length },
    origin: 'source',
    quotation: null,
    speaker: null,
  };
  const attribution: Attribution | null = speaker
    ? { speaker, speakerSpan: null, cue: null, cueSpan: null, sourceRef: null, via: null }
    : null;
  const subject = {
    id: 'c1',
    span,
    content: span,
    heading: false,
    attribution,
    quotations: [],
    worth: { score: 1, reason: '' },
  };
  const [pairing] = pair(article, [subject], [region], lexicon);
  const findings = finding
    ? [{ finding: findingOf(finding.check, finding.severity), evidence: pairing!.evidence[0] ?? null }]
    : [];
  return { pairing: pairing!, findings, traces: [], comparable };
}

function findingOf(check: string, severity: Severity): Finding {
  return {
    check,
    severity,
    message: 'Article says `a`; the source says `b`',
    article: { start: 0, end: 1 },
    source: null,
    actual: 'a',
    expected: 'b',
    suggestion: null,
  };
}

const CLAIM = 'Outages in 13 counties coincided with the scanning in March 2024.';
const SAME = 'In March 2024 outages in 13 counties coincided with the scanning.';

describe('judgeCase', () => {
  test('the same words in another order support the claim', () => {
    expect(judgeCase(caseOf(CLAIM, SAME))).toMatchObject({ verdict: 'supported' });
  });

  test('partial support names what no passage has', () => {
    const judgement = judgeCase(
      caseOf('Nationwide outages in 13 counties coincided with the scanning in March 2024.', SAME),
    );
    expect(judgement).toMatchObject({ verdict: 'supported' });
    expect('why' in judgement && judgement.why).toContain('not in the source: “Nationwide”');
  });

  test('when two passages disagree, the reason names both', () => {
    const one = caseOf(CLAIM, CLAIM, { finding: { check: 'polarity/negation-flip', severity: 'error' } });
    const [evidence] = one.pairing.evidence;
    const other = {
      ...evidence!,
      passage: {
        ...evidence!.passage,
        region: { ...evidence!.passage.region, origin: 'excerpt' as const, speaker: 'the panel' },
      },
    };
    const judgement = judgeCase({ ...one, pairing: { ...one.pairing, evidence: [evidence!, other] } });
    expect(judgement).toMatchObject({
      verdict: 'contradicted',
      why: expect.stringMatching(
        /^report\.txt, which shares .+, cannot be true together with it \(polarity\/negation-flip\); but the excerpt \(the panel\) says the same: read both$/u,
      ),
    });
  });

  test('a shared subject is no support', () => {
    const judgement = judgeCase(
      caseOf(
        'The outages in March 2024 were planned by a rival power company from abroad to win customers.',
        SAME,
      ),
    );
    expect(judgement).toMatchObject({ verdict: 'unaddressed' });
    expect('why' in judgement && judgement.why).toMatch(/^not in the source: .+; nearest: report\.txt/u);
  });

  test('a word put into copied words is no paraphrase', () => {
    const passage = 'He was a member of the rock band Tern and of the choir in the 1990s.';
    expect(judgeCase(caseOf(passage.replace('choir', 'army'), passage))).toMatchObject({
      verdict: 'unaddressed',
    });
  });

  test('shared words under a negation on one side only are never support', () => {
    const judgement = judgeCase(
      caseOf('Patient records were altered in March.', 'No patient records were altered in March.'),
    );
    expect(judgement).toMatchObject({ verdict: 'contradicted' });
    expect('why' in judgement && judgement.why).toContain('“No”');
  });

  test('nothing to compare with is unchecked', () => {
    expect(judgeCase(caseOf(CLAIM, SAME, { comparable: false }))).toMatchObject({ verdict: 'unchecked' });
  });

  test('a speaker of whom nothing is held makes the claim unchecked, not unaddressed', () => {
    const judgement = judgeCase(
      caseOf('Mira Holt said that prices will rise.', SAME, { speaker: 'Mira Holt' }),
    );
    expect(judgement).toMatchObject({ verdict: 'unchecked' });
    expect('why' in judgement && judgement.why).toContain('Mira Holt');
  });

  test.each<[string, Severity, string]>([
    ['polarity/negation-flip', 'error', 'contradicted'],
    ['certainty/hedge-removed', 'warning', 'misstated'],
    ['number/amount-differs', 'error', 'contradicted'],
    ['number/bound-dropped', 'error', 'misstated'],
    ['number/amount-differs', 'info', 'supported'],
  ])('%s as %s: %s', (check, severity, verdict) => {
    expect(judgeCase(caseOf(CLAIM, SAME, { finding: { check, severity } }))).toMatchObject({ verdict });
  });

  test('an error is surer than a warning', () => {
    const confidence = (severity: Severity) => {
      const judgement = judgeCase(caseOf(CLAIM, SAME, { finding: { check: 'certainty/x', severity } }));
      return 'confidence' in judgement ? judgement.confidence : 0;
    };
    expect(confidence('error')).toBeGreaterThan(confidence('warning'));
  });

  test('the engine answers every case, in order', async () => {
    const open = await judges.find(({ id }) => id === 'rules')!.open({});
    const cases = [caseOf(CLAIM, SAME), caseOf(CLAIM, 'A volcano erupted.')];
    const judgements = await open.judge(cases, new AbortController().signal);
    await open.close();
    expect(judgements.map((judgement) => 'verdict' in judgement && judgement.verdict)).toEqual([
      'supported',
      'unaddressed',
    ]);
  });

  test('what meets the claim of an unheard speaker is another voice, and the reason says so', () => {
    const judgement = judgeCase(
      caseOf('Mira Holt said that outages in 13 counties coincided with the scanning.', SAME, {
        speaker: 'Mira Holt',
        finding: { check: 'number/amount-differs', severity: 'error' },
      }),
    );
    expect(judgement).toMatchObject({ verdict: 'contradicted' });
    expect('why' in judgement && judgement.why).toContain(
      'credited to Mira Holt, whose own words were not checked',
    );
  });

  test('a whole short passage supports the sentence that takes it up', () => {
    expect(
      judgeCase(caseOf('The inspectors had found no defects at the time.', 'No defects found.')),
    ).toMatchObject({ verdict: 'supported' });
  });

  test.each([
    [
      'an attempt',
      'They reached the registers of three counties.',
      'They tried to reach the registers of three counties.',
    ],
    [
      'less certain',
      'The pumping caused the sinking of the land.',
      'The pumping may have caused the sinking of the land.',
    ],
  ])('never supported where the source speaks of %s', (reason, claim, passage) => {
    const judgement = judgeCase(caseOf(claim, passage));
    expect(judgement).toMatchObject({ verdict: 'unaddressed' });
    expect('why' in judgement && judgement.why).toContain(reason);
  });

  test('never supported with an amount that no source has', () => {
    const judgement = judgeCase(
      caseOf(
        'The scales were calibrated in Aldersee in 2011.',
        'The scales were last calibrated in Aldersee in 2021.',
      ),
    );
    expect(judgement).not.toMatchObject({ verdict: 'supported' });
  });

  test('never supported with an error against a passage about the claim', () => {
    const subject = caseOf(CLAIM, SAME, { finding: { check: 'status/x', severity: 'error' } });
    expect(judgeCase(subject)).not.toMatchObject({ verdict: 'supported' });
  });

  test.each([
    [
      'one word of a copy stands in no source',
      'The mayor of the flourishing port of Arvel was detained on Monday on charges of theft.',
      'The mayor of the ailing port of Arvel was detained on Monday on charges of theft, and his deputy fled the country by sea.',
      'unaddressed',
    ],
    [
      'the words that changed are related in meaning',
      'The mayor of the ailing harbour of Arvel was arrested on Monday on charges of theft.',
      'The mayor of the ailing port of Arvel was detained on Monday on charges of theft, and his deputy fled the country by sea.',
      'supported',
    ],
    [
      'a pronoun stands where the claim has a noun',
      'The fire brigade had the depot under control at 5.20 a.m.',
      'The fire brigade had it under control at 5.20 a.m.',
      'supported',
    ],
    [
      'the changed word only points',
      'The board may publish another notice in January.',
      'The board may publish a further notice in January.',
      'supported',
    ],
  ])('a copy of part of a passage, where %s', async (_, claim, passage, verdict) => {
    expect(judgeCase(caseOf(claim, passage, {}, await loadLexicon()))).toMatchObject({ verdict });
  });

  test('a name that a long source never gives is no part of a supported claim; an excerpt may leave it out', () => {
    const excerpt = 'The ferry was handed to its new owners on the quay at a ceremony with the minister.';
    const claim = 'In Porto the ferry was handed to its new owners on the quay at a ceremony.';
    const more = Array.from({ length: 20 }, (_, at) => `Deck ${at} was then painted blue by the crew.`);
    expect(judgeCase(caseOf(claim, excerpt))).toMatchObject({ verdict: 'supported' });
    const judgement = judgeCase(caseOf(claim, [excerpt, ...more].join(' ')));
    expect(judgement).toMatchObject({ verdict: 'unaddressed' });
    expect('why' in judgement && judgement.why).toContain('no source names “Porto”');
  });

  test('out of a long source, more of the claim must be answered', () => {
    const claim =
      'The old ferry was quietly handed over by its owners to a rival company on the southern coast.';
    const passage = 'Its owners handed over the ferry.';
    const more = Array.from({ length: 120 }, (_, at) => `Deck ${at} was then painted blue.`);
    const margins = [passage, [passage, ...more].join(' ')].map((text) =>
      marginOf(caseOf(claim, text).pairing),
    );
    expect(margins[1]).toBeLessThan(margins[0]!);
  });

  test('a few words behind a frame are held to what the whole sentence needs', () => {
    expect(
      judgeCase(
        caseOf(
          'The company said that it was fewer than 800.',
          'Fewer than 800 employees of the company stopped work.',
        ),
      ),
    ).toMatchObject({ verdict: 'supported' });
  });

  test('synonyms count as answers', async () => {
    const claim = 'The firm bought a costly automobile for its drivers in spring.';
    const passage = 'The firm purchased an expensive car for its drivers.';
    const margins = [undefined, await loadLexicon()].map((lexicon) =>
      marginOf(caseOf(claim, passage, {}, lexicon).pairing),
    );
    expect(margins[1]).toBeGreaterThan(margins[0]!);
  });
});
