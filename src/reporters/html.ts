import { harmless } from './support/harmless.js';
import type { Reporter } from '../types/index.js';
import { written } from './html/dom.js';
import { pageOf } from './html/page.js';

/** Control characters that no page may hold. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}/gu;

/** One page for an editor: the article as written, with the evidence beside it; nothing is loaded from anywhere. */
export const html: Reporter = harmless(
  {
    id: 'html',
    summary: 'a page for an editor: the article with the evidence beside it, in one file',
    bringsManuals: true,
    render: (run, context) => `${written(pageOf(run, context)).replace(FORBIDDEN, '\uFFFD')}\n`,
  },
  'markup',
);
