import { fractionBehind } from './printed-fractions.js';
import { wordList } from '../lexicon.js';
import { unitOfSymbol } from '../units.js';
import type { Token } from '../../types/index.js';
import { beginsSentence, glued, isCapital, isHyphen, normAt } from './cursor.js';
import { isPlural } from './nouns.js';
import { readNumeral } from './number-words.js';

const COUNTING = wordList('words that make a number an amount');

const LABELS = wordList('labels of a number');

/** Position after the digits at `index` when they stand for no amount (a label, a code, a time, a score, a reference); -1 otherwise. */
export function skipNonAmount(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token?.kind !== 'number' || fractionBehind(tokens, index + 1)) return -1;
  return skipChain(tokens, index) ?? (isLabel(tokens, index) || isReference(tokens, index) ? index + 1 : -1);
}

/** "555-0100", "24/7", "3-2", "10:30", "10 a.m.", "2.0.1", "007": numbers chained by marks that make no range. */
function skipChain(tokens: readonly Token[], index: number): number | null {
  const text = tokens[index]!.text;
  if (text.includes(':') || /^0\d/u.test(text) || /\d\.\d+\.\d/u.test(text)) return index + 1;
  if (/^(?:am|pm|o'clock|hrs)$/u.test(normAt(tokens, index + 1)) || isMeridiem(tokens, index + 1))
    return index + 2;
  let at = index;
  let joints = '';
  while (isJoint(tokens, at + 1) && tokens[at + 2]?.kind === 'number') {
    joints += tokens[at + 1]!.text;
    at += 2;
  }
  if (joints === '') return null;
  return joints.length > 1 || joints.includes('/') || !isRisingRange(tokens, index) ? at + 1 : null;
}

/** "a.m." in lower case is read as letters and marks. */
function isMeridiem(tokens: readonly Token[], at: number): boolean {
  return (
    /^[ap]$/u.test(normAt(tokens, at)) && normAt(tokens, at + 1) === '.' && normAt(tokens, at + 2) === 'm'
  );
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  return /^[-/–‑]$/u.test(tokens[at]?.text ?? '') && glued(tokens, at - 1) && glued(tokens, at);
}

const CONTEST = wordList('contests with a score');

/** "10–12" is a range; "3-2" and "won 1-2" are results, "555-0100" is a code. */
function isRisingRange(tokens: readonly Token[], index: number): boolean {
  const low = readNumeral(tokens, index);
  const high = readNumeral(tokens, index + 2);
  if (!low || !high || low.value >= high.value) return false;
  return ![1, 2, 3].some((back) => CONTEST.has(normAt(tokens, index - back)));
}

function isLabel(tokens: readonly Token[], index: number): boolean {
  if (isHyphen(tokens, index - 1) && tokens[index - 2]?.kind === 'word') return true;
  const dotted = normAt(tokens, index - 1) === '.' && glued(tokens, index - 2) ? index - 2 : index - 1;
  const before = tokens[dotted];
  if (before?.kind !== 'word') return normAt(tokens, index - 1) === '#';
  if (LABELS.has(before.norm)) return dotted === index - 1 || before.norm.length <= 3;
  return dotted === index - 1 && isNameBefore(tokens, dotted) && !countsSomething(tokens, index + 1);
}

/** A capitalised word before digits makes a name of both ("Apollo 11", "Boeing 737"), unless it begins the sentence. */
function isNameBefore(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return isCapital(token) && !token.stop && !beginsSentence(tokens, at) && !/^[A-Z]{3}$/u.test(token.text);
}

function countsSomething(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  return (
    isPlural(next) ||
    isPlural(tokens[at + 1]) ||
    unitOfSymbol(next.text) !== undefined ||
    COUNTING.has(next.norm)
  );
}

/** "[12]", "(35)" and "(6–13)": a number alone in brackets points to a note. */
function isReference(tokens: readonly Token[], index: number): boolean {
  let left = index - 1;
  let right = index + 1;
  while (isListed(tokens[left])) left--;
  while (isListed(tokens[right])) right++;
  return /^[([]$/u.test(tokens[left]?.text ?? '') && /^[)\]]$/u.test(tokens[right]?.text ?? '');
}

function isListed(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'number' || /^[,;–-]$/u.test(token.text));
}
