import type { ClaimCheck, ClaimView, Difference, Severity } from '../../types/index.js';
import { genericPairs, quantifierPairs, type QuantifierPair } from '../support/quantifier-pairs.js';
import { printed, printedSpan } from '../support/quantity-pairs.js';

/** Ranks of the ladder of quantifiers (see `Quantifier`). */
const FEW = 1;
const MANY = 3;
const MOST = 4;

/** Widened to "most" or more, or from "few" to "many". "Some" told as "many" is a shade, not an error. */
function isBroader({ ours, rank }: QuantifierPair): boolean {
  return ours.rank > rank && (ours.rank >= MOST || (ours.rank === MANY && rank === FEW));
}

/** From a part to most or all is an error; from most to all, or from few to many, a warning. */
function severityOf({ ours, rank }: QuantifierPair): Severity {
  return ours.rank >= MOST && rank < MOST ? 'error' : 'warning';
}

/** Finds "all" and "most" of what the source says of some. */
export const quantifierBroadened: ClaimCheck = {
  id: 'scope/quantifier-broadened',
  subject: 'claim',
  summary: 'the claim says of most or all what the source says of some, or of few',
  severity: 'error',
  manual: `Quantifiers stand on a ladder: few, some (several, certain, not all), many, most, nearly all, all. A claim that climbs it says
more than its source. Shares count too: 48 percent is not most. Studies of science news find generalisation from some to all among
the commonest distortions (Peters and Chin-Yee). A plural that opens the claim with no quantifier ("farmers oppose the dam") is taken for
most of them where the source speaks of a few or of less than half. It compares only quantifiers of the same noun in like surroundings.`,
  examples: [
    {
      claim: 'Farmers in the valley oppose the dam.',
      passage: 'A few farmers in the valley oppose the dam.',
      fires: true,
    },
    {
      claim: 'Farmers in the valley oppose the dam.',
      passage: 'Some farmers in the valley oppose the dam.',
      fires: false,
    },
    {
      claim: 'Patients prefer the new clinic.',
      passage: 'About a third of patients prefer the new clinic.',
      fires: true,
    },
    {
      claim: 'All networks of the agency were scanned in the attack.',
      passage: 'Some networks of the agency were scanned in the attack.',
      fires: true,
    },
    {
      claim: 'Most farmers in the valley oppose the dam.',
      passage: 'Several farmers in the valley oppose the dam.',
      fires: true,
    },
    {
      claim: 'Every school in the district closed on Monday.',
      passage: 'Most schools in the district closed on Monday.',
      fires: true,
    },
    {
      claim: 'Most of the patients recovered within a week.',
      passage: 'Within a week 41 percent of the patients recovered.',
      fires: true,
    },
    {
      claim: 'All ballots were counted by hand in the recount.',
      passage: 'Not all ballots were counted by hand in the recount.',
      fires: true,
    },
    {
      claim: 'Many voters changed their minds before the poll.',
      passage: 'Some voters changed their minds before the poll.',
      fires: false,
    },
    {
      claim: 'Certain networks of the agency were scanned in the attack.',
      passage: 'Some networks of the agency were scanned in the attack.',
      fires: false,
    },
    {
      claim: 'Most of the patients recovered within a week.',
      passage: 'Within a week 61 percent of the patients recovered.',
      fires: false,
    },
    {
      claim: 'All schools in the district closed on Monday.',
      passage: 'Some schools asked parents for help with the move.',
      fires: false,
    },
    {
      claim: 'After all, some networks were scanned in the attack.',
      passage: 'Some networks were scanned in the attack.',
      fires: false,
    },
    {
      claim: 'The most dangerous networks were scanned in the attack.',
      passage: 'Some dangerous networks were scanned in the attack.',
      fires: false,
    },
  ],
  run: (view) => [
    ...quantifierPairs(view)
      .filter(isBroader)
      .map((pair) => differenceOf(view, pair, severityOf(pair))),
    ...genericPairs(view).map((pair) => differenceOf(view, pair, 'warning')),
  ],
};

function differenceOf(
  { article, source }: ClaimView,
  { ours, theirs }: QuantifierPair,
  severity: Severity,
): Difference {
  const expected = printed(source, theirs);
  return {
    article: printedSpan(ours),
    source: printedSpan(theirs),
    actual: printed(article, ours),
    expected,
    suggestion: `write \`${expected}\``,
    severity,
  };
}
