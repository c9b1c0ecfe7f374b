import type { ClaimCheck } from '../../types/index.js';
import { sameTie, stepOf } from '../support/causal-strength.js';
import { differenceOf, widened } from '../support/wording.js';

/** The article ties two things less firmly than the source does. */
export const causalStrengthLowered: ClaimCheck = {
  id: 'status/causal-strength-lowered',
  subject: 'claim',
  severity: 'info',
  summary: 'The article says less firmly than the source that one thing acts on another',
  manual: `The other side of status/causal-strength-raised: the source says that one thing acts on another, the article that it may, or that the two are
linked. That is often deliberate caution, so it is a note; where a trial has shown an effect, "linked to" tells readers less than is known. Both
ends of the tie must have a word in common.`,
  examples: [
    {
      claim: 'The vaccine is linked to fewer infections in children.',
      passage: 'The vaccine prevents infections in children.',
      fires: true,
    },
    {
      claim: 'Acupuncture may relieve chronic back pain.',
      passage: 'Acupuncture relieved chronic back pain in the trial.',
      fires: true,
    },
    {
      claim: 'Speed cameras can reduce crashes on rural roads.',
      passage: 'Speed cameras reduced the number of crashes on rural roads.',
      fires: true,
    },
    {
      claim: 'Coffee is associated with poor sleep in nurses.',
      passage: 'Coffee may disrupt the sleep of nurses.',
      fires: true,
    },
    {
      claim: 'The vaccine prevents infections in children.',
      passage: 'The vaccine prevented infections in children.',
      fires: false,
    },
    {
      claim: 'Coffee is linked to insomnia.',
      passage: 'Coffee was associated with insomnia.',
      fires: false,
    },
    {
      claim: 'The vaccine is linked to rashes in children.',
      passage: 'A new bridge reduces traffic in the town.',
      fires: false,
    },
    {
      claim: 'Could speed cameras reduce crashes?',
      passage: 'Speed cameras reduced the number of crashes on rural roads.',
      fires: false,
    },
  ],
  run: (view) => {
    const pair = sameTie(view);
    if (!pair || stepOf(pair.ours) >= stepOf(pair.theirs)) return [];
    return [
      differenceOf(
        view,
        widened(view.article, pair.ours.span, 1, 2),
        widened(view.source, pair.theirs.span, 1, 2),
      ),
    ];
  },
};
