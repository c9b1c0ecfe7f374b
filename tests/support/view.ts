import { identityMap } from '../../src/language/offset-map.js';
import { analyse } from '../../src/language/mentions/index.js';
import { matchTokens } from '../../src/pair/match.js';
import type { Claim, ClaimView, Document, Region, Side } from '../../src/types/index.js';

/** A document of one paragraph, as if read from a plain text file. */
export function documentOf(text: string, path = 'text.txt'): Document {
  const span = { start: 0, end: text.length };
  return {
    path,
    format: 'plain-text',
    sha256: '',
    text,
    blocks: [{ kind: 'paragraph', span, level: 0, quoteDepth: 0 }],
    pages: [],
    links: [],
    emphases: null,
    metadata: { title: null, date: null, sources: [] },
    map: identityMap(text),
    problems: [],
  };
}

/** One claim beside one passage, as the compare stage would hand it to a check. */
export function viewOf(claimText: string, passageText: string): ClaimView {
  const articleDocument = documentOf(claimText, 'article.txt');
  const sourceDocument = documentOf(passageText, 'source.txt');
  const article = analyse(articleDocument, { start: 0, end: claimText.length });
  const source = analyse(sourceDocument, { start: 0, end: passageText.length });
  const region: Region = {
    document: sourceDocument,
    span: source.span,
    origin: 'source',
    quotation: null,
    speaker: null,
  };
  const matches = matchTokens(article, source);
  return {
    claim: claimOf(article),
    article,
    source,
    matches,
    evidence: {
      passage: { region, span: source.span },
      score: 1,
      reasons: [],
      source,
      matches,
      related: [],
      coverage: 1,
    },
    others: [],
  };
}

function claimOf({ span }: Side): Claim {
  return {
    id: 'c1',
    span,
    content: span,
    heading: false,
    attribution: null,
    quotations: [],
    worth: { score: 1, reason: 'test' },
  };
}
