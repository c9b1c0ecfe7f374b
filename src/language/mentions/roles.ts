import { wordList } from '../lexicon.js';
import { isAuxiliary, isFiller, isPastForm } from '../verbs.js';
import type { Actor, Token } from '../../types/index.js';
import { normAt } from './cursor.js';

const BE = wordList('auxiliaries of the passive');
const DETERMINERS = wordList('words before an actor');

/** The part a name at `from` … `to` plays in its clause, by the wording around it; `other` when the wording does not tell. */
export function roleOf(tokens: readonly Token[], from: number, to: number): Actor['role'] {
  const before = beforePhrase(tokens, from);
  if (normAt(tokens, before) === 'by' && isPastForm(tokens[before - 1] ?? tokens[before]!)) return 'agent';
  const after = verbAfter(tokens, to);
  if (after) return after;
  const verb = tokens[before];
  if (verb && isPastForm(verb) && !BE.has(verb.norm)) return 'patient';
  return 'other';
}

/** Position of the word before the name's noun phrase: determiners and titles are passed over. */
function beforePhrase(tokens: readonly Token[], from: number): number {
  let at = from - 1;
  while (at >= 0 && DETERMINERS.has(normAt(tokens, at))) at--;
  return at;
}

/** agent before an active verb ("Iran seized"), patient before a passive one ("Iran was accused"). */
function verbAfter(tokens: readonly Token[], to: number): 'agent' | 'patient' | null {
  const first = tokens[to];
  if (first?.kind !== 'word') return null;
  let at = to;
  let passive = false;
  while (tokens[at] && (isAuxiliary(tokens[at]!) || isFiller(tokens[at]!))) {
    passive = BE.has(normAt(tokens, at)) || (passive && !isAuxiliary(tokens[at]!));
    at++;
  }
  const verb = tokens[at];
  if (verb && isPastForm(verb)) return passive ? 'patient' : 'agent';
  return at > to ? 'agent' : null;
}
