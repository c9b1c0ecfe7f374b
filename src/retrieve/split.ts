import { lastAtOrBefore } from '../language/offset-map.js';
import { wordList } from '../language/lexicon.js';
import { sentences } from '../language/sentences.js';
import { contains, cut, overlaps } from '../language/span.js';
import { tokenize } from '../language/tokenize.js';
import type { Block, Region, Sentence, Span } from '../types/index.js';

/** A longer sentence (a list without stops, a table read as one line) is cut, or it would fill the space alone. */
const MAX_WORDS = 80;
/** A cut falls after a semicolon, colon or comma in the last words of a piece where there is one. */
const BORDER_WORDS = 30;

/** A sentence before it is known which region it is of: what can be kept for a document. */
export type Place = Omit<Sentence, 'region'>;

/**
 * The sentences of a region in reading order: of every block, headings, list items, table rows and code among them. Rows of tables
 * that are known cell by cell are none.
 */
export function placesIn({ document, span, quotation }: Region): Place[] {
  const { text, blocks } = document;
  const parts = quotation?.pieces.map((piece) => piece.span) ?? [span];
  const whole: Block = { kind: 'paragraph', span: { start: 0, end: text.length }, level: 0, quoteDepth: 0 };
  const rows = (document.tables ?? []).flatMap(({ spans }) => spans).sort((a, b) => a.start - b.start);
  let heading: string | null = null;
  return (blocks.length === 0 ? [whole] : blocks).flatMap((block, at) => {
    if (isAmong(rows, block)) return [];
    const found = parts
      .filter((part) => overlaps(part, block.span))
      .flatMap((part) => pieces(text, block, common(part, block.span)))
      .map((piece): Place => ({ span: piece, heading, block: blocks.length === 0 ? -1 : at }));
    if (block.kind === 'heading') heading = cut(text, block.span);
    return found;
  });
}

/** True for a row of a table, or a paragraph in one of its cells. */
function isAmong(rows: readonly Span[], { span }: Block): boolean {
  const row = rows[lastAtOrBefore(rows, span.start, ({ start }) => start)];
  return row !== undefined && contains(row, span);
}

function common(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

/** A row is read across whole; other blocks sentence by sentence. Rules of dashes and the like are no sentences. */
function pieces(text: string, { kind, span: whole }: Block, span: Span): Span[] {
  const own = kind === 'footnote' ? behindMark(text, span) : span;
  const found = kind === 'table-row' && contains(span, whole) ? [whole] : sentences(text, own);
  const told = found.filter((one) => /[\p{L}\p{N}]/u.test(cut(text, one)));
  const isRunning = kind === 'paragraph' || kind === 'footnote' || kind === 'caption';
  const telling = isRunning
    ? told.filter((one, at) => !isBare(cut(text, one), at === 0 && told.length > 1))
    : told;
  return telling.flatMap((one) => shortened(text, one));
}

/** A note without its number. */
function behindMark(text: string, { start, end }: Span): Span {
  const mark = /^\d{1,3}\s+(?=\P{Ll})/u.exec(text.slice(start, Math.min(end, start + 5)))?.[0] ?? '';
  return { start: start + mark.length, end };
}

/** True for what tells nothing by itself. */
function isBare(words: string, leads: boolean): boolean {
  return isReference(words) || isCalledUpon(words) || (leads && isLabel(words));
}

const ANSWERS = wordList('words that answer alone');

/** The name of whoever may ask next: "Nick." */
function isCalledUpon(words: string): boolean {
  const name = /^(\p{Lu}\p{Ll}+)[.:]$/u.exec(words)?.[1];
  return name !== undefined && /^\p{Script=Latin}+$/u.test(name) && !ANSWERS.has(name.toLowerCase());
}

/** A speaker's name over his words: "CHAIR POWELL." What has small words in it ("NO FAULT WAS FOUND.") is told, not named. */
function isLabel(words: string): boolean {
  const isName = /^[^\p{Ll}\d]+[.:]$/u.test(words) && words.split(/\s+/u).length <= MAX_LABEL;
  return isName && !tokenize(words.toLowerCase()).some(({ stop }) => stop);
}
const MAX_LABEL = 5;

const CITING = wordList('words of a citation');

/** A citation, a page or a number alone tells nothing: "Post, at 2–3." "Ibid." "II". */
function isReference(words: string): boolean {
  const told = words.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  return told.every(
    (word) => word.length === 1 || /^[IVXLC]+$/u.test(word) || CITING.has(word.toLowerCase()),
  );
}

/** Cuts a sentence of too many words, at marks where it can. */
function shortened(text: string, span: Span): Span[] {
  const words = [...cut(text, span).matchAll(/\S+/gu)];
  const found: Span[] = [];
  for (let from = 0; from < words.length;) {
    const to = words.length - from <= MAX_WORDS ? words.length : borderBefore(words, from + MAX_WORDS);
    const last = words[to - 1]!;
    found.push({ start: span.start + words[from]!.index, end: span.start + last.index + last[0].length });
    from = to;
  }
  return found;
}

function borderBefore(words: readonly RegExpExecArray[], most: number): number {
  for (let at = most; at > most - BORDER_WORDS; at--) if (/[;:,]$/u.test(words[at - 1]![0])) return at;
  return most;
}
