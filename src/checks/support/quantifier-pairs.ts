import { overlaps } from '../../language/span.js';
import type { ClaimView, Quantifier, Quantity, Side, Token } from '../../types/index.js';
import { isKin, isSame, kinship, tokensIn } from './context.js';
import { governing, mentionsOf } from '../../trace/checks/support/governors.js';

/** A quantifier of the claim, and the words of the passage that say how much of the same thing is meant. */
export interface QuantifierPair {
  readonly ours: Quantifier;
  readonly theirs: Quantifier | Quantity;
  /** Rank of the passage's words on the ladder of quantifiers. */
  readonly rank: number;
}

/** Of the words nearest to two quantifiers of one noun, how many must agree. */
const NEAR = 2;

/**
 * Quantifiers of the claim beside quantifiers and shares ("48 percent of adults") of the same noun in the passage, each with the
 * widest that the passages say of it. None on either side is left to the checks of negation, and so is all that stands under one.
 */
export function quantifierPairs(view: ClaimView): QuantifierPair[] {
  return mentionsOf(view.article, 'quantifier')
    .filter((ours) => ours.rank > 0 && !isDenied(view.article, ours))
    .flatMap((ours) => {
      const widest = candidates(view, ours).sort((a, b) => b.rank - a.rank)[0];
      if (!widest) return [];
      const elsewhere = view.others.flatMap((source) => candidates({ ...view, source, matches: [] }, ours));
      return elsewhere.some(({ rank }) => rank !== widest.rank) ? [] : [widest];
    });
}

/**
 * A plural with no quantifier at the head of the claim ("Farmers oppose the dam"), told of a few or of less than half in the passage.
 * "Some" is left alone: papers leave it out of what is widely so.
 */
export function genericPairs(view: ClaimView): QuantifierPair[] {
  const ours = genericIn(view);
  if (!ours) return [];
  const few = candidates(view, ours).filter(({ theirs, rank }) => rank < SOME || isLessThanHalf(theirs));
  const others = view.others.flatMap((source) => candidates({ ...view, source, matches: [] }, ours));
  const isWide = [...candidates(view, ours), ...others].some(({ rank }) => rank > SOME);
  return few[0] && !isWide ? [few[0]] : [];
}

function isLessThanHalf({ kind, ...quantity }: Quantifier | Quantity): boolean {
  const high = kind === 'quantity' ? (quantity as Quantity).high : null;
  return high !== null && high < HALF;
}

/** Words before a plural that make it something else than the subject. */
const NO_ADJECTIVE =
  /(?:ed|ing|ly)$|^(?:among|amid|across|around|along|unlike|like|despite|near|outside|inside)$/u;

/** The subject that opens the claim, as a quantifier of most: one or two words, the last of them a plural, and no number. */
function genericIn({ article, claim }: ClaimView): Quantifier | null {
  const [first, second] = tokensIn(article, claim.content);
  const isPlural = (token: Token | undefined) =>
    token?.kind === 'word' && !token.stop && /[^su]s$|^(?:people|women|men|children)$/u.test(token.norm);
  const head = isPlural(first)
    ? first
    : isPlural(second) && /^\p{Lu}\p{Ll}/u.test(first?.text ?? '')
      ? second
      : undefined;
  if (!first || !head || first.stop || NO_ADJECTIVE.test(first.norm) || first.kind !== 'word') return null;
  const isCounted = article.mentions.some(
    ({ kind, span, scope }) =>
      /^(?:quantity|quantifier|actor)$/u.test(kind) &&
      (overlaps(span, head.span) || (kind !== 'actor' && overlaps(scope, head.span))),
  );
  const span = { start: first.span.start, end: head.span.end };
  return isCounted ? null : { kind: 'quantifier', span, scope: head.span, rank: MOST, noun: head.stem };
}

function candidates(view: ClaimView, ours: Quantifier): QuantifierPair[] {
  const ranked: readonly QuantifierPair[] = [
    ...mentionsOf(view.source, 'quantifier').map((theirs) => ({ ours, theirs, rank: theirs.rank })),
    ...mentionsOf(view.source, 'quantity').flatMap((theirs) => {
      const rank = rankOfShare(theirs);
      return rank === null ? [] : [{ ours, theirs, rank }];
    }),
    ...countsOf(view.source).map((count) => ({ ours, ...count })),
  ];
  return ranked.filter(
    ({ theirs, rank }) =>
      rank > 0 &&
      sameNoun(view, ours, theirs) &&
      !isDenied(view.source, theirs) &&
      isKin(kinship(view, ours, theirs, ours.scope), NEAR),
  );
}

/** "Eleven of the 40 schools": a share told by two counts, which has the noun of the second. */
function countsOf(side: Side): { theirs: Quantity; rank: number }[] {
  const counts = mentionsOf(side, 'quantity').filter(({ unit, ordinal }) => unit === null && !ordinal);
  return counts.slice(1).flatMap((whole, at) => {
    const part = counts[at]!;
    const between = side.tokens.filter(
      ({ span }) => span.start >= part.span.end && span.end <= whole.span.start,
    );
    const isOf = /^of(?: the| its| their)?$/u.test(between.map(({ norm }) => norm).join(' '));
    if (!isOf || whole.low <= part.low) return [];
    const share = { ...whole, unit: 'percent', low: (100 * part.low) / whole.low };
    const rank = rankOfShare({ ...share, high: share.low, bound: 'exact' });
    const span = { start: part.span.start, end: whole.span.end };
    return rank === null ? [] : [{ theirs: { ...whole, span }, rank }];
  });
}

/** Shares up to a half are some, above it most, from nine in ten on nearly all; other quantities have no rank. */
function rankOfShare({ unit, noun, low, high, bound }: Quantity): number | null {
  if (unit !== 'percent' || noun === null || low < 0) return null;
  const share = bound === 'at-least' || bound === 'more-than' ? low + 1 : (high ?? low);
  if (share <= HALF) return SOME;
  return share < NEARLY_ALL ? MOST : share < WHOLE ? MOST + 1 : ALL;
}

const HALF = 50;
const NEARLY_ALL = 90;
const WHOLE = 100;
const SOME = 2;
const MOST = 4;
const ALL = 6;

function sameNoun(view: ClaimView, ours: Quantifier, theirs: Quantifier | Quantity): boolean {
  if (ours.noun === null || theirs.noun === null) return false;
  const [a, b] = [tokensIn(view.article, ours.scope).at(-1), tokensIn(view.source, theirs.scope).at(-1)];
  return ours.noun === theirs.noun || (a !== undefined && b !== undefined && isSame(view, a, b));
}

function isDenied(side: Side, { span }: Quantifier | Quantity): boolean {
  const token = tokensIn(side, span).at(-1);
  return token !== undefined && governing(side, token, 'negation').length > 0;
}
