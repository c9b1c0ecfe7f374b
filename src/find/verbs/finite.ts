import { anyOf, wordList } from '../../language/lexicon.js';
import { baseForm } from '../../language/irregular-forms.js';
import { formsOf } from './inflect.js';

const BEHIND_VERB = wordList('words behind a verb');

/** Auxiliaries and modals, contracted negations included: always verbs. */
export const AUXILIARIES = wordList('auxiliary verbs');

/** Contracted forms that hold a subject and its verb ("he's", "they've"). */
const CONTRACTED = new RegExp(`^(?:${anyOf('contractions of a subject')})'(?:s|re|ve|ll|d|m)$`, 'u');

const PLURALS = wordList('plurals that look like past forms');
/** Third-person forms, and past forms that equal their base. */
const THIRD = new Set(wordList('past forms like their base'));
const BASE = new Set<string>();
for (const base of wordList('frequent verbs')) {
  BASE.add(base);
  THIRD.add(formsOf(base)[1]!);
}

const NOT_PAST = wordList('words in -ed that are no past forms');

/** True for a word that surely is a verb in the past or an auxiliary ("went", "was", "claimed"). Folded words only. */
export function isPastOrAuxiliary(norm: string): boolean {
  if (AUXILIARIES.has(norm) || CONTRACTED.test(norm)) return true;
  if (norm.length > 3 && norm.endsWith('ed') && !NOT_PAST.has(norm)) return true;
  return baseForm(norm) !== norm && !PLURALS.has(norm);
}

/** True for a word that may be the verb of a clause: also "shows", "remains". */
export function maybeFinite(norm: string): boolean {
  return isPastOrAuxiliary(norm) || THIRD.has(norm);
}

/** True for the base form of a frequent verb ("share", "visit"): an imperative when it opens a sentence. */
export function isBaseVerb(norm: string): boolean {
  return BASE.has(norm);
}

/**
 * True for a third person that no list knows, told by what follows: "bursts its banks", "waters down a statement". `next` is the
 * folded word behind it.
 */
export function looksThirdPerson(norm: string, next: string | undefined): boolean {
  if (!/[^suic]s$/u.test(norm) || norm.length < 4 || next === undefined) return false;
  return BEHIND_VERB.has(next);
}
