import { wordList } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import type { Span } from '../types/index.js';
import { weightOf, type Touch } from './lexicon.js';
import { touchesOf } from './touches.js';
import { unitsOf, type Unit } from './units.js';

const LIMITING = wordList('limiting words');
/** These limit only when what follows takes something back ("but they did not …"). */
const TURNING = new Set(['but', 'however', 'while', 'whereas', 'yet']);
/** The same in more words: "only when …", "as long as …", "in part because …". */
const LIMITING_PHRASE =
  /^(?:only (?:if|when|where|after|once|until|because|by|in|on|for|to|at|as)\b|(?:as|so) long as\b|(?:at least )?in part\b|on condition|at least for\b|for now\b|in some cases\b|under certain\b)/u;
/** True when a clause limits or reverses the one before it, by its first words. */
export function limits(clause: readonly Unit[]): boolean {
  const first = clause[0];
  if (!first) return false;
  const opening = clause
    .slice(0, 3)
    .map(({ norm }) => norm)
    .join(' ');
  if (LIMITING_PHRASE.test(opening)) return true;
  return LIMITING.has(first.norm) || (TURNING.has(first.norm) && takesBack(clause.slice(1)));
}

function takesBack(clause: readonly Unit[]): boolean {
  const touches = touchesOf([], clause);
  return (
    touches === 'negation' ||
    touches === 'likelihood' ||
    clause.some((unit) => weightOf(unit)?.[0] === 'limit')
  );
}

/** Whether a limiting clause sets a condition or takes something back. */
export function touchOfClause(clause: readonly Unit[]): Touch {
  return weightOf(clause[0]!)?.[0] === 'condition' ? 'condition' : 'limit';
}

/** True for a word that opens a limiting clause. */
export function opensLimit({ norm }: Unit): boolean {
  return LIMITING.has(norm) || TURNING.has(norm);
}

/** True when a sentence ends between two offsets. */
export function isSentenceEnd(text: string, from: number, to: number): boolean {
  return /[.!?]['"”’)\]]*[\d¹²³⁰⁴-⁹[\]]*\s/u.test(text.slice(from, to));
}

/** True when whole sentences stand between two offsets and nothing else: what was left out is no part of what was kept. */
export function leavesSentencesOut(text: string, from: number, to: number): boolean {
  const between = text.slice(from, to);
  return (
    /^\P{L}{0,8}[.!?]["'”’)\]]*[\d¹²³⁰⁴-⁹[\]]*\s/u.test(between) &&
    /(?:[.!?]["'”’)\]]*[\d¹²³⁰⁴-⁹[\]]*\s+|\n\s*)["'“‘(]*$/u.test(between)
  );
}

/** Roots of the words of a text, for comparing surroundings. */
export function rootsOf(text: string, span: Span): Set<string> {
  return new Set(
    unitsOf(text, span)
      .filter((unit) => !isStopWord(unit.text, unit.norm))
      .map(({ norm }) => stem(norm)),
  );
}
