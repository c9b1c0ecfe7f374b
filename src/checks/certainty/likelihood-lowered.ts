import type { ClaimCheck, Likelihood } from '../../types/index.js';
import { textOf } from '../../trace/checks/support/governors.js';
import { hedgedInSource, ownHedges } from '../support/hedges.js';
import { hedgePhrase } from '../support/phrases.js';
import { isHigher, saysOnScale } from '../support/scales.js';

/** Percent: from here on ("very likely" on either scale) possibility words say clearly less. */
const VERY_LIKELY = 80;

/** The article gives a thing a lower likelihood than the source. */
export const likelihoodLowered: ClaimCheck = {
  id: 'certainty/likelihood-lowered',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article gives a lower likelihood than the source',
  manual: `Playing a finding down misleads as much as playing it up. The check fires when the article's words stand lower than the source's on the
scale of the house (ICD 203, or with --likelihood-scale ipcc the ten terms of the IPCC) for the same act, or when "may" or "possibly"
stands for "very likely" or more. A hedge of the article's own beside a flat source is caution, not an error.`,
  examples: [
    {
      claim: 'The networks may have attempted to access voter rolls.',
      passage: 'The networks almost certainly attempted to access voter rolls.',
      fires: true,
    },
    {
      claim: 'The factory probably polluted the river.',
      passage: 'The factory almost certainly polluted the river.',
      fires: true,
    },
    {
      claim: 'The team is unlikely to win the league.',
      passage: 'The team is likely to win the league.',
      fires: true,
    },
    {
      claim: 'The court could possibly reject the appeal.',
      passage: 'The court will very likely reject the appeal.',
      fires: true,
    },
    {
      claim: 'The hospital is likely to close its maternity ward.',
      passage: 'The hospital is highly likely to close its maternity ward.',
      fires: true,
    },
    {
      claim: 'The networks may have attempted to access voter rolls.',
      passage: 'The networks probably attempted to access voter rolls.',
      fires: false,
    },
    {
      claim: 'The team will probably win the league.',
      passage: 'The team is likely to win the league.',
      fires: false,
    },
    {
      claim: 'The hospital may close its maternity ward.',
      passage: 'The hospital closed its maternity ward.',
      fires: false,
    },
    {
      claim: 'The court could reject the appeal.',
      passage: 'The court will very likely hear the case in autumn.',
      fires: false,
    },
    {
      claim: 'Older voters are less likely to vote by post.',
      passage: 'Older voters are very likely to vote by post, though less likely than in 2020.',
      fires: false,
    },
  ],
  run: (view) =>
    hedgedInSource(view).flatMap(({ hedge, match }) => {
      const [over, ...others] = ownHedges(view, { hedge, match });
      if (!over || others.some(({ band }) => band !== null)) return [];
      if (!isLower(over, hedge)) return [];
      const ours = hedgePhrase(view.article, over, match.article);
      const theirs = hedgePhrase(view.source, hedge, match.source);
      const [actual, expected] = [textOf(view.article, ours), textOf(view.source, theirs)];
      return [
        {
          article: ours,
          source: theirs,
          actual,
          expected,
          message: saysOnScale(actual, expected, over, hedge),
          suggestion: `write \`${textOf(view.source, hedge.span)}\``,
        },
      ];
    }),
};

function isLower(ours: Likelihood, theirs: Likelihood): boolean {
  return isHigher(theirs, ours) && (ours.band !== null || theirs.low >= VERY_LIKELY);
}
