import type { Document, Token } from '../types/index.js';

/** What may stand between the words of a sentence that is otherwise the same: spaces, marks, a line's end. */
const BETWEEN = '[^\\p{L}\\p{N}]+';
/** A sentence begins with the text, a line, or after a mark that ends one. */
const OPENING = '(?:^|[.!?:…]["”’»)\\]]*\\s+|\\n)["“”\'‘’«(\\[]*';
const CLOSING = '["”’»)\\]]*(?:[.!?…]|,["”’]|\\n\\s*\\n|\\s*$)';

/** What is known of a document: its words in a row, and which sentences it prints. */
interface Known {
  readonly words: string;
  readonly prints: Map<string, boolean>;
}

const documents = new WeakMap<Pick<Document, 'text'>, Known>();
/** Sentences whose answers are kept of one document; the claims of an article come back with every version of it. */
const KEPT = 2000;

/** True when a document prints a sentence word for word, as a sentence of its own. */
export function printsSentence(document: Pick<Document, 'text'>, sentence: readonly Token[]): boolean {
  const words = sentence.filter(({ kind }) => kind !== 'mark').map(({ text }) => text);
  const known = documents.get(document) ?? {
    words: inRow(document.text),
    prints: new Map<string, boolean>(),
  };
  documents.set(document, known);
  const key = words.join(' ');
  const answer = known.prints.get(key) ?? (mayPrint(known, key) && prints(document, words));
  if (known.prints.size >= KEPT) known.prints.clear();
  known.prints.set(key, answer);
  return answer;
}

function prints({ text }: Pick<Document, 'text'>, words: readonly string[]): boolean {
  return new RegExp(OPENING + words.map(patternOf).join(BETWEEN) + CLOSING, 'imu').test(text);
}

/** Letters beyond these may have more than one small form, which the pattern takes for equal and lower case does not. */
const PLAIN = /^[ -~’‘]*$/u;

/** False where the words stand nowhere in a row, which is far quicker to see than to look for the pattern in a long source. */
function mayPrint(known: Known, words: string): boolean {
  return words !== '' && (!PLAIN.test(words) || known.words.includes(inRow(words)));
}

/** The words of a text in small letters, parted by single spaces and with one at either end. */
function inRow(text: string): string {
  // Of letters that are no plain ones, only the long s and the sign for kelvin are a plain letter's other form.
  return ` ${text
    .toLowerCase()
    .replaceAll('ſ', 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function patternOf(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&').replace(/['’‘]/gu, "['’‘]");
}
