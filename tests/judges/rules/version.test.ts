import { describe, expect, test } from '@jest/globals';
import { polaritiesOf } from '../../../src/judges/rules/polarity.js';
import type { Version } from '../../../src/judges/rules/version.js';
import { tokenize } from '../../../src/language/tokenize.js';
import { versionBetween as version } from './support.js';

describe('versionOf', () => {
  test.each<[string, string, Version]>([
    ['The clinic treated nine patients in March.', 'The clinic treated nine patients.', 'same'],
    ['The clinic treated nine patients.', 'The clinic treated nine old patients.', 'more'],
    ['The clinic did not treat patients.', 'The clinic did not treat old patients.', 'same'],
    ['The clinic did not treat old patients.', 'The clinic did not treat patients.', 'more'],
    ['Every patient who smoked was treated.', 'Every old patient who smoked was treated.', 'same'],
    ['If it rains tomorrow, the match is off.', 'If it rains hard tomorrow, the match is off.', 'same'],
    ['The farmer bought a truck at the market.', 'The farmer bought a vehicle at the market.', 'same'],
    ['The farmer bought a vehicle at the market.', 'The farmer bought a truck at the market.', 'more'],
    ['All members of the choir voted for the plan.', 'Some members of the choir voted for the plan.', 'same'],
    ['Some members of the choir voted for the plan.', 'All members of the choir voted for the plan.', 'more'],
    ['The clinic treated nine patients.', 'The clinic never treated nine patients.', 'turned'],
    ['A full inspection is not expected before 2027.', 'No full inspection is expected before 2027.', 'same'],
    [
      'He was in the choir of the school in the 1990s.',
      'He was in the army of the school in the 1990s.',
      'exchanged',
    ],
    [
      'Exactly nine patients of the clinic smoked.',
      'Exactly nine old patients of the clinic smoked.',
      'more',
    ],
  ])('%s → %s: %s', async (passage, claim, expected) => {
    expect(await version(passage, claim)).toBe(expected);
  });

  test('a retelling is no version', async () => {
    expect(
      await version(
        'The auditors, who came in May, found that the bridge had cost twice what the council planned.',
        'The bridge cost double.',
      ),
    ).toBeNull();
  });
});

describe('polaritiesOf', () => {
  const marks = (text: string) => {
    const tokens = tokenize(text);
    const polarity = polaritiesOf(tokens);
    return tokens.map(({ text: word }, at) => `${word}${['-', '0', '+'][polarity[at]! + 1]!}`).join(' ');
  };

  test.each([
    ['No dog barked', 'No+ dog- barked-'],
    ['Every dog barked', 'Every+ dog- barked+'],
    ['A few dogs barked', 'A+ few+ dogs+ barked+'],
    ['Few dogs barked', 'Few+ dogs- barked-'],
    ['Not every dog barked', 'Not+ every- dog+ barked-'],
    ['Most dogs barked', 'Most+ dogs0 barked+'],
    ['At most two dogs barked', 'At+ most+ two- dogs- barked-'],
  ])('%s', (text, expected) => {
    expect(marks(text)).toBe(expected);
  });
});
