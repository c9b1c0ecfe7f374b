import { describe, expect, test } from '@jest/globals';
import { loadLexicon, makeLexicon } from '../../src/language/lexicon.js';

describe('the shipped lexicon', () => {
  test.each([
    ['altered', 'changed', 'synonym'],
    ['physician', 'doctors', 'synonym'],
    ['rose', 'fell', 'antonym'],
    ['accepted', 'rejects', 'antonym'],
    ['vehicle', 'truck', 'broader'],
    ['truck', 'vehicles', 'narrower'],
    ['destruction', 'destroyed', 'derived'],
    ['bank', 'car', null],
    ['zzyzx', 'quux', null],
  ])('%s beside %s: %s', async (claim, passage, relation) => {
    expect((await loadLexicon()).relation(claim, passage)).toBe(relation);
  });

  test('is loaded once', () => {
    expect(loadLexicon()).toBe(loadLexicon());
  });
});

test('a small table of one’s own is read the same way', () => {
  const lexicon = makeLexicon('cat\tn0\ndog\tn1\npet\tn2\n\n2\n2\n');
  expect(lexicon.relation('pet', 'cats')).toBe('broader');
  expect(lexicon.relation('cat', 'dog')).toBe('sibling');
  expect(lexicon.relation('cat', 'stone')).toBeNull();
});

test.each([
  ['hospital', 'school'],
  ['violin', 'piano'],
  ['winter', 'summer'],
])('%s and %s are two kinds of one thing', async (one, other) => {
  expect((await loadLexicon()).relation(one, other)).toBe('sibling');
});
