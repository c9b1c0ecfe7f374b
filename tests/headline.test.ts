import { describe, expect, test } from '@jest/globals';
import { check, checks } from '../src/index.js';

const rule = checks.find(({ id }) => id === 'selection/headline-beyond-body');

async function spoken(content: string, path = 'article.md'): Promise<string[]> {
  const { findings } = await check({ path, content });
  return findings.filter((finding) => finding.check === rule?.id).map(({ message }) => message);
}

describe('the examples of the check', () => {
  const examples = rule?.subject === 'headline' ? rule.examples : [];

  test.each(examples)('$claim | $passage: $fires', async ({ claim, passage, fires }) => {
    expect((await spoken(`# ${claim}\n\n${passage}\n`)).length > 0).toBe(fires);
  });
});

test('the message names the headline and the body, and the check that told', async () => {
  const text = '# Factory polluted river\n\nThe factory probably polluted the river, the inspectors wrote.\n';
  expect(await spoken(text)).toEqual([
    'The headline says `polluted river`; the article under it says `probably polluted` (as certainty/hedge-removed tells)',
  ]);
});

test('an article without a title has no headline', async () => {
  const text = 'Factory polluted river.\n\nThe factory probably polluted the river, the inspectors wrote.\n';
  expect(await spoken(text)).toEqual([]);
});

test('a heading further down is no headline', async () => {
  const text =
    'The factory probably polluted the river, the inspectors wrote.\n\n## Factory polluted river\n\nThe factory probably polluted the river.\n';
  expect(await spoken(text)).toEqual([]);
});

test('a title in HTML is one', async () => {
  const text = '<h1>Factory polluted river</h1><p>The factory probably polluted the river, they wrote.</p>';
  expect(await spoken(text, 'article.html')).toHaveLength(1);
});

test('a check that is off says nothing', async () => {
  const content = '# Factory polluted river\n\nThe factory probably polluted the river.\n';
  const { findings } = await check(
    { path: 'article.md', content },
    { severities: { 'selection/headline-beyond-body': 'off' } },
  );
  expect(findings).toEqual([]);
});

test('the first line of a plain draft is one, when it is no sentence', async () => {
  const body = 'The factory probably polluted the river, the inspectors wrote. They took samples in May.\n';
  expect(await spoken(`Factory polluted river\n\n${body}`, 'draft.txt')).toHaveLength(1);
  expect(await spoken(`The factory polluted the river, they said.\n\n${body}`, 'draft.txt')).toEqual([]);
});
