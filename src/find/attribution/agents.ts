import { BODY_NOUNS, DOCUMENTS, PERSON_NOUNS } from './name-words.js';
import { headWord } from './phrase-kind.js';
import { pronounOf } from './phrase-words.js';
import type { Range, Word } from './words.js';

/** Subjects that speak: pronouns for people, names, roles, bodies, documents; not "the recent spate" or "it". */
export function canSpeak(words: readonly Word[], { from, to }: Range): boolean {
  const own = words.slice(from, to).filter(({ kind }) => kind === 'word');
  if (own.length === 1) return own[0]!.capital || !/^(?:it|that|this|which)$/u.test(pronounOf(own[0]!.norm));
  const head = headWord(words.slice(from, to));
  if (!head) return false;
  const singular = head.norm.replace(/s$/u, '');
  return (
    head.capital ||
    [PERSON_NOUNS, BODY_NOUNS, DOCUMENTS].some((nouns) => nouns.has(head.norm) || nouns.has(singular)) ||
    AGENT.test(head.norm)
  );
}

/** Endings and common nouns of people who speak. */
const AGENT =
  /(?:(?:er|or|ist|ian|ant|ent|man|woman|men|women|people|person|voter|source|aide|expert|critic|friend|ally|allies|ad|team|student|parent|folk)s?|mayor|mother|father|husband|wife|police|niece|nephew|others|who)$/u;
