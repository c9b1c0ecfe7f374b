import { countryKey, foldName } from '../text/places.js';
import { initials } from '../text/names.js';
import { root } from '../text/root.js';
import { isContent, tokenize } from '../text/tokenize.js';
import type { Span, Token } from '../types.js';

/** Two or more capitalised words, small words between them allowed: the name of a body that may have an acronym. */
const LONG_NAME =
  /\p{Lu}[\p{L}\p{M}]+(?:[ \u00A0\n](?:(?:of|for|and|the|on)[ \u00A0\n])*\p{Lu}[\p{L}\p{M}]+){1,7}/gu;

/** The key under which a word is indexed: country for demonyms, bare digits for numbers, else the root. */
export function termOf({ kind, norm }: Token): string {
  if (kind === 'number') return norm.replace(/[,\u00A0\u202F]/gu, '');
  return countryKey(norm.replace(/'s?$/u, '')) ?? root(norm);
}

/** The terms of a stretch of text with the acronyms that its long names may go by; repeated terms are repeated. */
export function termsIn(text: string, span: Span): string[] {
  const terms = tokenize(text, span).filter(isContent).map(termOf);
  return [...terms, ...acronymsIn(text.slice(span.start, span.end))];
}

/** Possible acronyms of the long names in a text ("Department of Justice" → "dj", "doj"). */
export function acronymsIn(text: string): string[] {
  return [...text.matchAll(LONG_NAME)].flatMap(([name]) =>
    initials(foldName(name)).filter(({ length }) => length > 2),
  );
}
