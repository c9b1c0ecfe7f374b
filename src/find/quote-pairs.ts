import type { Span } from '../types/index.js';
import { marksIn, type Mark, type MarkKind } from './quote-marks.js';

/** An opening mark and the mark that closes it. */
export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
}

/** How the marks of one block answer each other. */
export interface PairedBlock {
  readonly span: Span;
  /** Outermost pairs in order; what is nested inside them is part of them. */
  readonly pairs: readonly Pair[];
  /** Opening marks that nothing closes, in order. */
  readonly unclosed: readonly Mark[];
  /** Closing double or angle marks that nothing opens, in order. */
  readonly strays: readonly Mark[];
  /** The opening mark the block begins with, if it begins with one. */
  readonly first: Mark | null;
}

/** Nobody is quoted at greater length (characters, some 3,500 words) without being set apart: a mark that far off answers another. */
export const MAX_QUOTED = 20_000;

/** Pairs the marks of one block; nothing reaches over its end. */
export function pairBlock(text: string, span: Span): PairedBlock {
  const marks = marksIn(text, span);
  const strong = withinReach(pairStrong(marks.filter(({ kind }) => kind !== 'single')));
  const singles = pairSingles(
    marks.filter(({ kind }) => kind === 'single'),
    strong.pairs,
  );
  const unclosed = [...strong.unclosed, ...singles.unclosed].sort(byStart);
  return {
    span,
    pairs: outermost([...strong.pairs, ...singles.pairs]),
    unclosed,
    strays: strong.strays,
    first: openerAtStart(text, span, marks),
  };
}

const byStart = (a: Mark, b: Mark): number => a.span.start - b.span.start;

function openerAtStart(text: string, span: Span, marks: readonly Mark[]): Mark | null {
  const first = marks[0];
  if (!first || first.turn === 'close') return null;
  return /^[\s*_]*$/u.test(text.slice(span.start, first.span.start)) ? first : null;
}

/** Keeps pairs that stand in no other pair. */
export function outermost(pairs: readonly Pair[]): Pair[] {
  const sorted = [...pairs].sort((a, b) => byStart(a.open, b.open));
  let reach = -1;
  return sorted.filter(({ open, close }) => {
    if (open.span.start < reach) return false;
    reach = close.span.end;
    return true;
  });
}

function withinReach<T extends { pairs: Pair[]; unclosed: Mark[] }>(found: T): T {
  const far = found.pairs.filter(({ open, close }) => close.span.end - open.span.start > MAX_QUOTED);
  return {
    ...found,
    pairs: found.pairs.filter((pair) => !far.includes(pair)),
    unclosed: [...found.unclosed, ...far.map(({ open }) => open)].sort(byStart),
  };
}

/** Doubles, angles and corners: a stack, in which a closing mark answers the nearest opening mark of its kind. */
function pairStrong(marks: readonly Mark[]): { pairs: Pair[]; unclosed: Mark[]; strays: Mark[] } {
  const result = { pairs: [] as Pair[], unclosed: [] as Mark[], strays: [] as Mark[] };
  const stack: Mark[] = [];
  const open = new Map<MarkKind, number>();
  const count = (kind: MarkKind, by: number): void => void open.set(kind, (open.get(kind) ?? 0) + by);
  for (const mark of marks) {
    const opener = (open.get(mark.kind) ?? 0) > 0;
    if (turnHere(mark, opener, stack.at(-1)) === 'open') {
      stack.push(mark);
      count(mark.kind, 1);
    } else if (!opener) result.strays.push(mark);
    else {
      for (let top = stack.pop()!; ; top = stack.pop()!) {
        count(top.kind, -1);
        if (top.kind === mark.kind) {
          result.pairs.push({ open: top, close: mark });
          break;
        }
        result.unclosed.push(top);
      }
    }
  }
  return { ...result, unclosed: [...result.unclosed, ...stack] };
}

function turnHere(mark: Mark, opener: boolean, top: Mark | undefined): 'open' | 'close' {
  if (mark.glyph === '“' && top?.glyph === '„') return 'close';
  if (mark.turn !== 'either') return mark.turn;
  const nestsAgain = mark.kind === 'angle' && top?.glyph === mark.glyph;
  return opener && !nestsAgain ? 'close' : 'open';
}

/**
 * How far (characters) an uncertain closing mark may stand from its opening mark: a quoted phrase, not a sentence;
 * beyond that "’" after an s is far likelier a possessive.
 */
const WEAK_REACH = 60;

/** Single marks are paired within the innermost double pair around them, so that neither crosses the other. */
function pairSingles(marks: readonly Mark[], strong: readonly Pair[]): { pairs: Pair[]; unclosed: Mark[] } {
  const groups = new Map<Pair | null, Mark[]>();
  const containers = innermost(marks, strong);
  marks.forEach((mark, index) => {
    const container = containers[index] ?? null;
    const group = groups.get(container);
    if (group) group.push(mark);
    else groups.set(container, [mark]);
  });
  const paired = [...groups].map(([container, group]) => pairSingleGroup(group, container));
  return {
    pairs: paired.flatMap(({ pairs }) => pairs),
    unclosed: paired.flatMap(({ unclosed }) => unclosed),
  };
}

function pairSingleGroup(
  marks: readonly Mark[],
  container: Pair | null,
): { pairs: Pair[]; unclosed: Mark[] } {
  const pairs: Pair[] = [];
  const unclosed: Mark[] = [];
  let open: Mark | null = null;
  let weak: Mark | null = null;
  const settle = (): void => {
    if (open && weak) pairs.push({ open, close: weak });
    else if (open && !container) unclosed.push(open);
    open = weak = null;
  };
  for (const mark of marks) {
    const current: Mark | null = open;
    if (current && closesSingle(mark, current)) {
      if (!mark.weak) weak = mark;
      else if (mark.span.start - current.span.start <= WEAK_REACH) weak = mark;
      if (!mark.weak) settle();
    } else if (mark.turn !== 'close') {
      settle();
      open = mark;
    }
  }
  settle();
  return { pairs, unclosed };
}

function closesSingle(mark: Mark, open: Mark): boolean {
  if (open.glyph === '‚' && mark.glyph === '‘') return true;
  return mark.turn !== 'open' && mark.glyph !== '‚';
}

/** For each mark (in order) the smallest pair around it. */
function innermost(marks: readonly Mark[], pairs: readonly Pair[]): (Pair | null)[] {
  const sorted = [...pairs].sort((a, b) => byStart(a.open, b.open));
  const around: Pair[] = [];
  let next = 0;
  return marks.map((mark) => {
    while (next < sorted.length && sorted[next]!.open.span.start < mark.span.start)
      around.push(sorted[next++]!);
    while (around.length > 0 && around.at(-1)!.close.span.start < mark.span.start) around.pop();
    return around.at(-1) ?? null;
  });
}
