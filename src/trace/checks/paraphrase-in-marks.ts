import type { QuotationCheck } from '../../types/index.js';
import { differences, quoteAs } from './support/quoted-words.js';

/** Reports that a paraphrase stands inside quotation marks. */
export const paraphraseInMarks: QuotationCheck = {
  id: 'quote/paraphrase-in-marks',
  subject: 'quotation',
  summary: 'a paraphrase stands inside quotation marks',
  severity: 'error',
  manual: `Speaks when the passage is plainly the one meant but most of its words were replaced. A rational interpretation does not excuse
altered words inside the marks (Masson v. New Yorker). Take the marks away, or quote the words.`,
  examples: [
    {
      article: 'The report said “networks tied to Veldt tried to get into voter rolls”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article:
        'The report said “the hospital moved most of its patients to different hospitals in one week”.',
      source: 'Most patients were moved to other hospitals within a week, and the rest were sent home.',
      fires: true,
    },
    {
      article: 'The report said “we found no evidence at all of altered vote counts or any vote tally”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article:
        'The report said “some groups linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article:
        'The report said “some networks linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article:
        'The report said that networks tied to Veldt tried to get into voter rolls, and “probably attempted to access” them.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'paraphrase',
      ({ actual, expected }) => ({
        actual,
        expected,
        suggestion: `take the marks away, or ${quoteAs(expected)}`,
      }),
    );
  },
};
