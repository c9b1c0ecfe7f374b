import type { QuotationCheck } from '../../types/index.js';
import { CHANGED_WORDS, differences } from './support/quoted-words.js';

/** Reports that a name inside the marks differs from the source. */
export const nameChanged: QuotationCheck = {
  id: 'quote/name-changed',
  subject: 'quotation',
  summary: 'a name inside the marks differs from the source',
  severity: 'error',
  manual: `Speaks when a person, a body, a place or another name was traded, left out or put in without brackets. Whom the words are about is
part of what was said, so the change is material (Masson v. New Yorker). A name in brackets for a pronoun is the allowed way (Chicago 13.7).`,
  examples: [
    {
      article:
        'The report said “some networks linked to the Ostrava Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “Two contractors paid the Veldt Group in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article:
        'The report said “some networks linked to Veldt and Ostrava Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “a letter in the name of the Red Halvard was sent to the court in May”.',
      source:
        'It was quiet. A letter in the name of the Red Points was sent to the court in May. Nobody was hurt.',
      fires: true,
    },
    {
      article: 'The report said “Two contractors paid [the group] in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
    {
      article: 'The report said “some networks linked to the Veldt Bureau probably attempted to access”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Two contractors paid the OSTRAVA Group in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(view, ({ kind, touches }) => CHANGED_WORDS.has(kind) && touches === 'name');
  },
};
