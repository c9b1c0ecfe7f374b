import type { Span, Token } from '../types/index.js';
import { foldWord } from './fold.js';
import { stem } from './stem.js';
import { isStopWord } from './stop-words.js';

/**
 * In order: initialisms with dots ("U.S."), numbers with inner separators ("1,234.5", "20th"), words with inner
 * apostrophes ("don't"), and any other single character that is not white space. Hyphens part words; letters glued to a
 * number are a word of their own ("4.2bn" → "4.2", "bn"). Groups: 1 number, 2 digits, 3 mark; anything else is a word. They
 * have no names, because building an object of names for every match takes longer than the match.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|(\p{Nd}+(?:[.,:\u00A0\u202F](?=\p{Nd}{1,3})\p{Nd}+)*(?:st|nd|rd|th)?(?![\p{L}\p{Nd}]|[.,:]\p{Nd}))|(\p{Nd}+(?:[.,]\p{Nd}+)*)|[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}\u00AD\u2080-\u2089]*(?:['\u2019\u02BC][\p{L}\p{M}]+)*|(\S)/gu;

/** Splits a stretch of text into tokens whose spans, with the white space between them, rebuild it exactly. */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const part = text.slice(span.start, span.end);
  for (const match of part.matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push(makeToken(match[0], { start, end: start + match[0].length }, kindOf(match)));
  }
  return tokens;
}

function kindOf(match: RegExpExecArray): Token['kind'] {
  if (match[1] !== undefined || match[2] !== undefined) return 'number';
  return match[3] === undefined ? 'word' : 'mark';
}

function normOf(text: string, kind: Token['kind']): string {
  const folded = foldWord(text);
  return kind === 'word' && folded.includes('.') ? folded.replaceAll('.', '') : folded;
}

function makeToken(text: string, span: Span, kind: Token['kind']): Token {
  const norm = normOf(text, kind);
  return { span, text, norm, kind, stem: kind === 'word' ? stem(norm) : norm, stop: isStopWord(text, norm) };
}

/** True for tokens that carry content: words that are no stop words, and numbers. */
export function isContent(token: Token): boolean {
  return token.kind !== 'mark' && !token.stop;
}
