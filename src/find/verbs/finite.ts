import { wordList } from '../../language/lexicon.js';
import { baseForm } from '../../language/irregular-forms.js';
import { formsOf } from './inflect.js';

/** Auxiliaries and modals, contracted negations included: always verbs. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `am is are was were be been being has have had having do does did will would can could shall should may might must ought cannot
  isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't mustn't mightn't
  ain't needn't`.split(/\s+/u),
);

/** Contracted forms that hold a subject and its verb ("he's", "they've"). */
const CONTRACTED = /^(?:i|you|he|she|it|we|they|that|there|who|what|here)'(?:s|re|ve|ll|d|m)$/u;

const PLURALS = wordList('plurals that look like past forms');
/** Third-person forms, and past forms that equal their base. */
const THIRD = new Set<string>('put hit cut cost set let shut hurt spread quit burst'.split(' '));
const BASE = new Set<string>();
for (const base of wordList('frequent verbs')) {
  BASE.add(base);
  THIRD.add(formsOf(base)[1]!);
}

const NOT_PAST = wordList('words in -ed');

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
  return /^(?:an?|the|its|his|her|their|this|that|these|those|up|down|out|off|over|it|them|him|himself|herself|itself)$/u.test(
    next,
  );
}
