import { placeOf } from '../language/offset-map.js';
import { excerptOf } from '../language/excerpt.js';
import type { Document, Extract, Span } from '../types/index.js';

/** A stretch of a document with its place and its words. */
export function extract(document: Document, span: Span): Extract {
  return { document: document.path, span, place: placeOf(document, span), ...excerptOf(document.text, span) };
}
