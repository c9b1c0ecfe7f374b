import { wordList } from '../../language/lexicon.js';
import type { ClaimPair, Quantity, Side } from '../../types/index.js';
import { isContent } from '../../language/tokenize.js';
import { isForAnotherPeriod, isLoose, isNamed, sameRate } from './comparable.js';
import type { PassageAmount } from './derived.js';
import { gapsOf, type Words } from './gaps.js';
import { sharedAround, standingWithout } from './ground.js';
import { couldBe, familyOf } from './intervals.js';
import { mentionsOf } from './mentions.js';

/** Share of the claim, the amount aside, that the sentence must answer. */
const NEARLY_ALL = 0.6;
/** A sentence that answers less of it is about another thing. */
const LITTLE = 0.25;
/** Words around both amounts that must answer each other. */
const NEAR = 2;

/**
 * The amount of a sentence that answers nearly the whole claim, where only sentences that answer less have the claim's: "the minimum
 * period is 3 weeks" beside "The minimum period is 2 weeks. The maximum period is 3 weeks." Null where it is not so plain, as in "A
 * year later it was 3 weeks".
 */
export function toldOtherwise(
  pair: ClaimPair,
  claim: Quantity,
  same: readonly PassageAmount[],
  all: readonly PassageAmount[],
): PassageAmount | null {
  if (same.length === 0 || isLoose(claim) || isForAnotherPeriod(pair, claim, all)) return null;
  const answered = standingWithout(pair, claim.span);
  const best = Math.max(...answered);
  if (best < NEARLY_ALL) return null;
  const isElsewhere = ({ sentence }: PassageAmount): boolean => {
    const theirs = answered[sentence]!;
    if (theirs >= best || (answered[sentence - 1] === best && pointsBack(pair.sides[sentence]!)))
      return false;
    return theirs < LITTLE || exchangesWord(pair.side, pair.sides[sentence]!);
  };
  if (!same.every(isElsewhere)) return null;
  const others = mentionsOf(pair.side, 'quantity').filter((other) => other !== claim);
  const isRival = (amount: PassageAmount): boolean =>
    answered[amount.sentence] === best &&
    amount.family === familyOf(claim) &&
    amount.quantity.unit === claim.unit &&
    isNamed(claim, amount) &&
    sameRate(pair, claim, amount) &&
    !others.some((other) => couldBe(other, amount.quantity)) &&
    sharedAround(pair.side, claim.span, pair.sides[amount.sentence]!, amount.quantity.span) >= NEAR;
  return all.find(isRival) ?? null;
}

/** A sentence that points to the one before it may tell the same thing of another time. */
function pointsBack({ tokens }: Side): boolean {
  return tokens.some(({ norm }) => POINTS_BACK.has(norm));
}
const POINTS_BACK = wordList('pronouns for what was told before');

/** True where another content word stands in the place of one of the claim ("maximum" for "minimum"): words left out do not tell. */
function exchangesWord(claim: Side, passage: Side): boolean {
  const hasContent = ({ side, at }: Words): boolean => at.some((index) => isContent(side.tokens[index]!));
  return gapsOf(claim, passage).some((gap) => hasContent(gap.claim) && hasContent(gap.passage));
}
