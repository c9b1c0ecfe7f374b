import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountDiffers } from '../../src/checks/number/amount-differs.js';
import { boundDropped } from '../../src/checks/number/bound-dropped.js';
import { dateDiffers } from '../../src/checks/number/date-differs.js';
import { unitDiffers } from '../../src/checks/number/unit-differs.js';
import type { ClaimCheck, Difference } from '../../src/types/index.js';
import { viewOf } from '../support/view.js';

const CHECKS = [amountDiffers, unitDiffers, boundDropped, dateDiffers];

const run = (check: ClaimCheck, claim: string, passage: string): readonly Difference[] =>
  check.run(viewOf(claim, passage));

describe('both words are shown, with the smallest fix', () => {
  test.each<[ClaimCheck, string, string, string, string]>([
    [
      amountDiffers,
      'Outages hit 31 rural counties during the scan.',
      'During the scan, outages hit 13 rural counties.',
      '31 rural counties',
      '13 rural counties',
    ],
    [
      unitDiffers,
      'Support rose by 5 percent in June.',
      'Support rose by 5 percentage points in June.',
      '5 percent',
      '5 percentage points',
    ],
    [
      boundDropped,
      'Outages hit 13 counties during the scan.',
      'Outages hit at least 13 counties during the scan.',
      '13 counties',
      'at least 13 counties',
    ],
    [
      dateDiffers,
      'The bureau scanned the counties in March 2023.',
      'The bureau scanned the counties in March 2024.',
      'March 2023',
      'March 2024',
    ],
  ])('case %#', (check, claim, passage, actual, expected) => {
    const [difference, ...others] = run(check, claim, passage);
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ actual, expected });
    expect(claim.slice(difference!.article.start, difference!.article.end)).toBe(actual);
    expect(passage.slice(difference!.source!.start, difference!.source!.end)).toBe(expected);
    expect(difference!.suggestion).toContain('write `');
  });
});

test('a bound turned round is worse than a bound lost', () => {
  const [turned] = run(boundDropped, 'At most 13 counties lost power.', 'At least 13 counties lost power.');
  expect(turned?.severity).toBe('error');
});

test('what another passage bears out is no error beside this one', () => {
  const claim = 'The company sold 30 ships to the navy.';
  const passage = 'The company sold 12 ships to the navy.';
  const { source } = viewOf(claim, 'The company sold 30 ships to the navy over ten years.');
  expect(run(amountDiffers, claim, passage)).toHaveLength(1);
  expect(amountDiffers.run({ ...viewOf(claim, passage), others: [source] })).toEqual([]);
});

const TEMPLATES: readonly ((amount: string) => string)[] = [
  (amount) => `The storm destroyed ${amount} houses along the northern coast.`,
  (amount) => `Police arrested ${amount} people after the match, the mayor said.`,
  (amount) => `The council spent ${amount} euros on the new harbour.`,
  (amount) => `Turnout in the region reached ${amount} percent of voters.`,
];
const template = fc.constantFrom(...TEMPLATES);

describe('injected into true text', () => {
  test('the same amount, however printed, raises nothing', () => {
    fc.assert(
      fc.property(template, fc.integer({ min: 2, max: 999_999 }), (sentence, value) => {
        const plain = sentence(String(value));
        const grouped = sentence(value.toLocaleString('en'));
        for (const check of CHECKS) {
          expect(run(check, plain, plain)).toEqual([]);
          if (value >= 10_000) expect(run(check, plain, grouped)).toEqual([]);
        }
      }),
    );
  });

  test('an amount changed beyond rounding is found', () => {
    const small = fc.integer({ min: 2, max: 99 });
    fc.assert(
      fc.property(template, small, small, (sentence, told, given) => {
        fc.pre(told !== given);
        expect(run(amountDiffers, sentence(String(told)), sentence(String(given)))).toHaveLength(1);
      }),
    );
  });

  test('a number rounded to two figures or more passes', () => {
    fc.assert(
      fc.property(template, fc.integer({ min: 10_000, max: 9_999_999 }), (sentence, value) => {
        const rounded = Number(value.toPrecision(2));
        expect(
          run(amountDiffers, sentence(rounded.toLocaleString('en')), sentence(value.toLocaleString('en'))),
        ).toEqual([]);
      }),
    );
  });

  test('a year changed is found', () => {
    const year = fc.integer({ min: 1800, max: 2090 });
    fc.assert(
      fc.property(year, year, (told, given) => {
        fc.pre(told !== given);
        const sentence = (value: number): string => `The harbour was opened by the king in ${value}.`;
        expect(run(dateDiffers, sentence(told), sentence(given))).toHaveLength(1);
        expect(run(amountDiffers, sentence(told), sentence(given))).toEqual([]);
      }),
    );
  });
});
