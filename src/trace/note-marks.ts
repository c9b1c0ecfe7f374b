import { anyOf } from '../language/lexicon.js';
import type { Span } from '../types/index.js';
import type { Run } from './runs.js';
import type { Texts } from './texts.js';
import { unitsOf } from './units.js';

const FIGURES = String.raw`\d{1,3}(?:[,–-]\s?\d{1,3})*`;
const RAISED = '[¹²³⁰⁴-⁹ⁱ]';
/** Where notes are marked: glued to a word or a year, after a mark, raised, in brackets. "m2", "CO2" and "COVID19" are words. */
const NOTE_MARK = new RegExp(
  [
    String.raw`(?<=\p{Ll}{3}|\d0s)${FIGURES}(?![\p{L}\p{N}])`,
    String.raw`(?<=[.,;:!?"'”’)\]])(?<!\d[.,])${FIGURES}(?![\p{L}\p{N}]|[.,]\d)`,
    String.raw`(?<=\d{3}\.)\d{1,3}(?=\s+["“‘]?\p{Lu}|\s*$)`,
    String.raw`(?<=\p{L}{2}|\d{4}|[^\p{L}\p{N}\s])${RAISED}+(?:[,–-]?${RAISED}+)*`,
    String.raw`(?<=\p{Ll}{3})\(${FIGURES}\)`,
    String.raw`\[\s?(?:n(?:ote|b)?\s)?(?:${FIGURES}|\p{Ll})\s?\](?!\p{Ll})`,
    String.raw`\[(?:${anyOf('what a note asks for')})s? needed\]`,
  ].join('|'),
  'gu',
);
/** Characters around words in which what makes a mark of a note stands. */
const REACH = 16;

/** `note-number` for words that differ by marks of notes in the source alone, `own-note` by those of the article; null for others. */
export function noteNumber(run: Run, texts: Texts): 'note-number' | 'own-note' | null {
  const theirs = withoutMarks(texts.source, run.place);
  const ours = withoutMarks(texts.article, run.article);
  if (!theirs.marked && !ours.marked) return null;
  if (theirs.words !== ours.words) return null;
  return theirs.marked ? 'note-number' : 'own-note';
}

/** The words of a stretch as they are compared, the marks of notes in it left aside. */
function withoutMarks(
  text: string,
  { start, end }: Span,
): { readonly words: string; readonly marked: boolean } {
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, end + REACH);
  const plain = around.replace(NOTE_MARK, (mark) => ' '.repeat(mark.length));
  const words = unitsOf(plain, { start: start - from, end: end - from }).map(({ norm }) => norm);
  return {
    words: words.join(' '),
    marked: plain.slice(start - from, end - from) !== around.slice(start - from, end - from),
  };
}
