import { mayBeginNumeral, readNumeral } from '../language/mentions/number-words.js';
import { write } from '../language/message.js';
import { cover } from '../language/span.js';
import type { Agreement, ClaimPair, Clash, Fact, Quantity, Side, Token } from '../types/index.js';
import { isCited } from './support/citations.js';
import { clashOf } from './support/clash.js';
import { isForAnotherPeriod, isLoose, isNamed, sameRate } from './support/comparable.js';
import { amountsOf, derivationOf, type Derived, type PassageAmount } from './support/derived.js';
import { exchangedFor } from './support/exchanged.js';
import { toldOtherwise } from './support/told-otherwise.js';
import { isBest, sharedAround, standingOf } from './support/ground.js';
import { couldBe, familyOf, openSide } from './support/intervals.js';
import { mentionsOf } from './support/mentions.js';
import { areOfOneStanding } from './support/aims.js';
import { isOfTable } from './support/of-tables.js';
import { isChange } from './support/portions.js';
import { areOfOtherYears } from './support/years-beside.js';

/** Amounts with their units, bounds and rounding: what the claim counts against what the passages count. */
export const amounts: Fact = {
  id: 'amount',
  summary: 'amounts of the same thing, with units, bounds, rounding and simple sums',
  hold: (pair) =>
    mentionsOf(pair.side, 'quantity')
      .filter(({ ordinal, span }) => !ordinal && !isCited(pair.side, span))
      .flatMap((quantity) => hold(pair, quantity)),
};

function hold(pair: ClaimPair, quantity: Quantity): (Agreement | Clash)[] {
  const all = amountsOf(pair.sides);
  const same = all.filter((other) => couldBe(quantity, other.quantity) && mayMean(pair, quantity, other));
  const exchanged = exchangedFor(pair, quantity, same, all) ?? toldOtherwise(pair, quantity, same, all);
  if (exchanged) return [differs(pair, quantity, exchanged)];
  if (same.length > 0) return agreementsOn(quantity, same);
  const derived = derivationOf(quantity, pair.sides, (a, b) => belongTogether(pair, a, b));
  if (derived && isPointsForPercent(pair, quantity, derived)) return [pointsClash(pair, quantity, derived)];
  if (derived) return agreementByStep(pair, quantity, derived);
  if (isLoose(quantity) || isRanked(pair, quantity) || isForAnotherPeriod(pair, quantity, all)) return [];
  if (isOfTable(pair, quantity.span, familyOf(quantity))) return [];
  const rival = rivalOf(pair, quantity, all);
  return rival === null ? [] : [differs(pair, quantity, rival)];
}

/** Amounts of one sentence, or of one and the next, that has to do with the claim; or of one row or column of a table. */
function belongTogether(pair: ClaimPair, a: PassageAmount, b: PassageAmount): boolean {
  const [one, other] = [a, b].map(({ sentence }) => pair.passages.shown[sentence]!.cell);
  if (one !== undefined || other !== undefined)
    return (
      one !== undefined &&
      one.table === other?.table &&
      (one.cell.row === other.cell.row || one.cell.column === other.cell.column)
    );
  return Math.abs(a.sentence - b.sentence) <= 1 && [a, b].some(({ sentence }) => isBest(pair, sentence));
}

function differs(pair: ClaimPair, quantity: Quantity, rival: PassageAmount): Clash {
  const theirs = { sentence: rival.sentence, span: rival.quantity.span };
  const clash = clashOf(pair, 'number/amount-differs', 'contradicted', quantity.span, theirs);
  return rival.printed ? clash : { ...clash, suggestion: null };
}

/**
 * The same number of something else, in a sentence that has nothing to do with the claim's, is another number; so are amounts of two
 * things that are open on one side ("up to eight rooms", "at least six beds"), which nearly always let each other stand.
 */
function mayMean(pair: ClaimPair, quantity: Quantity, other: PassageAmount): boolean {
  if (openSide(quantity) && openSide(other.quantity) && !sameThing(quantity, other.quantity)) return false;
  return (
    sameThing(quantity, other.quantity) || isBest(pair, other.sentence) || near(pair, quantity, other) > 0
  );
}

/** "A fourth, who was present" makes the three before it four. */
function isRanked({ sides }: ClaimPair, { low }: Quantity): boolean {
  return sides.some(
    (side) =>
      mentionsOf(side, 'quantity').some((other) => other.ordinal && other.low === low) ||
      side.tokens.some((token) => ordinalOf(token) === low),
  );
}

function ordinalOf(token: Token): number | null {
  const numeral = mayBeginNumeral(token) ? readNumeral([token], 0) : null;
  return numeral?.ordinal ? numeral.value : null;
}

/** True when a passage prints the number in whatever role (a year, an age, a note): then nothing is sure. */
function isPrinted({ sides, side }: ClaimPair, { span }: Quantity): boolean {
  const numbers = side.tokens.filter(
    ({ kind, span: own }) => kind === 'number' && own.start >= span.start && own.end <= span.end,
  );
  return sides.some(({ tokens }) => tokens.some((token) => numbers.some(({ norm }) => norm === token.norm)));
}

