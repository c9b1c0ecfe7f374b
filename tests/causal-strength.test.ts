import { describe, expect, test } from '@jest/globals';
import { check } from '../src/index.js';

/** What press releases made of findings, and the findings: labelled by hand before the program saw them. */
const PAIRS: readonly (readonly [label: 'same' | 'overstated', claim: string, finding: string])[] = [
  // Health.
  [
    'overstated',
    'Eating walnuts every day cuts the risk of a stroke.',
    'Daily walnut consumption was associated with a lower incidence of stroke.',
  ],
  [
    'overstated',
    'Acupuncture relieves chronic back pain, according to researchers.',
    'Our results suggest that acupuncture may reduce chronic back pain in some patients.',
  ],
  [
    'overstated',
    'Night shifts cause diabetes in nurses, a new study shows.',
    'Nurses with more night shifts had a higher prevalence of diabetes.',
  ],
  [
    'same',
    'Loneliness is linked to a higher risk of heart disease, scientists have found.',
    'Loneliness was associated with an increased risk of heart disease.',
  ],
  [
    'same',
    'A new inhaler reduces attacks in children with severe asthma.',
    'Treatment with the new inhaler significantly reduced attacks among children with severe asthma.',
  ],
  [
    'same',
    'Statins may protect older patients from dementia, the study suggests.',
    'Statin use may reduce the risk of dementia in older patients.',
  ],
  // Nutrition.
  [
    'overstated',
    'Fizzy drinks make children hyperactive.',
    'Consumption of fizzy drinks was correlated with hyperactive behaviour in children.',
  ],
  [
    'overstated',
    'Green tea prevents weight gain, researchers say.',
    'Green tea could help to prevent weight gain in mice fed a rich diet.',
  ],
  [
    'same',
    'People who skip breakfast are more likely to be overweight.',
    'Skipping breakfast was associated with being overweight.',
  ],
  [
    'same',
    'Olive oil lowered blood pressure in the trial.',
    'In the trial olive oil reduced systolic blood pressure by 4 mm Hg.',
  ],
  [
    'overstated',
    'Vitamin D could prevent winter colds.',
    'Low vitamin D levels were associated with more winter colds.',
  ],
  // Psychology.
  [
    'overstated',
    'Playing chess improves the memory of pupils.',
    'Pupils who played chess had better memory scores than their classmates.',
  ],
  [
    'overstated',
    'Social media use leads to anxiety in teenage girls, psychologists have found.',
    'Greater use of social media was related to anxiety among teenage girls.',
  ],
  [
    'same',
    'Meditation can ease anxiety before an operation.',
    'Our data indicate that meditation can reduce anxiety before an operation.',
  ],
  [
    'same',
    'Bilingual children did better on tests of attention.',
    'Bilingual children performed better than others on tests of attention.',
  ],
  [
    'same',
    'Reading aloud has no effect on the sleep of toddlers, the team reports.',
    'We found no effect of reading aloud on the sleep of toddlers.',
  ],
  // Climate.
  [
    'overstated',
    'Warmer rivers are killing salmon in the north.',
    'Salmon mortality was higher in years with warmer rivers.',
  ],
  [
    'overstated',
    'Planting trees lowers summer temperatures in cities.',
    'Planting trees might lower summer temperatures in cities with dry climates.',
  ],
  [
    'same',
    'Melting ice is raising sea levels along the coast.',
    'Melting ice contributes to the rise of sea levels along the coast.',
  ],
  [
    'same',
    'Heat waves are associated with more deaths in cities without parks.',
    'Deaths during heat waves were more frequent in cities without parks.',
  ],
];

async function isOverstated(claim: string, finding: string): Promise<boolean> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'study.txt', content: finding }] },
  );
  return report.claims.some(({ verdict }) => verdict === 'misstated' || verdict === 'contradicted');
}

describe('the strength of what a study is said to have found', () => {
  test.each(PAIRS)('%s: %s | %s', async (label, claim, finding) => {
    expect(await isOverstated(claim, finding)).toBe(label === 'overstated');
  });
});
