import type { ClaimCheck, ClaimView, Likelihood, Severity } from '../../types/index.js';
import { governing, textOf } from '../../trace/checks/support/governors.js';
import { hedgedInSource, type Hedged, ownHedges, isStatedFlatly } from '../support/hedges.js';
import { flatPhrase, hedgePhrase } from '../support/phrases.js';
import { isBelowEven, isHigher, saysOnScale } from '../support/scales.js';

/** One rank up is a nuance, two change the message (ICD 203 orders seven, the IPCC ten). */
const RANKS_FOR_ERROR = 2;

/** The article gives a thing a higher likelihood than the source. */
export const likelihoodRaised: ClaimCheck = {
  id: 'certainty/likelihood-raised',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article gives a higher likelihood than the source',
  manual: `Intelligence Community Directive 203 orders likelihood words in seven bands, from "almost no chance" (1–5 %) to "almost certain"
(95–99 %). The IPCC has ten terms of its own, from "exceptionally unlikely" (0–1 %) to "virtually certain" (99–100 %), whose ranges lie one
within the other ("likely" 66–100 %, "very likely" 90–100 %); --likelihood-scale ipcc reads by them, and the message names the scale. The
check compares the words that govern the same act on both sides and fires when the article's stand higher; two ranks or more are an
error. "Certainly" and "no doubt" stand above all ranks. Comparisons ("more likely than women") are no likelihoods of this kind, and
"may" beside "probably" is left to the reader.`,
  examples: [
    {
      claim: 'The networks almost certainly attempted to access voter rolls.',
      passage: 'The networks probably attempted to access voter rolls.',
      fires: true,
    },
    {
      claim: 'The drug will undoubtedly reduce deaths among patients.',
      passage: 'The drug is likely to reduce deaths among patients.',
      fires: true,
    },
    {
      claim: 'The club is very likely to sell the striker in January.',
      passage: 'The club is likely to sell the striker in January.',
      fires: true,
    },
    {
      claim: 'The council will probably raise the tax next year.',
      passage: 'The council is unlikely to raise the tax next year.',
      fires: true,
    },
    {
      claim: 'The appeal will almost certainly succeed in the high court.',
      passage: 'The appeal might succeed in the high court.',
      fires: true,
    },
    {
      claim: 'The club will probably sell the striker.',
      passage: 'The club is likely to sell the striker.',
      fires: false,
    },
    {
      claim: 'The drug probably reduces deaths among patients.',
      passage: 'The drug may reduce deaths among patients.',
      fires: false,
    },
    {
      claim: 'The bank will almost certainly fail the test.',
      passage: 'The bank is almost certain to fail the test.',
      fires: false,
    },
    {
      claim: 'Smokers are very likely to relapse.',
      passage: 'Smokers are twice as likely to relapse as others.',
      fires: false,
    },
    {
      claim: 'Certain networks probably attempted to access voter rolls.',
      passage: 'Some networks probably attempted to access voter rolls.',
      fires: false,
    },
  ],
  run: (view) =>
    hedgedInSource(view).flatMap(({ hedge, match }) => {
      const severity = raise(view, { hedge, match });
      if (!severity) return [];
      const over = ownHedges(view, { hedge, match })[0] ?? null;
      const ours = over
        ? hedgePhrase(view.article, over, match.article)
        : flatPhrase(view.article, match.article);
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
          severity,
        },
      ];
    }),
};

/** How bad the raise is; null when there is none, or when several hedges of the article leave its likelihood open. */
function raise(view: ClaimView, hedged: Hedged): Severity | null {
  const { hedge, match } = hedged;
  const [first, ...others] = ownHedges(view, hedged);
  if (others.length > 0) return null;
  if (first) return raisedBy(first, hedge);
  if (governing(view.article, match.article, 'certainty').length > 0) return 'error';
  return isBelowEven(hedge) && isStatedFlatly(view, hedged) ? 'error' : null;
}

function raisedBy(article: Likelihood, source: Likelihood): Severity | null {
  if (!isHigher(article, source)) return null;
  if (article.band === null || source.band === null) return 'warning';
  return article.band - source.band >= RANKS_FOR_ERROR ? 'error' : 'warning';
}
