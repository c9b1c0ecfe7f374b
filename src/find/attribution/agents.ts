import { anyOf, wordList } from '../../language/lexicon.js';
import { BODY_NOUNS, DOCUMENTS, PERSON_NOUNS } from './name-words.js';
import { headWord } from './phrase-kind.js';
import { pronounOf } from './phrase-words.js';
import type { Range, Word } from './words.js';

/** Subjects that speak: pronouns for people, names, roles, bodies, documents; not "the recent spate" or "it". */
export function canSpeak(words: readonly Word[], { from, to }: Range): boolean {
  const own = words.slice(from, to).filter(({ kind }) => kind === 'word');
  if (own.length === 1 && SPEAKING_PRONOUN.has(pronounOf(own[0]!.norm))) return true;
  if (own[0]?.norm === 'no') return false;
  const head = headWord(words.slice(from, to));
  if (!head) return false;
  const singular = head.norm.replace(/s$/u, '');
  return (
    head.capital ||
    [PERSON_NOUNS, BODY_NOUNS, DOCUMENTS].some((nouns) => nouns.has(head.norm) || nouns.has(singular)) ||
    (AGENT.test(head.norm) && !THINGS.has(singular))
  );
}

const SPEAKING_PRONOUN = wordList('pronouns that speak');

/** Endings and common nouns of people who speak. */
const AGENT = new RegExp(
  `(?:(?:${anyOf('endings of people')})s?|${anyOf('ends of words for people')})$`,
  'u',
);

const THINGS = wordList('things in -er and -or');
