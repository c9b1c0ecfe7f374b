import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../support/mentions.js';

describe('attempts', () => {
  test.each([
    ['The gang tried to rob the bank.', ['tried to']],
    ['The networks attempted to access the rolls.', ['attempted to']],
    ['The council plans to build a school.', ['plans to']],
    ['Their efforts to settle failed.', ['efforts to']],
    ['He was tried for murder.', []],
    ['She was convicted of attempted murder.', []],
    ['The plans were approved.', []],
  ])('%s', (text, words) => {
    expect(mentionsIn(text, 'attempt').map((found) => found.words)).toEqual(words);
  });
});

describe('evidential strength', () => {
  const strengths = (text: string): number[] =>
    mentionsIn(text, 'evidential').map(({ mention }) => mention.strength);

  test.each([
    ['The coach allegedly struck a player.', [1]],
    ['A prosecutor has accused two contractors of paying the group.', [1]],
    ['The treasurer was charged with theft.', [1]],
    ['Doctors believe that the virus spread.', [2]],
    ['We assess that the networks were linked.', [3]],
    ['The inquiry concluded that the dam was unsafe.', [4]],
    ['The court found that the firm had paid.', [5]],
    ['The museum charged a fee of five euros.', []],
    ['The keys were found in the garden.', []],
    ['The storm claimed 12 lives.', []],
  ])('%s', (text, expected) => {
    expect(strengths(text)).toEqual(expected);
  });

  test('an accusation governs the act it names', () => {
    const [found] = mentionsIn('He is accused of falsifying the records of patients.', 'evidential');
    expect(found?.words).toBe('accused of');
    expect(found?.scope).toContain('falsifying the records of patients');
  });
});

describe('conditions', () => {
  test.each([
    ['The plant will close unless the software is replaced.', ['unless the software is replaced']],
    ['If the vote fails, the mayor will resign.', ['If the vote fails']],
    ['Hundreds, if not thousands, came.', []],
    ['He ran as if chased.', []],
  ])('%s', (text, expected) => {
    expect(mentionsIn(text, 'condition').map(({ scope }) => scope)).toEqual(expected);
  });
});
