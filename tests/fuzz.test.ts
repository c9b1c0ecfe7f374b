import { describe, expect, test } from '@jest/globals';
import { mutated } from '../bench/mutate.js';
import { check } from '../src/check.js';
import { formats } from '../src/read/formats.js';

const GOOD = { path: 'good.md', content: 'The report says “We found no evidence.” It counted 12 boats.\n' };
const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

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
