import { unitOfWord } from '../../language/units.js';
import type { ClaimPair, Quantity, Side } from '../../types/index.js';
import type { PassageAmount } from './derived.js';
import { admits, familyOf, intervalOf } from './intervals.js';

/** "One" is mostly a turn of phrase, "several" and "dozens" let nearly anything stand. */
export function isLoose({ low, high, bound }: Quantity): boolean {
  return low === 1 || (bound === 'about' && high !== null && high > low * WIDE);
}
const WIDE = 1.5;

/** Months and weeks of a year, days of a week, hours of a day. */
const PERIODS: readonly number[] = [12, 52, 7, 24];

/** What a year costs is a twelfth of it a month: a rate may be told for another period than the passage tells it for. */
export function isForAnotherPeriod(pair: ClaimPair, claim: Quantity, all: readonly PassageAmount[]): boolean {
  const wanted = intervalOf(claim);
  const ours = isRate(pair.side, claim);
  return all.some(
    ({ sentence, quantity, family, interval: { low } }) =>
      family === familyOf(claim) &&
      (ours || isRate(pair.sides[sentence]!, quantity)) &&
      PERIODS.some((times) => admits(wanted, low * times) || admits(wanted, low / times)),
  );
}

/** A rate is held against a rate only. */
export function sameRate(
  { side, sides }: ClaimPair,
  claim: Quantity,
  { sentence, quantity }: PassageAmount,
): boolean {
  return isRate(side, claim) === isRate(sides[sentence]!, quantity);
}

/** "22 in every 100", "two months a year", "three on average": what follows is half of the number. */
function isRate({ tokens }: Side, { span }: Quantity): boolean {
  const at = tokens.findIndex(({ span: { start } }) => start >= span.end);
  if (at < 0) return false;
  return tokens
    .slice(at, at + RATE_REACH)
    .some(
      ({ norm }, step, words) =>
        /^(?:per|every|each|average)$/u.test(norm) ||
        (/^an?$/u.test(norm) && unitOfWord(words[step + 1]?.norm ?? '') !== undefined),
    );
}
/** Words behind an amount among which its rate is told. */
const RATE_REACH = 4;

/** True where the two count in units of one family, or the same noun. */
export function isNamed({ unit, noun }: Quantity, { quantity }: Pick<PassageAmount, 'quantity'>): boolean {
  return unit !== null || (noun !== null && noun === quantity.noun);
}
