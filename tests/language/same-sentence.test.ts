import { expect, test } from '@jest/globals';
import { printsSentence } from '../../src/language/same-sentence.js';
import { tokenize } from '../../src/language/tokenize.js';

const prints = (text: string, sentence: string) => printsSentence({ text }, tokenize(sentence));

test.each([
  ['He said so.', 'First. He said so. Then he left.'],
  ['He doesn’t think so.', "An expert spoke.\nHe doesn't think so.\nHe left."],
  ['The bridge, he said, is closed.', 'The bridge,\nhe said, is closed.'],
  ['We did not know.', '“We did not know,” she said.'],
  ['It rose by 4.5 percent.', 'It rose by 4.5 percent'],
  ['He said so.', 'He ſaid so.'],
  ['ΟΔΟΣ ΕΔΩ.', 'οδοσ εδω.'],
])('%p stands in %p', (sentence, text) => {
  expect(prints(text, sentence)).toBe(true);
});

test.each([
  ['The bridge is closed.', 'The bridge is closed unless it snows.'],
  ['The bridge is closed.', 'It is alleged that the bridge is closed.'],
  ['He said so.', 'He said so often.'],
  ['It rose by 4.5 percent.', 'It rose by 4.15 percent.'],
])('%p does not stand in %p as a sentence', (sentence, text) => {
  expect(prints(text, sentence)).toBe(false);
});
