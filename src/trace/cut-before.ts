import { anyOf, wordList } from '../language/lexicon.js';
import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import { weightOf, type Touch } from './lexicon.js';
import { touchOfClause } from './limits.js';
import { touchesOf } from './touches.js';
import type { Unit } from './units.js';

/** What stands before a quotation in its sentence and limits or reverses it. */
export interface Shading {
  readonly touches: Touch;
  readonly from: Unit;
  /** The whole clause, where it is one that the author may give in his own words. */
  readonly clause?: readonly Unit[];
}

/** Words right before a statement that take it back or make it conditional, with "that" between or without. */
const SHADING: ReadonlySet<Touch> = new Set(['negation', 'likelihood', 'condition']);
/** A word this close to the quotation bears on it. */
const NEAR = 4;
/** A quotation that begins inside a verb ("will | begin in October") leaves no hedge behind. */
const MODAL = wordList('auxiliaries without doubt');
/** Verbs that call what follows "that" untrue. */
export const DENYING: ReadonlySet<string> = new Set(
  [...wordList('verbs that call untrue')].map((word) => stem(word)),
);
const AUXILIARY = wordList('finite auxiliaries');
const CONDITIONS = wordList('conditions that go before');
const SPEAKERS = wordList('people of a manner of speaking');
const LOOKING = wordList('verbs of a mere manner of speaking');

/** True for what makes a statement less than one. */
export function shades(touch: Touch): boolean {
  return SHADING.has(touch);
}

/** True for an auxiliary that tells no doubt by itself. */
export function isModal({ norm }: Unit): boolean {
  return MODAL.has(norm);
}

/** What the words of a sentence before a quotation do to it; null for nothing. `states`: it is long enough to state something. */
export function cutBefore(
  ahead: readonly Unit[],
  quoted: readonly Unit[],
  text: string,
  start: number,
  { states }: { readonly states: boolean },
): Shading | null {
  if (quoted[0]!.norm === 'no' && ahead.at(-1)?.norm === 'not') return null;
  return (
    boundBefore(ahead, quoted) ??
    (states ? (shadingBefore(ahead) ?? conditionBefore(ahead, quoted[0]!, text, start)) : null)
  );
}

/** "no evidence that | …", "may | …", "unless | …": the last words before the quotation, when they shade it. */
function shadingBefore(ahead: readonly Unit[]): Shading | null {
  const last = ahead.at(-1);
  if (!last) return null;
  const direct = isModal(last) ? null : touchesOf([], [last]);
  if (direct && shades(direct)) return { touches: direct, from: last };
  if (last.norm !== 'that' && last.norm !== 'whether') return null;
  const close = sameClause(ahead.slice(-NEAR - 1));
  const touches = touchesOf([], close);
  const from = close.find((unit) => weightOf(unit)?.[0] === touches);
  if (touches && from && shades(touches)) return { touches, from };
  const refusing = close.find((unit) => DENYING.has(unit.stem));
  return refusing ? { touches: 'negation', from: refusing } : null;
}

/** "at least | 12 households": the bound of the figure with which the quotation begins. */
function boundBefore(ahead: readonly Unit[], [figure]: readonly Unit[]): Shading | null {
  if (!figure || figure.editing !== 'plain' || weightOf(figure)?.[0] !== 'number') return null;
  const [before, last] = [ahead.at(-2), ahead.at(-1)];
  const isBound = (...words: readonly Unit[]) => touchesOf([], words) === 'limit';
  if (before && last && !isBound(before) && isBound(before, last)) return { touches: 'limit', from: before };
  return last && isBound(last) ? { touches: 'limit', from: last } : null;
}

/** "If the minister agrees, | the agency may act": a condition set before the statement, a comma between; "Only when it agrees may | the agency act" has none. */
function conditionBefore(ahead: readonly Unit[], first: Unit, text: string, start: number): Shading | null {
  const last = ahead.at(-1);
  if (!last || first.norm === 'then') return null;
  const inverted = isConditionInWords(ahead) && AUXILIARY.has(last.norm);
  if (!inverted && !/^,\s*$/u.test(text.slice(last.span.end, start))) return null;
  const at = ahead.findLastIndex((_, index) => opensCondition(ahead, index, text));
  const clause = at < 0 ? [] : ahead.slice(at);
  const says = clause.slice(1).some(({ text: word, norm }) => !isStopWord(word, norm));
  const manner = clause[0]?.norm === 'if' && isManner(clause);
  return says && !manner ? { touches: touchOfClause(clause), from: clause[0]!, clause } : null;
}

/** "Only when …", "as long as …". */
function isConditionInWords(words: readonly Unit[]): boolean {
  const opening = words.slice(0, 3).map(({ norm }) => norm);
  return CONDITION.test(opening.join(' '));
}
const CONDITION = new RegExp(`^(?:${anyOf('conditions in several words')})\\b`, 'u');

/** "if you look at the figures", "if anything": nothing hangs on it. */
function isManner([, who, does]: readonly Unit[]): boolean {
  return who?.norm === 'anything' || (SPEAKERS.has(who?.norm ?? '') && LOOKING.has(does?.norm ?? ''));
}

/** True where a condition begins: at the head of the sentence, after a mark, or after "that", "and", "but". */
function opensCondition(ahead: readonly Unit[], at: number, text: string): boolean {
  const [before, unit] = [ahead[at - 1], ahead[at]!];
  if (!CONDITIONS.has(unit.norm) && !isConditionInWords(ahead.slice(at))) return false;
  if (unit.norm === 'subject' && ahead[at + 1]?.norm !== 'to') return false;
  return (
    !before ||
    /^(?:that|and|but|so)$/u.test(before.norm) ||
    (before.norm === 'know' && ahead[at - 2]?.norm === 'you') ||
    /[,;:—–]/u.test(text.slice(before.span.end, unit.span.start))
  );
}

/** The words after the last "and" or "or": a negation before it governs something else. */
function sameClause(words: readonly Unit[]): readonly Unit[] {
  return words.slice(
    words.findLastIndex(({ norm }) => norm === 'and' || norm === 'or' || norm === 'but') + 1,
  );
}
