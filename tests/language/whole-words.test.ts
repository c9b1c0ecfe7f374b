import { describe, expect, test } from '@jest/globals';
import { cut } from '../../src/language/span.js';
import { wholeWords } from '../../src/language/whole-words.js';

function widened(text: string, part: string, offset = 0): string {
  const start = offset + text.indexOf(part);
  const whole = wholeWords(text, { start, end: start + part.length }, offset);
  return cut(text, { start: whole.start - offset, end: whole.end - offset });
}

describe('wholeWords', () => {
  test.each([
    ['The company has hired strike-breakers from abroad.', 'hired strike', 'hired strike-breakers'],
    ['a long-standing feud', 'standing feud', 'long-standing feud'],
    ['"[w]e will stay"', 'e will', '[w]e will'],
    ['from 10 a.m. to 6 p.m. on Sundays', '6 p', '6 p.m.'],
    ['the father\u2011in\u2011law of the mayor', 'father', 'father\u2011in\u2011law'],
  ])('%s: %s is part of %s', (text, part, whole) => {
    expect(widened(text, part)).toBe(whole);
    expect(widened(text, part, 1000)).toBe(whole);
  });

  test.each([
    ['rose by 2-3 percent', 'rose by 2'],
    ['the mayor - who left - spoke', 'mayor'],
    ['strike-breakers from abroad', 'strike-breakers'],
    ['They left. Nobody stayed.', 'left'],
  ])('%s: %s is cut nowhere', (text, part) => {
    expect(widened(text, part)).toBe(part);
  });

  test('a word as long as a book costs nothing', () => {
    const text = 'a'.repeat(1_000_000);
    expect(wholeWords(text, { start: 0, end: text.length })).toEqual({ start: 0, end: text.length });
  });
});
