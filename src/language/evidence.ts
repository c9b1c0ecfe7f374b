import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import { rowsOf } from './lexicon.js';
import { openingsOf } from './openness.js';
import { partsOf } from './parts.js';
import { predicatesOf } from './predicates.js';
import { isContent } from './tokenize.js';

/** Evidence of a thing that a side tells of, or says there is none of. */
export interface Evidence {
  readonly denied: boolean;
  /** Tokens of the wording ("found evidence", "no indication"). */
  readonly words: readonly number[];
  /** Content words of what it is evidence of. */
  readonly scope: readonly number[];
}

const NOUNS: ReadonlySet<string> = new Set(rowsOf<{ evidence: string }>('openness')[0]!.evidence.split(' '));
const MEETS = wordList('verbs of meeting with evidence');

/** Each evidence of a side, there or not. */
export function evidenceOf(side: Side): Evidence[] {
  const none = openingsOf(side)
    .filter(({ form }) => form === 'absence')
    .map(({ words, scope }) => ({ denied: true, words, scope }));
  const some = predicatesOf(side).flatMap(({ lemma, head, object, negators, unsure, mood }): Evidence[] => {
    if (!object || !MEETS.has(lemma) || !NOUNS.has(side.tags[object.head]!.lemma)) return [];
    if (negators.length > 0 || unsure || mood === 'conditional' || mood === 'open') return [];
    const scope = scopeBehind(side, object.head);
    return scope.length > 0 ? [{ denied: false, words: [head, object.head], scope }] : [];
  });
  return [...none, ...some];
}

/** Content words behind "evidence that", "evidence of", "sign of" to the next strong mark. */
function scopeBehind(side: Side, head: number): number[] {
  if (!/^(?:that|of|for|to)$/u.test(side.tokens[head + 1]?.norm ?? '')) return [];
  const found: number[] = [];
  for (let at = head + 1; at < side.tokens.length && !/^[;:.!?]$/u.test(side.tokens[at]!.text); at++)
    if (isContent(side.tokens[at]!) && partsOf(side)[at] !== 'AUX') found.push(at);
  return found;
}
