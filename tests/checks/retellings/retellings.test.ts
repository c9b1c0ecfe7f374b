import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { told } from './told.js';

const linesOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n');

/** Pairs the checks do not tell yet; one that they learn must be struck from the list. */
const knownFailures = new Set(linesOf('known-failures.txt'));

/** A false retelling must be noted at least; a faithful one must raise no warning. */
describe('retellings', () => {
  let family = '';
  for (const line of linesOf('pairs.txt')) {
    family = /^## (.+)$/u.exec(line)?.[1] ?? family;
    const [, mark, claim, passage] = /^([!=]) (.+) => (.+)$/u.exec(line) ?? [];
    if (!mark || !claim || !passage) continue;
    test(`${family}: ${line}`, async () => {
      const { noted, warned } = await told(claim, passage);
      expect(mark === '!' ? noted : !warned).toBe(!knownFailures.has(line));
    });
  }
});
