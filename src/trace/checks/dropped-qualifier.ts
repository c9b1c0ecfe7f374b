import type { QuotationCheck } from '../../types/index.js';
import { CHANGED_WORDS, differences } from './support/quoted-words.js';

const QUALIFIERS = new Set(['likelihood', 'confidence', 'condition', 'limit', 'quantifier']);

/** Reports that a hedge, limit, condition or quantifier was changed inside the marks. */
export const droppedQualifier: QuotationCheck = {
  id: 'quote/dropped-qualifier',
  subject: 'quotation',
  summary: 'a hedge, limit, condition or quantifier was changed inside the marks',
  severity: 'error',
  manual: `Speaks when a word of likelihood or confidence (probably, may, moderate confidence), a limit (only, at least), a condition (if,
unless) or a quantifier (some, most) was left out of the quotation, put in or traded for another. Such words say how much the speaker stands
behind; the Associated Press warns that leaving out the modifying words misquotes. A marked ellipsis is judged by another check.`,
  examples: [
    {
      article:
        'The report said “some networks linked to the Veldt Bureau attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article:
        'The report said “all networks linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “The clinic will reopen if the inspectors approve the new wards”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
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
        'The report said “some groups linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “The clinic will reopen only if the inspectors approve the new wards”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(view, ({ kind, touches }) => CHANGED_WORDS.has(kind) && QUALIFIERS.has(touches ?? ''));
  },
};
