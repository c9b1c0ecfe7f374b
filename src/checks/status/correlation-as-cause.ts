import type { ClaimCheck } from '../../types/index.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import { correlationBehind } from '../support/ties.js';
import { differenceOf, widened } from '../support/wording.js';

/** Things that only go together, or follow each other, are told as cause and effect. */
export const correlationAsCause: ClaimCheck = {
  id: 'status/correlation-as-cause',
  subject: 'claim',
  severity: 'error',
  summary:
    'The source says that things go together or follow each other; the article says that one causes the other',
  manual: `"Associated with", "linked to", "coincided with" and "after" say that two things occur together; which brings the other about, if either does,
they leave open. Press releases and news turn them into "causes", "because of" or "cuts the risk" more than any other finding (Sumner 2014,
Wright & Augenstein 2021). The check fires when the article joins the same two things by flat wording of cause and the passage has only wording of
connection. A passage that speaks of cause itself, and an article that hedges ("may cause"), are left alone; a mere "after" makes it a warning.`,
  examples: [
    {
      claim: 'Drinking coffee causes insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: true,
    },
    {
      claim: 'Night work causes heart disease in nurses.',
      passage: 'Nurses who worked at night had heart disease more often.',
      fires: true,
    },
    {
      claim: 'Night work reduces the risk of heart disease in nurses.',
      passage: 'In a randomised trial nurses who worked at night had less heart disease.',
      fires: false,
    },
    {
      claim: 'The scanning knocked out systems in 13 counties.',
      passage: 'Outages of systems in 13 counties coincided with the scanning.',
      fires: true,
    },
    {
      claim: 'Crime fell because of the new street lights.',
      passage: 'The fall in crime was linked to the new street lights.',
      fires: true,
    },
    {
      claim: 'A daily walk lowers the risk of stroke.',
      passage: 'A daily walk was associated with a lower risk of stroke.',
      fires: true,
    },
    {
      claim: 'The new timetable led to a rise in complaints.',
      passage: 'Complaints rose after the new timetable.',
      fires: true,
    },
    {
      claim: 'Drinking coffee is linked to insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'Drinking coffee may cause insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'The flood led to the closure of the bridge.',
      passage: 'The bridge was closed after the flood because of cracks that the flood had caused.',
      fires: false,
    },
    {
      claim: 'There is no proof that coffee causes insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'The strike led to the closure of three schools.',
      passage: 'Drinking coffee was associated with insomnia in three schools.',
      fires: false,
    },
  ],
  run: (view) =>
    mentionsOf(view.article, 'causal').flatMap((ours) => {
      const theirs = correlationBehind(view, ours);
      if (!theirs) return [];
      const difference = differenceOf(
        view,
        widened(view.article, ours.span, 0, 2),
        widened(view.source, theirs.span, theirs.tie === 'link' ? 1 : 0, 2),
      );
      return [theirs.tie === 'time' ? { ...difference, severity: 'warning' as const } : difference];
    }),
};
