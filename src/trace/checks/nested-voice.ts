import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { isPerson } from '../voices/speaker-names.js';
import { differences } from './support/quoted-words.js';

/** A writer by name; of a document "the source" says enough. */
function named(credit: string): string {
  return isPerson(credit) ? `\`${oneLine(credit)}\`` : 'the source';
}

/** Reports that the source quotes these words from somebody else. */
export const nestedVoice: QuotationCheck = {
  id: 'quote/nested-voice',
  subject: 'quotation',
  summary: 'the source quotes these words from somebody else',
  severity: 'warning',
  manual: `Speaks when the words stand inside quotation marks in the source, as a third party's, or under the heading of a minority view, a
dissent or an annex, while the article gives them to the source itself. Law knows the fault as quoting a dissent or a party's argument as the
holding. It stays silent when the article names the other voice, and an annex alone is only noted.`,
  examples: [
    {
      article: 'The report said “it was chaos in the counting room that night”.',
      source:
        'The count lasted three days. “It was chaos in the counting room that night,” a county clerk told us. The board met later.',
      fires: true,
    },
    {
      article: 'According to the report, “the attempt was unlikely to succeed from the start”.',
      source:
        'The attempt was serious.\n\nMinority view\n\nThe attempt was unlikely to succeed from the start. We dissent.',
      fires: true,
    },
    {
      article: 'The report said “the pumps had not been serviced for a decade”.',
      source:
        'We spoke to the crew. An engineer said: "The pumps had not been serviced for a decade." The owner denied it.',
      fires: true,
    },
    {
      article: 'The report said “nobody had looked at the ceiling for years”.',
      source:
        'The trial ran for a year. “It was a long year,” said the founder, who led it. “Nobody had looked at the ceiling for years.” The clinic paid.',
      fires: true,
    },
    {
      article: 'The report quoted a county clerk as saying “it was chaos in the counting room that night”.',
      source:
        'The count lasted three days. “It was chaos in the counting room that night,” a county clerk told us. The board met later.',
      fires: false,
    },
    {
      article:
        'According to the report’s minority view, “the attempt was unlikely to succeed from the start”.',
      source:
        'The attempt was serious.\n\nMinority view\n\nThe attempt was unlikely to succeed from the start. We dissent.',
      fires: false,
    },
    {
      article: 'The report said “The count lasted three days and two nights”.',
      source: 'The count lasted three days and two nights. “It was chaos,” a county clerk told us.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'voice',
      (alteration) => ({
        severity: alteration.weight === 'material' ? 'warning' : 'info',
        message: `Article gives the words to ${named(alteration.actual)}; the source prints them under \`${oneLine(alteration.expected)}\``,
        suggestion: `say whose words they are: \`${oneLine(alteration.expected)}\``,
      }),
    );
  },
};
