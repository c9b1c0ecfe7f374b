import { describe, expect, test } from '@jest/globals';
import { referenceMarks } from '../../src/language/reference-marks.js';

const marksIn = (text: string): string[] =>
  referenceMarks(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('referenceMarks', () => {
  test.each([
    ['Mortality rose sharply [12, 14–16].', ['[12, 14–16]']],
    ['Rates vary [<ref3>, 7] by town.', ['[<ref3>, 7]', '<ref3>']],
    ['This was proposed earlier<cit>.', ['<cit>']],
    ['Anxiety grew (Moor et al., 2020; Lind, 2021).', ['(Moor et al., 2020; Lind, 2021)', 'et al.']],
    ['Anxiety grew (e.g., Moor & Lind, 2020).', ['(e.g., Moor & Lind, 2020)']],
    ['Most patients were male (Table 2).', ['(Table 2)']],
    ['Moor et al. found no link.', ['et al.']],
  ])('%s', (text, expected) => {
    expect(marksIn(text)).toEqual(expected);
  });

  test.each([
    'She “[did] not see it” (in May 2020).',
    'They met again (Paris, 2020).',
    'If a < b and c > d, it holds.',
    'He called it [the vote] a farce.',
  ])('none in: %s', (text) => {
    expect(marksIn(text)).toEqual([]);
  });
});
