import type { ClaimCheck } from '../../types/index.js';
import { extentDiffers } from '../support/extents.js';

/** The article calls small, minor or limited what the source calls broad, widespread or major. */
export const extentLowered: ClaimCheck = {
  id: 'scope/extent-lowered',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article calls small or limited what the source calls broad or major',
  manual: `To shrink what a source found misleads as much as to blow it up. The check fires when the article describes a thing or an act as small, minor,
limited or isolated and the passage describes the same thing, or those who did the same act, as broad, widespread, extensive or major. It is
silent when either side uses words of both kinds, under a negation, and in a question.`,
  examples: [
    {
      claim: 'The audit found minor damage to the bridge.',
      passage: 'The audit found extensive damage to the bridge.',
      fires: true,
    },
    {
      claim: 'There were isolated outages in the north in March.',
      passage: 'There were widespread outages in the north in March.',
      fires: true,
    },
    {
      claim: 'They found some smaller intrusions into the networks of the agency.',
      passage: 'Broad campaigns of two groups compromised the networks of the agency.',
      fires: true,
    },
    {
      claim: 'A limited shortage of insulin was reported by the hospitals.',
      passage: 'A severe shortage of insulin was reported by the hospitals.',
      fires: true,
    },
    {
      claim: 'The study describes modest gains in reading among the pupils.',
      passage: 'The study describes substantial gains in reading among the pupils.',
      fires: true,
    },
    {
      claim: 'The audit found minor damage to the bridge.',
      passage: 'The audit found extensive damage to the road and minor damage to the bridge.',
      fires: false,
    },
    {
      claim: 'The audit found damage to the small bridge.',
      passage: 'The audit found major damage to the bridge.',
      fires: false,
    },
    {
      claim: 'The audit found no minor damage to the bridge.',
      passage: 'The audit found extensive damage to the bridge.',
      fires: false,
    },
    {
      claim: 'Small businesses paid 40 crowns for the permit.',
      passage: 'Businesses paid 40 crowns for the permit after a major reform.',
      fires: false,
    },
    {
      claim: 'Was there only minor damage to the bridge?',
      passage: 'The audit found extensive damage to the bridge.',
      fires: false,
    },
  ],
  run: (view) => extentDiffers(view, 'small'),
};
