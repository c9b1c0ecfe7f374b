import { oneLine } from '../../language/message.js';
import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

/** Reports that italics or bold were added inside the marks and not declared. */
export const emphasisUndeclared: QuotationCheck = {
  id: 'quote/emphasis-undeclared',
  subject: 'quotation',
  summary: 'italics or bold were added inside the marks and not declared',
  severity: 'info',
  manual: `Speaks when words are set in italics or bold in the quotation and not in the source, and nothing says “emphasis added”. Bluebook
R5 and Chicago ask for the declaration. It needs a source whose own styling is known, and leaves quotations alone that are italic throughout.`,
  examples: [
    {
      article: 'The report said “we have **no evidence** that any vote tally was altered”.',
      source: 'At this time we have no evidence that any vote tally was altered. Work goes on.',
      sourcePath: 'source.md',
      fires: true,
    },
    {
      article: 'The report said “repairs cost *4.2 million crowns* in a single year”.',
      source: 'The *audit* says repairs cost 4.2 million crowns in a single year.',
      sourcePath: 'source.md',
      fires: true,
    },
    {
      article: 'The report said “we have **no evidence** that any vote tally was altered” (emphasis added).',
      source: 'At this time we have no evidence that any vote tally was altered. Work goes on.',
      sourcePath: 'source.md',
      fires: false,
    },
    {
      article: 'The report said “we have **no evidence** that any vote tally was altered”.',
      source: 'At this time we have **no evidence** that any vote tally was altered. Work goes on.',
      sourcePath: 'source.md',
      fires: false,
    },
    {
      article: 'The report said “we have **no evidence** that any vote tally was altered”.',
      source: 'At this time we have no evidence that any vote tally was altered. Work goes on.',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'emphasis-added',
      ({ actual, expected }) => ({
        actual,
        expected,
        message: `Article stresses \`${oneLine(actual)}\`; the source does not`,
        suggestion: 'add “(emphasis added)” or take the stress away',
      }),
    );
  },
};
