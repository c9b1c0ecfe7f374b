import { expect, test } from '@jest/globals';
import { riskOf } from '../../src/verdict/risk.js';

const NONE = {
  inAll: 0.5,
  inNearest: 0.3,
  words: 0.5,
  cautionsLeft: 0,
  hedgeLeft: 0,
  firmer: 0,
  causeAdded: 0,
  negationDiffers: 0,
} as const;

test('each sign makes a claim more urgent, and risk stays between 0 and 1', () => {
  const plain = riskOf(NONE);
  for (const sign of Object.keys(NONE) as (keyof typeof NONE)[])
    expect(riskOf({ ...NONE, [sign]: NONE[sign] + 1 })).toBeGreaterThan(plain);
  expect(riskOf({ ...NONE, inAll: 1, inNearest: 1, words: 2, cautionsLeft: 3 })).toBeLessThanOrEqual(1);
  expect(plain).toBeGreaterThanOrEqual(0);
});
