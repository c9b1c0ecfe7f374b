import type { QuotationCheck } from '../../types/index.js';
import { bySense, differences } from './support/quoted-words.js';

/** Reports that words inside the marks stand in another order in the source. */
export const reordered: QuotationCheck = {
  id: 'quote/reordered',
  subject: 'quotation',
  summary: 'words inside the marks stand in another order in the source',
  severity: 'warning',
  manual: `Speaks when the same words stand in the source in another order. A quotation keeps the speaker's order. It is an error where
names or figures change places or a negation moves, for then another thing is said of another.`,
  examples: [
    {
      article: 'The report said “The Ostrava Group paid two contractors in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article:
        'The report said “Most patients were moved within a week to other hospitals, and none was harmed”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article: 'The report said “in three counties attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “Two contractors paid the Ostrava Group in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
    {
      article:
        'The report said “Most patients were moved to other hospitals within a week, and none was harmed”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
    {
      article: 'The report said “Most patients were moved to some hospitals within a week”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'reordered',
      (alteration) => ({ severity: bySense(alteration, 'warning') }),
    );
  },
};
