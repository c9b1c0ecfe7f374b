import { root } from '../../language/root.js';
import { contains, cover } from '../../language/span.js';
import type { ClaimView, DateMention, Quantity, Side, Span } from '../../types/index.js';
import { agrees, differByScale, sameFamily, sameFigures, sameNumber } from './amounts.js';
import { isKin, isSame, kinship, tokensIn } from './context.js';
import { counterpartOf } from './counterparts.js';
import { mentionsOf, textOf } from '../../trace/checks/support/governors.js';
import { isTotalOf } from './totals.js';
import { counterpartInTrend, partInTrend } from './trends.js';

/** A quantity of the claim and the quantity of the passage that answers it. */
export interface QuantityPair {
  readonly ours: Quantity;
  readonly theirs: Quantity;
  /** True when the place in a near copy told which answers which. */
  readonly placed: boolean;
}

/** Fewest of the nearest words that must agree where the things counted agree already, and where only the unit does. */
const NEAR_WITH_NOUN = 2;
const NEAR_WITHOUT_NOUN = 3;

/**
 * From so many amounts of one kind on, a text is a list of results, where neighbours prove little. A claim with two of which
 * neither is found speaks of other data; one with two of which one is found has the other wrong.
 */
const DENSE_CLAIM = 2;
const DENSE_PASSAGE = 3;

/**
 * For each quantity of the claim the quantity of the passage that speaks of the same thing in the same kind of unit: same thing
 * counted, and the words around them agree. Of several the one whose surroundings agree most. A quantity that answers another one
 * of the claim is not taken again, and lists of results are compared only when something else in the claim fits them.
 */
export function quantityPairs(
  view: ClaimView,
  fits: (ours: Quantity, theirs: Quantity) => boolean = sameFamily,
): QuantityPair[] {
  const mine = mentionsOf(view.article, 'quantity').filter((ours) => isComparable(view.article, ours));
  const theirs = mentionsOf(view.source, 'quantity').filter((other) => isComparable(view.source, other));
  const taken = new Set(
    theirs.filter((other) => mine.some((ours) => sameFamily(ours, other) && sameNumber(ours, other))),
  );
  return mine.flatMap((ours): QuantityPair[] => {
    const placed = counterpartOf(view, ours) ?? counterpartInTrend(view, ours);
    if (placed)
      return theirs.includes(placed) && fits(ours, placed) ? [{ ours, theirs: placed, placed: true }] : [];
    const isListed = alike(mine, ours) >= DENSE_CLAIM || alike(theirs, ours) >= DENSE_PASSAGE;
    if (isListed && !hasAnchor(view, mine, ours)) return [];
    const open = theirs.filter(
      (other) =>
        fits(ours, other) && (sameNumber(ours, other) || !taken.has(other)) && mayAnswer(view, ours, other),
    );
    const best = bestOf(view, ours, open) ?? loneOf(view, mine, theirs, fits);
    return best ? [{ ours, theirs: best, placed: false }] : [];
  });
}

/** "By 10 percent" is no answer to "from 31 percent": amounts that play other parts in a change measure other things. */
function mayAnswer({ article, source }: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const [mine, other] = [partInTrend(article, ours), partInTrend(source, theirs)];
  return mine === null || other === null || mine === other;
}

function bestOf(view: ClaimView, ours: Quantity, candidates: readonly Quantity[]): Quantity | undefined {
  return candidates
    .filter((candidate) => sameSubject(view, ours, candidate))
    .map((candidate) => ({ candidate, kin: kinship(view, ours, candidate) }))
    .sort((a, b) => b.kin.near - a.kin.near || b.kin.shared - a.kin.shared)[0]?.candidate;
}

/**
 * The only amount of the passage, where the claim has but one: with everything around them alike, and what is counted told
 * elsewhere in the other's sentence ("of the kettles sold, 290,000") or both standing by the same word ("of 44", "to 44").
 */
function loneOf(
  view: ClaimView,
  [ours, ...more]: readonly Quantity[],
  [theirs, ...others]: readonly Quantity[],
  fits: (ours: Quantity, theirs: Quantity) => boolean,
): Quantity | null {
  if (!ours || !theirs || more.length + others.length > 0 || !fits(ours, theirs) || !isCount(ours))
    return null;
  const isTold = (ours.noun === null || theirs.noun === null) && countsAlike(view, ours, theirs);
  const kin = kinship(view, ours, theirs);
  return isTold && kin.asked >= NEAR_WITH_NOUN && kin.shared === kin.asked && kin.near === kin.nearest
    ? theirs
    : null;
}

function countsAlike({ article, source }: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const holds = (side: Side, noun: string) => side.tokens.some(({ norm }) => root(norm) === noun);
  if (ours.noun !== null) return holds(source, ours.noun);
  if (theirs.noun !== null) return holds(article, theirs.noun);
  const before = (side: Side, { span }: Quantity) =>
    side.tokens.findLast((token) => token.span.end <= span.start)?.norm ?? '';
  return before(article, ours) !== '' && before(article, ours) === before(source, theirs);
}

