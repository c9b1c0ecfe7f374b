import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../support/mentions.js';

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

describe('likelihood by the terms of the IPCC, in percent', () => {
  test.each([
    ['An ice-free summer is virtually certain.', 99, 100],
    ['It is extremely likely that people caused the warming.', 95, 100],
    ['It is very likely that heat waves grew longer.', 90, 100],
    ['Droughts are likely to last longer.', 66, 100],
    ['It is more likely than not that storms grew stronger.', 50, 100],
    ['A collapse is about as likely as not.', 33, 66],
    ['A collapse is unlikely.', 0, 33],
    ['A collapse is very unlikely.', 0, 10],
    ['A collapse is extremely unlikely.', 0, 5],
    ['A collapse is exceptionally unlikely.', 0, 1],
    ['A collapse is almost certain.', 95, 100],
    ['A collapse may follow.', 1, 80],
  ])('%s', (text, low, high) => {
    const found = mentionsIn(text, 'likelihood', 'ipcc');
    expect(found.map(({ mention }) => [mention.low, mention.high, mention.scale])).toEqual([
      [low, high, 'ipcc'],
    ]);
  });
});

test('even odds are heard on both scales', () => {
  const [found] = mentionsIn('A collapse is about as likely as not.', 'likelihood');
  expect(found?.mention.band).toBe(4);
});

describe('confidence by the five levels of the IPCC', () => {
  test.each([
    ['There is very low confidence in the trend.', 'very-low'],
    ['There is low confidence in the trend.', 'low'],
    ['Glaciers shrank, with medium confidence.', 'moderate'],
    ['Glaciers shrank (high confidence).', 'high'],
    ['Glaciers shrank (very high confidence).', 'very-high'],
  ])('%s', (text, level) => {
    expect(mentionsIn(text, 'confidence', 'ipcc').map(({ mention }) => mention.level)).toEqual([level]);
  });

  test('by ICD 203 there is nothing above high', () => {
    const found = mentionsIn('Glaciers shrank (very high confidence).', 'confidence');
    expect(found.map(({ mention }) => mention.level)).toEqual(['high']);
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