/** The amount of the same thing, told in like words by the sentence that answers most of the claim; null where none is. */
function rivalOf(pair: ClaimPair, quantity: Quantity, all: readonly PassageAmount[]): PassageAmount | null {
  const others = mentionsOf(pair.side, 'quantity').filter((other) => other !== quantity);
  const printed = isPrinted(pair, quantity);
  const [rival] = all
    .filter(({ sentence }) => isBest(pair, sentence))
    .filter(
      (amount) =>
        isComparable(quantity, amount) &&
        areOfOneStanding(pair.side, quantity.span, pair.sides[amount.sentence]!, amount.quantity.span) &&
        isWhole(pair.sides[amount.sentence]!, amount.quantity) === isWhole(pair.side, quantity) &&
        !others.some((other) => sameThing(other, amount.quantity) && couldBe(other, amount.quantity)) &&
        !areOfOtherYears(pair.side, quantity.span, pair.sides[amount.sentence]!, amount.quantity.span),
    )
    .map((amount) => ({ amount, near: near(pair, quantity, amount), named: isNamed(quantity, amount) }))
    .filter((one) => one.named || !printed)
    .filter((one) => isSure(pair, one) && sameRate(pair, quantity, one.amount))
    .sort((a, b) => b.near - a.near);
  return rival?.amount ?? null;
}

/** Of "9 of the 24 months" it is the nine that another number of months tells wrongly, and the 24 that "two of the 20" does. */
function isWhole(side: Side, { unit, span }: Quantity): boolean {
  return mentionsOf(side, 'quantity').some(
    (part) =>
      part.unit === unit &&
      part.span.end <= span.start &&
      OF_THE.test(
        side.tokens
          .filter((token) => token.span.start >= part.span.end && token.span.end <= span.start)
          .map(({ norm }) => norm)
          .join(' '),
      ),
  );
}
const OF_THE = /^of(?: (?:the|its|their|all|these|those))?$/u;

interface Candidate {
  readonly amount: PassageAmount;
  /** Words around both that answer each other. */
  readonly near: number;
  /** Whether both tell what they count (see `isNamed`). */
  readonly named: boolean;
}

/** The fewer words around the two amounts answer each other, the more of the claim the sentence must answer. */
function isSure(pair: ClaimPair, { amount, near: shared, named }: Candidate): boolean {
  const answered = standingOf(pair).scores[amount.sentence]!;
  if (shared >= 2) return answered >= MUCH;
  return named && answered >= (shared === 1 ? MORE : MOST);
}
/** Shares of the claim that the sentence must answer. */
const MUCH = 0.25;
const MORE = 0.3;
const MOST = 0.4;

/** Amounts of one family of units and, where both name it, of one noun; bare numbers a hundredfold apart count different things. */
function isComparable(claim: Quantity, { family, quantity }: PassageAmount): boolean {
  if (family !== familyOf(claim) || !sameThing(claim, quantity)) return false;
  const [less, more] = [claim.low, quantity.low].sort((a, b) => a - b);
  return isNamed(claim, { quantity }) || more! < FAR * Math.max(1, less!);
}
const FAR = 100;

function near({ side, sides }: ClaimPair, claim: Quantity, { quantity, sentence }: PassageAmount): number {
  return sharedAround(side, claim.span, sides[sentence]!, quantity.span);
}

function sameThing(claim: Quantity, passage: Quantity): boolean {
  return claim.noun === null || passage.noun === null || claim.noun === passage.noun;
}

function agreementsOn(claim: Quantity, same: readonly PassageAmount[]): Agreement[] {
  return same
    .filter(({ quantity }) => sameThing(claim, quantity))
    .map(({ sentence, quantity }) => ({
      type: 'agreement',
      fact: amounts.id,
      claim: claim.span,
      sentence,
      passage: quantity.span,
      because: claim.low === quantity.low && claim.high === quantity.high ? null : 'rounded',
    }));
}

/** From 4 to 6 percent is a rise of two percentage points, and of fifty percent. */
function isPointsForPercent({ side }: ClaimPair, claim: Quantity, { how, from: [a, b] }: Derived): boolean {
  const percents = [claim.unit, a.quantity.unit, b.quantity.unit].every((unit) => unit === 'percent');
  return how === 'difference' && percents && a.sentence === b.sentence && isChange(side, claim.span);
}

function pointsClash(pair: ClaimPair, claim: Quantity, { from: [a, b] }: Derived): Clash {
  const theirs = { sentence: a.sentence, span: cover([a.quantity.span, b.quantity.span]) };
  const clash = clashOf(pair, 'number/unit-differs', 'misstated', claim.span, theirs);
  return { ...clash, suggestion: write(`${claim.low} percentage points`) };
}

/** Words for one step of arithmetic. */
function agreementByStep(pair: ClaimPair, claim: Quantity, { from, how }: Derived): Agreement[] {
  const [a, b] = from;
  if (a.sentence !== b.sentence || near(pair, claim, a) + near(pair, claim, b) === 0) return [];
  return [
    {
      type: 'agreement',
      fact: amounts.id,
      claim: claim.span,
      sentence: a.sentence,
      passage: a.quantity.span,
      because: `${how} of ${a.quantity.low} and ${b.quantity.low}`,
    },
  ];
}
