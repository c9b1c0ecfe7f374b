import { sentences } from '../language/sentences.js';
import { contains } from '../language/span.js';
import { isContent, tokenize } from '../language/tokenize.js';
import type { Document, Passages, Region, Sentence, Span } from '../types/index.js';

/** For now all sentences. Replaced by the retrieve branch. */
export interface PassageIndex {
  readonly sentences: readonly Sentence[];
}
export interface Query {
  readonly article: Document;
  readonly span: Span;
  readonly before: Span | null;
  readonly prefer: readonly string[];
}
export function indexRegions(regions: readonly Region[]): PassageIndex {
  return {
    sentences: regions.flatMap((region) =>
      region.document.blocks.flatMap((block, index) =>
        contains(region.span, block.span)
          ? sentences(region.document.text, block.span).map((span) => ({
              region,
              span,
              heading: null,
              block: index,
            }))
          : [],
      ),
    ),
  };
}
export function passagesFor(index: PassageIndex, query: Query): Passages {
  const words = new Set(
    tokenize(query.article.text, query.span)
      .filter(isContent)
      .map(({ stem }) => stem),
  );
  const shown = index.sentences
    .filter(({ region, span }) => region.origin === 'source' || !contains(query.span, span))
    .map((sentence, at) => ({
      sentence,
      at,
      score: tokenize(sentence.region.document.text, sentence.span).filter(({ stem }) => words.has(stem))
        .length,
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 8)
    .sort((a, b) => a.at - b.at);
  return {
    shown: shown.map(({ sentence, score }) => ({
      ...sentence,
      score: Math.min(1, score / 20),
      carried: false,
    })),
    bears: shown.some(({ score }) => score > 0),
  };
}
