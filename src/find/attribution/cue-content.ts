import { wordList } from '../../language/lexicon.js';
import { AUXILIARIES, maybeFinite } from '../verbs/finite.js';
import type { CueClass } from '../verbs/reporting.js';
import { ARTICLES, TIME_WORDS, isAdverb, pronounOf } from './phrase-words.js';
import type { Word } from './words.js';

const ADDRESSEES = wordList('addressees');

const NO_CLAUSE = wordList('words behind a verb without content');

const ADJUNCTS = wordList('words before an adjunct');

const ADDRESSING = wordList('verbs that address somebody');

const BARE = wordList('verbs with a bare clause');

const THAT_REACH = 16;

/** First word of a clause at `at`, past its "that" and a comma behind it; null at the end of the sentence. */
export function contentAfter(words: readonly Word[], at: number): number | null {
  const that = words[at]?.norm === 'that' ? at + 1 : at;
  const start = words[that]?.norm === ',' ? that + 1 : that;
  return start < words.length ? start : null;
}

/** First word of the reported clause behind a cue that ends before `at`, or null when none follows. */
export function contentStart(
  words: readonly Word[],
  at: number,
  base: string,
  group: CueClass,
): number | null {
  const next = words[at];
  if (!next) return null;
  if (next.norm === 'that' || next.norm === ':') return contentAfter(words, next.norm === ':' ? at + 1 : at);
  if (next.kind === 'quote') return at;
  if (next.norm === ',' && words[at + 1]?.kind === 'quote') return at + 1;
  const adjunct = isAddressed(words, at) || ADJUNCTS.has(next.norm) || TIME_WORDS.has(next.norm);
  const that = adjunct || ADDRESSING.has(base) ? thatBehind(words, at) : null;
  if (that !== null) return that + 1;
  if (group === 'label' || group === 'utter') return null;
  return BARE.has(base) && !NO_CLAUSE.has(next.norm) ? bareClause(words, at, base) : null;
}

/** "to reporters", "to the committee", but not "to push". */
function isAddressed(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    words[at]!.norm === 'to' &&
    next !== undefined &&
    (next.capital || ARTICLES.has(next.norm) || /s$/u.test(next.norm))
  );
}

function thatBehind(words: readonly Word[], at: number): number | null {
  for (let index = at; index < Math.min(words.length, at + THAT_REACH); index++) {
    const { norm, kind } = words[index]!;
    if (norm === 'that') return index;
    if (kind === 'quote' || /^[.;:!?]$/u.test(norm) || (kind === 'word' && AUXILIARIES.has(norm)))
      return null;
  }
  return null;
}

/** "told ABC he would resign": skips the person addressed, then wants a clause with a verb of its own. */
function bareClause(words: readonly Word[], at: number, base: string): number | null {
  let start = at;
  while (start < words.length && (isAdverb(words[start]!) || TIME_WORDS.has(words[start]!.norm))) start++;
  if (ADDRESSING.has(base) && base !== 'promise') start = pastAddressee(words, start);
  const first = words[start];
  if (!first || (first.kind === 'mark' && !/^[$€£#@]$/u.test(first.norm)) || EMPTY_OBJECT.has(first.norm))
    return null;
  return pronounOf(first.norm) !== first.norm || statesFrom(words, start, base) ? start : null;
}

/**
 * True when a noun phrase and then its finite verb stand at `start`. "say" takes no plain object; behind any other verb the phrase
 * must reach its verb without a comma, "and" or relative pronoun, or it is an object ("reported a decline, which may last").
 */
function statesFrom(words: readonly Word[], start: number, base: string): boolean {
  for (let at = start + 1; at < words.length; at++) {
    const { norm, kind, capital } = words[at]!;
    if (kind === 'word' && !capital && maybeFinite(norm)) return true;
    if (/^[;:]$/u.test(norm)) return false;
    if (kind === 'quote') return base === 'say';
    if (base !== 'say' && OBJECT_ENDS.has(norm)) return false;
  }
  return false;
}

const OBJECT_ENDS = wordList('ends of an object');

const EMPTY_OBJECT = wordList('objects without content');

function pastAddressee(words: readonly Word[], start: number): number {
  let at = start;
  if (ADDRESSEES.has(words[at]?.norm ?? '')) return at + 1;
  while (words[at]?.capital || words[at]?.kind === 'paren') at++;
  return at > start ? at : words.length;
}
