import { describe, expect, test } from '@jest/globals';
import { holdsOffice, isPerson, mayBeSame, spokenName } from '../../../src/trace/voices/speaker-names.js';

describe('names in labels and credits', () => {
  test.each([
    ['Justice Elena Kagan', 'JUSTICE KAGAN', true],
    ['Jerome Powell', 'CHAIR POWELL', true],
    ['Powell', 'Jerome H. Powell', true],
    ['Don Verrilli', 'DONALD B. VERRILLI, JR.', true],
    ['Justice Kennedy', 'JUSTICE SCALIA', false],
    ['Karl Lahti', 'ANNA LAHTI', false],
    ['the chair', 'CHAIR POWELL', false],
  ])('%s – %s: %s', (credit, label, same) => {
    expect(mayBeSame(spokenName(credit), spokenName(label))).toBe(same);
  });

  test.each([
    ['the chief justice', 'CHIEF JUSTICE ROBERTS', true],
    ['the chairman', 'CHAIR POWELL', true],
    ['the chair', 'THE CHAIR', true],
    ['the judge', 'MS. VERRI', false],
    ['Judge Ardent', 'JUDGE KENNE', false],
  ])('the office of %s is that of %s: %s', (credit, label, holds) => {
    expect(holdsOffice(spokenName(credit), spokenName(label))).toBe(holds);
  });

  test.each([
    ['Petra Lind', true],
    ['Mr Lind', true],
    ['Chief Justice', false],
    ['Harbour Commission', false],
    ['the report', false],
  ])('%s is a person: %s', (name, person) => {
    expect(isPerson(name)).toBe(person);
  });
});
