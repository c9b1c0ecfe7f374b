import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import { partsOf } from './parts.js';

const PREPOSITIONS = wordList('prepositions that are conjunctions too');

const OWNERS = wordList('owners before a noun');

/** Words that name one thing: determiner, adjectives, nouns; "of" and what follows it are a phrase of their own. */
export interface NounPhrase {
  readonly from: number;
  /** The token behind its last. */
  readonly to: number;
  /** Its last noun, or the pronoun. */
  readonly head: number;
  /** The preposition straight before it, folded; null where there is none. */
  readonly preposition: string | null;
}

const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u;
const NAMES = /^(?:NOUN|PROPN)$/u;
const STANDS_ALONE = wordList('words that stand alone');

const kept = new WeakMap<Side, readonly NounPhrase[]>();

/** The noun phrases of a side, in reading order. */
export function phrasesOf(side: Side): readonly NounPhrase[] {
  const known = kept.get(side);
  if (known) return known;
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < side.tokens.length;) {
    const to = phraseEnd(side, at);
    if (to > at)
      phrases.push({ from: at, to, head: headOf(side, at, to), preposition: prepositionBefore(side, at) });
    at = Math.max(at + 1, to);
  }
  kept.set(side, phrases);
  return phrases;
}

function phraseEnd(side: Side, from: number): number {
  const parts = partsOf(side);
  if (parts[from] === 'PRON') return isPossessive(side, from) ? phraseEnd(side, from + 1) : from + 1;
  let to = from;
  while (to < parts.length && continues(side, from, to)) to++;
  while (to > from && !canEnd(side, to - 1)) to--;
  return to;
}

/** A new article begins a new phrase; the apostrophe of "officers' accounts" does not end one. */
function continues(side: Side, from: number, to: number): boolean {
  const parts = partsOf(side);
  if (parts[to] === 'DET') return to === from;
  if (INSIDE.test(parts[to]!)) return true;
  return (
    to > from &&
    /^['’]$/u.test(side.tokens[to]!.text) &&
    NAMES.test(parts[to - 1]!) &&
    INSIDE.test(parts[to + 1] ?? 'X') &&
    side.tokens[to]!.span.start === side.tokens[to - 1]!.span.end
  );
}

function canEnd(side: Side, at: number): boolean {
  const part = partsOf(side)[at]!;
  return NAMES.test(part) || part === 'NUM' || STANDS_ALONE.has(side.tokens[at]!.norm);
}

function isPossessive(side: Side, at: number): boolean {
  return OWNERS.has(side.tokens[at]!.norm) && INSIDE.test(partsOf(side)[at + 1] ?? 'X');
}

function headOf(side: Side, from: number, to: number): number {
  const parts = partsOf(side);
  for (let at = to - 1; at >= from; at--) if (NAMES.test(parts[at]!) || parts[at] === 'PRON') return at;
  return to - 1;
}

function prepositionBefore(side: Side, at: number): string | null {
  const before = side.tokens[at - 1]?.norm ?? '';
  return partsOf(side)[at - 1] === 'ADP' || PREPOSITIONS.has(before) ? before : null;
}

/** Indices of the words of a phrase and of the "of" phrases that hang on it ("None of the vessels"). */
export function wordsOfPhrase(side: Side, phrase: NounPhrase): number[] {
  const next = phrasesOf(side).find(
    ({ from, preposition }) => preposition === 'of' && from === phrase.to + 1,
  );
  const own = Array.from({ length: phrase.to - phrase.from }, (_, index) => phrase.from + index);
  return next ? [...own, ...wordsOfPhrase(side, next)] : own;
}
