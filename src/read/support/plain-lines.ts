import type { Span } from '../../types/index.js';

/** A line of plain text that is not blank: its words without quote marks and outer white space. */
export interface PlainLine extends Span {
  /** How many `>` marks precede it, as in a mail that quotes another. */
  readonly quoteDepth: number;
  /** Columns of white space before the first word. */
  readonly indent: number;
  /** True when a blank line, a rule or the start of the file precedes it. */
  readonly fresh: boolean;
}

/** One or more `>`; a mark that touches a digit or sign is an operator (">50%"), not a quote. */
const QUOTE_MARKS = /^[ \t]{0,3}(?:>[ \t]?)+(?![\d=])/u;
/** "-----", "* * *", "___.": a rule drawn with characters. */
const RULE = /^(?:[-=_*~#+—–•·][ \t]*){3,}\.?$/u;
const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gu;

/** The lines of a plain-text file, blank ones and rules left out. */
export function plainLines(raw: string): PlainLine[] {
  const lines: PlainLine[] = [];
  let fresh = true;
  for (const match of raw.matchAll(LINE)) {
    const line = plainLine(match[0], match.index, fresh);
    if (line) lines.push(line);
    fresh = line === null;
  }
  return lines;
}

function plainLine(line: string, at: number, fresh: boolean): PlainLine | null {
  const marks = QUOTE_MARKS.exec(line)?.[0] ?? '';
  const body = line.slice(marks.length);
  const words = body.trim();
  if (words === '' || RULE.test(words)) return null;
  const indent = body.length - body.trimStart().length;
  const start = at + marks.length + indent;
  return { start, end: start + words.length, quoteDepth: marks.split('>').length - 1, indent, fresh };
}
