import { breaksLine } from '../language/offset-map.js';
import type { Document, House, Span } from '../types/index.js';

/** Both texts, and the house whose rules apply. */
export interface Texts {
  readonly article: string;
  readonly source: string;
  readonly house: House;
  /** True when a line ends inside a stretch of one of them: a hyphen there may be the line's or the word's. */
  readonly breaksLine: (sides: { readonly article: Span; readonly source: Span }) => boolean;
}

/** The texts of an article and of a document it quotes. */
export function textsOf(article: Document, source: Document, house: House): Texts {
  return {
    article: article.text,
    source: source.text,
    house,
    breaksLine: (sides) => breaksLine(article.map, sides.article) || breaksLine(source.map, sides.source),
  };
}
