import type { ClaimView, Quantity } from '../../types/index.js';
import { sameFamily, sameNumber } from './amounts.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import { sameNoun, type QuantityPair } from './quantity-pairs.js';

/**
 * Amounts that changed places: what the claim counts so many of, the passage counts the other number of, and the reverse. Each number
 * stands in the passage, so only what is counted tells.
 */
export function exchangedAmounts(view: ClaimView): QuantityPair[] {
  const mine = mentionsOf(view.article, 'quantity').filter(({ noun }) => noun !== null);
  const theirs = mentionsOf(view.source, 'quantity').filter(({ noun }) => noun !== null);
  return mine.flatMap((ours) => {
    const answer = theirs.find((other) =>
      mine.some((partner) =>
        theirs.some((twin) => areExchanged(view, { ours, partner, answer: other, twin })),
      ),
    );
    return answer ? [{ ours, theirs: answer, placed: true }] : [];
  });
}

interface Four {
  readonly ours: Quantity;
  readonly partner: Quantity;
  /** What the passage counts so many of as the claim does of `ours`, by another number. */
  readonly answer: Quantity;
  readonly twin: Quantity;
}

function areExchanged(view: ClaimView, { ours, partner, answer, twin }: Four): boolean {
  if (ours === partner || answer === twin || ours.noun === partner.noun || answer.noun === twin.noun)
    return false;
  const agree = (a: Quantity, b: Quantity): boolean => sameFamily(a, b) && sameNumber(a, b);
  return (
    !sameNumber(ours, partner) &&
    agree(ours, twin) &&
    agree(partner, answer) &&
    sameNoun(view, ours, answer) === true &&
    sameNoun(view, partner, twin) === true
  );
}
