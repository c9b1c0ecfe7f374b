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

/** A content word or number without its place: what an index of long texts needs, and no more. */
export type PlainWord = Pick<Token, 'norm' | 'kind'>;

/** Distinct spellings kept; a long book has fewer. */
const CACHE_LIMIT = 200_000;

/** Calls `visit` with what is made of every content word and number of a stretch, in reading order. */
type ContentWords<T> = (text: string, span: Span, visit: (made: T) => void) => void;

/** A reader of content words that makes something of each spelling once, however often it comes. */
export function contentWords<T>(make: (word: PlainWord) => T): ContentWords<T> {
  const known = new Map<string, T | null>();
  const madeOf = (text: string): T | null => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const word = plainWord(text);
    const made = word && make(word);
    if (known.size < CACHE_LIMIT) known.set(text, made);
    return made;
  };
  return (text, span, visit) => {
    const part = text.slice(span.start, span.end);
    for (let at = 0; at < part.length;) {
      if (part.charCodeAt(at) === SPACE) {
        at++;
        continue;
      }
      const end = simpleWordEnd(part, at);
      const word = end > at ? part.slice(at, end) : nextToken(part, at);
      if (word === null) return;
      at = end > at ? end : NEXT.lastIndex;
      const made = madeOf(word);
      if (made !== null) visit(made);
    }
  };
}

/**
 * The end of a run of plain letters at `at` that is a whole token for certain, else `at`: what follows must be no digit, apostrophe or
 * letter of another script, nor the stop of an initial. Nine words in ten are such runs, and reading them needs no pattern.
 */
function simpleWordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isPlainLetter(text.charCodeAt(end))) end++;
  if (end === at || end === text.length) return end;
  const next = text.charCodeAt(end);
  const goesOn = next > MOST_ASCII || next === APOSTROPHE || (next >= ZERO && next <= NINE);
  return goesOn || (next === STOP && end - at === 1) ? at : end;
}

const [MOST_ASCII, SPACE, APOSTROPHE, STOP, ZERO, NINE] = [126, 32, 39, 46, 48, 57];
const [UPPER_A, UPPER_Z, LOWER_A, LOWER_Z] = [65, 90, 97, 122];

function isPlainLetter(code: number): boolean {
  return (code >= LOWER_A && code <= LOWER_Z) || (code >= UPPER_A && code <= UPPER_Z);
}

/** The same pattern by itself, since it remembers where it stopped. */
const NEXT = new RegExp(TOKEN.source, TOKEN.flags);

function nextToken(text: string, at: number): string | null {
  NEXT.lastIndex = at;
  return NEXT.exec(text)?.[0] ?? null;
}

function plainWord(text: string): PlainWord | null {
  NEXT.lastIndex = 0;
  const kind = kindOf(NEXT.exec(text)!);
  const norm = normOf(text, kind);
  return kind === 'mark' || isStopWord(text, norm) ? null : { norm, kind };
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
