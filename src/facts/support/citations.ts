import { overlaps } from '../../language/span.js';
import type { Side, Span } from '../../types/index.js';

/** Volume, reporter or code, page or section, and the pages behind: "200 U. S. 321, 337", "28 U.S.C. § 2254", "41 F. 3d 12". */
const CITATION = /\d+\s+(?:\p{Lu}\.\s?){1,3}(?:\d?d\s+)?(?:§+\s*)?\d+(?:[,–-]\s*\d+)*|§+\s*\d+/gu;

/** True when a stretch cites a ruling or a statute anywhere: names and numbers in it are those of the work cited. */
export function cites({ text }: Side): boolean {
  return new RegExp(CITATION.source, 'u').test(text);
}

/** True when a number belongs to a citation of a ruling or a statute: it counts nothing. */
export function isCited({ text, span: { start } }: Side, span: Span): boolean {
  return [...text.matchAll(CITATION)].some(({ index, 0: found }) =>
    overlaps(span, { start: start + index, end: start + index + found.length }),
  );
}
