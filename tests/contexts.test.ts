import { expect, test } from '@jest/globals';
import { check, type Report } from '../src/index.js';

const FILLER = 'The ferry crossed the harbour twice that morning and carried no mail. ';

async function contextsOf(source: string): Promise<string[]> {
  const article = 'The report says: “The north pier was closed to all traffic in April.”\n';
  const report: Report = await check(
    { path: 'article.md', content: article },
    { sources: [{ path: 'report.md', content: source }] },
  );
  return report.contexts.map(({ text }) => text);
}

const CITED = 'The north pier was closed to all traffic in April. ';

test('a passage is given with the rest of its paragraph, and not with its neighbours', async () => {
  const paragraph = `${FILLER}${CITED}${FILLER}`.trim();
  expect(await contextsOf(`Before.\n\n${paragraph}\n\nAfter.\n`)).toEqual([paragraph]);
});

test('of a very long paragraph only the surroundings are given, in whole words', async () => {
  const [context] = await contextsOf(`${FILLER.repeat(60)}${CITED}${FILLER.repeat(60)}\n`);
  expect(context).toContain(CITED);
  expect(context!.length).toBeLessThan(1400);
  expect(context).toMatch(/^\w+ .* \w+\.?$/u);
  expect(`${FILLER.repeat(60)}${CITED}${FILLER.repeat(60)}`).toContain(` ${context!} `);
});

test('passages in one paragraph are given in one context', async () => {
  const paragraph = `${CITED}The pier in the north was shut to traffic in April. ${FILLER}`.trim();
  expect(await contextsOf(`${paragraph}\n`)).toEqual([paragraph]);
});
