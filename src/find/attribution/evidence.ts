import { wordList } from '../../language/lexicon.js';
import { isPastOrAuxiliary } from '../verbs/finite.js';
import { EVIDENCE_NOUNS } from '../verbs/reporting.js';
import type { Word } from './words.js';

const EVIDENCE_VERBS = wordList('verbs of evidence');

const EVIDENCE_REACH = 5;

/** End of "[no|any|some …] evidence" behind a verb at `index`, or null. */
export function evidenceEnd(words: readonly Word[], index: number): number | null {
  if (!EVIDENCE_VERBS.has(words[index]!.norm)) return null;
  for (let at = index + 1; at <= index + EVIDENCE_REACH && at < words.length; at++) {
    const { norm, kind } = words[at]!;
    if (
      EVIDENCE_NOUNS.has(norm) &&
      (words[at + 1]?.norm === 'that' ||
        (STRICT_EVIDENCE.has(norm) && /^(?:of|for)$/u.test(words[at + 1]?.norm ?? '')))
    )
      return at + 1;
    if (kind !== 'word' || isPastOrAuxiliary(norm) || /^(?:that|of|to|in)$/u.test(norm)) return null;
  }
  return null;
}

/** Nouns that are about evidence even without a that-clause ("signs of spring" are not). */
const STRICT_EVIDENCE = wordList('nouns of evidence alone');
