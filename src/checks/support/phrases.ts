import { cover } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isAuxiliary, isPastForm } from '../../language/verbs.js';
import type { Likelihood, Negation, Side, Span, Token } from '../../types/index.js';
import { indexOf, sentenceOf } from '../../trace/checks/support/governors.js';
import { verbGroupStart } from './heads.js';

/** A phrase in a message is a few words. */
const LONGEST_PHRASE = 8;
/** Words looked at after a verb for its object ("approved the new budget" needs the article). */
const OBJECT_REACH = 3;
const EVIDENCE = /^(?:evidence|indications?|signs?|proof|traces?)$/u;

/** Words from one token to another, both included, widened to the left by auxiliaries and to at least two words. */
export function phraseSpan(side: Side, first: number, last: number): Span {
  const { tokens } = side;
  const isWord = (index: number): boolean => tokens[index] !== undefined && tokens[index].kind !== 'mark';
  let from = Math.max(0, first);
  let to = Math.min(tokens.length - 1, Math.max(first, last));
  if (from === to && isWord(to + 1)) to++;
  else if (from === to && isWord(from - 1)) from--;
  return cover([tokens[from]!.span, tokens[to]!.span]);
}

/** The word with its auxiliaries and its object ("were altered", "caused the outages", "altered patient records"). */
export function flatPhrase(side: Side, head: Token): Span {
  const from = verbGroupStart(side, head);
  const index = indexOf(side, head);
  const last = objectEnd(side, index);
  return last > index
    ? cover([side.tokens[from]!.span, side.tokens[last]!.span])
    : phraseSpan(side, from, index);
}

/** Index of the last word of the noun phrase that follows a word in its clause; the word's own index when there is none near. */
function objectEnd({ tokens }: Side, index: number): number {
  const isNoun = (at: number): boolean => {
    const token = tokens[at];
    return token?.kind === 'word' && isContent(token);
  };
  let at = index + 1;
  while (at <= index + OBJECT_REACH && tokens[at] && tokens[at]!.kind !== 'mark' && !isNoun(at)) at++;
  if (!isNoun(at) || at > index + OBJECT_REACH) return index;
  while (at < index + OBJECT_REACH && isNoun(at + 1) && !isPastForm(tokens[at + 1]!)) at++;
  return at;
}

/** The hedge with the word it bears on ("probably attempted", "may have caused"). */
export function hedgePhrase(side: Side, hedge: Likelihood, head: Token): Span {
  const index = indexOf(side, head);
  const first = side.tokens.findIndex(({ span }) => span.start >= hedge.span.start);
  const last = side.tokens.findLastIndex(({ span }) => span.end <= hedge.span.end);
  const near = Math.abs(index - first) < LONGEST_PHRASE;
  return near
    ? phraseSpan(side, Math.min(first, index), Math.max(last, index))
    : phraseSpan(side, first, last);
}

/** The telling words of a negation: from the verb before it to what it denies ("have no evidence that", "did not approve"). */
export function negatedPhrase(side: Side, negation: Negation, head: Token): Span {
  const { tokens } = side;
  const first = tokens.findIndex(({ span }) => span.start >= negation.span.start);
  const afterMention = tokens.findIndex(({ span }) => span.start >= negation.span.end);
  const from = leadsIn(tokens, first) ? first - 1 : first;
  if (/^(?:that|of)$/u.test(tokens[afterMention]?.norm ?? '')) return phraseSpan(side, from, afterMention);
  const last = afterMention < 0 ? tokens.length - 1 : afterMention - 1;
  const headIndex = indexOf(side, head);
  return phraseSpan(side, from, headIndex > last && headIndex - from < LONGEST_PHRASE ? headIndex : last);
}

/** "have no evidence", "did not": the verb before the negation belongs to the phrase, a verb of saying does not. */
function leadsIn(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (!before || before.kind === 'mark' || /^(?:said|says|say|told|stated|added)$/u.test(before.norm))
    return false;
  return isAuxiliary(before) || (tokens[first]?.norm === 'no' && isPastForm(before));
}

/** The telling words where a thing is stated: "found evidence that", or the verb group and the word after it. */
export function statedPhrase(side: Side, head: Token): Span {
  const evidence = evidenceBefore(side, head);
  if (evidence !== null) return evidence;
  return flatPhrase(side, head);
}

/** "found evidence that" or "evidence of" in front of the word, in its sentence. */
function evidenceBefore(side: Side, head: Token): Span | null {
  const { start } = sentenceOf(side, head);
  const index = side.tokens.findLastIndex(
    ({ norm, span }) => EVIDENCE.test(norm) && span.start >= start && span.end <= head.span.start,
  );
  if (index < 0 || !/^(?:that|of)$/u.test(side.tokens[index + 1]?.norm ?? '')) return null;
  const hasVerb = side.tokens[index - 1]?.kind === 'word';
  return phraseSpan(side, hasVerb ? index - 1 : index, index + 1);
}
