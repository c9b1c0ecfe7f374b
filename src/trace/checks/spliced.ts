import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

const BETWEEN = 'The board heard the clerks of another office and put the question off. ';

/** Reports that passages that stand apart in the source are joined as one quotation. */
export const spliced: QuotationCheck = {
  id: 'quote/spliced',
  subject: 'quotation',
  summary: 'passages that stand apart in the source are joined as one quotation',
  severity: 'error',
  manual: `Speaks when the pieces around an ellipsis stand in another order in the source, so far apart that no reader would take them
for one passage, or are the words of two speakers; and when passages that stand apart run on as one without any ellipsis. Joining distant words makes a sentence nobody said; Bluebook and Chicago ask for separate quotations.`,
  examples: [
    {
      article:
        'The report said “any vote tally was altered … probably attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “coincided with the scanning … The Bureau apologised for the delay”.',
      source: `In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026. ${BETWEEN.repeat(20)}The Bureau apologised for the delay.`,
      fires: true,
    },
    {
      article: 'The report said “Repairs cost 4.2 million crowns … coincided with the scanning”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: true,
    },
    {
      article: 'The report said “outages in at least 13 counties … cost 4.2 million crowns”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: false,
    },
    {
      article:
        'The report said “some networks linked to the Veldt Bureau … attempted to access voter-roll systems”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article:
        'The report said “some networks linked to the Veldt Bureau,” and later it wrote of “voter-roll systems in three counties”.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article:
        '“We heard a noise like a train … The pumps had not been serviced for a decade,” Petra Lind said.',
      source:
        '“We heard a noise like a train,” said Petra Lind, who lives on the quay.\n\nJonas Aker, the manager, said: “The pumps had not been serviced for a decade.”',
      fires: true,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'spliced',
      ({ touches, actual, expected }) => ({
        actual,
        expected,
        message: `Article joins \`${oneLine(actual)}\`; in the source ${APART[touches ?? ''] ?? 'the pieces stand far apart'}: \`${oneLine(expected)}\``,
        suggestion: 'quote the pieces apart, each with its own marks',
      }),
    );
  },
};

const APART: Readonly<Record<string, string>> = {
  order: 'the pieces stand in another order',
  voices: 'different people say the pieces',
};
