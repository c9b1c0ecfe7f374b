import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

/** Reports that the words credited to a person are the source's own text. */
export const ownVoice: QuotationCheck = {
  id: 'quote/own-voice',
  subject: 'quotation',
  summary: 'the article gives a person words that the source says in its own voice',
  severity: 'warning',
  manual: `A press release or a news story quotes people and tells the rest itself. Marks promise that somebody said these very words (AP), so
the writer's sentence must not be put into the mouth of the person quoted beside it. The check speaks when five or more words stand outside all
quotation marks of the source and outside its reported speech, the article credits a person with them, and the source lets that person speak
elsewhere by name. A source that quotes nobody (a speech, a letter, a transcript without marks) is left alone.`,
  examples: [
    {
      article: '“Mixed loans lower the risk of such projects for banks,” Petra Lind said.',
      source:
        'The council met on Monday. “We want more builders at the table,” said Petra Lind, who chairs it.\n\nMixed loans lower the risk of such projects for banks. The first are due in May.',
      fires: true,
    },
    {
      article: '“The pumps had not been serviced for a decade,” Jonas Aker told the paper.',
      source:
        'The pumps had not been serviced for a decade.\n\nJonas Aker, the manager, said: “We shall look at every one of them.”',
      fires: true,
    },
    {
      article: '“We want more builders at the table,” Petra Lind said.',
      source:
        'The council met on Monday. “We want more builders at the table,” said Petra Lind, who chairs it.\n\nMixed loans lower the risk of such projects for banks.',
      fires: false,
    },
    {
      article: '“Mixed loans lower the risk of such projects for banks,” Petra Lind said.',
      source:
        '“We want more builders at the table,” said Petra Lind, who chairs it. Mixed loans lower the risk of such projects for banks, she added.',
      fires: false,
    },
    {
      article: '“The pumps had not been serviced for a decade,” the report said.',
      source:
        'The pumps had not been serviced for a decade.\n\nJonas Aker, the manager, said: “We shall look at every one of them.”',
      fires: false,
    },
    {
      article: '“The pumps had not been serviced for a decade,” Jonas Aker said.',
      source:
        'Statement of Jonas Aker to the committee.\n\nThe pumps had not been serviced for a decade. I told the owner so.',
      fires: false,
    },
    {
      article: '“The pumps had not been serviced for a decade,” Jonas Aker said.',
      source:
        '“We bought the plant in May,” said Jonas Aker, the manager.\n\n“It was in a poor state. The pumps had not been serviced for a decade. Nobody had told us.',
      fires: false,
    },
  ],
  run: (view) =>
    differences(
      view,
      ({ kind }) => kind === 'own-voice',
      ({ actual, expected }) => ({
        actual,
        expected,
        message: `Article gives the words to \`${oneLine(actual)}\`; the source says them in its own voice: \`${oneLine(expected)}\``,
        suggestion: `credit \`${oneLine(expected)}\`, or take the marks away`,
      }),
    ),
};
