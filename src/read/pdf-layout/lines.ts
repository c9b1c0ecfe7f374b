import type { Glyphs, Line } from './types.js';

/** Glyphs whose baselines differ by less than this share of their size stand on one line. */
const SAME_LINE = 0.35;
/** A raised, smaller digit is a note reference: at most this share of the line's size … */
const NOTE_SIZE = 0.8;
/** … and raised by at least this share. */
const NOTE_RISE = 0.15;
/** A gap wider than this share of the size is a space the PDF did not write. */
const SPACE = 0.18;
/** "plaintiff ’s": before these no word ends, however far off they are set (an f leans over what follows). */
const ENDING = /^’(?:s|t|d|m|re|ve|ll)(?!\p{L})/u;
/** A gap wider than this many sizes may part two columns; justified words stand closer. */
const SEGMENT_GAP = 0.9;

/** The runs of a page as segments: stretches on one baseline with no wide gap in them, top to bottom, left to right. */
export function segmentsOf(glyphs: readonly Glyphs[]): Line[] {
  return rows(glyphs).flatMap(({ base, items }) => splitAtGaps(items).map((part) => joinGlyphs(part, base)));
}

/** Glyphs on one baseline. */
interface Row {
  readonly base: number;
  readonly size: number;
  readonly items: Glyphs[];
}

/** Groups glyphs by baseline; raised note references join the line they are raised from. */
function rows(glyphs: readonly Glyphs[]): Row[] {
  const bySize = [...glyphs].sort((a, b) => b.size - a.size || a.base - b.base || a.left - b.left);
  const found: Row[] = [];
  for (const glyph of bySize) {
    const row = rowOf(glyph, found);
    if (row) row.items.push(glyph);
    else found.push({ base: glyph.base, size: glyph.size, items: [glyph] });
  }
  for (const { items } of found) items.sort((a, b) => a.left - b.left || a.base - b.base);
  return found.sort((a, b) => a.base - b.base);
}

/** The first row that a glyph stands in. A plain loop: each of thousands of words is held against all rows of its page. */
function rowOf(glyph: Glyphs, found: readonly Row[]): Row | null {
  const own = SAME_LINE * glyph.size;
  for (const row of found) {
    const rise = row.base - glyph.base;
    const apart = Math.abs(rise);
    if (apart <= own || apart <= SAME_LINE * (row.size * NOTE_SIZE)) return row;
    if (rise > 0 && rise < row.size * SAME_LINE * 2 && isNote(glyph, row.size)) return row;
  }
  return null;
}

function isNote(glyph: Glyphs, size: number): boolean {
  return glyph.size <= size * NOTE_SIZE && /^[\d*†‡§,]{1,5}$/u.test(glyph.text.trim());
}

function splitAtGaps(row: readonly Glyphs[]): Glyphs[][] {
  const parts: Glyphs[][] = [];
  let right = -Infinity;
  for (const glyph of row) {
    if (glyph.left - right > SEGMENT_GAP * glyph.size) parts.push([glyph]);
    else parts.at(-1)!.push(glyph);
    right = Math.max(right, glyph.right);
  }
  return parts;
}

function isSpace(sign: string): boolean {
  return sign === ' ' || (sign > '~' && /\s/u.test(sign));
}

/** A stretch of a row whose baseline is `rowBase`. */
function joinGlyphs(glyphs: readonly Glyphs[], rowBase: number): Line {
  const { size, base } = glyphs.reduce((largest, glyph) => (glyph.size > largest.size ? glyph : largest));
  const notes: { at: number; text: string }[] = [];
  let text = '';
  let right = glyphs[0]!.left;
  let spaced = true;
  for (const glyph of glyphs) {
    if (text !== '' && base - glyph.base > NOTE_RISE * size && isNote(glyph, size)) {
      notes.push({ at: text.trimEnd().length, text: glyph.text.trim() });
    } else {
      const ending = glyph.text.startsWith('’') && ENDING.test(glyph.text) && /\p{L}\s*$/u.test(text);
      if (ending) text = text.trimEnd();
      const gap = !ending && glyph.left - right > SPACE * glyph.size;
      text += gap && !spaced && !isSpace(glyph.text.charAt(0)) ? ` ${glyph.text}` : glyph.text;
      spaced = isSpace(glyph.text.charAt(glyph.text.length - 1));
    }
    right = Math.max(right, glyph.right);
  }
  const start = text.length - text.trimStart().length;
  return {
    text: withPlainSpaces(text.trim()),
    left: glyphs[0]!.left,
    right,
    base: rowBase,
    size,
    notes: notes.map((note) => ({ ...note, at: Math.max(0, note.at - start) })),
    row: false,
  };
}

/** Most lines have no other spaces. */
function withPlainSpaces(text: string): string {
  return OTHER_SPACE.test(text) ? text.replace(/\s/gu, ' ') : text;
}
const OTHER_SPACE = /[^\S ]/u;
