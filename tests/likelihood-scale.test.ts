import { describe, expect, test } from '@jest/globals';
import { check } from '../src/index.js';
import type { LikelihoodScale } from '../src/types/index.js';

/** The findings on likelihood and confidence of one sentence beside one, by the scale of the house. */
async function found(claim: string, passage: string, likelihoodScale?: LikelihoodScale) {
  const report = await check(
    { path: 'article.md', content: `${claim}\n` },
    {
      sources: [{ path: 'report.md', content: `${passage}\n` }],
      ...(likelihoodScale === undefined ? {} : { likelihoodScale }),
    },
  );
  return report.findings
    .filter((finding) => finding.check.startsWith('certainty/'))
    .map((finding) => `${finding.severity} ${finding.check}: ${finding.message}`);
}

describe('a step that only one scale knows', () => {
  const claim = 'It is extremely likely that human activity warmed the oceans.';
  const passage = 'It is very likely that human activity warmed the oceans.';

  test('by ICD 203 both words stand in one band', async () => {
    expect(await found(claim, passage)).toEqual([]);
    expect(await found(claim, passage, 'icd203')).toEqual([]);
  });

  test('by the IPCC the article stands higher, and the message tells the scale and both ranges', async () => {
    expect(await found(claim, passage, 'ipcc')).toEqual([
      'warning certainty/likelihood-raised: Article says `extremely likely that human activity warmed`; the source says `very likely that human activity warmed` ' +
        '(IPCC: 95–100 % against 90–100 %)',
    ]);
  });

  test('and lower the other way round', async () => {
    expect(await found(passage, claim, 'ipcc')).toEqual([
      'warning certainty/likelihood-lowered: Article says `very likely that human activity warmed`; the source says `extremely likely that human activity warmed` ' +
        '(IPCC: 90–100 % against 95–100 %)',
    ]);
  });
});

test('two ranks of the IPCC are an error, although the ranges overlap', async () => {
  expect(
    await found('The ice sheet is extremely likely to shrink.', 'The ice sheet is likely to shrink.', 'ipcc'),
  ).toEqual([
    'error certainty/likelihood-raised: Article says `extremely likely to shrink`; the source says `likely to shrink` ' +
      '(IPCC: 95–100 % against 66–100 %)',
  ]);
});

test('by ICD 203 the message gives its percents', async () => {
  expect(
    await found('The ice sheet will almost certainly shrink.', 'The ice sheet will probably shrink.'),
  ).toEqual([
    'error certainty/likelihood-raised: Article says `almost certainly shrink`; the source says `probably shrink` ' +
      '(ICD 203: 95–99 % against 55–80 %)',
  ]);
});

test('what is below even odds by the IPCC is turned round by a flat statement', async () => {
  expect(
    await found(
      'The ice sheet collapses this century.',
      'The ice sheet is unlikely to collapse this century.',
      'ipcc',
    ),
  ).toEqual([
    'error certainty/likelihood-raised: Article says `collapses this century`; the source says `unlikely to collapse` ' +
      '(IPCC: a flat statement against 0–33 %)',
  ]);
});

test('very high confidence is more than high confidence for a house of the IPCC alone', async () => {
  const claim = 'There is very high confidence that glaciers shrank in the Alps.';
  const passage = 'There is high confidence that glaciers shrank in the Alps.';
  expect(await found(claim, passage)).toEqual([]);
  expect(await found(claim, passage, 'ipcc')).toEqual([
    'error certainty/confidence-raised: Article says `very high confidence`; the source says `high confidence`',
  ]);
});
