import { foldWord } from '../language/fold.js';
import { contains, cover, overlaps } from '../language/span.js';
import { stem } from '../language/stem.js';
import type { Quotation, Span } from '../types/index.js';
import { sourceUnits, unitsOf, type Unit } from './units.js';

/** Words of a quotation that must stand in one piece in the source: everything between two ellipses. */
export interface Segment {
  readonly units: readonly Unit[];
  readonly span: Span;
  /** True when nothing in the article parts it from the segment before, which stands elsewhere in the source. */
  readonly joined?: boolean;
}

const ELLIPSIS =
  /\[\s*(?:…|\.(?:\s?\.){2,3})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,3})\s*\)|…|\.(?:[ \u00A0]?\.){2,3}|\*\s\*\s\*/gu;
const BRACKET = /\[([^[\]]*)\]/gu;

/** Splits a quotation at its ellipses; interruptions and paragraph breaks do not part words that follow each other. */
export function segmentsOf(text: string, quotation: Quotation): Segment[] {
  return segmentsBy(quotedUnits, text, quotation);
}

/** The same where the source may print the brackets itself ("very clear[ly]"): nothing in them is taken for the author's. */
export function literalSegments(text: string, quotation: Quotation): Segment[] {
  return segmentsBy(sourceUnits, text, quotation);
}

type UnitsOf = (text: string, span: Span, quotation: Quotation) => Unit[];

function segmentsBy(read: UnitsOf, text: string, quotation: Quotation): Segment[] {
  const groups: Unit[][] = [[]];
  for (const { span, joint } of quotation.pieces) {
    if (joint === 'ellipsis') groups.push([]);
    stretches(text, withEdits(text, span, quotation), quotation).forEach((stretch, index) => {
      if (index > 0) groups.push([]);
      groups.at(-1)!.push(...read(text, stretch, quotation));
    });
  }
  return groups
    .filter((units) => units.length > 0)
    .map((units) => ({ units, span: cover(units.map(({ span }) => span)) }));
}

/** A piece with the brackets at its edges, which the finder leaves outside: "[all] networks". */
function withEdits(text: string, piece: Span, { edits }: Quotation): Span {
  const meets = (from: number, to: number) => from <= to && text.slice(from, to).trim() === '';
  const words = edits.filter(({ kind }) => kind === 'insertion' || kind === 'case').map(({ span }) => span);
  return words.reduce((span, edit) => {
    if (edit.start < span.start && meets(edit.end, span.start)) return { start: edit.start, end: span.end };
    return edit.end > span.end && meets(span.end, edit.start) ? { start: span.start, end: edit.end } : span;
  }, piece);
}

/** The parts of a piece between ellipses that the finder left inside it. */
function stretches(text: string, span: Span, { edits }: Quotation): Span[] {
  const cuts = [
    ...spansOf(text, span, ELLIPSIS),
    ...edits.filter(({ kind }) => kind === 'ellipsis').map((edit) => edit.span),
  ]
    .filter((edit) => contains(span, edit))
    .sort((a, b) => a.start - b.start);
  const parts: Span[] = [];
  let start = span.start;
  for (const edit of cuts) {
    if (edit.start > start) parts.push({ start, end: edit.start });
    start = Math.max(start, edit.end);
  }
  return [...parts, { start, end: span.end }];
}

function quotedUnits(text: string, span: Span, { edits }: Quotation): Unit[] {
  const silent = edits.filter(({ kind }) => kind === 'sic' || kind === 'emphasis').map((edit) => edit.span);
  const spoken = unitsOf(text, span).filter((unit) => !silent.some((edit) => overlaps(edit, unit.span)));
  const brackets = spansOf(text, span, BRACKET).filter(
    (edit) => !silent.some((other) => overlaps(edit, other)),
  );
  return brackets.reduce((units, bracket) => markBracket(text, units, bracket), spoken);
}

function spansOf(text: string, span: Span, pattern: RegExp): Span[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: span.start + index,
    end: span.start + index + length,
  }));
}

/** "access[ed]" and "[T]he" become one mended word; "[the ministry]" becomes inserted words. */
function markBracket(text: string, units: readonly Unit[], bracket: Span): Unit[] {
  const inside = units.filter(({ span }) => contains(bracket, span));
  const touching = units.filter(({ span }) => span.end === bracket.start || span.start === bracket.end);
  if (inside.length > 1 || touching.length === 0) {
    return units.map((unit) => (inside.includes(unit) ? { ...unit, editing: 'inserted' as const } : unit));
  }
  const parts = [...inside, ...touching].sort((a, b) => a.span.start - b.span.start);
  const span = cover([...parts.map((part) => part.span), bracket]);
  return units.flatMap((unit) =>
    unit === parts[0] ? [mend(text, span, unit.opens)] : parts.includes(unit) ? [] : [unit],
  );
}

function mend(text: string, span: Span, opens: boolean): Unit {
  const printed = text.slice(span.start, span.end);
  const norm = foldWord(printed.replace(/[[\]\s]/gu, ''));
  return { span, text: printed, norm, stem: stem(norm), kind: 'word', editing: 'mended', opens };
}
