import { oneLine } from '../../language/message.js';
import type { ReusingCheck } from '../../types/index.js';

/** The headline says more than the article under it. */
export const headlineBeyondBody: ReusingCheck = {
  id: 'selection/headline-beyond-body',
  subject: 'headline',
  severity: 'warning',
  summary: 'The headline says more than the article under it',
  manual: `Most readers see nothing but the headline; press codes ask that the text support it (IPSO Editors' Code, clause 1). The check holds the title
against the sentences of the article's own body with the checks of claims: a hedge, a denial, an attempt, an allegation or "some" that is gone,
a link told as cause, a higher number. It speaks when the sentence nearest to the headline differs in that way and no other sentence comes as
near without differing. It needs no source. A headline may leave things out, round, and use the present tense.`,
  reuses: [
    'polarity/negation-flip',
    'polarity/absence-as-disproof',
    'polarity/unassessed-as-none',
    'certainty/likelihood-raised',
    'certainty/hedge-removed',
    'certainty/possibility-as-fact',
    'certainty/confidence-raised',
    'status/attempt-as-success',
    'status/rung-raised',
    'status/allegation-as-finding',
    'status/correlation-as-cause',
    'status/causal-strength-raised',
    'status/recommendation-as-act',
    'status/conditional-as-fact',
    'number/amount-differs',
    'number/unit-differs',
    'scope/quantifier-broadened',
    'scope/extent-raised',
    'scope/place-broadened',
  ],
  examples: [
    {
      claim: 'Factory polluted river',
      passage:
        'The factory probably polluted the river, the inspectors wrote. They took samples at four places in May.',
      fires: true,
    },
    {
      claim: 'Hackers broke into voter rolls',
      passage: 'Hackers tried to break into voter rolls in three counties. None of the attempts got through.',
      fires: true,
    },
    {
      claim: 'Coffee causes insomnia in older adults',
      passage: 'Drinking coffee was associated with insomnia in older adults. The study followed 900 people.',
      fires: true,
    },
    {
      claim: 'Storm kills 31 people in Orla',
      passage: 'The storm killed 13 people in Orla. Trains stood still until the evening.',
      fires: true,
    },
    {
      claim: 'Factory probably polluted river',
      passage:
        'The factory probably polluted the river, the inspectors wrote. They took samples at four places in May.',
      fires: false,
    },
    {
      claim: 'Council to close lido',
      passage: 'The council will close the lido in autumn. Swimmers have signed a petition.',
      fires: false,
    },
    {
      claim: 'Storm kills a dozen in Orla',
      passage: 'The storm killed 12 people in Orla. Trains stood still until the evening.',
      fires: false,
    },
    {
      claim: 'Hackers broke into voter rolls',
      passage:
        'Hackers broke into voter rolls in one county. They tried to break into voter rolls in two more.',
      fires: false,
    },
    {
      claim: 'A quiet year for the harbour',
      passage:
        'The factory probably polluted the river, the inspectors wrote. They took samples at four places in May.',
      fires: false,
    },
  ],
  run: ({ check, difference }) => [
    {
      ...difference,
      message: `The headline says \`${oneLine(difference.actual)}\`; the article under it says \`${oneLine(difference.expected)}\` (as ${check} tells)`,
    },
  ],
};
