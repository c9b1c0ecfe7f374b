import type { ClaimCheck } from '../../types/index.js';
import { governing } from '../../trace/checks/support/governors.js';
import { tokenAt } from '../support/answers.js';
import { raiseDifference, raises } from '../support/rungs.js';

/** Rung of "interfere" on the ladder of influence; what lies below it belongs to a check of its own. */
const INTERFERENCE = 3;

/** The article reports a graver act on the same ladder than the source does. */
export const rungRaised: ClaimCheck = {
  id: 'status/rung-raised',
  subject: 'claim',
  severity: 'error',
  summary:
    'The article reports a graver act than the source (scanned → breached → altered; charged → convicted)',
  manual: `Some acts form ladders: systems are scanned, then accessed, then data are taken, then altered; a person is investigated, arrested, charged,
convicted; a vote is influenced, interfered with, decided. The check fires when the article's act stands higher than the act the source
reports of the same people and things, and the source nowhere goes as high. Denied, hedged and conditional acts are left to other checks.`,
  examples: [
    {
      claim: 'The networks altered voter records in three counties.',
      passage: 'The networks scanned voter records in three counties.',
      fires: true,
    },
    {
      claim: 'Hackers stole customer data from the server.',
      passage: 'Hackers accessed customer data on the server.',
      fires: true,
    },
    {
      claim: 'The mayor was convicted of fraud.',
      passage: 'The mayor was charged with fraud.',
      fires: true,
    },
    {
      claim: 'Two players were sentenced over the match.',
      passage: 'Two players were arrested over the match.',
      fires: true,
    },
    {
      claim: 'The group breached the website of the council.',
      passage: 'The group probed the website of the council.',
      fires: true,
    },
    {
      claim: 'The council changed the plan for the park.',
      passage: 'Campaigners targeted the plan for the park.',
      fires: false,
    },
    {
      claim: 'The mayor was charged with fraud.',
      passage: 'The mayor was convicted of fraud.',
      fires: false,
    },
    {
      claim: 'Hackers did not alter customer data.',
      passage: 'Hackers accessed customer data.',
      fires: false,
    },
    {
      claim: 'The mayor was convicted of fraud.',
      passage: 'The mayor was charged with fraud in May and convicted in June.',
      fires: false,
    },
    {
      claim: 'The driver was convicted of theft.',
      passage: 'A shopkeeper was arrested for fraud.',
      fires: false,
    },
  ],
  run: (view) =>
    raises(view)
      .filter(({ ours }) => !(ours.ladder === 'influence' && ours.rung === INTERFERENCE))
      .filter(({ ours }) => {
        const token = tokenAt(view.article, ours);
        return token !== undefined && governing(view.article, token, 'attempt').length === 0;
      })
      .map((raise) => raiseDifference(view, raise)),
};
