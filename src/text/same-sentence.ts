import type { Token } from '../types.js';

/** What may stand between the words of a sentence that is otherwise the same: spaces, marks, a line's end. */
const BETWEEN = '[^\\p{L}\\p{N}]+';
/** A sentence begins with the text, a line, or after a mark that ends one. */
const OPENING = '(?:^|[.!?:…]["”’»)\\]]*\\s+|\\n)["“”\'‘’«(\\[]*';
const CLOSING = '["”’»)\\]]*(?:[.!?…]|,["”’]|\\n\\s*\\n|\\s*$)';

/** True when a text prints a sentence word for word, as a sentence of its own. */
export function printsSentence(text: string, sentence: readonly Token[]): boolean {
  const words = sentence.filter(({ kind }) => kind !== 'mark').map(({ text: word }) => patternOf(word));
  if (words.length === 0) return false;
  return new RegExp(OPENING + words.join(BETWEEN) + CLOSING, 'imu').test(text);
}

function patternOf(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/['’‘]/gu, "['’‘]");
}
