import { identityMap } from '../../src/text/offset-map.js';
import { isContent } from '../../src/text/tokenize.js';
import { analyse } from '../../src/mention/index.js';
import type { Claim, ClaimView, Document, Match, Region, Side } from '../../src/types.js';

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
  const matches = matchStems(article, source);
  return {
    claim: claimOf(article),
    article,
    source,
    matches,
    evidence: { passage: { region, span: source.span }, score: 1, reasons: [], source, matches, coverage: 1 },
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

/** Each content word of the claim with the first unused word of the passage that has its stem. */
function matchStems(article: Side, source: Side): Match[] {
  const used = new Set<number>();
  return article.tokens.filter(isContent).flatMap((token) => {
    const index = source.tokens.findIndex(({ stem }, at) => stem === token.stem && !used.has(at));
    const partner = source.tokens[index];
    if (!partner) return [];
    used.add(index);
    return [{ article: token, source: partner, kind: token.norm === partner.norm ? 'same' : 'stem' }];
  });
}
