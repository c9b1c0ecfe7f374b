import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/check.js';

/** The verdict on one sentence beside a source of a few, and the reason for it. */
async function judged(claim: string, source: string): Promise<{ verdict: string; why: string }> {
  const { claims } = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: source }] },
  );
  return claims[0]!;
}

describe('what a source only weighs, asks, suspects or leaves open supports no flat claim', () => {
  test.each([
    [
      'The firm has locked out the night shift.',
      'The firm is considering whether to lock out the night shift.',
    ],
    ['The mayor resigned over the bridge.', 'The council asked the mayor to resign over the bridge.'],
    [
      'The leak was made worse by a change to the valve.',
      'We suspect that a change to the valve in the evening made the leak worse.',
    ],
    [
      'The drought of 2018 caused the outbreak.',
      'The outbreak coincided with the drought of 2018.\n\nWhether the drought caused it cannot be decided from our data.',
    ],
    ['The storm damaged the old pier.', 'It is not clear whether the storm damaged the old pier.'],
  ])('%s', async (claim, source) => {
    expect((await judged(claim, source)).verdict).not.toBe('supported');
  });

  test.each([
    [
      'The firm is considering whether to lock out the night shift.',
      'The firm is considering whether to lock out the night shift.',
    ],
    [
      'The council asked the mayor to resign over the bridge.',
      'Over the bridge the council asked the mayor to resign.',
    ],
    [
      'The firm locked out the night shift.',
      'The firm asked the police to wait. It locked out the night shift.',
    ],
    [
      'The inquiry suggests the storm damaged the pier.',
      'The inquiry suggested that the storm had damaged the pier.',
    ],
  ])('but what reserves as much is supported: %s', async (claim, source) => {
    expect((await judged(claim, source)).verdict).toBe('supported');
  });
});

describe('a number with another unit than in the source', () => {
  test.each([
    [
      'She was sentenced to eighteen years in prison for fraud.',
      'Fraud is a crime of trust. She is sentenced to eighteen months’ imprisonment for fraud.',
    ],
    [
      'The walkers followed the ridge for 12 kilometres in thick fog.',
      'In thick fog the walkers followed the ridge. After 12 metres they turned.',
    ],
  ])('%s', async (claim, source) => {
    expect((await judged(claim, source)).verdict).not.toBe('supported');
  });

  test('is no obstacle where the source has the unit as well', async () => {
    const source =
      'She is sentenced to eighteen months’ imprisonment for fraud. She had worked there for eighteen years.';
    expect((await judged('She worked there for eighteen years.', source)).verdict).toBe('supported');
  });
});

describe('one thing exchanged in a copy is named with both words', () => {
  test.each([
    [
      'contradicted',
      'The children were taken to a school in Leeds.',
      'The children were taken to a hospital in Leeds.',
      ['school', 'hospital'],
    ],
    [
      'contradicted',
      'The village has a high bridge over the river.',
      'The village has a low bridge over the river.',
      ['high', 'low'],
    ],
    [
      'contradicted',
      'The ferry has never called at the island in winter.',
      'The ferry has called at the island in winter.',
      [],
    ],
    [
      'misstated',
      'She was sentenced to eighteen years in prison for fraud.',
      'Fraud is a crime of trust. She is sentenced to eighteen months’ imprisonment for fraud.',
      [],
    ],
  ])('%s: %s', async (verdict, claim, source, named) => {
    const judgement = await judged(claim, source);
    expect(judgement.verdict).toBe(verdict);
    for (const words of named) expect(judgement.why).toContain(words);
  });

  test.each([
    [
      'another word for the same thing',
      'The children were taken to an infirmary in Leeds.',
      'The children were taken to a hospital in Leeds.',
    ],
    [
      '“nothing but”, which denies only the rest',
      'The shop sells bread.',
      'The shop sells nothing but bread.',
    ],
    [
      'a word that another passage has',
      'The children were taken to a school in Leeds.',
      'The children were taken to a hospital in Leeds. Later the children were moved to a school in Leeds.',
    ],
  ])('but not %s', async (_, claim, source) => {
    expect((await judged(claim, source)).verdict).not.toBe('contradicted');
  });
});

describe('an amount that follows by arithmetic is borne out, and the sum is said', () => {
  test.each([
    [
      'Turnout in Harl rose by 10 points.',
      'Turnout in Harl went from 31 percent to 41 percent.',
      '41 percent − 31 percent',
    ],
    [
      'Turnout in Harl fell by 5 points.',
      'Turnout in Harl was 54 percent, against 59 percent in 2020.',
      '59 percent − 54 percent',
    ],
    [
      'In all 60 people were hurt in the two crashes.',
      'In the crashes 42 people were hurt in Harl and 18 people in Orsa.',
      '42 + 18',
    ],
    [
      'Half of the posts in the office were vacant.',
      'Of the 60 posts in the office 30 were vacant.',
      '30 of 60',
    ],
  ])('%s', async (claim, source, sum) => {
    const judgement = await judged(claim, source);
    expect(judgement.verdict).toBe('supported');
    expect(judgement.why).toContain(sum);
  });

  test.each([
    [
      'another difference',
      'Turnout in Harl rose by 12 points.',
      'Turnout in Harl went from 31 percent to 41 percent.',
    ],
    [
      'the other direction',
      'Turnout in Harl fell by 10 points.',
      'Turnout in Harl went from 31 percent to 41 percent.',
    ],
    [
      'another total',
      'In all 61 people were hurt in the two crashes.',
      'In the crashes 42 people were hurt in Harl and 18 people in Orsa.',
    ],
  ])('but not %s', async (_, claim, source) => {
    expect((await judged(claim, source)).verdict).not.toBe('supported');
  });
});

describe('how many the source speaks of', () => {
  test.each([
    [
      'Nobody could pay with Payla on Friday morning.',
      'On Friday morning some customers in the north could not pay with Payla.',
    ],
    [
      'The outage hit all customers in the north, about 1.3 million people.',
      'Some customers in the north were hit by the outage. About 1.3 million people live there.',
    ],
  ])('a part is not all, nor none: %s', async (claim, source) => {
    expect((await judged(claim, source)).verdict).not.toBe('supported');
  });

  test('all of one thing is not held against some of another', async () => {
    const source = 'All customers in the north were hit by the outage. Some shops closed early.';
    expect((await judged('The outage hit all customers in the north.', source)).verdict).toBe('supported');
  });
});