/** Numbers that say how sure a result is ("95% CI, 13 to 22", "p < 0.05"), and numbers denied ("not one"), tell nothing to compare. */
function isComparable(side: Side, { span }: Quantity): boolean {
  const after = side.tokens.find((token) => token.span.start >= span.end)?.norm ?? '';
  const before = side.tokens.filter((token) => token.span.end <= span.start).slice(-CI_REACH);
  const last = before.at(-1)?.norm ?? '';
  return (
    !CONFIDENCE.test(after) &&
    !/^(?:not|[=<])$/u.test(last) &&
    !before.some(({ norm }) => CONFIDENCE.test(norm))
  );
}

const CONFIDENCE = /^(?:ci|cis|confidence|iqr|sd)$/u;
/** "CI: 13", "CI, 13": so many tokens back. */
const CI_REACH = 2;

function alike(quantities: readonly Quantity[], ours: Quantity): number {
  return quantities.filter((other) => sameFamily(ours, other) && sameKind(ours, other)).length;
}

/** Plain counts are of one kind when they count the same thing. */
function sameKind(ours: Quantity, theirs: Quantity): boolean {
  return !isCount(ours) || ours.noun === theirs.noun;
}

function hasAnchor(view: ClaimView, mine: readonly Quantity[], ours: Quantity): boolean {
  return mine.some(
    (other) =>
      other !== ours &&
      mentionsOf(view.source, 'quantity').some(
        (theirs) => sameFamily(other, theirs) && sameNumber(other, theirs),
      ),
  );
}

function sameSubject(view: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  if (isOtherScale(ours, theirs))
    return hasSameTail(view, ours, theirs) || isKin(kinship(view, ours, theirs), NEAR_WITH_NOUN);
  const named = sameNoun(view, ours, theirs);
  if (named === false) return false;
  if (named === null) return isKin(kinship(view, ours, theirs), NEAR_WITHOUT_NOUN);
  const kin = kinship(view, ours, theirs, ours.scope);
  return isKin(kin, NEAR_WITH_NOUN) || (kin.asked === 0 && sameFigures(ours, theirs));
}

/** "640 billion more" and "640 million more": figures that count nothing named, equal but for their scale. */
function isOtherScale(ours: Quantity, theirs: Quantity): boolean {
  return (
    [ours, theirs].every(({ unit, noun }) => unit === null && noun === null) && differByScale(ours, theirs)
  );
}

/** So many equal words behind two amounts say what both measure ("more than was planned"). */
const TAIL = 3;

function hasSameTail({ article, source }: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const tail = ({ tokens }: Side, { span }: Quantity) =>
    tokens
      .filter((token) => token.span.start >= span.end)
      .slice(0, TAIL)
      .map(({ norm }) => norm);
  const [mine, other] = [tail(article, ours), tail(source, theirs)];
  return mine.length === TAIL && mine.every((norm, at) => norm === other[at]);
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

/**
 * True when the passage holds some quantity that bears the claim's out, or prints the very same figures, or another passage
 * says the like of the same thing, or its amounts add up to the claim's total.
 */
export function isBorneOut(view: ClaimView, { ours, theirs, placed }: QuantityPair): boolean {
  if (isTotalOf(view, ours)) return true;
  if (!placed && (printsFigures(view, ours, theirs) || isHeld(view, ours))) return true;
  return view.others.some((other) => isSaidIn({ ...view, source: other, matches: [] }, ours, placed));
}

function isHeld({ source }: ClaimView, ours: Quantity): boolean {
  return mentionsOf(source, 'quantity').some(
    (theirs) => (sameFamily(ours, theirs) || theirs.unit === null) && agrees(ours, theirs),
  );
}

/** Where the place told what is counted, no noun need tell it. */
function isSaidIn(view: ClaimView, ours: Quantity, placed: boolean): boolean {
  return mentionsOf(view.source, 'quantity').some(
    (theirs) =>
      sameFamily(ours, theirs) &&
      agrees(ours, theirs) &&
      (sameSubject(view, ours, theirs) ||
        ((placed || ours.noun === null) && isKin(kinship(view, ours, theirs), NEAR_WITH_NOUN))),
  );
}

/** A plain number that the passage prints too beside the amount that answers it, if only in a label or a code. */
function printsFigures(view: ClaimView, ours: Quantity, theirs: Quantity): boolean {
  const printed = tokensIn(view.article, ours.span).filter(({ kind }) => kind === 'number');
  const others = view.source.tokens.filter(({ span }) => !contains(theirs.span, span));
  const figures = new Set(others.map(({ norm }) => norm));
  return ours.unit === null && printed.length > 0 && printed.every(({ norm }) => figures.has(norm));
}

/** The quantity with what it counts, as printed: from its first word to the end of its noun phrase. */
export function printed(side: Side, { span, scope }: Pick<Quantity, 'span' | 'scope'>): string {
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
