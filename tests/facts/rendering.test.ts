import { describe, expect, test } from '@jest/globals';
import { renderingOf } from '../../src/facts/rendering.js';
import { isCaution } from '../../src/facts/rendering/leftover.js';
import { pairOf } from '../support/pair.js';
import { check } from '../../src/check.js';

async function verdictOn(claim: string, source: string): Promise<string> {
  const report = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: source }] },
  );
  return report.claims.map(({ verdict }) => verdict).join(' ');
}

describe('a claim that renders its passage closely is supported', () => {
  test.each([
    [
      'The hook was replaced on 5 May, two days after the post.',
      'The hook was replaced on 5 May, two days after the post.',
    ],
    ['The share of the top author was 85 percent.', 'The share of the top author was 85.19 percent.'],
    ['In March the council closed the old pool.', 'The council closed the old pool in March.'],
    ['The report said the wreck cost 14 lives.', 'The wreck cost 14 lives.'],
    ['The line was stopped on Thursday.', 'We stopped the line on Thursday.'],
    [
      'Natural gas prices have fallen almost a third since November.',
      'Prices of natural gas had fallen by nearly a third since November.',
    ],
    ['They cannot exclude a fault of the valve.', 'A fault of the valve cannot be excluded.'],
    ['No full inspection is expected before 2027.', 'A full inspection is not expected before 2027.'],
    [
      'The district court concluded that the mooring charge is not a tax under the Ports Act.',
      'Applying its own rulings, the district court concluded that the mooring charge is not a tax under the Ports Act.',
    ],
  ])('%s', async (claim, source) => {
    expect(await verdictOn(claim, source)).toBe('supported');
  });
});

test.each(['its constitution says', 'the constitution says', 'according to its constitution'])(
  'a copy of its words with the document credited in passing is supported: %s',
  async (credit) => {
    const words =
      'The Harbour League is an association of pilots who have made common cause to keep the lamps lit';
    const source = `Constitution of the Harbour League\n\n1. Purpose\n\n${words}.\n\nIt has a chair and a clerk.`;
    expect(await verdictOn(`${words}, ${credit}.`, source)).toBe('supported');
  },
);

test.each([
  ['report', false],
  ['assessment', false],
  ['indictment', false],
  ['annex', false],
  ['diver', true],
])('the word of a source itself is no hearsay: the %s', async (noun, hearsay) => {
  const { sides } = await pairOf('The pumps failed.', `The ${noun} says that the pumps failed.`);
  expect(isCaution(sides[0]!, 2)).toBe(hearsay);
});

describe('a claim that leaves out caution, or changes a role, is not', () => {
  test.each([
    ['a hedge', 'The leak caused the fire at the depot.', 'The leak probably caused the fire at the depot.'],
    ['a negation', 'The board closed the east bridge.', 'The board never closed the east bridge.'],
    [
      'a condition',
      'The council will pay for the new roof.',
      'The council will pay for the new roof if the grant is paid.',
    ],
    [
      'an allegation',
      'The officers took payments for bid prices.',
      'Prosecutors allege that the officers took payments for bid prices.',
    ],
    [
      'an attempt',
      'The group entered the voter registers of two counties.',
      'The group tried to enter the voter registers of two counties.',
    ],
    ['a part', 'The bakery destroyed the batch of buns.', 'The bakery destroyed part of the batch of buns.'],
    [
      'who did it',
      'The auditors blamed the ministry for the delay.',
      'The ministry blamed the auditors for the delay.',
    ],
    [
      'whose it is',
      'She estimates the loss at 900 and he at 4,000.',
      'She estimates the loss at 4,000 and he at 900.',
    ],
    ['a head', 'The minister resigned on Friday evening.', 'The deputy minister resigned on Friday evening.'],
    [
      'a narrower group',
      'No record was altered by the intruders.',
      'No record in the three counties was altered by the intruders.',
    ],
    ['a strong word', 'All ferries were late on the first day.', 'Ferries were late on the first day.'],
    ['an amount', 'The repair cost 31 million crowns.', 'The repair cost 41 million crowns.'],
    [
      'an order still to come',
      'The firm agreed to close the plant in May.',
      'The firm refused to close the plant in May.',
    ],
  ])('%s', async (_what, claim, source) => {
    expect(await verdictOn(claim, source)).not.toBe('supported');
  });
});

test('words to look at are few, and stand on both sides', async () => {
  const claim = 'The inspectors proved that all nine pumps failed because of salt water.';
  const { look } = renderingOf(
    await pairOf(claim, 'The inspectors think that some of the nine pumps may have failed.'),
  );
  const words = look.claim.map(({ start, end }) => claim.slice(start, end));
  expect(words.join(' ')).toMatch(/proved.*all.*because/u);
  expect(look.passages.length).toBeGreaterThan(0);
  expect(look.passages.length).toBeLessThanOrEqual(4);
});
