import { overlaps } from '../../language/span.js';
import type { Document, SourceRef, Span } from '../../types/index.js';

/** "(p. 4)", "pp. 12-13", "on page 12 of the report". */
const PAGE = /\b(?:pp?\.|pages?)\s*(?<page>\d+|[ivxl]+)\b/iu;
/** Words between marks, whole or as far as a sentence has them: a page they name is not cited by the article. */
const QUOTED = /“[^“”]*(?:”|$)|^[^“”]*”|"[^"]*"/gu;
/** A name in brackets at the end of a sentence: "(Washington Times)". */
const BRACKETED =
  /\((?:source:\s*)?(?<title>(?:the\s+)?\p{Lu}[\p{L}\p{M}.&'’-]*(?:\s+(?:of|the|and|for|on|\p{Lu}[\p{L}\p{M}.&'’-]*))+)\)[.!?]?\s*$/iu;
/** Bracketed parties and states ("R-Wis.") and acronyms are no titles; a title has a word of this many small letters. */
const HAS_SMALL_LETTERS = /\p{Ll}{3}/u;

/** The document named beside an attribution: a link, a bracketed title, a cited page; null when nothing is named. */
export function sourceRefIn(article: Document, span: Span, title: string | null = null): SourceRef | null {
  const text = article.text.slice(span.start, span.end);
  const url = article.links.find((link) => overlaps(link.span, span))?.url ?? null;
  const page = PAGE.exec(text.replace(QUOTED, ''))?.groups?.['page'] ?? null;
  const bracketed = BRACKETED.exec(text)?.groups?.['title'] ?? null;
  const named =
    title ??
    (bracketed !== null && /^\p{Lu}/u.test(bracketed) && HAS_SMALL_LETTERS.test(bracketed)
      ? bracketed
      : null);
  return url === null && page === null && named === null ? null : { url, title: named, page };
}
