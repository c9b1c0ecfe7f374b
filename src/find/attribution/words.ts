import { isAbbreviation } from '../../language/abbreviations.js';
import { tokenize } from '../../language/tokenize.js';
import type { Quotation, Span, Token } from '../../types/index.js';

/**
 * One step of a sentence as the attribution rules read it: a word (hyphenated words are one), a number, a mark, a whole quotation
 * or a whole parenthesis. What stands inside quotation marks is never read as the author's grammar.
 */
export interface Word {
  readonly span: Span;
  readonly text: string;
  /** Folded; marks keep their character, quotations are `“”`, parentheses `()`. */
  readonly norm: string;
  readonly kind: 'word' | 'number' | 'mark' | 'quote' | 'paren';
  readonly capital: boolean;
  /** The quotation a `quote` step stands for. */
  readonly quotation: Quotation | null;
}

/** Half-open range of indices into a list of words. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Parentheses longer than this hold a clause of their own and are read word by word. */
const MAX_PAREN = 16;

/** The words of a stretch of text, with each quotation of `quotations` (in order) as one step per piece. */
export function wordsOf(text: string, span: Span, quotations: readonly Quotation[]): Word[] {
  const words: Word[] = [];
  let at = span.start;
  for (const { from, quotation } of quotedStretches(text, span, quotations)) {
    if (from.start < at) continue;
    for (const word of plainWords(text, { start: at, end: from.start })) words.push(word);
    words.push(quoteWord(text, from, quotation));
    at = from.end;
  }
  for (const word of plainWords(text, { start: at, end: span.end })) words.push(word);
  return foldParentheses(text, words);
}

function quotedStretches(text: string, span: Span, quotations: readonly Quotation[]) {
  return quotations
    .filter(({ span: own, role }) => own.start < span.end && span.start < own.end && !isNamed(role))
    .flatMap((quotation) => quotedParts(text, quotation).map((from) => ({ from, quotation })))
    .map(({ from, quotation }) => ({
      from: { start: Math.max(from.start, span.start), end: Math.min(from.end, span.end) },
      quotation,
    }))
    .filter(({ from }) => from.start < from.end)
    .sort((a, b) => a.from.start - b.from.start);
}

/** Titles of works and nicknames are part of the author's sentence: “Fox News Sunday”, Marcia “Cia” Price. */
function isNamed(role: Quotation['role']): boolean {
  return role === 'title' || role === 'term';
}

/** Stretches of a quotation that hold its words and marks; where it is interrupted ("…," she said, "…") the author's words between are left out. */
function quotedParts(text: string, { span, pieces }: Quotation): Span[] {
  const parts: { start: number; end: number }[] = [];
  for (const { span: piece, joint } of pieces) {
    const last = parts.at(-1);
    if (!last) parts.push({ start: span.start, end: piece.end });
    else if (joint === 'interruption') {
      last.end = withMarks(text, last.end, piece.start, 1);
      parts.push({ start: withMarks(text, piece.start, last.end, -1), end: piece.end });
    } else last.end = piece.end;
  }
  const last = parts.at(-1);
  if (!last) return [span];
  last.end = Math.max(last.end, span.end);
  return parts;
}

/** Moves an end of a piece over the quotation marks beside it, not past `limit`. */
function withMarks(text: string, from: number, limit: number, step: 1 | -1): number {
  let at = from;
  const beside = () => (step === 1 ? text[at] : text[at - 1]);
  while (at !== limit && /["'\u2018-\u201F\u00AB\u00BB\u2039\u203A]/u.test(beside() ?? '')) at += step;
  return at;
}

function quoteWord(text: string, span: Span, quotation: Quotation): Word {
  return {
    span,
    text: text.slice(span.start, span.end),
    norm: '“”',
    kind: 'quote',
    capital: false,
    quotation,
  };
}

function plainWords(text: string, span: Span): Word[] {
  const words: Word[] = [];
  const tokens = tokenize(text, span);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.text === '.' && endsAbbreviation(words.at(-1), token)) continue;
    if (/^[“”„«»"]$/u.test(token.text)) continue;
    const last = words.at(-1);
    if (last && token.text === '-' && last.text === '-' && last.span.end === token.span.start) {
      words[words.length - 1] = dash(text, last, token);
      continue;
    }
    if (last && token.kind !== 'mark' && joinsHyphen(tokens, index)) {
      words[words.length - 1] = joined(text, last, token);
    } else if (!isJoiningHyphen(tokens, index)) words.push(plainWord(token));
  }
  return words;
}

/** A hyphen with a word hard against both sides. */
function isJoiningHyphen(tokens: readonly Token[], index: number): boolean {
  const [before, hyphen, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!before || !after || !hyphen || !/^[-\u2010\u2011]$/u.test(hyphen.text)) return false;
  const touches = before.span.end === hyphen.span.start && hyphen.span.end === after.span.start;
  return touches && before.kind !== 'mark' && after.kind !== 'mark';
}

function joinsHyphen(tokens: readonly Token[], index: number): boolean {
  return isJoiningHyphen(tokens, index - 1);
}

function endsAbbreviation(word: Word | undefined, dot: Token): boolean {
  if (word?.kind !== 'word' || word.span.end !== dot.span.start) return false;
  return isAbbreviation(word.text.split('-').at(-1)!);
}

function plainWord({ span, text, norm, kind }: Token): Word {
  return { span, text, norm, kind, capital: /^\p{Lu}/u.test(text), quotation: null };
}

/** Two hyphens are typed for one dash. */
function dash(text: string, word: Word, token: Token): Word {
  const span = { start: word.span.start, end: token.span.end };
  return { ...word, span, text: text.slice(span.start, span.end), norm: '--' };
}

function joined(text: string, word: Word, token: Token): Word {
  const span = { start: word.span.start, end: token.span.end };
  return { ...word, span, text: text.slice(span.start, span.end), norm: `${word.norm}-${token.norm}` };
}

/** Puts each short parenthesis into one step, so that "Ryan (R-Wis.) said" reads as "Ryan said". */
function foldParentheses(text: string, words: readonly Word[]): Word[] {
  const folded: Word[] = [];
  for (let index = 0; index < words.length; index++) {
    const close = words[index]!.text === '(' ? closing(words, index) : -1;
    if (close < 0) {
      folded.push(words[index]!);
      continue;
    }
    const span = { start: words[index]!.span.start, end: words[close]!.span.end };
    const inside = text.slice(span.start, span.end);
    folded.push({ span, text: inside, norm: '()', kind: 'paren', capital: false, quotation: null });
    index = close;
  }
  return folded;
}

function closing(words: readonly Word[], open: number): number {
  for (let index = open + 1; index < Math.min(words.length, open + MAX_PAREN); index++) {
    const { text, kind } = words[index]!;
    if (kind === 'quote' || text === '(') return -1;
    if (text === ')') return index;
  }
  return -1;
}

/** The span a range of words covers, or null for an empty range. */
export function rangeSpan(words: readonly Word[], { from, to }: Range): Span | null {
  const first = words[from];
  const last = words[to - 1];
  return first && last && from < to ? { start: first.span.start, end: last.span.end } : null;
}
