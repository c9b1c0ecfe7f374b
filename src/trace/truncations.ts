import { cut } from '../language/span.js';
import { stem } from '../language/stem.js';
import { isStopWord } from '../language/stop-words.js';
import type { Alteration, Quotation, Span } from '../types/index.js';
import type { Texts } from './alterations.js';
import type { Chain, Placement } from './chains.js';
import { startsAgain } from './slips.js';
import { wording } from './house.js';
import { weightOf, type Touch } from './lexicon.js';
import { isSentenceEnd, limits, opensLimit, touchOfClause } from './limits.js';
import { touchesOf } from './touches.js';
import { unitsOf, type Unit } from './units.js';

/** Words right before a statement that take it back or make it conditional, with "that" between or without. */
const SHADING: ReadonlySet<Touch> = new Set(['negation', 'likelihood', 'condition']);
/** A word this close to the quotation bears on it. */
const NEAR = 4;
/** A quotation that begins inside a verb ("will | begin in October") leaves no hedge behind. */
const MODAL = new Set('will would shall should can must'.split(' '));
/** A quotation may drop this many words of its clause and still stop before the limit that follows. */
const TAIL = 3;
/** How much of the source around a quotation is looked at. */
const CONTEXT = 1200;
/** Shorter quotations state nothing that a cut could reverse. */
const MIN_WORDS = 4;
/** Article words after and before the quotation in which its author may give the limit himself. */
const RETOLD = 450;
const RETOLD_SHARE = 0.5;

/** Clauses of the quoted sentence that the quotation leaves off at either end although they limit or reverse it. */
export function truncations(quotation: Quotation, { placements }: Chain, texts: Texts): Alteration[] {
  const placed = placements.filter((placement) => placement !== null);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return [];
  const words = first.segment.units.length + (first === last ? 0 : last.segment.units.length);
  return [
    ...startsAfter(quotation, first, texts),
    ...(words < MIN_WORDS ? [] : stopsBefore(quotation, last, texts)),
  ];
}

function stopsBefore(quotation: Quotation, { segment, span }: Placement, texts: Texts): Alteration[] {
  const rest = limitAhead(sentenceAfter(texts.source, span.end), texts.source, segment.units);
  if (rest.length === 0 || endsInEllipsis(texts.article, segment.span.end)) return [];
  const place = { start: rest[0]!.span.start, end: rest.at(-1)!.span.end };
  if (retold(rest, texts.article, quotation.span)) return [];
  const end = segment.span.end;
  const article = { start: segment.units.at(-1)!.span.start, end };
  const sides = {
    article,
    source: place,
    actual: cut(texts.article, article),
    expected: cut(texts.source, place),
  };
  return [wording('truncated-after', touchOfClause(rest), sides)];
}

/** The limiting clause that begins at once, or after at most a few words and a stop inside the sentence. */
function limitAhead(rest: readonly Unit[], text: string, quoted: readonly Unit[]): readonly Unit[] {
  if (limits(rest)) return rest;
  for (let at = 1; at <= Math.min(TAIL, rest.length - 1); at++) {
    const between = text.slice(rest[at - 1]!.span.end, rest[at]!.span.start);
    if (!/[,;:—–]/u.test(between)) continue;
    const clause = rest.slice(at);
    return limits(clause) || (between.includes(';') && denies(clause, quoted)) ? clause : [];
  }
  return [];
}

/** "…; we do not recommend …" after "We recommend …": a negation of a word that was quoted. */
function denies(clause: readonly Unit[], quoted: readonly Unit[]): boolean {
  const roots = new Set(quoted.filter(({ text, norm }) => !isStopWord(text, norm)).map((unit) => unit.stem));
  return touchesOf([], clause) === 'negation' && clause.some((unit) => roots.has(unit.stem));
}

function sentenceAfter(text: string, end: number): Unit[] {
  const units = unitsOf(text, { start: end, end: Math.min(text.length, end + CONTEXT) });
  if (units[0] && isSentenceEnd(text, end, units[0].span.start)) return [];
  const stop = units.findIndex(({ opens }, at) => at > 0 && opens);
  return stop < 0 ? units : units.slice(0, stop);
}

function endsInEllipsis(text: string, end: number): boolean {
  return /^[\s,;]*[[(]?(?:…|\.\s?\.\s?\.)/u.test(text.slice(end, end + 12));
}

function beginsInEllipsis(text: string, start: number): boolean {
  return /(?:…|\.\s?\.\s?\.)[\])]?\s*$/u.test(text.slice(Math.max(0, start - 12), start));
}

