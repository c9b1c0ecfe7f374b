import type { Span } from '../types/index.js';
import { endsSentence, isStarter, neverEnds } from './abbreviations.js';
import { trim } from './span.js';
import { BESIDE_QUOTATION } from './speech-verbs.js';

/** Where a sentence may end: a run of terminators ("?!", "...", ". . ."), a full stop of another script, or line ends. */
const CANDIDATE = /[\r\n]\s*|(?<wide>[。！？｡]+)|[.!?‽…‼⁇⁈⁉؟۔।]+(?:[ \u00A0]\.(?![\p{L}\p{N}]))*/gu;
/** Marks that close with the sentence; a closing guillemet or curly mark may stand off by a space. */
const CLOSERS = /["'”’“»«›‹)\]}」』）】]*(?:[ \u00A0\u202F][”»](?=[\s.,;:)]|$))?/uy;
/** Footnote numbers after the full stop: "word.3 The", "word.[12] The", "word.²". */
const FOOTNOTE = /(?:\[\d{1,3}\])+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\d{1,3}(?=\s+["'“‘(]?\p{Lu})/uy;
/** What follows: marks and white space, then a word (with the stop of an initial), a number, or some other sign. */
const NEXT =
  /(?<lead>[^\p{L}\p{N}$€£¥#@&§]{0,40})(?<word>\p{L}[\p{L}\p{M}\p{N}'’-]*|\p{N}+|[$€£¥#@&§])?(?<stop>\.)?/uy;
/** "Smith asked", "President Joe Biden said" after a quoted question: the sentence goes on. */
const ATTRIBUTION = new RegExp(`\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’-]*\\s+){1,5}(?:${BESIDE_QUOTATION})\\b`, 'uy');
/** A sentence begun without the space before it, as in carelessly copied text: "ended.The next". */
const GLUED = /["“‘]?\p{Lu}\p{Ll}*[\s,]/uy;

/**
 * Characters of the longest sentence; what runs on is broken between words. The longest sentences of laws and treaties keep within
 * this, and what is done to a sentence may take time by the square of its length.
 */
const LONGEST_SENTENCE = 2000;

/** The longest word looked at before a full stop; no abbreviation is longer. */
const LONGEST_ABBREVIATION = 24;

/**
 * Sentences of a stretch of text, in order, white space between them left out: every other character belongs to exactly one.
 * Closing marks stay with the sentence they end; a quotation that the sentence runs on from does not end it.
 */
export function sentences(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const part = text.slice(span.start, span.end);
  const found: Span[] = [];
  let start = 0;
  const cutAt = (end: number): void => {
    const sentence = trim(part, { start, end });
    for (const { start: from, end: to } of broken(part, sentence))
      found.push({ start: span.start + from, end: span.start + to });
    start = end;
  };
  for (const match of part.matchAll(CANDIDATE)) {
    if (match.index < start) continue;
    const end = /^[\r\n]/u.test(match[0])
      ? lineEnd(part, match.index, match[0])
      : stopEnd(part, start, match);
    if (end !== null) cutAt(end);
  }
  cutAt(part.length);
  return found;
}

/** A sentence in pieces none of which is too long; none for an empty one. */
function broken(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  for (let from = start; from < end;) {
    const to = end - from > LONGEST_SENTENCE ? breakBefore(text, from + LONGEST_SENTENCE) : end;
    pieces.push(trim(text, { start: from, end: to }));
    from = to;
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

/** The last offset up to `at` where a word begins, not far back; else one that parts no pair of surrogates. */
function breakBefore(text: string, at: number): number {
  const back = LONGEST_SENTENCE / 2;
  const gap = /\s\S*$/u.exec(text.slice(at - back, at));
  if (gap) return at - back + gap.index + 1;
  return /[\uDC00-\uDFFF]/.test(text[at]!) ? at - 1 : at;
}

/** A blank line always ends a sentence; a line end does unless the line before already decided or the next goes on. */
function lineEnd(text: string, at: number, white: string): number | null {
  const lines = white.match(/\r\n|\r|\n/gu)!.length;
  if (lines > 1) return at;
  const before = text.slice(Math.max(0, at - 8), at).trimEnd();
  const decided = /[.!?…‽。！？][^\p{L}\p{N}]*$/u.test(before);
  return decided ||
    /[,;–—-]$/u.test(before) ||
    /^\p{Ll}/u.test(text.slice(at + white.length, at + white.length + 2))
    ? null
    : at;
}

/** Everything known about one run of terminators. */
interface Stop {
  readonly text: string;
  /** Start of the sentence it may end. */
  readonly from: number;
  readonly at: number;
  readonly mark: string;
  readonly closers: string;
  /** Offset just after the closers and footnote numbers. */
  readonly end: number;
  readonly lead: string;
  /** The word that follows, "" where none does. */
  readonly next: string;
}

/** Offset at which the sentence ends, or null where the terminators do not end it. */
function stopEnd(text: string, from: number, match: RegExpExecArray): number | null {
  const at = match.index;
  const mark = match[0];
  const closers = matchAt(CLOSERS, text, at + mark.length);
  const closed = at + mark.length + closers.length;
  if (match.groups!['wide'] !== undefined) return closed;
  const note = footnote(text, at, closed);
  const end = closed + note.length;
  if (end < text.length && !/\s/u.test(text[end]!)) return isGlued(text, at, mark, closers) ? end : null;
  const { lead, word, stop } = nextWord(text, end);
  const initial = word.length === 1 && stop;
  const next = initial ? `${word}.` : word;
  return ends({ text, from, at, mark, closers, end, lead, next }) ? end : null;
}

function footnote(text: string, at: number, end: number): string {
  const found = matchAt(FOOTNOTE, text, end);
  if (!/^\d/u.test(found)) return found;
  const { word } = wordsBefore(text, at);
  const isNote = /\p{L}$/u.test(word) && endsSentence({ before: '', word, next: found });
  return isNote ? found : '';
}

function isGlued(text: string, at: number, mark: string, closers: string): boolean {
  const { word } = wordsBefore(text, at);
  return (
    mark.length === 1 &&
    /^\p{L}*\p{Ll}{2}$/u.test(word) &&
    !neverEnds(word) &&
    matchAt(GLUED, text, at + mark.length + closers.length) !== ''
  );
}

function nextWord(text: string, at: number): { lead: string; word: string; stop: boolean } {
  NEXT.lastIndex = at;
  const groups = NEXT.exec(text)?.groups ?? {};
  return { lead: groups['lead'] ?? '', word: groups['word'] ?? '', stop: groups['stop'] !== undefined };
}

function ends(stop: Stop): boolean {
  const { text, at, mark, closers, next } = stop;
  if (next === '' || startsLower(next)) return false;
  // "(!)", "[...]": the marks are the editor's, not the sentence's.
  if (/[([]/u.test(text[at - 1] ?? '') && /^[)\]]/u.test(closers)) return false;
  if (isEllipsis(mark)) return ellipsisEnds(stop);
  if (mark !== '.')
    return !(/["'”’»“]/u.test(closers) && !isStarter(next) && matchAt(ATTRIBUTION, text, stop.end) !== '');
  return fullStopEnds(stop);
}

/** "iPhone" and "al-Qaida" may begin a sentence. */
function startsLower(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^(?:\p{Ll}\p{Lu}|al-\p{Lu})/u.test(word);
}

/** Three dots; a fourth is a full stop, and "?..." is a question. */
function isEllipsis(mark: string): boolean {
  return /^(?:…|\.\.\.|\.(?:[ \u00A0]\.){2})$/u.test(mark);
}

/**
 * Dots glued to the word before ("country... We") end a sentence before any capital but "I", which is always one; dots that
 * stand free between words ("so ... Obama went") only before a word that begins sentences.
 */
function ellipsisEnds({ text, from, at, closers, next }: Stop): boolean {
  const free = /\s/u.test(text[at - 1] ?? ' ');
  if (text.slice(from, at).trim() === '' || /^\p{N}/u.test(next)) return false;
  if (/["”’»]/u.test(closers)) return true;
  if (/^I(?:['’]|$)/u.test(next)) return false;
  return !free || isStarter(next);
}

function fullStopEnds({ text, from, at, closers, lead, next }: Stop): boolean {
  const { before, word, start } = wordsBefore(text, at);
  const isListNumber =
    /^(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5}|\p{L})$/iu.test(word) &&
    /^[\s(]*$/u.test(text.slice(from, Math.max(from, start)));
  if (isListNumber) return false;
  if (/["”»]/u.test(closers) && !neverEnds(word)) return true;
  // "HULL, Mass. — The": a dash after an abbreviation goes on with the sentence.
  return endsSentence({ before, word, next: /^\s+[-–—―]/u.test(lead) ? '' : next });
}

/** The word that ends at an offset, inner stops kept ("U.S"), where it starts, and the word before it. */
function wordsBefore(text: string, at: number): { before: string; word: string; start: number } {
  const slice = text.slice(Math.max(0, at - 2 * LONGEST_ABBREVIATION), at);
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(slice)![0];
  const before = /(?<word>\p{L}*)[^\p{L}\p{N}]*$/u.exec(slice.slice(0, slice.length - word.length))!.groups![
    'word'
  ]!;
  return { before, word: word.replace(/^\.+/u, ''), start: at - word.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
