import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

/** Reports that words in brackets change what the source says. */
export const bracketChangesMeaning: QuotationCheck = {
  id: 'quote/bracket-changes-meaning',
  subject: 'quotation',
  summary: 'words in brackets change what the source says',
  severity: 'error',
  manual: `Brackets inside a quotation clarify: a name for a pronoun, a noun for a longer phrase, a letter for another form. Speaks when
they put in or hide a negation, a hedge, a figure, a limit or how far an act got. Bluebook R5 and Chicago 13.7 allow the clarification only.`,
  examples: [
    {
      article: 'The report said “some networks [successfully] access[ed] voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article:
        'The report said “[all] networks linked to the Veldt Bureau probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “Most patients were [not] moved to other hospitals within a week”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: true,
    },
    {
      article: 'The report said “[the counties] asked for help in the second week of the outage”.',
      source: 'When the lines failed, they asked for help in the second week of the outage. Nobody came.',
      fires: false,
    },
    {
      article:
        'The report said “[s]ome networks linked to the Veldt Bureau probably attempt[ed] to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Two contractors [from the harbour] paid the Ostrava Group in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(view, ({ kind, weight }) => kind === 'bracket' && weight === 'material');
  },
};
