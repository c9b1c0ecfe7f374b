import { beforeAll, describe, expect, test } from '@jest/globals';
import { annotate } from '../../src/language/annotate.js';
import { predicatesOf } from '../../src/language/predicates.js';
import { loadTagger, type Tagger } from '../../src/language/tagger.js';

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger();
});

function read(text: string): string[] {
  const side = annotate({ text }, { start: 0, end: text.length }, tagger);
  const word = (at: number | undefined) => (at === undefined ? '-' : side.tokens[at]!.norm);
  return predicatesOf(side).map(
    ({ lemma, subject, object, negated, voice }) =>
      `${negated ? 'not ' : ''}${lemma} ${word(subject?.head)} ${word(object?.head)}${voice ? ` by ${word(voice.speaker ?? undefined)}` : ''}`,
  );
}

describe('predicates', () => {
  test.each([
    ['The tribunal refused to overturn the ban.', ['refuse tribunal -', 'not overturn tribunal ban']],
    ['The company denies that its staff knew of the leak.', ['deny company -', 'know staff - by company']],
    ['Refunds are not offered.', ['not offer refunds -']],
    ['She said the bill would not exceed 410 million.', ['say she -', 'not exceed bill million by she']],
    ['The company, which had lost twice, will appeal.', ['lose company -', 'appeal company -']],
    [
      'No member voted against the plan, the inspector testified.',
      ['not vote member - by inspector', 'testify inspector -'],
    ],
    ['Samples taken in May were not contaminated.', ['take samples -', 'not contaminate samples -']],
    ['The road is no longer safe.', ['not safe road -']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('denials whose reach is not sure are marked', () => {
    const text = 'The ban was not lifted until June.';
    const side = annotate({ text }, { start: 0, end: text.length }, tagger);
    expect(predicatesOf(side).map(({ unsure }) => unsure)).toEqual([true]);
  });

  test.each([
    'Suppose for a moment that the mayor signed the contract.',
    'Imagine a parent who gave the sitter a card.',
    'The mayor, assuming arguendo that he signed it, broke no law.',
    "For the sake of argument, the mayor signed it; for argument's sake he knew.",
  ])('nothing of a supposition is told as fact: %s', (text) => {
    const side = annotate({ text }, { start: 0, end: text.length }, tagger);
    const moods = predicatesOf(side).map(({ mood }) => mood);
    expect(moods.length).toBeGreaterThan(0);
    expect(new Set(moods)).toEqual(new Set(['conditional']));
  });

  test('who assumes an office supposes nothing', () => {
    const text = 'She assumed office in May and signed the contract.';
    const side = annotate({ text }, { start: 0, end: text.length }, tagger);
    expect(predicatesOf(side).map(({ mood }) => mood)).toEqual(['fact', 'fact']);
  });
});
