import { documentNouns } from '../../language/document-nouns.js';
import { PRINTING_NOTE } from '../../language/editing-notes.js';
import { anyOf } from '../../language/lexicon.js';
import { trim } from '../../language/span.js';
import type { Span } from '../../types/index.js';
import { DOCUMENTS } from './name-words.js';

/** What an attribution line under a quotation says. */
export interface Closing {
  /** The words that name the speaker, in the article. */
  readonly speaker: Span | null;
  /** The document the line names, without "(Excerpt)" and date. */
  readonly title: string | null;
}

const LEAD = new RegExp(`^(?:[-–—―~•*\\s]+|(?:${anyOf('labels before a source')})\\s*:\\s*)`, 'iu');
const EXCERPT_MARK = new RegExp(`\\s*[([]${PRINTING_NOTE}[^)\\]]*[)\\]]\\s*\\.?\\s*$`, 'iu');
const DATE_TAIL = new RegExp(
  `[,(]?\\s*(?:on\\s+)?(?:(?:${anyOf('weekdays')}),?\\s*)?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${anyOf('months')}|${anyOf('short months')})\\.?(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s*\\d{4})?\\)?\\.?\\s*$|[,(]\\s*\\d{4}\\)?\\.?\\s*$`,
  'iu',
);
/** "Statement of the Russian embassy", "Letter from Ana Diaz to …": the speaker stands behind the preposition. */
const DOCUMENT_BY =
  /^(?:an?\s+|the\s+)?(?:\p{L}+\s+){0,3}?(?<document>\p{L}[\p{L}-]*)\s+(?:of|by|from|issued by|released by)\s+(?:the\s+)?(?=(?<speaker>\p{L}.*)$)/iu;
const VOICES = new Set(documentNouns('own'));

/** Reads the attribution line at `span`. */
export function readClosing(text: string, span: Span): Closing {
  const line = stripped(text, span);
  if (line.start >= line.end) return { speaker: null, title: null };
  const words = text.slice(line.start, line.end);
  const by = DOCUMENT_BY.exec(words);
  const document = by?.groups?.['document'] ?? '';
  if (
    by &&
    DOCUMENTS.has(document.toLowerCase()) &&
    (VOICES.has(document.toLowerCase()) || /\b(?:by|from)\s+(?:the\s+)?$/iu.test(by[0]))
  ) {
    const from = line.start + by[0].length;
    return { speaker: untilTail(text, { start: from, end: line.end }), title: words };
  }
  const comma = words.search(/,\s/u);
  const titled = words.split(/[\s,]+/u).some((word) => DOCUMENTS.has(word.toLowerCase()));
  const speaker = comma > 0 ? { start: line.start, end: line.start + comma } : line;
  return { speaker: withoutArticle(text, speaker), title: titled ? words : null };
}

function stripped(text: string, span: Span): Span {
  let { start, end } = trim(text, span);
  start += LEAD.exec(text.slice(start, end))?.[0].length ?? 0;
  for (const tail of [EXCERPT_MARK, DATE_TAIL, EXCERPT_MARK]) {
    const found = tail.exec(text.slice(start, end));
    if (found && found.index > 0) end = start + found.index;
  }
  end -= /[\s.,;:]*$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return withoutArticle(text, trim(text, { start, end }));
}

/** The speaker of a letter or statement ends before "to", "on", "in" or a comma. */
function untilTail(text: string, span: Span): Span {
  const end = text
    .slice(span.start, span.end)
    .search(/,|\s+(?:to|on|about|regarding|concerning|dated|at|in)\s/u);
  return trim(text, end > 0 ? { start: span.start, end: span.start + end } : span);
}

function withoutArticle(text: string, { start, end }: Span): Span {
  const article = /^(?:the|an?)\s+/iu.exec(text.slice(start, end));
  return { start: start + (article?.[0].length ?? 0), end };
}
