import { cut } from '../language/span.js';
import { isStopWord } from '../language/stop-words.js';
import type { Alteration, Quotation, Span } from '../types/index.js';
import type { Texts } from './texts.js';
import type { Chain, Placement } from './chains.js';
import { cutBefore } from './cut-before.js';
import { startsAgain } from './slips.js';
import { wording, type Sides } from './house.js';
import { limitAhead, touchOfClause } from './limits.js';
import { retold, sharesShade } from './retold.js';
import { clauseBefore, sentenceAfter } from './sentence-around.js';
import { touchesOf } from './touches.js';
import type { Unit } from './units.js';
import { wordList } from '../language/lexicon.js';

/** A quotation may drop this many words of its clause and still stop before the limit that follows. */
const TAIL = 6;
/** Shorter quotations state nothing by themselves that a cut could reverse. */
const MIN_WORDS = 4;
/** Fewer words state nothing in any sentence. */
const MIN_SHORT = 2;
/** A short quotation goes on a statement of its author's when his sentence has this share of the weighty words before it. */
const TOLD_SHARE = 0.5;
const DENYING = wordList('words that deny the verb before them');

/** Clauses of the quoted sentence that the quotation leaves off at either end although they limit or reverse it. */
export function truncations(quotation: Quotation, { placements }: Chain, texts: Texts): Alteration[] {
  const placed = placements.filter((placement) => placement !== null);
  const [first, last] = [placed[0], placed.at(-1)];
  if (!first || !last) return [];
  const words = first.segment.units.length + (first === last ? 0 : last.segment.units.length);
  return [...startsAfter(quotation, first, texts), ...stopsBefore(quotation, last, words, texts)];
}

function stopsBefore(
  quotation: Quotation,
  { segment, span }: Placement,
  words: number,
  texts: Texts,
): Alteration[] {
  const dots = ellipsisAfter(texts.article, segment.span.end);
  const rest = sentenceAfter(texts.source, span.end);
  const limit = dots
    ? droppedAtEllipsis(rest, texts.source, segment.units)
    : limitAhead(rest, texts.source, TAIL, segment.units.at(-1), (clause) => denies(clause, segment.units));
  if (limit.length === 0 || retold(limit, texts.article, quotation.span)) return [];
  if (words < MIN_SHORT || (words < MIN_WORDS && !dots && !goesOn(quotation, span, texts))) return [];
  const source = { start: limit[0]!.span.start, end: limit.at(-1)!.span.end };
  const sides = sidesOf(
    dots ?? { start: segment.units.at(-1)!.span.start, end: segment.span.end },
    source,
    texts,
  );
  return [wording(dots ? 'elided' : 'truncated-after', touchOfCut(limit), sides)];
}

/** What an ellipsis at the end drops of its sentence: a limit anywhere, or a "not" that the kept verb waits for. */
function droppedAtEllipsis(rest: readonly Unit[], text: string, quoted: readonly Unit[]): readonly Unit[] {
  if (DENYING.has(rest[0]?.norm ?? '') && touchesOf([], rest.slice(0, 2)) === 'negation') return rest;
  if (rest.length <= TAIL && rest.at(-1)?.norm === 'only') return rest;
  return limitAhead(rest, text, rest.length, quoted.at(-1), (clause) => denies(clause, quoted));
}

function touchOfCut(limit: readonly Unit[]): string {
  return DENYING.has(limit[0]!.norm) ? 'negation' : touchOfClause(limit);
}

/** "…; we do not recommend …" after "We recommend …": a negation of a word that was quoted. */
function denies(clause: readonly Unit[], quoted: readonly Unit[]): boolean {
  const roots = new Set(weighty(quoted));
  return touchesOf([], clause) === 'negation' && clause.some((unit) => roots.has(unit.stem));
}

/** True when a few quoted words complete a sentence in which the author says what the source's sentence says before them. */
function goesOn({ span }: Quotation, place: Span, { article, source }: Texts): boolean {
  const told = new Set(weighty(clauseBefore(article, span.start)));
  const theirs = [...new Set(weighty(clauseBefore(source, place.start)))];
  return theirs.length > 0 && theirs.filter((root) => told.has(root)).length >= theirs.length * TOLD_SHARE;
}

function weighty(units: readonly Unit[]): string[] {
  return units.filter(({ text, norm }) => !isStopWord(text, norm)).map((unit) => unit.stem);
}

function startsAfter(quotation: Quotation, { segment, span }: Placement, texts: Texts): Alteration[] {
  const { units } = segment;
  const dots = ellipsisBefore(texts.article, segment.span.start);
  const found = cutBefore(clauseBefore(texts.source, span.start), units, texts.source, span.start, {
    states: units.length >= (dots ? MIN_SHORT : MIN_WORDS),
  });
  if (!found || startsAgain(texts.source, span.start, units[0])) return [];
  if (sharesShade(found, texts.article, quotation.span)) return [];
  if (found.clause && retold(found.clause, texts.article, quotation.span)) return [];
  const source = { start: found.from.span.start, end: span.start };
  const sides = sidesOf(dots ?? units[0]!.span, source, texts);
  return [wording(dots ? 'elided' : 'truncated-before', found.touches, sides)];
}

function sidesOf(article: Span, source: Span, texts: Texts): Sides {
  const expected = cut(texts.source, source).replace(/[\s,;:]+$/u, '');
  return { article, source, actual: cut(texts.article, article), expected };
}

const DOTS = String.raw`[[(]?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?[\])]?`;
const DOTS_AFTER = new RegExp(`^[\\s,;]*(${DOTS})`, 'u');
const DOTS_BEFORE = new RegExp(`(${DOTS})\\s*$`, 'u');
/** Characters in which an ellipsis beside a quotation stands. */
const NEAR = 12;

function ellipsisAfter(text: string, end: number): Span | null {
  const found = DOTS_AFTER.exec(text.slice(end, end + NEAR));
  return found && { start: end, end: end + found[0].length };
}

function ellipsisBefore(text: string, start: number): Span | null {
  const found = DOTS_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start));
  return found && { start: start - found[0].length, end: start };
}
