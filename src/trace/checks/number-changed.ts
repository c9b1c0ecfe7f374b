import type { QuotationCheck } from '../../types/index.js';
import { CHANGED_WORDS, differences } from './support/quoted-words.js';

/** Reports that a number, unit or date inside the marks differs from the source. */
export const numberChanged: QuotationCheck = {
  id: 'quote/number-changed',
  subject: 'quotation',
  summary: 'a number, unit or date inside the marks differs from the source',
  severity: 'error',
  manual: `Speaks when a figure, a number word, a unit, a currency sign, a month, a weekday or a year differs, was left out or was put in.
Figures are never rounded inside quotation marks. The same figure in another style (three and 3, 5 percent and 5%, 1,000 and 1000) is passed and named.`,
  examples: [
    {
      article: 'The report said, “Outages in at least 31 counties coincided with the scanning.”',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: true,
    },
    {
      article: 'The report said “Repairs cost 4.2 billion crowns, 48.7 percent of the budget”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: true,
    },
    {
      article: 'The report said “In March 2023 outages in at least 13 counties coincided with the scanning”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: true,
    },
    {
      article: 'The report said “Repairs cost 4.2 million crowns, 48.7% of the budget”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: false,
    },
    {
      article: 'The report said “attempted to access voter-roll systems in 3 counties”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Two contractors paid the Ostrava Group in May”.',
      source:
        'Two contractors paid the Ostrava Group in May. The clinic will reopen only if the inspectors approve the new wards. Most patients were moved to other hospitals within a week, and none was harmed.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(view, ({ kind, touches }) => CHANGED_WORDS.has(kind) && touches === 'number');
  },
};
