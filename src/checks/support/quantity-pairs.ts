import { cover } from '../../text/span.js';
import type { ClaimView, DateMention, Quantity, Side, Span } from '../../types.js';
import { agrees, sameFamily } from './amounts.js';
import { isKin, isSame, kinship, tokensIn } from './context.js';
import { mentionsOf, textOf } from './governors.js';

/** A quantity of the claim and the quantity of the passage that answers it. */
export interface QuantityPair {
  readonly ours: Quantity;
  readonly theirs: Quantity;
}

/** Fewest of the nearest words that must agree where the things counted agree already, and where only the unit does. */
const NEAR_WITH_NOUN = 2;
const NEAR_WITHOUT_NOUN = 3;

/**
 * For each quantity of the claim the quantity of the passage that speaks of the same thing in the same kind of unit: same thing
 * counted, and the words around them agree. Of several the one whose surroundings agree most.
 */
export function quantityPairs(
  view: ClaimView,
  fits: (ours: Quantity, theirs: Quantity) => boolean = sameFamily,
): QuantityPair[] {
  const theirs = mentionsOf(view.source, 'quantity');
  return mentionsOf(view.article, 'quantity').flatMap((ours) => {
    const ranked = theirs
      .filter((candidate) => fits(ours, candidate) && sameSubject(view, ours, candidate))
      .map((candidate) => ({ candidate, kin: kinship(view, ours, candidate) }))
      .sort((a, b) => b.kin.near - a.kin.near || b.kin.shared - a.kin.shared);
    const best = ranked[0]?.candidate;
    return best ? [{ ours, theirs: best }] : [];
  });
}

function sameSubject(view: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const named = sameNoun(view, ours, theirs);
  if (named === false) return false;
  return named === true
    ? isKin(kinship(view, ours, theirs, ours.scope), NEAR_WITH_NOUN)
    : isKin(kinship(view, ours, theirs), NEAR_WITHOUT_NOUN);
}

/** True: the same thing is counted; false: different things; null: the wording does not tell. */
export function sameNoun(view: ClaimView, ours: Quantity, theirs: Quantity): boolean | null {
  if (ours.noun === null || theirs.noun === null) return isCount(ours) ? false : null;
  if (ours.noun === theirs.noun || isMatched(view, ours, theirs)) return true;
  return isCount(ours) ? false : null;
}

function isCount({ unit }: Quantity): boolean {
  return unit === null;
}

/** True when the pairing matched the head nouns: the last words of both phrases. */
function isMatched(view: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const [a, b] = [tokensIn(view.article, ours.scope).at(-1), tokensIn(view.source, theirs.scope).at(-1)];
  return a !== undefined && b !== undefined && isSame(view, a, b);
}

/** True when the passage holds some quantity that bears the claim's out, or prints the very same figures. */
export function isBorneOut(view: ClaimView, ours: Quantity): boolean {
  const printed = tokensIn(view.article, ours.span).filter(({ kind }) => kind === 'number');
  const figures = new Set(view.source.tokens.map(({ norm }) => norm));
  if (printed.length > 0 && printed.every(({ norm }) => figures.has(norm)) && ours.unit === null) return true;
  return mentionsOf(view.source, 'quantity').some(
    (theirs) => (sameFamily(ours, theirs) || theirs.unit === null) && agrees(ours, theirs),
  );
}

/** The quantity with what it counts, as printed: from its first word to the end of its noun phrase. */
export function printed(side: Side, { span, scope }: Quantity): string {
  return textOf(side, printedSpan({ span, scope }));
}

/** The span of `printed`. */
export function printedSpan({ span, scope }: Pick<Quantity, 'span' | 'scope'>): Span {
  return cover([span, scope]);
}

/** True when dates beside the two quantities name different years: they were counted at different times. */
export function atOtherTimes(view: ClaimView, { ours, theirs }: QuantityPair): boolean {
  const [mine, other] = [yearsAround(view.article, ours), yearsAround(view.source, theirs)];
  return mine.length > 0 && other.length > 0 && !mine.some((year) => other.includes(year));
}

function yearsAround(side: Side, { span }: Quantity): number[] {
  return mentionsOf(side, 'date')
    .filter(({ scope }: DateMention) => scope.start <= span.start && span.end <= scope.end)
    .flatMap(({ year }) => (year === null ? [] : [year]));
}
