import type { Document, LikelihoodScale, Side, Span } from '../types/index.js';
import { mentionsIn } from './mentions/index.js';
import { cut } from './span.js';
import type { Tagger } from './tagger.js';
import { tokenize } from './tokenize.js';

/** Sentences kept of one document: claims of a story, and versions of an article, come back to the same few. */
const KEPT = 2000;

/** The scale of likelihood that holds unless a house chooses the other. */
export const DEFAULT_SCALE: LikelihoodScale = 'icd203';

const kept = new WeakMap<Pick<Document, 'text'>, Map<string, Side>>();

/** Tokens, tags and typed mentions of a stretch of a document; made once and kept as long as the document is. */
export function annotate(
  document: Pick<Document, 'text'>,
  span: Span,
  tagger: Tagger,
  scale: LikelihoodScale = DEFAULT_SCALE,
): Side {
  const sides = kept.get(document) ?? new Map<string, Side>();
  kept.set(document, sides);
  const key = `${span.start}-${span.end}-${scale}`;
  const side = sides.get(key) ?? read(document, span, tagger, scale);
  sides.delete(key);
  sides.set(key, side);
  if (sides.size > KEPT) sides.delete(sides.keys().next().value!);
  return side;
}

/** A side of which nothing was read. */
export function emptySide(span: Span): Side {
  return { span, text: '', tokens: [], tags: [], mentions: [] };
}

function read(document: Pick<Document, 'text'>, span: Span, tagger: Tagger, scale: LikelihoodScale): Side {
  const text = cut(document.text, span);
  const tokens = tokenize(document.text, span);
  return {
    span,
    text,
    tokens,
    tags: tagger(text, tokens, span.start),
    mentions: mentionsIn(document.text, tokens, span, scale),
  };
}
