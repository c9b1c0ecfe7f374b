import { describe, expect, test } from '@jest/globals';
import { mentionsIn } from '../../support/mentions.js';

describe('ties between things', () => {
  const ties = (text: string): string[] =>
    mentionsIn(text, 'causal').map(({ mention, words }) => `${mention.tie}: ${words}`);

  test.each([
    ['Coffee causes insomnia.', ['cause: causes']],
    ['The fall was due to the new lights.', ['cause: due to']],
    ['The scan knocked out systems.', ['cause: knocked out']],
    ['The road closed because a wall fell.', ['cause: because']],
    ['A daily walk lowers the risk of stroke.', ['change: lowers']],
    ['The law reduced the number of fires.', ['change: reduced']],
    ['Coffee was strongly associated with insomnia.', ['link: associated with']],
    ['Outages coincided with the scan.', ['link: coincided with']],
    ['The bridge closed after the flood.', ['time: after']],
  ])('%s', (text, expected) => {
    expect(ties(text)).toEqual(expected);
  });

  test.each([
    ['Coffee has no effect on sleep.', 1],
    ['Coffee was associated with insomnia.', 2],
    ['Coffee may cause insomnia.', 4],
    ['Coffee might help to reduce pain.', 4],
    ['Coffee can reduce pain.', 5],
    ['Coffee relieves pain.', 6],
    ['Coffee makes people restless.', 6],
    ['Growth is determined by the length of the pregnancy.', 6],
    ['Those not fed were more likely to wake.', 2],
    ['The line closed after the flood.', 0],
  ])('strength: %s %s', (text, expected) => {
    expect(mentionsIn(text, 'causal').map(({ mention }) => mention.strength)).toEqual([expected]);
  });

  test.each([
    'The road led to the harbour, and the police had probable cause.',
    'The train is due to arrive at noon.',
    'A reduced price and lower rates were offered.',
    'She was named after all her aunts, and shortly after he left.',
    'He fought for a good cause.',
  ])('none: %s', (text) => {
    expect(ties(text)).toEqual([]);
  });
});
