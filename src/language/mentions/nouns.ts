import { wordList } from '../lexicon.js';
import { root } from '../root.js';
import { isFiller, isPastForm } from '../verbs.js';
import type { Token } from '../../types/index.js';
import { glued, isHyphen, normAt } from './cursor.js';
import { readNumeral } from './number-words.js';

const IRREGULAR_PLURALS = wordList('irregular plurals');
const NO_PLURALS = wordList('words in -s that are no plurals');
const SINGULAR = /(?:ss|us|is|'s|s')$/u;

/** True for a word that looks like a plural noun ("counties", "people"); -s verbs are taken for plurals too. */
export function isPlural(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (
    IRREGULAR_PLURALS.has(token.norm) ||
    (/\p{L}{2}s$/u.test(token.norm) && !NO_PLURALS.has(token.norm) && !SINGULAR.test(token.norm))
  );
}

/** A noun phrase: its tokens `from` … `to` (exclusive) and its head. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Key of the head noun (see `root`). */
  readonly noun: string;
}

/** Adjectives and the noun: longer runs without a plural are rarely one phrase. */
const LONGEST_PHRASE = 5;
/** Words after which an English noun phrase without a plural has ended. */
const LONGEST_SINGULAR = 3;

const FILLERS = wordList('words between a number and its noun');

/**
 * The noun phrase that begins at `index`, with the head that a plural number counts ("rural counties in Georgia" → counti):
 * the last of the first run of plurals. Without a plural the nearest word is taken for one thing, the last for a single
 * thing ("one senior official"). Null where no word follows.
 */
export function readNounPhrase(tokens: readonly Token[], index: number, single = false): NounPhrase | null {
  let from = index;
  while (FILLERS.has(normAt(tokens, from)) || isHyphen(tokens, from)) from++;
  const to = endOfWords(tokens, from);
  if (to === from || tokens[to - 1]!.kind !== 'word') return null;
  const plural = lastOfFirstPlurals(tokens, from, to);
  if (plural >= 0) return phrase(tokens, from, plural);
  const last = Math.min(to, from + LONGEST_SINGULAR) - 1;
  return phrase(tokens, from, single || isPossessive(tokens, from) ? last : from);
}

/** "counties'", "county's": owns what is counted. */
function isPossessive(tokens: readonly Token[], at: number): boolean {
  return /'s?$/u.test(normAt(tokens, at)) || isBareApostrophe(tokens, at + 1);
}

function isBareApostrophe(tokens: readonly Token[], at: number): boolean {
  return /^['’]$/u.test(tokens[at]?.text ?? '') && glued(tokens, at - 1);
}

function phrase(tokens: readonly Token[], from: number, head: number): NounPhrase {
  return { from, to: head + 1, noun: root(tokens[head]!.norm) };
}

function endOfWords(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < LONGEST_PHRASE && (isPhraseWord(tokens, at) || (at > from && joinsWords(tokens, at)))) {
    if (at > from && isVerbAfterNoun(tokens, at)) break;
    at++;
  }
  return at;
}

/** "Every passenger threw balls": a past form ends the phrase, unless an adverb or hyphen makes it an adjective ("newly built"). */
function isVerbAfterNoun(tokens: readonly Token[], at: number): boolean {
  return isPastForm(tokens[at]!) && !isHyphen(tokens, at - 1) && !isFiller(tokens[at - 1]!);
}

function joinsWords(tokens: readonly Token[], at: number): boolean {
  return isHyphen(tokens, at) || isBareApostrophe(tokens, at);
}

function isPhraseWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && !token.stop && token.norm !== 'vs' && readNumeral(tokens, at) === null;
}

function lastOfFirstPlurals(tokens: readonly Token[], from: number, to: number): number {
  let head = -1;
  for (let at = from; at < to; at++) {
    if (isPlural(tokens[at]) && !isPossessive(tokens, at)) head = at;
    else if (head >= 0) break;
  }
  return head;
}
