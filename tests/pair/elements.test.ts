import { describe, expect, test } from '@jest/globals';
import { pair } from '../../src/pair/index.js';
import { loadLexicon } from '../../src/language/lexicon.js';
import { cut } from '../../src/language/span.js';
import type { Element } from '../../src/types/index.js';
import { documentOf } from '../support/view.js';

async function parts(claim: string, passage: string): Promise<readonly Element[]> {
  const [article, document] = [documentOf(claim, 'article.txt'), documentOf(passage, 'source.txt')];
  const span = { start: 0, end: claim.length };
  const subject = {
    id: 'c1',
    span,
    content: span,
    heading: false,
    attribution: null,
    quotations: [],
    worth: { score: 1, reason: '' },
  };
  const region = {
    document,
    span: { start: 0, end: passage.length },
    origin: 'source',
    quotation: null,
    speaker: null,
  } as const;
  return pair(article, [subject], [region], await loadLexicon())[0]!.elements;
}

describe('the parts of a claim', () => {
  test.each([
    [
      'nationwide',
      'missing',
      'Repairs nationwide had cost 4.2 million crowns.',
      'The repairs had cost 4.2 million crowns.',
    ],
    [
      '4.2 million crowns',
      'covered',
      'Repairs had cost 4.2 million crowns.',
      'The repairs had cost 4.2 million crowns.',
    ],
    ['31 counties', 'differs', 'Outages were seen in 31 counties.', 'Outages were seen in 13 counties.'],
    [
      'fell',
      'differs',
      'Prices of bread fell in March in the city.',
      'Prices of bread rose in March in the city.',
    ],
  ])('%s is %s', async (text, status, claim, passage) => {
    const part = (await parts(claim, passage)).find((element) => element.text.includes(text.split(' ')[0]!));
    expect(part).toMatchObject({ status });
  });

  test('roles name the verb, the amount and the date', async () => {
    const roles = (
      await parts('In March 2024 the clinic treated 84 patients.', 'The clinic treated 84 patients.')
    ).map(({ role, text }) => `${role}: ${text}`);
    expect(roles).toEqual(expect.arrayContaining(['date: March 2024', 'predicate: treated']));
    expect(roles.some((role) => role.startsWith('amount: 84'))).toBe(true);
  });

  test('the answer of a covered part cuts the words of the passage', async () => {
    const passage = 'In spring the clinic treated 84 patients.';
    const part = (await parts('The clinic treated 84 patients.', passage)).find(
      ({ role }) => role === 'predicate',
    );
    expect(cut(passage, part!.answer!)).toBe('treated');
  });
});

describe('acts on one rung of a ladder', () => {
  test('an incursion is answered by "compromised"', async () => {
    const claim = 'The agency found incursions into the networks.';
    const part = (await parts(claim, 'Two groups compromised networks of the agency.')).find(({ text }) =>
      text.includes('incursions'),
    );
    expect(part).toMatchObject({ status: 'covered' });
  });
});
