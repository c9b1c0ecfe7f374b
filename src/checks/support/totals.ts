import type { ClaimView, Quantity } from '../../types/index.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';

/** Words by which a claim says that its amount is a sum. */
const TOTAL = /^(?:total\w*|altogether|combined|together|all|sum)$/u;

/** True when the claim tells a total, and the amounts of its kind in the passage add up to it ("60 in all": 42 and 18). */
export function isTotalOf({ article, source }: ClaimView, ours: Quantity): boolean {
  if (!article.tokens.some(({ norm }) => TOTAL.test(norm))) return false;
  const parts = mentionsOf(source, 'quantity').filter(
    ({ unit, noun, ordinal }) => !ordinal && unit === ours.unit && (noun === ours.noun || noun === null),
  );
  const total = parts.reduce((sum, { low }) => sum + low, 0);
  return parts.length > 1 && total === ours.low;
}
