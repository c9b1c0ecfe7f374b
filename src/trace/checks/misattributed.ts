import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { tellsSpeech } from '../voice.js';
import { differences } from './support/quoted-words.js';

interface Wording {
  readonly message: string;
  readonly suggestion: string;
}

/** Reports that the words stand in another source than the one credited. */
export const misattributed: QuotationCheck = {
  id: 'quote/misattributed',
  subject: 'quotation',
  summary: 'the words stand in another source than the one credited, or another person says them',
  severity: 'error',
  manual: `Speaks when the credit clearly names one of the sources and the words stand in another. The right words with the wrong credit
send the reader to a document that does not hold them. A credit that names no source by its title, file or link is left alone. Speaks too when
the article gives the words to one person and the source, which lets that person speak elsewhere, names another; of a transcript
(“NAME:”, “CHAIR POWELL.”, “Q.” and “A.”) and of a judgment with several opinions the speaker of every passage is known. A speaker whom the
article names only by a pronoun or an office makes it a warning.`,
  examples: [
    {
      article: 'Harbour Report 12 said “the pumps had not been serviced for a decade”.',
      source: 'Harbour Report 9. The pumps had not been serviced for a decade. The owner denied it.',
      sourcePath: 'harbour-report-9.txt',
      other: {
        path: 'harbour-report-12.txt',
        text: 'Harbour Report 12. New pumps were bought in the spring.',
      },
      fires: true,
    },
    {
      article: 'According to the Ostrava audit, “repairs cost 4.2 million crowns”.',
      source: 'Repairs cost 4.2 million crowns. The budget was exceeded.',
      sourcePath: 'veldt-audit.txt',
      other: { path: 'ostrava-audit.txt', text: 'The audit covers the years to 2023. It found no fault.' },
      fires: true,
    },
    {
      article: 'Harbour Report 9 said “the pumps had not been serviced for a decade”.',
      source: 'Harbour Report 9. The pumps had not been serviced for a decade. The owner denied it.',
      sourcePath: 'harbour-report-9.txt',
      other: {
        path: 'harbour-report-12.txt',
        text: 'Harbour Report 12. New pumps were bought in the spring.',
      },
      fires: false,
    },
    {
      article: 'The report said “the pumps had not been serviced for a decade”.',
      source: 'The pumps had not been serviced for a decade. The owner denied it.',
      sourcePath: 'harbour-report-9.txt',
      other: { path: 'harbour-report-12.txt', text: 'New pumps were bought in the spring.' },
      fires: false,
    },
    {
      article: 'The report says that “the people of the valley owe nothing to anybody”.',
      source:
        '# Statement of the chair on the publication of the report\n\nThe people of the valley owe nothing to anybody. Thank you.',
      sourcePath: 'chair.md',
      other: {
        path: 'inquiry.md',
        text: '# Report of the inquiry into the flood\n\nThe gates were shut at noon on Monday.',
      },
      fires: true,
    },
    {
      article: '“The pumps had not been serviced for a decade,” Petra Lind said.',
      source:
        '“We heard a noise like a train,” said Petra Lind, who lives on the quay.\n\nJonas Aker, the manager, said: “The pumps had not been serviced for a decade.”',
      fires: true,
    },
    {
      article: '“The pumps had not been serviced for a decade,” the manager said.',
      source:
        '“We heard a noise like a train,” said Petra Lind, who lives on the quay.\n\nJonas Aker, the manager, said: “The pumps had not been serviced for a decade.”',
      fires: false,
    },
  ],
  run: (view) => {
    return [
      ...differences(
        view,
        ({ kind }) => kind === 'misattributed',
        ({ actual, expected }) => ({
          actual,
          expected,
          message: `Article credits \`${oneLine(actual)}\`; the words stand in \`${oneLine(expected)}\``,
          suggestion: `credit \`${oneLine(expected)}\``,
        }),
      ),
      ...differences(
        view,
        ({ kind }) => kind === 'speaker',
        ({ actual, expected, touches }) => ({
          severity: touches === 'inferred' ? 'warning' : 'error',
          actual,
          expected,
          ...(tellsSpeech(expected) ? byTelling(actual, expected) : byName(actual, expected)),
        }),
      ),
    ];
  },
};

/** The source names whoever says the words over them: a turn of a transcript, an opinion. */
function byName(actual: string, expected: string): Wording {
  return {
    message: `Article gives the words to \`${oneLine(actual)}\`; the source gives them to \`${oneLine(expected)}\``,
    suggestion: `credit \`${oneLine(expected)}\``,
  };
}

/** The source tells in a clause of its own who says them. */
function byTelling(actual: string, expected: string): Wording {
  return {
    message: `Article gives the words to \`${oneLine(actual)}\`; the source gives them otherwise: \`${oneLine(expected)}\``,
    suggestion: `say whose words they are: \`${oneLine(expected)}\``,
  };
}
