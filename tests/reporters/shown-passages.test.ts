import { expect, test } from '@jest/globals';
import { shownPassages } from '../../src/report/passages.js';
import { check } from '../../src/index.js';

/** How many sentences stand beside a claim where a source has six of so many words each. */
async function shown(words: number, most?: number): Promise<number> {
  const sentence = (at: number) =>
    `Harbour number ${at} ${'was quiet and '.repeat((words - 6) / 3)}open in May.`;
  const report = await check(
    { path: 'article.txt', content: 'The mayor praised every harbour that opened in May.' },
    { sources: [{ path: 's.txt', content: [1, 2, 3, 4, 5, 6].map(sentence).join('\n\n') }] },
  );
  const text = shownPassages(report.claims[0]!, most).map((passage) => passage.text);
  return text.join(' ').split('Harbour number').length - 1;
}

test('five short sentences stand beside a claim, three long ones, and all where all are asked for', async () => {
  expect(await shown(9, 5)).toBe(5);
  expect(await shown(36, 5)).toBe(3);
  expect(await shown(36)).toBe(6);
});
