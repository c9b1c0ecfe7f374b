import { expect, test } from '@jest/globals';
import { check } from '../../src/check.js';

async function said(claim: string, passage: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return report.findings
    .filter(({ check: id }) => id.startsWith('number/'))
    .map(({ check: id, actual, expected }) => `${id}: ${actual} / ${expected}`);
}

const COUNCIL = 'The council voted unanimously in May to sell the old baths.';

test.each([
  [
    COUNCIL,
    'In May the council voted 5 to 4 to sell the old baths.',
    'number/vote-differs: unanimously / 5 to 4',
  ],
  [
    'The council voted 5-4 in May to sell the old baths.',
    'In May the council unanimously voted to sell the old baths.',
    'number/vote-differs: 5-4 / unanimously',
  ],
  [
    'The court ruled 6–3 that the fee was lawful.',
    'The court ruled, by a vote of five to four, that the fee was lawful.',
    'number/vote-differs: 6–3 / five to four',
  ],
])('%s | %s', async (claim, passage, expected) => {
  expect(await said(claim, passage)).toEqual([expected]);
});

test.each([
  [
    'no voice against it, and abstentions',
    COUNCIL,
    'In May the council voted 9-0, with two abstentions, to sell the old baths.',
  ],
  ['nearly unanimous', COUNCIL, 'In May the council voted almost unanimously to sell the old baths.'],
  [
    'the other side named first',
    'The court ruled 4-5 that the fee was lawful.',
    'The court ruled, by five votes to four, that the fee was lawful.',
  ],
  ['another vote', COUNCIL, 'In June the members voted 5 to 4 to raise the rent of the market hall.'],
  [
    'two votes, one of them this one',
    COUNCIL,
    'The council voted 5 to 4 to keep the new baths. It voted unanimously in May to sell the old baths.',
  ],
  [
    'a score of a game',
    'The team won 3-1 in the old baths.',
    'The team won 2-1 in the old baths before the vote.',
  ],
  [
    'a span of years',
    'The council sold the old baths in 2014-15 after the vote.',
    'The council sold the old baths in 2015-16 after a vote.',
  ],
])('nothing is said: %s', async (_why, claim, passage) => {
  expect((await said(claim, passage)).filter((one) => one.startsWith('number/vote'))).toEqual([]);
});
