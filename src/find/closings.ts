import { trim } from '../language/span.js';
import type { Block, Span } from '../types/index.js';
import { anyNoun, documentNouns } from '../language/document-nouns.js';
import { PRINTING_NOTE } from '../language/editing-notes.js';
import { anyOf } from '../language/lexicon.js';

/** An attribution line is a line, not a paragraph. */
const MAX_LINE = 140;
const MAX_WORDS = 18;

const DASHED = /^(?:[—–―]|--?-?)\s?(?=["“‘'([]?[\p{Lu}\p{Nd}])/u;
const SOURCE_LABEL = new RegExp(`^\\(?(?:${anyOf('labels before a source')})\\s?:\\s?\\S`, 'iu');
const EXCERPT_NOTE = new RegExp(`\\(${PRINTING_NOTE}[^()]{0,40}\\)$`, 'iu');
/** "Statement of Russian embassy", "Annual report 2020, p. 12", "Letter from the ministry to the council". */
const NAMES_TEXT = new RegExp(
  `^(?:[\\p{L}\\p{Nd}’'&.-]+\\s){0,6}?(?:${anyNoun(documentNouns('signed'))})\\b(?:\\s(?:${anyOf('words behind a document')})\\s|\\s?[,(–—-]|\\s\\p{Nd}|$)`,
  'iu',
);
const SENTENCE_END = /[.!?:;…]["”’»]?$/u;
/** A finite verb makes it a sentence, not a label; in small letters only, for "5 May" is a date. */
const VERB = new RegExp(`\\b(?:${anyOf('verbs that make a sentence')})\\b`, 'u');
/** Lines in the same shape that name the article's own people. */
const CREDIT = new RegExp(`^(?:[—–―-]+\\s?)?(?:${anyOf('credits of an article’s own people')})\\b`, 'iu');

/** True when a block is an attribution line under a printed text ("— Ministry of Health, 3 May", "Annual report (Excerpt)"). */
export function isClosingLine(text: string, block: Block, format: string): boolean {
  if (block.kind === 'heading' && format !== 'plain-text') return false;
  if (block.kind === 'code' || block.kind === 'table-row') return false;
  const span = trim(text, block.span);
  if (span.end === span.start || span.end - span.start > MAX_LINE) return false;
  return isAttributionLine(text.slice(span.start, span.end));
}

/** True for the words of an attribution line. */
export function isAttributionLine(line: string): boolean {
  if (line.split(/\s+/u).length > MAX_WORDS || CREDIT.test(line)) return false;
  if (DASHED.test(line)) return !/[.!?]\s+\p{Lu}[^.]*[.!?]$/u.test(line) && !VERB.test(line);
  if (SOURCE_LABEL.test(line) || EXCERPT_NOTE.test(line)) return true;
  return NAMES_TEXT.test(line) && !SENTENCE_END.test(line) && !VERB.test(line);
}

const TRAILING = /(?<=[.!?…]["”’»)]?\s)(?:[—–―]|--)\s?\p{Lu}[^.!?\n]{1,100}\.?$/u;

/** An attribution that ends a quoted paragraph on its last line ("… must be repaired. — Town Council, 5 May"), or null. */
export function trailingAttribution(text: string, block: Span): Span | null {
  const from = Math.max(block.start, block.end - MAX_LINE);
  const match = TRAILING.exec(text.slice(from, block.end));
  if (!match || !isAttributionLine(match[0].replace(/\.$/u, ''))) return null;
  return { start: from + match.index, end: block.end };
}
