import { isPlural } from '../../language/mentions/nouns.js';
import { predicatesOf } from '../../language/predicates.js';
import { root } from '../../language/root.js';
import { cover, overlaps } from '../../language/span.js';
import type { Quantifier, Quantity, Side, Span } from '../../types/index.js';
import { mentionsOf } from './mentions.js';

/** How much of a named whole is meant: "all", "most of the", "two of the nine", "a third". */
export interface Portion {
  /** Shares of the whole, 0 … 1. */
  readonly low: number;
  readonly high: number;
  readonly span: Span;
  /** Root of the noun that names the whole; null when none is named. */
  readonly noun: string | null;
  /** How many the whole has, where it is counted. */
  readonly whole: number | null;
  /** True for figures, false for words ("most"). */
  readonly counted: boolean;
}

/** Shares by the rank of a quantifier: who writes "some" does not mean all. "No" is a denial and left to those. */
const SHARES: readonly (readonly [low: number, high: number])[] = [
  [0, 0],
  [0.001, 0.4],
  [0.001, 0.9],
  [0.05, 0.95],
  [0.501, 0.99],
  [0.8, 0.999],
  [1, 1],
];

const kept = new WeakMap<Side, readonly Portion[]>();

/** The portions that a side tells, in text order. */
export function portionsOf(side: Side): readonly Portion[] {
  const known = kept.get(side);
  if (known) return known;
  const portions = [
    ...mentionsOf(side, 'quantifier')
      .filter(({ rank }) => rank > 0)
      .map((quantifier) => ofQuantifier(side, quantifier)),
    ...mentionsOf(side, 'quantity')
      .filter(({ span }) => !isChange(side, span))
      .flatMap(ofShare),
    ...ofCounts(side),
  ];
  kept.set(side, portions);
  return portions;
}

function ofQuantifier(side: Side, { rank, span, noun }: Quantifier): Portion {
  const [low, high] = SHARES[rank]!;
  const number = mentionsOf(side, 'quantity').find(({ span: own }) => isNext(side, span.end, own.start));
  return { low, high, span, noun, whole: number?.low ?? null, counted: false };
}

/** Subjects such as "the pumps": several things named by a plural alone. */
export function wholesOf(side: Side): readonly Portion[] {
  const counted = side.mentions.filter(({ kind }) => kind === 'quantity' || kind === 'quantifier');
  return predicatesOf(side).flatMap(({ subject }): Portion[] => {
    if (!subject || side.tokens[subject.from]!.norm !== 'the' || !isPlural(side.tokens[subject.head]))
      return [];
    const span = cover([side.tokens[subject.from]!.span, side.tokens[subject.to - 1]!.span]);
    if (counted.some((mention) => overlaps(mention.span, span))) return [];
    const noun = root(side.tokens[subject.head]!.norm);
    return [{ low: 1, high: 1, span, noun, whole: null, counted: false }];
  });
}

/** "All 96 buildings", "each of the six". */
function isNext({ tokens }: Side, from: number, to: number): boolean {
  if (to < from) return false;
  return tokens.every(
    ({ norm, span }) => span.start < from || span.end > to || /^(?:of|the|its|their)$/u.test(norm),
  );
}

/** "Rose by 15 percent" tells no part of a whole. */
export function isChange({ tokens }: Side, { start }: Span): boolean {
  const at = tokens.findIndex(({ span }) => span.start >= start);
  return /^(?:by|up|down)$/u.test(tokens[at - 1]?.norm ?? '');
}

function ofShare({ unit, noun, low, high, span }: Quantity): Portion[] {
  if (unit !== 'percent' || noun === null || low < 0 || (high ?? 0) > 100) return [];
  return [{ low: low / 100, high: (high ?? 100) / 100, span, noun, whole: null, counted: true }];
}

/** "Eleven of the 40 schools" and "Of 40 schools, eleven …". */
function ofCounts(side: Side): Portion[] {
  const counts = mentionsOf(side, 'quantity').filter(({ unit, ordinal }) => unit === null && !ordinal);
  return counts.slice(1).flatMap((second, at) => {
    const first = counts[at]!;
    if (isOf(side, first.span.end, second.span.start)) return partOf(first, second);
    return opensWithOf(side, first) ? partOf(second, first) : [];
  });
}

function partOf(part: Quantity, whole: Quantity): Portion[] {
  if (part.high === null || whole.low <= part.low || whole.low < 2) return [];
  const span = cover([part.span, whole.span]);
  const [low, high] = [part.low / whole.low, part.high / whole.low];
  return [{ low, high, span, noun: whole.noun ?? part.noun, whole: whole.low, counted: true }];
}

function isOf({ tokens }: Side, from: number, to: number): boolean {
  const between = tokens.filter(({ span }) => span.start >= from && span.end <= to).map(({ norm }) => norm);
  return /^(?:out )?of(?: (?:the|its|their|some|about))?$/u.test(between.join(' '));
}

/** "Of the 40 schools asked, …" at the head of a sentence or clause. */
function opensWithOf({ tokens }: Side, { span }: Quantity): boolean {
  const at = tokens.findIndex((token) => token.span.start >= span.start);
  const before = tokens[at - 1]?.norm === 'the' ? at - 2 : at - 1;
  const opener = tokens[before - 1];
  return tokens[before]?.norm === 'of' && (opener === undefined || opener.kind === 'mark');
}
