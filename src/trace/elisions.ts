import { wordList } from '../language/lexicon.js';
import { cover, cut } from '../language/span.js';
import type { Alteration } from '../types/index.js';
import type { Texts } from './texts.js';
import type { Chain, Placement } from './chains.js';
import { editorial, wording } from './house.js';
import { isInterruption } from './interruption.js';
import { leftOut } from './omissions.js';
import type { Touch } from './lexicon.js';
import { isSentenceEnd, limitAhead, touchOfClause } from './limits.js';
import { touchesOf } from './touches.js';
import { unitsOf, type Unit } from './units.js';

const ASIDES = wordList('words inside an aside');

/** A negation or hedge governs kept words from close by; deeper inside the removed words it governs those. */
const NEAR = 4;
/** Ellipses between placed segments: what each removed, and whether that limited what was kept. */
export function elisions({ placements }: Chain, texts: Texts): Alteration[] {
  return placements.flatMap((after, at) => {
    const before = placements.slice(0, at).findLast((placement) => placement !== null);
    return after && before && before.span.end <= after.span.start ? elision(before, after, texts) : [];
  });
}

function elision(before: Placement, after: Placement, texts: Texts): Alteration[] {
  const article = { start: before.segment.span.end, end: after.segment.span.start };
  const source = { start: before.span.end, end: after.span.start };
  const removed = unitsOf(texts.source, source);
  if (removed.length === 0) return [];
  const next = unitsOf(texts.source, { start: source.start, end: after.span.end })[removed.length];
  const [first, ...rest] = removed;
  const words = [
    { ...first!, opens: isSentenceEnd(texts.source, before.span.end, first!.span.start) },
    ...rest,
  ];
  const touches = governing(words, next?.opens === true, texts.source);
  const sides = {
    article,
    source,
    actual: cut(texts.article, article),
    expected: cut(texts.source, source).replace(/^[\s,;:]+|[\s,;:]+$/gu, ''),
  };
  if (after.segment.joined === true && isInterruption(texts.source, cover(removed.map(({ span }) => span))))
    return [editorial('interruption', sides, texts.house)];
  if (after.segment.joined === true)
    return [leftOut(sides, texts.source) ?? wording('omitted', touches, sides)];
  return [touches ? wording('elided', touches, sides) : editorial('ellipsis', sides, texts.house)];
}

/** What limiting words among those removed governed the words kept on either side. */
function governing(removed: readonly Unit[], nextOpens: boolean, text: string): Touch | null {
  const firstOpen = removed.findIndex(({ opens }) => opens);
  const lastOpen = removed.findLastIndex(({ opens }) => opens);
  const oneSentence = firstOpen < 0 && !nextOpens;
  const tail = firstOpen < 0 ? removed : removed.slice(0, firstOpen);
  const head = nextOpens ? [] : removed.slice(Math.max(0, lastOpen));
  const outer = outside(removed, text);
  const near = removed.filter(
    (unit, at) =>
      outer.has(unit) && ((oneSentence && at < NEAR) || (head.includes(unit) && at >= removed.length - NEAR)),
  );
  const shaded = shade(near, removed, nextOpens);
  const clause = limitingClause(
    tail.filter((unit) => outer.has(unit)),
    text,
  );
  return GRAVE.find((touch) => touch === shaded || touch === clause) ?? shaded ?? clause;
}

/** Of a hedge and a condition ("if they can") the condition is told. */
const GRAVE: readonly Touch[] = ['negation', 'condition'];

/** Negation, hedge, condition or bound close to the kept words; a quantifier or bound only right before them. */
function shade(near: readonly Unit[], removed: readonly Unit[], nextOpens: boolean): Touch | null {
  const touches = touchesOf([], near);
  if (touches === 'negation' || touches === 'likelihood' || touches === 'confidence') return touches;
  if (touches === 'condition' || touches === 'event status') return touches;
  if (nextOpens || !near.includes(removed.at(-1)!)) return null;
  const last = touchesOf([], removed.slice(-2));
  return last === 'limit' || last === 'quantifier' ? last : null;
}

/** Words that are not inside a relative clause or parenthesis of the removed stretch. */
function outside(removed: readonly Unit[], text: string): Set<Unit> {
  const kept = new Set<Unit>();
  let nested = false;
  removed.forEach((unit, at) => {
    const before = text.slice(removed[at - 1]?.span.end ?? unit.span.start - 2, unit.span.start);
    if (/[,;)—]/u.test(before)) nested = false;
    if (/\(/u.test(before) || ASIDES.has(unit.norm)) nested = true;
    if (!nested) kept.add(unit);
  });
  return kept;
}

/** The clause that limits, when one begins among these words. */
function limitingClause(words: readonly Unit[], text: string): Touch | null {
  const clause = limitAhead(words, text, words.length, undefined);
  return clause.length === 0 ? null : touchOfClause(clause);
}
