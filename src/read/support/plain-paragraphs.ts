import type { Span } from '../../types/index.js';
import type { PlainLine } from './plain-lines.js';
import { isTitleCase } from './title-case.js';

/** Lines that make one paragraph. */
export interface Paragraph {
  readonly lines: readonly Span[];
  readonly quoteDepth: number;
  readonly listItem: boolean;
  /** True when a blank line precedes it. */
  readonly fresh: boolean;
  /** True for a line of its own with a rule under it. */
  readonly underlined: boolean;
}

/** Mail and old text files wrap below this many columns; longer lines are paragraphs of their own. */
const WIDEST_WRAP = 120;
/** Lines shorter than this end where their writer wanted: no one wraps prose so narrow. */
const NARROWEST_WRAP = 45;
/** Where lines were wrapped by hand, one that ends in mid-sentence fills at least so much of the widest. */
const RAGGED_SHARE = 0.75;
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
  const width = group.reduce((widest, { start, end, indent }) => Math.max(widest, end - start + indent), 0);
  const lists = isList(raw, group);
  const parts: (Paragraph & { lines: Span[] })[] = [];
  for (const [index, line] of group.entries()) {
    const previous = group[index - 1];
    const bullet = lists ? (BULLET.exec(raw.slice(line.start, line.end))?.[0] ?? '') : sureBullet(raw, line);
    const span = { start: line.start + (/^\d/u.test(bullet) ? 0 : bullet.length), end: line.end };
    const mayBeIndented = parts.at(-1)?.listItem === true || hangs(raw, previous, line);
    if (previous && bullet === '' && goesOn(raw, previous, line, width, mayBeIndented))
      parts.at(-1)!.lines.push(span);
    else
      parts.push({
        lines: [span],
        quoteDepth: line.quoteDepth,
        listItem: bullet !== '',
        fresh: line.fresh,
        underlined: line.underlined,
      });
  }
  return parts;
}

/** True for a line that begins under the first word behind the marker of the line before, as the text of a numbered clause does. */
function hangs(raw: string, previous: PlainLine | undefined, line: PlainLine): boolean {
  const marker = previous && BULLET.exec(raw.slice(previous.start, previous.end))?.[0];
  return marker !== undefined && line.indent === previous!.indent + marker.length;
}

function sureBullet(raw: string, { start, end }: Span): string {
  return SURE_BULLET.exec(raw.slice(start, end))?.[0] ?? '';
}

/**
 * Two or more lines with the same kind of marker make a list; one line with a dash may be an attribution. Behind lines without a marker
 * a list is announced by a colon, or counts from one.
 */
function isList(raw: string, group: readonly PlainLine[]): boolean {
  const lines = group.map(({ start, end }) => raw.slice(start, end));
  const markers = lines.map((line) => BULLET.exec(line)?.[0].trim());
  const first = markers.findIndex((marker) => marker !== undefined);
  if (first === -1) return false;
  const isAnnounced = first === 0 || lines[first - 1]!.endsWith(':') || /^1\D/u.test(markers[first]!);
  const kindOf = (marker: string | undefined) => marker?.replace(/\d+/u, '1');
  return isAnnounced && markers.filter((marker) => kindOf(marker) === kindOf(markers[first])).length > 1;
}

/** True when the break between two lines was made by wrapping: the next line's first word did not fit any more. */
function goesOn(
  raw: string,
  previous: PlainLine,
  line: PlainLine,
  width: number,
  mayBeIndented: boolean,
): boolean {
  if (width > WIDEST_WRAP) return false;
  if (!mayBeIndented && line.indent >= previous.indent + PARAGRAPH_INDENT) return false;
  const before = raw.slice(previous.start, previous.end);
  const next = raw.slice(line.start, line.end);
  if (/[\p{L},;]$/u.test(before) && /^\p{Ll}/u.test(next)) return true;
  if (before.length < NARROWEST_WRAP) return false;
  const firstWord = /^\S+/u.exec(next)![0];
  const fits = previous.indent + before.length + 1 + firstWord.length <= width;
  const stopsShort =
    before.length >= RAGGED_SHARE * width && !/[.!?…:"”’»)\]]$/u.test(before) && !isTitleCase(before);
  return !fits || stopsShort;
}
