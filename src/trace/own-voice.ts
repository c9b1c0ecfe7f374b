import { contains, cut } from '../language/span.js';
import type { Document, Span } from '../types/index.js';
import { keysOf } from './credit.js';
import { tellsOfCredited } from './same-voice.js';
import { knownAs } from './voices/known-as.js';
import { isPerson } from './voices/speaker-names.js';
import { paragraphAt, quotedStretches, tellsSpeech, utteranceAt } from './voice.js';

/** Shorter quotations are a term or a tone, which the article may have from anywhere. */
const MIN_WORDS = 5;
/** Occurrences of a name that are looked at. */
const MAX_LOOKS = 50;
/** Characters before a passage in which a sentence that reports speech, or a mark left open, may still reach it. */
const BEFORE = 400;

/**
 * True when a source prints a passage as its own text, outside all quotation marks and reported speech, and lets the person whom the
 * article credits speak elsewhere, by name and between marks: then the words are the writer's, not the person's. Minutes say by name whose
 * words they report.
 */
export function isOwnVoice(document: Document, place: Span, credits: readonly string[]): boolean {
  const words = cut(document.text, place).split(/\s+/u).length;
  return (
    words >= MIN_WORDS &&
    credits.length > 0 &&
    credits.every(isPerson) &&
    isPlainText(document, place) &&
    (knownAs(document).kinds.has('minutes') ||
      credits.every((credit) => keysOf(credit).length > 0 && isQuotedIn(document, credit))) &&
    !isOpen(document.text.slice(0, place.start))
  );
}

/** Nobody's speech is reported, and the passage stands in a paragraph of the source's own. */
function isPlainText(document: Document, place: Span): boolean {
  const paragraph = paragraphAt(document, place);
  const block = document.blocks.find(({ span }) => contains(span, place));
  const before = document.text.slice(Math.max(0, place.start - BEFORE), place.start);
  const opening = document.text.slice(Math.max(paragraph.start, place.start - BEFORE), place.start);
  const after = document.text.slice(place.end, Math.min(paragraph.end, place.end + BEFORE));
  return (
    (block?.quoteDepth ?? 0) === 0 &&
    utteranceAt(document, place) === null &&
    !tellsSpeech(lastSentence(opening)) &&
    !tellsSpeech(firstSentence(cut(document.text, place) + after)) &&
    !/:\s*$/u.test(before)
  );
}

/** True where a mark is open at the end of the text: straight marks come in pairs, curly ones tell which they are. */
function isOpen(text: string): boolean {
  const straight = text.match(/"/gu)?.length ?? 0;
  return straight % 2 === 1 || text.lastIndexOf('“') > text.lastIndexOf('”');
}

function lastSentence(text: string): string {
  return /[^.!?]*[.!?]?["”’']?\s*$/u.exec(text)![0];
}

function firstSentence(text: string): string {
  return /^[^.!?]*/u.exec(text)![0];
}

/** True when a person speaks between marks: by name, or as "he" or "she" just after the name. */
function isQuotedIn(document: Document, credit: string): boolean {
  const { text } = document;
  const name = new RegExp(`(?<!\\p{L})${keysOf(credit).at(-1)!}(?!\\p{L})`, 'iu');
  const looks = [...text.matchAll(new RegExp(name, 'giu'))].slice(0, MAX_LOOKS);
  return looks.some(({ index }) =>
    quotedStretches(text, paragraphAt(document, { start: index, end: index + 1 })).some((stretch) => {
      const telling = utteranceAt(document, stretch)?.telling;
      if (!telling || Math.abs(stretch.start - index) > BEFORE) return false;
      const words = cut(text, telling);
      return name.test(words) || (index < stretch.start && tellsOfCredited(words, [credit]));
    }),
  );
}
