import { BODY_NOUNS, DOCUMENTS, PERSON_NOUNS } from './name-words.js';
import { headWord } from './phrase-kind.js';
import { pronounOf } from './phrase-words.js';
import type { Range, Word } from './words.js';

/** Subjects that speak: pronouns for people, names, roles, bodies, documents; not "the recent spate" or "it". */
export function canSpeak(words: readonly Word[], { from, to }: Range): boolean {
  const own = words.slice(from, to).filter(({ kind }) => kind === 'word');
  if (own.length === 1 && SPEAKING_PRONOUN.test(pronounOf(own[0]!.norm))) return true;
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

/** Pronouns that stand for people. */
const SPEAKING_PRONOUN =
  /^(?:i|we|you|he|she|they|who|whoever|some|others|another|both|many|several|most|one|none|few|all|these|those|(?:every|any|some|no)(?:one|body))$/u;

/** Endings and common nouns of people who speak. */
const AGENT =
  /(?:(?:er|or|ist|ian|ant|(?<!m)ent|man|woman|men|women|people|person|voter|source|aide|expert|critic|friend|ally|allies|ad|team|student|parent|folk)s?|mayor|mother|father|husband|wife|police|niece|nephew|others|who)$/u;

/** Nouns with such an ending that are no people. */
const THINGS = new Set(
  `number matter water winter summer power river tower error floor door factor motor weather computer quarter border center corner
  shoulder order disorder murder disaster layer danger hunger anger terror horror flavor harbor weekend percent accident incident event
  content extent intent plant restaurant chapter character cancer container counter offer manner
  behavior behaviour rumor rumour colour color sector vector corridor mirror interior exterior trailer meter`.split(
    /\s+/u,
  ),
);
