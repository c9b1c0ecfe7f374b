import type { QuotationCheck } from '../../types/index.js';
import { differences } from './support/quoted-words.js';

/** Reports that the words stand on another page than the one cited. */
export const wrongPage: QuotationCheck = {
  id: 'quote/wrong-page',
  subject: 'quotation',
  summary: 'the words stand on another page than the one cited',
  severity: 'warning',
  manual: `Speaks when the article cites a page and the words stand on another page of the same document, by its printed label and by
count. When the words stand on the cited page too, that place is taken. Documents without pages are left alone.`,
  examples: [
    {
      article: 'The report says on page 3 that “the pumps had not been serviced for a decade”.',
      source:
        'Report on the harbour\n\nIt was built in 1961.\f\nThe pumps had not been serviced for a decade.\n\f\nThe owner denied it.\n',
      fires: true,
    },
    {
      article:
        'The owner denied it, according to the report (p. 1): “We knew nothing of any damage to the northern pumps.”',
      source:
        'Report on the harbour\n\nIt was built in 1961.\f\nThe owner said: We knew nothing of any damage to the northern pumps.\n\f',
      fires: true,
    },
    {
      article: 'The report says on page 2 that “the pumps had not been serviced for a decade”.',
      source:
        'Report on the harbour\n\nIt was built in 1961.\f\nThe pumps had not been serviced for a decade.\n\f\nThe owner denied it.\n',
      fires: false,
    },
    {
      article: 'The report says that “the pumps had not been serviced for a decade”.',
      source:
        'Report on the harbour\n\nIt was built in 1961.\f\nThe pumps had not been serviced for a decade.\n',
      fires: false,
    },
    {
      article: 'The report says on page 3 that “the pumps had not been serviced for a decade”.',
      source:
        'Report on the harbour\n\nIt was built in 1961.\n\nThe pumps had not been serviced for a decade.\n',
      fires: false,
    },
  ],
  run: (view) => {
    return differences(
      view,
      ({ kind }) => kind === 'wrong-page',
      ({ actual, expected }) => ({
        actual,
        expected,
        message: `Article cites page ${actual}; the words stand on page ${expected}`,
        suggestion: `cite page ${expected}`,
      }),
    );
  },
};
