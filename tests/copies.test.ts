import { describe, expect, test } from '@jest/globals';
import { check } from '../src/index.js';

/** Ids of errors and warnings on an article beside one source. */
async function loud(article: string, source: string): Promise<string[]> {
  const report = await check(
    { path: 'article.txt', content: article },
    { sources: [{ path: 'report.txt', content: source }] },
  );
  return report.findings.filter(({ severity }) => severity !== 'info').map(({ check: id }) => id);
}

describe('what a source prints word for word', () => {
  const source =
    'The inspector said that her colleague had not worked on the pump. He worked on the valve and on the pump house in May.';

  test('is not misstated, whatever another sentence has', async () => {
    expect(await loud('The inspector said that her colleague had not worked on the pump.', source)).toEqual(
      [],
    );
  });

  test('is misstated when it is changed', async () => {
    expect(await loud('The inspector said that her colleague had worked on the pump.', source)).toEqual([
      'polarity/negation-flip',
    ]);
  });

  test('is still the minority’s where a minority says it: nobody calls it supported', async () => {
    const report = await check(
      { path: 'article.txt', content: 'The court found that the fee was unlawful.' },
      {
        sources: [
          {
            path: 'report.txt',
            content: 'The fee was lawful.\n\nDissenting opinion: The court found that the fee was unlawful.',
          },
        ],
      },
    );
    expect(report.claims.map(({ verdict }) => verdict)).not.toContain('supported');
  });
});

describe('what a source holds as quoted', () => {
  const source = '“Because he has not done anything for us,” she said. All he has done is talk about us.';

  test('is not the author’s to misstate', async () => {
    expect(
      await loud('She regretted her vote, saying that “he has not done anything for us”.', source),
    ).toEqual([]);
  });

  test('is the author’s to answer for when it is not what the source holds', async () => {
    expect(
      await loud('She regretted her vote, saying that “he has done anything for us”.', source),
    ).toContain('quote/dropped-negation');
  });
});
