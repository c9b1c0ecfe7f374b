import type { ClaimCheck, ClaimView } from '../../types/index.js';
import { firmest, sameTie, stepOf, type Strengths } from '../support/causal-strength.js';
import { tokensIn } from '../../trace/checks/support/governors.js';
import { hedgedInSource, isPossibility, isStatedFlatly } from '../support/hedges.js';
import { correlationBehind } from '../support/ties.js';
import { differenceOf, widened } from '../support/wording.js';

/** The article ties two things more firmly than the source does. */
export const causalStrengthRaised: ClaimCheck = {
  id: 'status/causal-strength-raised',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article says more firmly than the source that one thing acts on another',
  manual: `Findings are told on a ladder: two things go together, one may or can act on the other, one does. Sumner et al. (BMJ 2014) found four in
ten press releases on health a rung higher than the study. The check fires when the article stands on a higher rung than anything the passages
say of the same two things, both ends of the tie having a word in common. Reasons ("due to") and denied, asked and conditional ties are left alone, and so is what
status/correlation-as-cause and certainty/possibility-as-fact already say. From "associated" to "may" it is a step too.`,
  examples: [
    {
      claim: 'Acupuncture relieves chronic back pain.',
      passage: 'Acupuncture may reduce chronic back pain in some patients.',
      fires: true,
    },
    {
      claim: 'Vitamin D could prevent winter colds.',
      passage: 'Low vitamin D levels were associated with more winter colds.',
      fires: true,
    },
    {
      claim: 'Warm rivers are killing salmon.',
      passage: 'Deaths of salmon were linked to warm rivers.',
      fires: true,
    },
    {
      claim: 'The new filter cuts noise in schools.',
      passage: 'The new filter can reduce noise in schools.',
      fires: true,
    },
    {
      claim: 'Acupuncture may relieve chronic back pain.',
      passage: 'Acupuncture may reduce chronic back pain in some patients.',
      fires: false,
    },
    {
      claim: 'Chess improves the memory of pupils.',
      passage: 'Chess lessons raised the memory scores of pupils.',
      fires: false,
    },
    {
      claim: 'Coffee is linked to insomnia.',
      passage: 'Coffee was associated with insomnia.',
      fires: false,
    },
    {
      claim: 'There is no proof that coffee disrupts sleep.',
      passage: 'Coffee was associated with poor sleep.',
      fires: false,
    },
    {
      claim: 'Younger adults report more pain, probably due to their stronger muscles.',
      passage: 'Younger adults with stronger muscles reported more pain.',
      fires: false,
    },
    {
      claim: 'Does coffee disrupt sleep?',
      passage: 'Coffee was associated with poor sleep.',
      fires: false,
    },
  ],
  run: (view) => {
    const pair = sameTie(view);
    if (!pair || stepOf(pair.ours) <= stepOf(pair.theirs) || isSaidElsewhere(view, pair)) return [];
    return [
      differenceOf(
        view,
        widened(view.article, pair.ours.span, 1, 2),
        widened(view.source, pair.theirs.span, 1, 2),
      ),
    ];
  },
};

/** Another passage is as firm as the article, or another check has spoken. */
function isSaidElsewhere(view: ClaimView, { ours }: Strengths): boolean {
  const isFirm = view.others.some((side) => {
    const tie = firmest(side);
    return tie !== null && stepOf(tie) >= stepOf(ours);
  });
  const words = tokensIn(view.article, ours.span);
  return (
    isFirm ||
    correlationBehind(view, ours) !== null ||
    hedgedInSource(view).some(
      (hedged) =>
        words.includes(hedged.match.article) && isPossibility(hedged.hedge) && isStatedFlatly(view, hedged),
    )
  );
}
