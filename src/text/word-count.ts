import type { Document } from '../types.js';

const counts = new WeakMap<Document, number>();

/** The words of a document, counted once for all articles that are compared with it. */
export function countWords(document: Document): number {
  const known = counts.get(document);
  if (known !== undefined) return known;
  const count = document.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  counts.set(document, count);
  return count;
}
