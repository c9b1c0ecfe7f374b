import { annotate } from '../../src/language/annotate.js';
import { identityMap } from '../../src/language/offset-map.js';
import { sentences } from '../../src/language/sentences.js';
import { loadTagger } from '../../src/language/tagger.js';
import type { ClaimPair, Document, PassageSentence, Region, Span } from '../../src/types/index.js';

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

/** One claim beside every sentence of one source, as facts and readers are given it. */
export async function pairOf(claim: string, passage: string): Promise<ClaimPair> {
  const tagger = await loadTagger();
  const [article, source] = [documentOf(claim, 'article.txt'), documentOf(passage, 'source.txt')];
  const span = { start: 0, end: claim.length };
  const shown = sentences(passage).map((own) => shownOf(source, own));
  return {
    claim: {
      id: 'c1',
      span,
      content: span,
      before: null,
      heading: false,
      attribution: null,
      quotations: [],
      worth: { score: 1, reason: 'test' },
    },
    article,
    side: annotate(article, span, tagger),
    passages: { shown, bears: true },
    sides: shown.map((one) => annotate(source, one.span, tagger)),
  };
}

function shownOf(document: Document, span: Span): PassageSentence {
  const whole = { start: 0, end: document.text.length };
  const region: Region = { document, span: whole, origin: 'source', quotation: null, speaker: null };
  return { region, span, heading: null, block: 0, score: 1, carried: false };
}
