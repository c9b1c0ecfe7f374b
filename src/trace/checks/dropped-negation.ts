import type { QuotationCheck } from '../../types/index.js';
import { CHANGED_WORDS, differences } from './support/quoted-words.js';

/** Reports that a negation was left out of a quotation, or put in. */
export const droppedNegation: QuotationCheck = {
  id: 'quote/dropped-negation',
  subject: 'quotation',
  summary: 'a negation was left out of a quotation, or put in',
  severity: 'error',
  manual: `Speaks when not, no, never, without, fails to or a like word stands on one side only. One such word turns the sentence round, so the
change is always material (Masson v. New Yorker). Contractions (“don't” for “do not”), “not only” and “no fewer than” are no negations here.`,
  examples: [
    {
      article:
        'The report said, “We have evidence that any vote tally was altered, although visibility into two counties was limited.”',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “Most patients were not moved to other hospitals within a week”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article: 'The report said “and two were harmed” later.',
      source: 'Most patients were moved, and no two were harmed. Staff worked on.',
      fires: true,
    },
    {
      article:
        'The report said, “We have no evidence that any vote tally was altered, although visibility into two counties was limited.”',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “we don’t know the cause of the failure”.',
      source: 'On Friday we do not know the cause of the failure. Work goes on.',
      fires: false,
    },
    {
      article:
        'The report said “some groups linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(view, ({ kind, touches }) => CHANGED_WORDS.has(kind) && touches === 'negation');
  },
};
