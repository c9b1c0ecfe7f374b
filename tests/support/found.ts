import { find } from '../../src/find/index.js';
import { read } from '../../src/read/index.js';
import type { Attribution, Document, Found, Span } from '../../src/types/index.js';

/** An article found through the product's own reader, with a way to cut spans. */
export interface FoundArticle extends Found {
  readonly article: Document;
  readonly cut: (span: Span) => string;
}

/** Reads and finds; `path` chooses the reader. */
export async function findIn(content: string, path = 'article.md'): Promise<FoundArticle> {
  const article = await read({ path, content });
  const cut = (span: Span): string => article.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
  return { ...find(article), article, cut };
}

/** The attribution of the quotation that holds `words`; fails loudly when there is no such quotation. */
export function attributionOf({ quotations, cut }: FoundArticle, words: string): Attribution | null {
  const quotation = quotations.find(({ span }) => cut(span).includes(words));
  if (!quotation)
    throw new Error(`no quotation holds "${words}": ${quotations.map(({ span }) => cut(span)).join(' | ')}`);
  return quotation.attribution;
}
