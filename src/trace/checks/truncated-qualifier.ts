import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

/** Reports that the quotation leaves off a clause of its sentence that limits or reverses it. */
export const truncatedQualifier: QuotationCheck = {
  id: 'quote/truncated-qualifier',
  subject: 'quotation',
  summary: 'the quotation leaves off a clause of its sentence that limits or reverses it',
  severity: 'warning',
  manual: `Speaks when the quotation stops before a clause such as “although …”, “unless …” or “but … not …”, or starts right
after words such as “no evidence that”, “at least” or “If the court agrees, …”, and the article does not give that limit in its own words nearby. AP: one can misquote by giving a
remark without its modifying passage or qualifiers. Two or three quoted words count only where the author's own sentence says what stands
before them in the source. Where an ellipsis marks the cut, \`quote/elided-qualifier\` speaks.`,
  examples: [
    {
      article:
        'The report said, “We have no evidence that any vote tally was altered.” Officials were relieved.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said that “any ballot box was opened early”. Officials were alarmed.',
      source: 'We have no evidence that any ballot box was opened early. The count was calm.',
      fires: true,
    },
    {
      article: 'The report said “The clinic will reopen next week”.',
      source: 'The clinic will reopen next week, unless the inspectors object. Staff were told.',
      fires: true,
    },
    {
      article: 'The report said the clinic “will reopen” in a week. Staff were glad.',
      source: 'The clinic will reopen next week, unless the inspectors object. Staff were told.',
      fires: true,
    },
    {
      article: 'The report said: “The agency may act before June.” Critics were angry.',
      source: 'If the minister agrees, the agency may act before June. It waits for an answer.',
      fires: true,
    },
    {
      article: 'The report said the clinic “will reopen”, but only if the inspectors agree.',
      source: 'The clinic will reopen next week, unless the inspectors object. Staff were told.',
      fires: false,
    },
    {
      article:
        'The report said, “We have no evidence that any vote tally was altered,” although it could see little of two counties.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article:
        'The report found no evidence that “any vote tally was altered”, though visibility into two counties was limited.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: false,
    },
    {
      article: 'The report said “Repairs cost 4.2 million crowns”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind.startsWith('truncated-'),
      ({ kind, expected }) => ({
        expected,
        message: `Article ${kind === 'truncated-after' ? 'stops before' : 'starts after'} \`${oneLine(expected)}\`, which limits the quoted words`,
        suggestion: `give the limit too: \`${oneLine(expected)}\``,
      }),
    );
  },
};
