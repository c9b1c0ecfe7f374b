import type { ClaimCheck, ClaimView, Likelihood, Severity } from '../../types.js';
import { governing, textOf } from '../support/governors.js';
import { hedgedInSource, type Hedged, ownHedges, isStatedFlatly } from '../support/hedges.js';
import { flatPhrase, hedgePhrase } from '../support/phrases.js';

/** One band up is a nuance, two change the message (ICD 203 orders seven bands). */
const BANDS_FOR_ERROR = 2;
/** Below even odds, a flat assertion says the opposite. */
const EVEN = 4;

/** The article gives a thing a higher likelihood than the source. */
export const likelihoodRaised: ClaimCheck = {
  id: 'certainty/likelihood-raised',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article gives a higher likelihood than the source',
  manual: `Intelligence Community Directive 203 orders likelihood words in seven bands, from "almost no chance" to "almost certain". The check
compares the words that govern the same act on both sides and fires when the article's range of percents lies wholly above the source's;
two bands or more are an error. "Certainly" and "no doubt" stand above all bands. Comparisons ("more likely than women") are no
likelihoods of this kind, and overlapping ranges ("may" and "probably") are left to the reader.`,
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
      const over = ownHedges(view, { hedge, match })[0];
      const ours = over
        ? hedgePhrase(view.article, over, match.article)
        : flatPhrase(view.article, match.article);
      const theirs = hedgePhrase(view.source, hedge, match.source);
      return [
        {
          article: ours,
          source: theirs,
          actual: textOf(view.article, ours),
          expected: textOf(view.source, theirs),
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
  const isOpposite = hedge.band !== null && hedge.band < EVEN;
  return isOpposite && isStatedFlatly(view, hedged) ? 'error' : null;
}

function raisedBy(article: Likelihood, source: Likelihood): Severity | null {
  if (article.low < source.high) return null;
  if (article.band === null || source.band === null) return 'warning';
  return article.band - source.band >= BANDS_FOR_ERROR ? 'error' : 'warning';
}
