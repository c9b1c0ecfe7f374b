import { anyOf, wordList } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import type { Span } from '../types/index.js';
import { weightOf, type Touch } from './lexicon.js';
import { touchesOf } from './touches.js';
import { unitsOf, type Unit } from './units.js';

const LIMITING = wordList('limiting words');
const INNER = wordList('limits inside a clause');
const NO_CONDITION = wordList('words before an if that sets no condition');
const OWN_CLAUSE = wordList('words that begin a clause of their own');
const SURE = wordList('likelihood words without doubt');
const COORDINATING = wordList('coordinators');
/** These limit only when what follows takes something back ("but they did not …"). */
const TURNING = wordList('words that may take back');
/** The same in more words: "only when …", "as long as …", "in part because …". */
const LIMITING_PHRASE = new RegExp(`^(?:${anyOf('limits in several words')})\\b`, 'u');
/** True when a clause limits or reverses the one before it, by its first words. */
export function limits(clause: readonly Unit[]): boolean {
  const first = clause[0];
  if (!first) return false;
  if (opensInWords(clause)) return true;
  return LIMITING.has(first.norm) || (TURNING.has(first.norm) && takesBack(clause.slice(1)));
}

/** True when a clause limits by its first two or three words together: "only if", "in part". */
function opensInWords(clause: readonly Unit[]): boolean {
  const opening = clause.slice(0, 3).map(({ norm }) => norm);
  return LIMITING_PHRASE.test(opening.join(' '));
}

/** The same where no mark parts the clause from what it limits. */
function limitsAtOnce(clause: readonly Unit[], before: Unit | undefined): boolean {
  const { norm } = clause[0]!;
  return (
    (opensInWords(clause) && norm !== 'as' && norm !== 'so') ||
    (norm === 'subject' && clause[1]?.norm === 'to') ||
    (INNER.has(norm) && !(norm === 'if' && NO_CONDITION.has(before?.norm ?? '')))
  );
}

/** A "but" farther on takes back something else. */
const NEAR = 6;

/**
 * The limiting clause in the rest of a sentence that is left off; none when what stands there limits something else. `far` is how
 * many words may go before it, `last` the word before the rest; `isLimit` tells a clause after a semicolon that takes something back.
 */
export function limitAhead(
  rest: readonly Unit[],
  text: string,
  far: number,
  last: Unit | undefined,
  isLimit: (clause: readonly Unit[]) => boolean = () => false,
): readonly Unit[] {
  let inside = OWN_CLAUSE.has(last?.norm ?? '');
  for (let at = 0; at <= Math.min(far, rest.length - 1); at++) {
    const clause = rest.slice(at);
    const { norm, span } = rest[at]!;
    const mark = at === 0 ? '' : text.slice(rest[at - 1]!.span.end, span.start);
    const parted = at === 0 || /[,;:—–(]/u.test(mark);
    if (at > NEAR && TURNING.has(norm)) return [];
    if (parted ? limits(clause) : !inside && limitsAtOnce(clause, rest[at - 1])) return clause;
    if (mark.includes(';')) return isLimit(clause) ? clause : [];
    if (at > 0 && parted && COORDINATING.has(norm)) return [];
    inside = (inside && !parted) || OWN_CLAUSE.has(norm);
  }
  return [];
}

function takesBack(clause: readonly Unit[]): boolean {
  const touches = touchesOf([], clause);
  const doubts = (unit: Unit) => {
    const [touch] = weightOf(unit) ?? [];
    return touch === 'limit' || (touch === 'likelihood' && !SURE.has(unit.norm));
  };
  return touches === 'negation' || clause.some(doubts);
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
