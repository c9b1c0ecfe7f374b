import type { Token } from '../types.js';

/** What may stand between the words of a sentence that is otherwise the same: spaces, marks, a line's end. */
const BETWEEN = '[^\\p{L}\\p{N}]+';
/** A sentence begins with the text, a line, or after a mark that ends one. */
const OPENING = '(?:^|[.!?:…]["”’»)\\]]*\\s+|\\n)["“”\'‘’«(\\[]*';
const CLOSING = '["”’»)\\]]*(?:[.!?…]|,["”’]|\\n\\s*\\n|\\s*$)';

/** True when a text prints a sentence word for word, as a sentence of its own. */
export function printsSentence(text: string, sentence: readonly Token[]): boolean {
  const words = sentence.filter(({ kind }) => kind !== 'mark').map(({ text: word }) => word);
  if (words.length === 0 || !mayHold(text, words)) return false;
  return new RegExp(OPENING + words.map(patternOf).join(BETWEEN) + CLOSING, 'imu').test(text);
}

const PLAIN_WORD = /^[a-z0-9]+$/iu;

/** False where a plain word of the sentence stands nowhere in the text, which is far quicker to see than to build the pattern. */
function mayHold(text: string, words: readonly string[]): boolean {
  // The long s is the one letter that a pattern takes for a plain one and that has no other lower case.
  const folded = text.toLowerCase().replaceAll('ſ', 's');
  return words.every((word) => !PLAIN_WORD.test(word) || folded.includes(word.toLowerCase()));
}

function patternOf(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/['’‘]/gu, "['’‘]");
}
