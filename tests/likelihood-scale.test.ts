import { expect, test } from '@jest/globals';
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

test('neighbouring terms are the same to a newspaper, by either scale', async () => {
  const claim = 'It is extremely likely that human activity warmed the oceans.';
  const passage = 'It is very likely that human activity warmed the oceans.';
  for (const scale of ['icd203', 'ipcc'] as const) {
    expect(await found(claim, passage, scale)).toEqual([]);
    expect(await found(passage, claim, scale)).toEqual([]);
  }
});

test('two ranks of the IPCC are told, although the ranges overlap', async () => {
  expect(
    await found('The ice sheet is extremely likely to shrink.', 'The ice sheet is likely to shrink.', 'ipcc'),
  ).toEqual(['error certainty/likelihood-raised: Article says `extremely likely`; the source says `likely`']);
});

test('two bands of ICD 203 are told', async () => {
  expect(
    await found('The ice sheet will almost certainly shrink.', 'The ice sheet will probably shrink.'),
  ).toEqual([
    'error certainty/likelihood-raised: Article says `almost certainly`; the source says `probably`',
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
    'error certainty/hedge-removed: Article says `collapses`; the source says `unlikely to collapse`',
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
