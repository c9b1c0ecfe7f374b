import type { Span } from '../../types.js';
import type { PlainLine } from './plain-lines.js';

/** Lines that make one paragraph. */
export interface Paragraph {
  readonly lines: readonly Span[];
  readonly quoteDepth: number;
  readonly listItem: boolean;
}

/** Mail and old text files wrap below this many columns; longer lines are paragraphs of their own. */
const WIDEST_WRAP = 120;
/** Lines shorter than this end where their writer wanted: no one wraps prose so narrow. */
const NARROWEST_WRAP = 45;
/** A new paragraph without a blank line is indented at least so far beyond the line before. */
const PARAGRAPH_INDENT = 2;

const BULLET = /^(?:[•*·‣◦▪●–-]|\d{1,2}[.)])[ \t]+/u;
const SURE_BULLET = /^[•·‣◦▪●][ \t]*/u;

/** Puts wrapped lines together; lines that were not wrapped stay paragraphs of their own. */
export function paragraphs(raw: string, lines: readonly PlainLine[]): Paragraph[] {
  return groups(lines).flatMap((group) => splitGroup(raw, group));
}

/** Lines that follow one another without a blank line between, at one quote depth. */
function groups(lines: readonly PlainLine[]): PlainLine[][] {
  const found: PlainLine[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && !line.fresh && last[0]!.quoteDepth === line.quoteDepth) last.push(line);
    else found.push([line]);
  }
  return found;
}

function splitGroup(raw: string, group: readonly PlainLine[]): Paragraph[] {
  const width = Math.max(...group.map(({ start, end, indent }) => end - start + indent));
  const lists = isList(raw, group);
  const parts: { lines: Span[]; quoteDepth: number; listItem: boolean }[] = [];
  for (const [index, line] of group.entries()) {
    const previous = group[index - 1];
    const bullet = lists ? (BULLET.exec(raw.slice(line.start, line.end))?.[0] ?? '') : sureBullet(raw, line);
    const span = { start: line.start + (/^\d/u.test(bullet) ? 0 : bullet.length), end: line.end };
    if (previous && bullet === '' && goesOn(raw, previous, line, width, parts.at(-1)!.listItem))
      parts.at(-1)!.lines.push(span);
    else parts.push({ lines: [span], quoteDepth: line.quoteDepth, listItem: bullet !== '' });
  }
  return parts;
}

function sureBullet(raw: string, { start, end }: Span): string {
  return SURE_BULLET.exec(raw.slice(start, end))?.[0] ?? '';
}

/** Two or more lines with the same kind of marker make a list; one line with a dash may be an attribution. */
function isList(raw: string, group: readonly PlainLine[]): boolean {
  const markers = group.map(({ start, end }) =>
    BULLET.exec(raw.slice(start, end))?.[0].trim().replace(/\d+/u, '1'),
  );
  return markers[0] !== undefined && markers.filter((marker) => marker === markers[0]).length > 1;
}

/** True when the break between two lines was made by wrapping: the next line's first word did not fit any more. */
function goesOn(
  raw: string,
  previous: PlainLine,
  line: PlainLine,
  width: number,
  listItem: boolean,
): boolean {
  if (width > WIDEST_WRAP) return false;
  if (!listItem && line.indent >= previous.indent + PARAGRAPH_INDENT) return false;
  const before = raw.slice(previous.start, previous.end);
  const next = raw.slice(line.start, line.end);
  if (/[\p{L},;]$/u.test(before) && /^\p{Ll}/u.test(next)) return true;
  const firstWord = /^\S+/u.exec(next)![0];
  const fits = previous.indent + before.length + 1 + firstWord.length <= width;
  return width >= NARROWEST_WRAP && before.length >= NARROWEST_WRAP && !fits;
}
