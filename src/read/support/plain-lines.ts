import type { Span } from '../../types/index.js';

/** A line of plain text that is not blank: its words without quote marks and outer white space. */
export interface PlainLine extends Span {
  /** How many `>` marks precede it, as in a mail that quotes another. */
  readonly quoteDepth: number;
  /** Columns of white space before the first word. */
  readonly indent: number;
  /** True when a blank line, a rule or the start of the file precedes it. */
  readonly fresh: boolean;
  /** True when a rule about as long as the line stands right below it, and nothing right above. */
  readonly underlined: boolean;
}

/** One or more `>`; a mark that touches a digit or sign is an operator (">50%"), not a quote. */
const QUOTE_MARKS = /^[ \t]{0,3}(?:>[ \t]?)+(?![\d=])/u;
/** "-----", "* * *", "___.": a rule drawn with characters. */
const RULE = /^(?:[-=_*~#+—–•·][ \t]*){3,}\.?$/u;
/** A rule of one sign; under a line of at most so many characters it marks a heading … */
const UNDERLINE = /^([-=_*~#+^])\1+$/u;
const LONGEST_UNDERLINED = 120;
/** … where the shorter of the two is at least this share of the longer. */
const LIKE_LENGTH = 0.6;
/** Columns with wide gaps between: the heads of a table. */
const CELLS = /\S(?: {3,}|\t)\S/u;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;

/** The lines of a plain-text file, blank ones and rules left out. */
export function plainLines(raw: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let fresh = true;
  for (const match of raw.matchAll(LINE)) {
    const line = plainLine(match[0], match.index, fresh);
    const above = fresh ? undefined : lines.at(-1);
    if (line) lines.push(line);
    else if (above && isUnderlined(raw, above, match[0].trim()))
      lines[lines.length - 1] = { ...above, underlined: true };
    fresh = line === null;
  }
  return lines;
}

function isUnderlined(raw: string, { start, end, fresh, quoteDepth }: PlainLine, rule: string): boolean {
  const [length, longest] = [end - start, Math.max(end - start, rule.length)];
  return (
    fresh &&
    quoteDepth === 0 &&
    length <= LONGEST_UNDERLINED &&
    Math.min(length, rule.length) >= LIKE_LENGTH * longest &&
    UNDERLINE.test(rule) &&
    !CELLS.test(raw.slice(start, end))
  );
}

function plainLine(line: string, at: number, fresh: boolean): PlainLine | null {
  const marks = QUOTE_MARKS.exec(line)?.[0] ?? '';
  const body = line.slice(marks.length);
  const words = body.trim();
  if (words === '' || RULE.test(words)) return null;
  const indent = body.length - body.trimStart().length;
  const start = at + marks.length + indent;
  const quoteDepth = marks.split('>').length - 1;
  return { start, end: start + words.length, quoteDepth, indent, fresh, underlined: false };
}
