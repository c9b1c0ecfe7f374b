import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';
import { anyOf } from '../../language/lexicon.js';

/** What the removed words were, by what they touch. */
const SORTS: Readonly<Record<string, string>> = {
  likelihood: 'hedge',
  confidence: 'level of confidence',
  'event status': 'word on how far it went',
};

/** Reports that an ellipsis removes words that limit or reverse what is kept. */
export const elidedQualifier: QuotationCheck = {
  id: 'quote/elided-qualifier',
  subject: 'quotation',
  summary: 'an ellipsis removes words that limit or reverse what is kept',
  severity: 'warning',
  manual: `An ellipsis may shorten; it may not change the sense (Chicago 13.7, Bluebook R5, AP). Speaks when the removed words hold a
negation, a hedge, a condition or a limiting clause that governs the words kept on either side. Words removed inside a relative clause or a
parenthesis govern nothing outside it. At the beginning and at the end of a quotation an ellipsis stands for the rest of the sentence
there, unless the article gives the limit in its own words. A removed negation or condition, and a removed “only” or “in part”, is an error.`,
  examples: [
    {
      article: 'The report said “some networks … attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “We have … evidence that any vote tally was altered”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “The clinic will reopen … within a week”.',
      source:
        'The clinic will reopen, unless the inspectors object, within a week. Staff were told on Friday.',
      fires: true,
    },
    {
      article: 'The report said: “The agency may act on its own motion …” Critics were angry.',
      source:
        'The agency may act on its own motion only if the minister has agreed in writing. Staff were told.',
      fires: true,
    },
    {
      article: 'The report said: “… any vote tally was altered.” Critics were angry.',
      source: 'We have no evidence that any vote tally was altered. The count was calm.',
      fires: true,
    },
    {
      article: 'The report said: “The pumps were serviced in May …” Critics were angry.',
      source: 'The pumps were serviced in May and the tanks were cleaned in June. It took a week.',
      fires: false,
    },
    {
      article:
        'The report said “some networks … probably attempted to access voter-roll systems in three counties”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Most patients were moved … and none was harmed”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
    {
      article: 'The report said “The vendor … met every deadline”.',
      source: 'The vendor, which was not certified at the time, met every deadline. Payment followed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'elided',
      ({ touches, expected, actual }) => ({
        severity: isGrave(touches, expected) ? 'error' : 'warning',
        actual,
        expected,
        message: `Article leaves out \`${oneLine(expected)}\` at the ellipsis, which is a ${SORTS[touches ?? ''] ?? touches ?? 'limit'} of what it keeps`,
        suggestion: `keep the words \`${oneLine(expected)}\``,
      }),
    );
  },
};

/** Without these the sentence says the reverse, or says of everything what was said of a part. */
function isGrave(touches: string | null, removed: string): boolean {
  if (touches === 'negation' || touches === 'condition') return true;
  return touches === 'limit' && GRAVE_LIMIT.test(removed);
}

const GRAVE_LIMIT = new RegExp(`\\b(?:${anyOf('limits to a part')})\\b`, 'iu');
