import { describe, expect, test } from '@jest/globals';
import { check } from '../../src/check.js';
import { faultKinds } from '../../src/verdict/kinds/index.js';

/** The kinds found in one claim beside one passage. */
async function kindsIn({ claim, passage }: { claim: string; passage: string }): Promise<string[]> {
  const { findings } = await check(
    { path: 'article.txt', content: claim },
    { sources: [{ path: 'source.txt', content: passage }] },
  );
  return findings.map(({ check: id }) => id);
}

/** What a reader alone finds is held in tests/reading. */
const byFacts = faultKinds.filter(({ id }) => !id.startsWith('reading/'));

describe.each(byFacts.map((kind) => [kind.id, kind] as const))('%s', (id, { fires, lookAlike }) => {
  test('is found in its example', async () => {
    expect(await kindsIn(fires)).toContain(id);
  });

  test('is not found in its look-alike', async () => {
    expect(await kindsIn(lookAlike)).not.toContain(id);
  });
});

test('no id is given twice', () => {
  const ids = faultKinds.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
