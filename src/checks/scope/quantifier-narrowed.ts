import type { ClaimCheck } from '../../types/index.js';
import { quantifierPairs } from '../support/quantifier-pairs.js';
import { printed, printedSpan } from '../support/quantity-pairs.js';

/** Ranks of the ladder of quantifiers (see `Quantifier`). */
const SOME = 2;
const MOST = 4;

/** Finds "some" and "few" of what the source says of most or all. */
export const quantifierNarrowed: ClaimCheck = {
  id: 'scope/quantifier-narrowed',
  subject: 'claim',
  summary: 'the claim says of few or some what the source says of most or all',
  severity: 'info',
  manual: `"Some schools closed" is true where all did, but it plays the matter down. The reverse of scope/quantifier-broadened, told as
a note because nothing false is said.`,
  examples: [
    {
      claim: 'Some networks of the agency were scanned in the attack.',
      passage: 'All networks of the agency were scanned in the attack.',
      fires: true,
    },
    {
      claim: 'Few farmers in the valley oppose the dam.',
      passage: 'Most farmers in the valley oppose the dam.',
      fires: true,
    },
    {
      claim: 'Several schools in the district closed on Monday.',
      passage: 'Nearly all schools in the district closed on Monday.',
      fires: true,
    },
    {
      claim: 'Some of the patients recovered within a week.',
      passage: 'Within a week 81 percent of the patients recovered.',
      fires: true,
    },
    {
      claim: 'Many farmers in the valley oppose the dam.',
      passage: 'Most farmers in the valley oppose the dam.',
      fires: false,
    },
    {
      claim: 'Some networks of the agency were scanned in the attack.',
      passage: 'Several networks of the agency were scanned in the attack.',
      fires: false,
    },
    {
      claim: 'Some schools in the district closed on Monday.',
      passage: 'All teachers were asked for help with the move.',
      fires: false,
    },
    {
      claim: 'Some 200 schools in the district closed on Monday.',
      passage: 'All schools in the district closed on Monday.',
      fires: false,
    },
  ],
  run: (view) =>
    quantifierPairs(view)
      .filter(({ ours, rank }) => ours.rank <= SOME && rank >= MOST)
      .map(({ ours, theirs }) => {
        const expected = printed(view.source, theirs);
        return {
          article: printedSpan(ours),
          source: printedSpan(theirs),
          actual: printed(view.article, ours),
          expected,
          suggestion: `write \`${expected}\``,
        };
      }),
};
