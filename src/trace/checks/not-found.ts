import { oneLine } from '../../language/message.js';
import { ONLY_HIDDEN } from '../hidden.js';
import type { Alteration, QuotationCheck, QuotationView } from '../../types/index.js';
import { bySense, differences } from './support/quoted-words.js';

/** Reports that the quoted words stand in no source. */
export const notFound: QuotationCheck = {
  id: 'quote/not-found',
  subject: 'quotation',
  summary: 'the quoted words stand in no source',
  severity: 'error',
  manual: `Looks the quotation up in every source, whatever its typography, and speaks when no passage holds it or comes near. It names the
passage that comes nearest and how many of the first words are there. Only words that a source should hold are reported: those credited to
a document at hand, by title, file name, date or kind (“the report”, “the December minutes”), to its author or issuer, or to somebody who speaks
in it. Words of anybody else, or said in a tweet, to a newspaper or in a statement that is not among the sources, are unchecked. Somebody whom
a source only quotes draws a warning. A quotation whose sources were not given or could not be read is never reported here. Every quotation checker for legal briefs starts with this test; invented wording is the gravest misquotation.`,
  examples: [
    {
      article: 'The report called it “a coordinated digital siege of the county offices” on Monday.',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said, “Investigators recovered every stolen ballot from the harbour warehouse.”',
      source:
        'We assess that some networks linked to the Veldt Bureau probably attempted to access voter-roll systems in three counties. We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
      fires: true,
    },
    {
      article: 'The report said “the mayor personally ordered the shredding of all the files”.',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
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
      article: 'The report said, “Outages in at least 13 counties coincided with the scanning.”',
      source:
        'In March 2024 outages in at least 13 counties coincided with the scanning. Repairs cost 4.2 million crowns, 48.7 percent of the budget. The board recommends replacing the software by 2026.',
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
      ({ kind }) => kind === 'absent',
      (alteration) => ({
        severity: bySense(alteration, 'warning'),
        actual: alteration.actual,
        expected: alteration.expected,
        message: messageOf(view, alteration),
        suggestion: null,
      }),
    );
  },
};

function messageOf({ trace }: QuotationView, { actual, expected }: Alteration): string {
  if (trace.why.startsWith(ONLY_HIDDEN)) return `Article quotes \`${oneLine(actual)}\`; ${trace.why}`;
  const words = trace.nearest?.leadingWords ?? 0;
  const nearest =
    expected.trim() === ''
      ? ''
      : words > 0
        ? `; the first ${words} words are there: \`${oneLine(expected)}\``
        : `; nearest comes \`${oneLine(expected)}\``;
  return `Article quotes \`${oneLine(actual)}\`; no source has these words${nearest}`;
}
