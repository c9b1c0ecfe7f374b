import type { ClaimCheck } from '../../types/index.js';
import { textOf } from '../../trace/checks/support/governors.js';
import { hedgedInSource, isPossibility, isStatedFlatly } from '../support/hedges.js';
import { flatPhrase, hedgePhrase } from '../support/phrases.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';

/** The source says that it may, could or cannot be ruled out; the article says that it is so. */
export const possibilityAsFact: ClaimCheck = {
  id: 'certainty/possibility-as-fact',
  subject: 'claim',
  severity: 'error',
  summary: 'The source says it may or could be so; the article says it is',
  manual: `"May", "might", "could", "possibly" and "cannot be ruled out" say only that a thing is thinkable; ICD 203 gives them no place on
its scale of likelihood. The check fires when the article asserts the same thing with nothing in its sentence to weaken it. The
month of May, permission ("members may vote"), ability denied ("could not") and comparisons are left alone.`,
  examples: [
    {
      claim: 'A configuration fault caused the outages in the county.',
      passage: 'A configuration fault may have caused the outages in the county.',
      fires: true,
    },
    {
      claim: 'The drug causes liver damage in children.',
      passage: 'The drug could cause liver damage in children.',
      fires: true,
    },
    {
      claim: 'Similar attacks will recur before the next election.',
      passage: 'Similar attacks might recur before the next election.',
      fires: true,
    },
    {
      claim: 'The takeover has cost 400 workers their jobs.',
      passage: 'The takeover could cost 400 workers their jobs.',
      fires: true,
    },
    {
      claim: 'The ruling violates the constitution of the state.',
      passage: 'The ruling possibly violates the constitution of the state.',
      fires: true,
    },
    {
      claim: 'The bridge opened in May after long repairs.',
      passage: 'The bridge opened in May 2024 after long repairs.',
      fires: false,
    },
    {
      claim: 'The drug can cause liver damage in children.',
      passage: 'The drug could cause liver damage in children.',
      fires: false,
    },
    {
      claim: 'The goalkeeper reached the ball.',
      passage: 'The goalkeeper could not reach the ball.',
      fires: false,
    },
    {
      claim: 'Experts fear that the takeover costs 400 workers their jobs.',
      passage: 'The takeover could cost 400 workers their jobs.',
      fires: false,
    },
    {
      claim: 'The army showed its might at the parade.',
      passage: 'The army showed its might at the parade in Lund.',
      fires: false,
    },
  ],
  run: (view) =>
    hedgedInSource(view).flatMap(({ hedge, match }) => {
      if (!isPossibility(hedge) || !isStatedFlatly(view, { hedge, match })) return [];
      if (isBorneOutElsewhere(view, match)) return [];
      const ours = flatPhrase(view.article, match.article);
      const theirs = hedgePhrase(view.source, hedge, match.source);
      return [
        {
          article: ours,
          source: theirs,
          actual: textOf(view.article, ours),
          expected: textOf(view.source, theirs),
          suggestion: `write \`${textOf(view.source, theirs)}\``,
        },
      ];
    }),
};
