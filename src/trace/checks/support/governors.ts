import { clauseIndexAt, clausesOf, sentenceAt } from '../../../language/clauses.js';
import { contains, cover, overlaps } from '../../../language/span.js';
import { isModal } from '../../../language/verbs.js';
import type { TokenRange } from '../../../language/word-line.js';
import type { Mention, MentionKind, Negation, Side, Span, Token } from '../../../types/index.js';

type Of<K extends MentionKind> = Extract<Mention, { kind: K }>;

/** The mentions of one kind on a side, in text order. */
export function mentionsOf<K extends MentionKind>(side: Side, kind: K): Of<K>[] {
  return side.mentions.filter((mention): mention is Of<K> => mention.kind === kind);
}

/** The mentions of one kind whose scope holds the word; a mention does not govern its own words. */
export function governing<K extends MentionKind>(side: Side, token: Token, kind: K): Of<K>[] {
  return mentionsOf(side, kind).filter(
    ({ span, scope }) => contains(scope, token.span) && !contains(span, token.span),
  );
}

/** True when an odd number of negations governs the word: "no evidence that it did not" denies nothing. */
export function isDenied(side: Side, token: Token): boolean {
  const denials = governing(side, token, 'negation').filter(({ form }) => form !== 'unassessed');
  return denials.length % 2 === 1;
}

/** Index of a token of the side. */
export function indexOf(side: Side, token: Token): number {
  return side.tokens.indexOf(token);
}

/** The tokens inside a span. */
export function tokensIn(side: Side, span: Span): Token[] {
  return side.tokens.filter((token) => contains(span, token.span));
}

/** The clause that holds the token, as a span. */
export function clauseOf(side: Side, token: Token): Span {
  const clauses = clausesOf(side.tokens);
  return spanOfRange(side, clauses[clauseIndexAt(clauses, indexOf(side, token))]!);
}

/** The sentence that holds the token, as a span. */
export function sentenceOf(side: Side, token: Token): Span {
  return spanOfRange(side, sentenceAt(side.tokens, indexOf(side, token)));
}

/** True when the sentence of the token is a question: it asserts nothing. */
export function isAsked(side: Side, token: Token): boolean {
  const { to } = sentenceAt(side.tokens, indexOf(side, token));
  return side.tokens.slice(Math.max(0, to - 2), to).some(({ text }) => text === '?');
}

/**
 * Folded words of the sentence that holds the token, those inside `except` left out: what the other side may have in common with
 * it. Of an excepted "couldn't" the "could" is kept.
 */
export function wordsAround(side: Side, token: Token, except: Span): ReadonlySet<string> {
  const words = tokensIn(side, sentenceOf(side, token));
  return new Set(words.flatMap((word) => (overlaps(word.span, except) ? auxiliaryOf(word) : [word.norm])));
}

function auxiliaryOf({ norm }: Token): string[] {
  return norm.endsWith("n't") || norm === 'cannot' ? [norm.replace(/n't$|not$/u, '')] : [];
}

/** True when every word of the mention is among the words given. */
export function isShared(side: Side, { span }: Mention, given: ReadonlySet<string>): boolean {
  return tokensIn(side, span).every(({ norm }) => given.has(norm));
}

/** The modal verb that stands before the token in its clause ("would", "should"); null when there is none. */
export function modalBefore(side: Side, token: Token): string | null {
  const { start } = clauseOf(side, token);
  const modal = side.tokens.findLast(
    (candidate) =>
      isModal(candidate) && candidate.span.start >= start && candidate.span.end <= token.span.start,
  );
  if (!modal) return null;
  return modal.norm
    .replace(/n't$/u, '')
    .replace(/^cannot$|^ca$/u, 'can')
    .replace(/^wo$/u, 'will');
}

/** The text of a span of a side. */
export function textOf(side: Side, span: Span): string {
  return side.text.slice(span.start - side.span.start, span.end - side.span.start).replace(/\s+/gu, ' ');
}

/** Negations of the forms that deny outright: everything but "was not looked at". */
export function denials(side: Side): Negation[] {
  return mentionsOf(side, 'negation').filter(({ form }) => form !== 'unassessed');
}

function spanOfRange(side: Side, { from, to }: TokenRange): Span {
  return cover(side.tokens.slice(from, to).map(({ span }) => span));
}
