import type { Document } from '../types/index.js';

const counts = new WeakMap<Document, number>();

/** The words of the running text of a document, counted once for all articles that are compared with it. */
export function countWords(document: Document): number {
  const known = counts.get(document);
  if (known !== undefined) return known;
  const count = countRuns(document.text.slice(0, runningEnd(document)));
  counts.set(document, count);
  return count;
}

const WORD_SIGN = /[\p{L}\p{N}]/u;
const ASCII_WORD_SIGNS = Uint8Array.from({ length: 128 }, (_, code) =>
  WORD_SIGN.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Where the running text of a document ends: what is left out of it follows. */
export function runningEnd({ text, leftOut = [] }: Pick<Document, 'text' | 'leftOut'>): number {
  return leftOut.find(({ span }) => span !== null)?.span?.start ?? text.length;
}

/** Runs of letters and digits. Looked at sign by sign, since a list of all words would be thrown away at once. */
export function countRuns(text: string): number {
  let count = 0;
  let inside = false;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    const belongs = code < ASCII_WORD_SIGNS.length ? ASCII_WORD_SIGNS[code] === 1 : WORD_SIGN.test(sign);
    if (belongs && !inside) count++;
    inside = belongs;
  }
  return count;
}
