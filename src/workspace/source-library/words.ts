import { scanWords } from '../../trace/scan-words.js';
import type { Span } from '../../types/index.js';

/**
 * The words of a text as a library files them: the numbers by which quotations are traced in documents (`scanWords`), so that a
 * look-up is blind to the same things as the comparison after it: curly marks, ligatures, soft hyphens, case.
 */
export function wordsOf(text: string, span?: Span): number[] {
  return [...scanWords(text, span).hashes];
}

/** A word as the full-text index of a database sees it: letters and digits of ASCII, and nothing a query could mean. */
export function tokenOf(word: number): string {
  return `w${word.toString(36)}`;
}
