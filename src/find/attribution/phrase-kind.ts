import { wordList } from '../../language/lexicon.js';
import { genderOfRole, type Gender } from './genders.js';
import { BODY_NOUNS, DOCUMENTS, PERSON_NOUNS } from './name-words.js';
import type { NameKind } from './names.js';
import type { Word } from './words.js';

const HEAD_ENDS = wordList('words that end the head of a phrase');

/** What the head of a noun phrase without a name tells of its bearer. */
interface PhraseKind {
  readonly kind: NameKind;
  readonly gender: Gender;
  readonly plural: boolean;
}

const PLURALS = wordList('plurals without s');

/** The word a noun phrase is about: the last one before a comma, "of", "for", "who" and their like; undefined for an empty phrase. */
export function headWord(words: readonly Word[]): Word | undefined {
  const comma = words.findIndex(({ norm }, index) => index > 0 && norm === ',');
  const own = words.slice(0, comma < 0 ? words.length : comma).filter(({ kind }) => kind === 'word');
  const stop = own.findIndex(({ norm, capital }, index) => index > 0 && !capital && HEAD_ENDS.has(norm));
  return own[(stop < 0 ? own.length : stop) - 1];
}

/** "club's" → "club", "inspectors'" → "inspectors". */
export function withoutPossessive(norm: string): string {
  return norm.replace(/'s$|(?<=s)'$/u, '');
}

/** Kind, gender and number of a phrase by its head ("the two authors of the study" → persons). */
export function kindOfPhrase(words: readonly Word[]): PhraseKind {
  const norm = withoutPossessive(headWord(words)?.norm ?? '');
  const singular = norm.replace(/s$/u, '');
  const plural = PLURALS.has(norm) || /[^s]s$/u.test(norm);
  const among = (nouns: ReadonlySet<string>): boolean => nouns.has(norm) || nouns.has(singular);
  const gender = genderOfRole(norm) ?? genderOfRole(singular);
  if (among(DOCUMENTS)) return { kind: 'document', gender: null, plural };
  if (norm === 'police' || among(BODY_NOUNS)) return { kind: 'body', gender: null, plural };
  const person = gender !== null || PLURALS.has(norm) || among(PERSON_NOUNS);
  return { kind: person ? 'person' : 'unknown', gender, plural };
}
