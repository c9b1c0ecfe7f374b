import type { QuotationCheck } from '../../types.js';
import { differences } from '../support/quoted-words.js';

/** Reports that the words stand on another page than the one cited. */
export const wrongPage: QuotationCheck = {
  id: 'quote/wrong-page',
  subject: 'quotation',
  summary: 'the words stand on another page than the one cited',
  severity: 'warning',
  manual: `Speaks when the article cites a page and the words stand on another page of the same document, by its printed label and by
count. When the words stand on the cited page too, that place is taken. Documents without pages are left alone.`,
  examples: [],
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
