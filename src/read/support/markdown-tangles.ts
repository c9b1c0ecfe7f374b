/**
 * What the parser handles in more than linear time, and how much of it is let through: each limit is about four seconds of
 * work, and far beyond what people write.
 */
const MAX_MARKS = 4_000;
const MAX_NOTES = 2_500;
const MAX_DEPTH = 200;

/** What may open or close something inside a paragraph: every mark of emphasis for itself, unless blanks stand on both sides. */
const MARKS = /(?<!\S)[*_~]+(?!\S)|[*_~]|`+|\[|\]|</gu;
/** A rule between paragraphs, however long. */
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const NOTE = /^ {0,3}\[\^[^\]\n]+\]:/gmu;
/** Where a new paragraph begins for certain. */
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s/u;
const TABLE_RULE = /^[ |:-]*-[ |:-]*\|[ |:-]*$/mu;
/** Markers of quotes and lists, one after the other at the beginning of a line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s)))+/u;

/** What would keep the parser busy for minutes, in words; null when there is nothing of the kind. */
export function tangleOf(text: string): string | null {
  if ((text.match(NOTE)?.length ?? 0) > MAX_NOTES)
    return `more than ${MAX_NOTES.toLocaleString('en')} footnotes`;
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines.some((line) => depthOf(line) > MAX_DEPTH)) {
    return `quotations or lists more than ${MAX_DEPTH} deep`;
  }
  return mostMarks(lines) > MAX_MARKS
    ? `more than ${MAX_MARKS.toLocaleString('en')} marks such as * and [ in one paragraph`
    : null;
}

/** How deep a line stands: its markers, and for list items the two columns that each level is set in by. */
function depthOf(line: string): number {
  const lead = CONTAINERS.exec(line)?.[0] ?? '';
  const markers = lead.match(/>|[-*+]|\d+[.)]/gu)?.length ?? 0;
  const columns = lead.match(/^\s*/u)![0].length;
  return markers + columns / 2;
}

function mostMarks(lines: readonly string[]): number {
  let [most, here, inTable] = [0, 0, false];
  for (const [index, line] of lines.entries()) {
    const blank = line.trim() === '';
    inTable = !blank && (inTable || TABLE_RULE.test(lines[index + 1] ?? ''));
    const rule = RULE.test(line);
    if (blank || inTable || rule || LIST_ITEM.test(line)) here = 0;
    if (!rule) here += line.match(MARKS)?.length ?? 0;
    most = Math.max(most, here);
  }
  return most;
}
