import { wordList } from './lexicon.js';
const BEFORE_NAME = wordList('abbreviations before a name');

const BEFORE_NUMBER = wordList('abbreviations before a number');

const MAYBE_LAST = wordList('abbreviations that may end a sentence');

const STARTERS = wordList('sentence starters');

const TIME_WORDS = wordList('words with a clock time');

const LETTERED = wordList('things named by a letter');

const GERMAN_MONTHS = wordList('German months');

const INITIALS = /^(?:\p{L}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u;

/** True for words that begin sentences and are seldom part of a name ("The", "It’s", "Don’t"). */
export function isStarter(word: string): boolean {
  return (
    STARTERS.has(word) ||
    /n['’]t$/u.test(word) ||
    STARTERS.has(/^(.+?)['’]\p{L}{1,2}$/u.exec(word)?.[1] ?? '')
  );
}

/** The words about a full stop: `word` ("U.S", "Jan") ends at it, `before` precedes that, `next` follows (an initial with its stop: "K."). */
interface StopContext {
  readonly before: string;
  readonly word: string;
  readonly next: string;
}

/** Whether the full stop ends a sentence, given that what follows could begin one. */
export function endsSentence({ before, word, next }: StopContext): boolean {
  if (BEFORE_NAME.has(word)) return false;
  if (INITIALS.test(word) && !LETTERED.has(before.toLowerCase())) return initialsEnd(word, next);
  if (BEFORE_NUMBER.has(word) && /^(?:\p{N}|§|[A-Z]$|[IVXLC]+$)/u.test(next)) return false;
  if (MAYBE_LAST.has(word)) return isStarter(next);
  return !(/^\d{1,2}$/u.test(word) && GERMAN_MONTHS.has(next));
}

/** Initials end a sentence only where the next word begins one; "a.m." also before other words than those of time. */
function initialsEnd(word: string, next: string): boolean {
  if (next.endsWith('.')) return false;
  if (/^[ap]\.m$/iu.test(word)) return !TIME_WORDS.has(next) && !/^\p{N}/u.test(next);
  return isStarter(next);
}

/** True for abbreviations that never end a sentence, whatever follows. */
export function neverEnds(word: string): boolean {
  return BEFORE_NAME.has(word);
}

/** True for abbreviations behind which a full stop need not end the sentence; as printed, for case counts. */
export function isAbbreviation(word: string): boolean {
  return /^\p{Lu}$/u.test(word) || [BEFORE_NAME, BEFORE_NUMBER, MAYBE_LAST].some((list) => list.has(word));
}