/** True when the author gives the limit himself near the quotation: its opening word, or half of its weighty words. */
function retold(clause: readonly Unit[], article: string, around: Span): boolean {
  const after = unitsOf(article, { start: around.end, end: Math.min(article.length, around.end + RETOLD) });
  const before = unitsOf(article, { start: Math.max(0, around.start - RETOLD), end: around.start });
  const told = new Set([...after, ...before].map((unit) => unit.stem));
  const content = [
    ...new Set(clause.filter(({ text, norm }) => !isStopWord(text, norm)).map((unit) => unit.stem)),
  ];
  const opening = after.slice(0, NEAR).some((unit) => opensLimit(unit));
  return (
    opening ||
    content.filter((root) => told.has(root)).length >= Math.max(1, Math.ceil(content.length * RETOLD_SHARE))
  );
}

function startsAfter(quotation: Quotation, { segment, span }: Placement, texts: Texts): Alteration[] {
  const ahead = sentenceBefore(texts.source, span.start);
  const { units } = segment;
  const shading = boundBefore(ahead, units) ?? (units.length < MIN_WORDS ? null : shadingBefore(ahead));
  if (
    !shading ||
    startsAgain(texts.source, span.start, units[0]) ||
    (units[0]!.norm === 'no' && ahead.at(-1)?.norm === 'not') ||
    beginsInEllipsis(texts.article, segment.span.start) ||
    sharesShade(shading, texts.article, quotation.span)
  )
    return [];
  const article = segment.units[0]!.span;
  const source = { start: shading.from.span.start, end: span.start };
  const sides = {
    article,
    source,
    actual: cut(texts.article, article),
    expected: cut(texts.source, source).trim(),
  };
  return [wording('truncated-before', shading.touches, sides)];
}

function sentenceBefore(text: string, start: number): Unit[] {
  const from = Math.max(0, start - CONTEXT);
  const units = unitsOf(text, { start: from, end: start });
  const last = units.at(-1);
  if (
    !last ||
    isSentenceEnd(text, last.span.end, start + 1) ||
    /\n\s*\n/u.test(text.slice(last.span.end, start))
  )
    return [];
  return units.slice(
    Math.max(
      0,
      units.findLastIndex(({ opens }) => opens),
    ),
  );
}

interface Shading {
  readonly touches: Touch;
  readonly from: Unit;
}

/** "no evidence that | …", "may | …", "unless | …": the last words before the quotation, when they shade it. */
function shadingBefore(ahead: readonly Unit[]): Shading | null {
  const last = ahead.at(-1);
  if (!last) return null;
  const direct = MODAL.has(last.norm) ? null : touchesOf([], [last]);
  if (direct && SHADING.has(direct)) return { touches: direct, from: last };
  if (last.norm !== 'that' && last.norm !== 'whether') return null;
  const close = sameClause(ahead.slice(-NEAR - 1));
  const touches = touchesOf([], close);
  const from = close.find((unit) => weightOf(unit)?.[0] === touches);
  if (touches && from && SHADING.has(touches)) return { touches, from };
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

/** The words after the last "and" or "or": a negation before it governs something else. */
function sameClause(words: readonly Unit[]): readonly Unit[] {
  return words.slice(
    words.findLastIndex(({ norm }) => norm === 'and' || norm === 'or' || norm === 'but') + 1,
  );
}

/** True when the author's own words before the quotation shade it alike, or take it back in a word of their own. */
function sharesShade({ touches }: Shading, article: string, { start }: Span): boolean {
  const ours = sentenceBefore(article, start);
  return ours.some((unit, at) => {
    const touch = touchesOf([], [unit]);
    if (touch === touches || touchesOf([], ours.slice(at, at + 2)) === touches) return true;
    if (touches === 'limit') return false;
    const shades = touch !== null && SHADING.has(touch) && !(touches === 'negation' && MODAL.has(unit.norm));
    return shades || touch === 'event status' || REFUSING.has(unit.stem);
  });
}

const stemsOf = (list: string): string[] => list.split(' ').map((word) => stem(word));

/** Verbs that call what follows "that" untrue. */
const DENYING = new Set(stemsOf('reject dismiss dispute refute'));
/** Words that say no without a "not". */
const REFUSING = new Set([
  ...DENYING,
  ...stemsOf(
    'refuse decline oppose rule avoid prevent doubt question stop reluctant unwilling rather instead short against',
  ),
]);
