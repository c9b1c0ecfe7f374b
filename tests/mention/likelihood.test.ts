import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../support/mentions.js';

describe('likelihood on the ladder of ICD 203', () => {
  test.each([
    ['There is almost no chance of rain.', 1],
    ['A strike is very unlikely.', 2],
    ['A strike is unlikely.', 3],
    ['There are even odds of a strike.', 4],
    ['The fault probably caused the fire.', 5],
    ['Chances are the shop will close.', 5],
    ['It is more likely than not that he signed.', 5],
    ['It is highly likely that he signed.', 6],
    ['He almost certainly signed.', 7],
    ['The fault may have caused the fire.', null],
    ['The firm reportedly paid.', null],
    ['A leak cannot be ruled out.', null],
    ['The bone appears to be broken.', null],
  ])('%s', (text, band) => {
    expect(mentionsIn(text, 'likelihood').map(({ mention }) => mention.band)).toEqual([band]);
  });
});

describe('look-alikes are no likelihoods', () => {
  test.each([
    'The bridge opened in May 2024.',
    'The army showed its might.',
    'The poll covered 800 likely voters.',
    'Women are more likely to be prescribed the drug.',
    'The police had probable cause.',
    'The keeper could not reach the ball.',
    'The actor appeared in three films.',
    'Reply as soon as possible.',
    'It is not unlikely.',
    'The team worked in remote villages.',
  ])('%s', (text) => {
    expect(mentionsIn(text, 'likelihood')).toEqual([]);
  });
});

describe('confidence', () => {
  test.each([
    ['We assess with moderate confidence that the ship sank.', ['moderate']],
    ['The agency is highly confident that the ship sank.', ['high']],
    ['The panel has low confidence in any link between the two.', ['low']],
    ['The 95% confidence interval was wide.', []],
    ['Consumer confidence fell in March.', []],
    ['The council passed a vote of no confidence.', []],
    ['Voters have high confidence in the government.', []],
  ])('%s', (text, levels) => {
    expect(mentionsIn(text, 'confidence').map(({ mention }) => mention.level)).toEqual(levels);
  });
});

describe('certainty', () => {
  test.each([
    ['He definitely signed.', 1],
    ['There is no doubt that he signed.', 1],
    ['He almost certainly signed.', 0],
    ['It is not certain that he signed.', 0],
    ['Certain areas were flooded.', 0],
  ])('%s', (text, count) => {
    expect(mentionsIn(text, 'certainty')).toHaveLength(count);
  });
});
