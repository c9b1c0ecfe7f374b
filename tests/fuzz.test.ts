import { describe, expect, test } from '@jest/globals';
import { mutated } from '../bench/mutate.js';
import { check } from '../src/check.js';
import { formats } from '../src/read/formats.js';

const GOOD = { path: 'good.md', content: 'The report says “We found no evidence.” It counted 12 boats.\n' };
const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

test('damaging a file leaves the file itself whole, so that a seed makes the same damage again', () => {
  const whole = Buffer.from('We found no evidence that any vote was altered.');
  const first = SEEDS.map((seed) => [...mutated(whole, seed)]);
  expect(whole.toString()).toBe('We found no evidence that any vote was altered.');
  expect(SEEDS.map((seed) => [...mutated(whole, seed)])).toEqual(first);
});

/** The long run is `npm run fuzz`: these are its first files, small enough for every run of the tests. */
describe('damaged files are a problem of their own', () => {
  test.each(formats.map((format) => [format.id, format] as const))(
    '%s',
    async (_, { sample, extensions }) => {
      const whole = typeof sample === 'string' ? new TextEncoder().encode(sample) : sample;
      for (const seed of SEEDS) {
        const damaged = { path: `a${extensions[0]!}`, content: mutated(whole, seed) };
        const report = await check(GOOD, { sources: [damaged] });
        expect({ seed, words: report.article.words }).toEqual({ seed, words: 11 });
        expect(await check(damaged, { sources: [GOOD] })).toHaveProperty('problems');
      }
    },
  );
});
