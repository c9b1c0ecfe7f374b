import type { Paragraph } from './plain-paragraphs.js';
import { isUnder, sectionNumber, type SectionNumber } from './section-numbers.js';
import { isTitleCase } from './title-case.js';

/** A headline seldom runs to more characters than this. */
const LONGEST_TITLE = 160;
/** Headings inside the text are shorter. */
const LONGEST_HEADING = 80;
/** "Fees. The board": a title that runs into its text. */
const SENTENCE_INSIDE = /\p{Ll}{4}[.!?] \p{Lu}/u;
const SENTENCE_END = /[.!?…:;,]["'”’»)\]]*$/u;
/** Beginnings that name who wrote, said or showed something: no heading. */
const CREDIT = /^(?:[-–—―•*"“‘«„([]|by\b|photo|image|source|via\b|credit)/iu;
/** "WASHINGTON (AP) —", "HULL, Mass., Sept. 28 —", "By Ann Ort": the first line of a story, so its title stands above. */
const STORY_START =
  /^(?:\p{Lu}[\p{Lu} .'’-]{2,40}(?:, [^—–]{1,40}?)?(?: ?\([^)]{1,30}\))? ?(?:[—–―]|-{1,2} )|[Bb][Yy] \p{Lu})/u;
const CLOSING_MARK = /["”»“]$/u;

/** Numbered headings may be longer, and run over so many lines. */
const LONGEST_NUMBERED = 120;
const MOST_LINES = 2;
const DEEPEST = 6;
/** Dots that lead to a page, or the page itself far behind: an entry of a table of contents. */
const CONTENTS_ENTRY = /(?:\.\s?){4,}|\s{3,}\d+$/u;

/** A paragraph with what tells whether it is a heading. */
interface Candidate extends Paragraph {
  readonly words: string;
  readonly number: SectionNumber | null;
  /** True where blank lines stand before and behind it. */
  readonly alone: boolean;
  /** True where the very same words come again: rather the name of a speaker, or a running line. */
  readonly again: boolean;
}

/** For each paragraph its heading level: 1 for the title, 2 and deeper for headings inside the text, 0 for running text. */
export function headingLevels(raw: string, parts: readonly Paragraph[]): number[] {
  const candidates = candidatesOf(raw, parts);
  const levels = candidates.map(() => 0);
  // From the end: a heading of a section may be followed by that of its first part.
  for (let index = parts.length - 2; index >= 0; index--)
    levels[index] = levelOf(candidates, index, levels[index + 1]! > 0);
  return inSequence(candidates, levels);
}

/**
 * Between "3. Powers" and "5. Fees", known for headings by what stands below them, "4. Procedure" is one too: numbers are followed up and
 * down from the headings that are sure.
 */
function inSequence(all: readonly Candidate[], levels: readonly number[]): number[] {
  const result = [...levels];
  for (const step of [1, -1]) {
    const from = step === 1 ? 0 : all.length - 1;
    let last: number | null = null;
    for (let index = from; index >= 0 && index < all.length; index += step) {
      const part = all[index]!;
      const number = part.number?.kind === 'shallow' ? Number(part.number.name) : Number.NaN;
      if (number === (last ?? Number.NaN) + step && mayHead(part, all[index + 1])) result[index] = 2;
      if (result[index]! > 0 && !Number.isNaN(number)) last = number;
    }
  }
  return result;
}

/** A short line before a blank one that is no sentence and no item of a list. */
function mayHead(part: Candidate, next: Candidate | undefined): boolean {
  return (
    next?.fresh === true &&
    !part.listItem &&
    part.quoteDepth === 0 &&
    part.lines.length === 1 &&
    part.words.length <= LONGEST_HEADING &&
    (!SENTENCE_END.test(part.words) || isTitleCase(part.words)) &&
    !CONTENTS_ENTRY.test(part.words) &&
    (!next.number || isUnder(next.number, part.number!))
  );
}

function candidatesOf(raw: string, parts: readonly Paragraph[]): Candidate[] {
  const words = parts.map((part) => wordsOf(raw, part));
  const counts = new Map<string, number>();
  for (const text of words) if (text.length <= LONGEST_HEADING) counts.set(text, (counts.get(text) ?? 0) + 1);
  return parts.map((part, index): Candidate => ({
    ...part,
    words: words[index]!,
    number: sectionNumber(wordsOf(raw, { ...part, lines: part.lines.slice(0, 1) })),
    alone: part.fresh && (parts[index + 1]?.fresh ?? true),
    again: (counts.get(words[index]!) ?? 0) > 1,
  }));
}

function levelOf(all: readonly Candidate[], index: number, beforeHeading: boolean): number {
  const [previous, part, next] = [all[index - 1], all[index]!, all[index + 1]!];
  if (part.quoteDepth > 0 || part.listItem || part.lines.length > MOST_LINES) return 0;
  if (!previous && part.lines.length === 1 && standsAlone(next) && isTitle(part.words, next.words)) return 1;
  if (isNumbered(part, previous, next, beforeHeading)) return Math.min(DEEPEST, 1 + part.number!.depth);
  if (part.underlined) return previous ? 2 : 1;
  if (!previous || part.lines.length > 1) return 0;
  return isHeading(part, previous.words, next.words) ? 2 : 0;
}

/**
 * True for the line of a section's number and title, with blank lines around it, before what stands in the section. Items of a list are none,
 * even with blank lines between: the next number follows, or the one before stands right above.
 */
function isNumbered(
  { number, words, alone, underlined }: Candidate,
  previous: Candidate | undefined,
  next: Candidate,
  beforeHeading: boolean,
): boolean {
  if (!number || !(alone || underlined) || words.length > LONGEST_NUMBERED) return false;
  if (CONTENTS_ENTRY.test(words)) return false;
  if (underlined) return true;
  if (SENTENCE_END.test(words) && !(words.endsWith('?') && number.kind !== 'shallow')) return isBare(words);
  if (next.number) return isUnder(next.number, number) && (beforeHeading || number.kind !== 'shallow');
  if (number.kind !== 'shallow') return true;
  return next.words.length > LONGEST_HEADING && !isShortItem(previous);
}

/** "ARTICLE IV." and nothing more. */
function isBare(words: string): boolean {
  return /^\S+ \S+[.:]$/u.test(words);
}

function isShortItem(part: Candidate | undefined): boolean {
  return part?.number?.kind === 'shallow' && part.words.length <= LONGEST_HEADING;
}

function wordsOf(raw: string, { lines }: Paragraph): string {
  return raw.slice(lines[0]!.start, lines.at(-1)!.end);
}

/** A title is followed by a blank line, or in text pasted without any by a paragraph longer than headings are. */
function standsAlone(next: Candidate): boolean {
  return next.fresh || next.words.length > LONGEST_HEADING;
}

function isTitle(line: string, next: string): boolean {
  return (
    line.length <= LONGEST_TITLE && (!SENTENCE_END.test(line) || isTitleCase(line) || STORY_START.test(next))
  );
}

/** A short line in title case or capitals before a longer paragraph. After a closing quotation mark it rather names the speaker. */
function isHeading(part: Candidate, previous: string, next: string): boolean {
  const { words } = part;
  return (
    words.length <= LONGEST_HEADING &&
    next.length > LONGEST_HEADING &&
    !SENTENCE_END.test(words) &&
    !SENTENCE_INSIDE.test(words) &&
    !CREDIT.test(words) &&
    !/[)\]]$/u.test(words) &&
    !CLOSING_MARK.test(previous) &&
    (isTitleCase(words) || (part.alone && !part.again && isCapitals(words)))
  );
}

/** "BACKGROUND", "THE LAW". */
function isCapitals(line: string): boolean {
  return /\p{Lu}{3}/u.test(line) && !/[\p{Ll}\d]/u.test(line);
}
