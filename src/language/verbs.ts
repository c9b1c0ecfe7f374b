import { wordList } from './lexicon.js';
import type { Token } from '../types/index.js';

const BE_HAVE_DO = wordList('finite forms of be, have and do');

const MODALS = wordList('modal verbs');

const IRREGULAR_FINITE = wordList('irregular finite forms');

const NOT_PAST = wordList('words in -ed that are no past forms');

const BEFORE_ATTRIBUTE = wordList('words before an attribute');

/** True for forms of be, have and do, and for modal verbs: the verb is finite whatever follows. */
export function isAuxiliary(token: Token): boolean {
  return BE_HAVE_DO.has(token.norm) || isModal(token);
}

/** True for will, would, can, could, may, might, must, shall, should and their contractions. */
export function isModal(token: Token): boolean {
  if (token.norm === 'may' && token.text === 'May') return false;
  return MODALS.has(token.norm);
}

/** True for past forms ("altered", "took"): simple past or participle, which English mostly spells alike. */
export function isPastForm(token: Token): boolean {
  if (token.kind !== 'word') return false;
  return /[a-z]{2}ed$/u.test(token.norm) ? !NOT_PAST.has(token.norm) : IRREGULAR_FINITE.has(token.norm);
}

/**
 * True when the token most likely is the finite verb of a clause. Regular present forms ("reports", "plans") look like
 * plural nouns and are not counted: a missed clause border only makes a scope longer.
 */
export function isFinite(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind !== 'word') return false;
  if (isAuxiliary(token)) return tokens[index - 1]?.norm !== 'to';
  if (!isPastForm(token)) return false;
  const before = tokens[index - 1];
  return !before || !(BEFORE_ATTRIBUTE.has(before.norm) && !IRREGULAR_FINITE.has(token.norm));
}

const BETWEEN = wordList('words between an auxiliary and its verb');

/** True for words that stand between an auxiliary and its verb without changing which verb it is ("significantly", "been"). */
export function isFiller(token: Token): boolean {
  return BETWEEN.has(token.norm) || /[a-z]{2}ly$/u.test(token.norm);
}
