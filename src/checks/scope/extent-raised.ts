import type { ClaimCheck } from '../../types/index.js';
import { extentDiffers } from '../support/extents.js';

/** The article calls broad, widespread or major what the source calls small, minor or limited. */
export const extentRaised: ClaimCheck = {
  id: 'scope/extent-raised',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article calls broad or major what the source calls small or limited',
  manual: `An adjective of extent is a finding in itself: minor damage is not extensive damage. The check fires when the article describes a thing as broad,
widespread, extensive, massive or major and the passage describes the same thing as small, minor, limited or isolated. It is silent when
either side uses words of both kinds, under a negation, and in a question.`,
  examples: [
    {
      claim: 'The audit found extensive damage to the bridge.',
      passage: 'The audit found slight damage to the bridge.',
      fires: true,
    },
    {
      claim: 'The trial reported serious side effects in the second group.',
      passage: 'The trial reported minor side effects in the second group.',
      fires: true,
    },
    {
      claim: 'Widespread outages were reported in the north in March.',
      passage: 'Isolated outages were reported in the north in March.',
      fires: true,
    },
    {
      claim: 'The study describes substantial gains in reading among the pupils.',
      passage: 'The study describes modest gains in reading among the pupils.',
      fires: true,
    },
    {
      claim: 'The hospitals reported a severe shortage of insulin.',
      passage: 'The hospitals reported a limited shortage of insulin.',
      fires: true,
    },
    {
      claim: 'The audit found damage to the major bridge.',
      passage: 'The audit found minor damage to the bridge.',
      fires: false,
    },
    {
      claim: 'The audit did not find extensive damage to the bridge.',
      passage: 'The audit found slight damage to the bridge.',
      fires: false,
    },
    {
      claim: 'The trial reported serious side effects in the second group.',
      passage: 'The trial reported minor side effects in the first group and serious ones in the second.',
      fires: false,
    },
    {
      claim: 'The audit found extensive damage to the bridge.',
      passage: 'The audit found damage to the small bridge.',
      fires: false,
    },
    {
      claim: 'A large majority of the members voted for the plan.',
      passage: 'A majority of the members voted for the minor plan.',
      fires: false,
    },
  ],
  run: (view) => extentDiffers(view, 'large'),
};
