import { versionOf, type Version } from '../../../src/judges/rules/version.js';
import { pair } from '../../../src/pair/index.js';
import { loadLexicon } from '../../../src/language/lexicon.js';
import { documentOf } from '../../support/view.js';

/** How a claim of one sentence stands to a passage of one sentence. */
export async function versionBetween(passage: string, claim: string): Promise<Version | null> {
  const [article, document] = [documentOf(claim, 'article.txt'), documentOf(passage, 'source.txt')];
  const span = { start: 0, end: claim.length };
  const subject = {
    id: 'c1',
    span,
    content: span,
    heading: false,
    attribution: null,
    quotations: [],
    worth: { score: 1, reason: '' },
  };
  const region = {
    document,
    span: { start: 0, end: passage.length },
    origin: 'source',
    quotation: null,
    speaker: null,
  } as const;
  const [pairing] = pair(article, [subject], [region], await loadLexicon());
  return versionOf(pairing!);
}
