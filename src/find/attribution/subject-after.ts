import { wordList } from '../../language/lexicon.js';
import {
  ARTICLES,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_WORDS,
  canOpen,
  isAdverb,
  isNounLikeWord,
  isPronoun,
  isVerb,
} from './phrase-words.js';
import type { Range, Word } from './words.js';

const OF_NOUN = wordList('prepositions behind a common noun');

const ENDS = wordList('words no subject goes on with');

const BEHIND_NAME = wordList('words behind an apposed name');

/** Longest subject read backwards from its verb, in words. */
const MAX_WORDS = 24;

/** The subject that follows an inverted verb at word `start` ("said Ana Diaz, the spokeswoman"), or null. */
export function subjectAfter(words: readonly Word[], start: number): Range | null {
  const first = words[start];
  if (!first || first.kind === 'quote' || first.kind === 'mark') return null;
  if (isPronoun(first)) return SUBJECT_PRONOUNS.has(first.norm) ? { from: start, to: start + 1 } : null;
  let to = start;
  while (to < words.length && to - start < MAX_WORDS && extendsAfter(words, start, to)) to++;
  while (to > start && (ARTICLES.has(words[to - 1]!.norm) || PREPOSITIONS.has(words[to - 1]!.norm))) to--;
  if (to === start || !canOpen(first) || !isNounLikeWord(first)) return null;
  return { from: start, to: apposedName(words, start, to) ?? to };
}

/** End of the name that says who bears a role ("said the chair, Ruth Aldous"), or null. */
function apposedName(words: readonly Word[], start: number, at: number): number | null {
  if (words[at]?.norm !== ',' || words.slice(start, at).some(({ capital }, index) => capital && index > 0))
    return null;
  let to = at + 1;
  while (words[to]?.capital && !TIME_WORDS.has(words[to]!.norm)) to++;
  const next = words[to];
  const ends =
    next === undefined ||
    next.kind !== 'word' ||
    PREPOSITIONS.has(next.norm) ||
    TIME_WORDS.has(next.norm) ||
    BEHIND_NAME.has(next.norm);
  return to > at + 1 && ends ? to : null;
}

function extendsAfter(words: readonly Word[], start: number, at: number): boolean {
  const word = words[at]!;
  if (word.kind === 'paren') return true;
  if (word.norm === 'and')
    return (words[at + 1]?.capital ?? false) || !isVerb(words, at + 1 < words.length ? at + 1 : at);
  if (PREPOSITIONS.has(word.norm) && !word.capital) return at > start && isInnerAfter(words, at);
  if (TIME_WORDS.has(word.norm)) return false;
  if (ENDS.has(word.norm)) return false;
  return isNounLikeWord(word) && !isVerb(words, at) && !isAdverb(word);
}

/** "of" always binds; the others bind to a common noun ("spokeswoman for"), not to a name ("Smith in Paris"). */
function isInnerAfter(words: readonly Word[], at: number): boolean {
  const { norm } = words[at]!;
  const next = words[at + 1];
  if (!next || TIME_WORDS.has(next.norm) || next.kind === 'mark') return false;
  if (/ing$/u.test(next.norm) && !next.capital) return false;
  if (norm === 'of') return true;
  return OF_NOUN.has(norm) && !words[at - 1]!.capital;
}
