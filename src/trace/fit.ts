import { align } from '../language/align.js';
import type { Unit } from './units.js';

/** One step of an alignment: a quoted word beside a source word, or one of them alone (-1). */
export interface Step {
  readonly quoted: number;
  readonly source: number;
}

/** Where quoted words lie best in a stretch of source; source words before the first and after the last step are free. */
export interface Fit {
  readonly steps: readonly Step[];
  readonly cost: number;
}

/** A different word costs as much as one word; the same word in another form half; a bracketed word may stand for any. */
const OTHER_WORD = 1;
const OTHER_FORM = 0.5;
const OTHER_NUMBER = 0.8;
const BRACKETED = 0.3;
const MENDED = 0.1;
const MARKED = 0.1;
/**
 * Words left out usually come in runs: the first costs nearly a word, the rest little (a clause of ten left out is
 * one slip), and less than taking the word before for another. Words put
 * in stay nearly as dear as other words, so that a paraphrase is laid along the passage it paraphrases.
 */
const OMIT_FIRST = 0.95;
const OMIT_NEXT = 0.12;
const INSERT_FIRST = 1.2;
const INSERT_NEXT = 0.85;
/** Larger tables are aligned by shortest edit script instead: the table of costs would take too much memory. */
const MAX_CELLS = 3_000_000;

/** What it costs to leave out a run of source words. */
export function omissionCost(words: number): number {
  return OMIT_FIRST + (words - 1) * OMIT_NEXT;
}

/** Fits quoted words into a stretch of source words at the least cost. */
export function fit(quoted: readonly Unit[], source: readonly Unit[]): Fit {
  return (
    exact(quoted, source) ??
    (quoted.length * source.length > MAX_CELLS ? coarse(quoted, source) : table(quoted, source))
  );
}

/** The quotation word for word, if it stands there. */
function exact(quoted: readonly Unit[], source: readonly Unit[]): Fit | null {
  for (let start = 0; start + quoted.length <= source.length; start++) {
    if (quoted.every(({ norm }, index) => source[start + index]!.norm === norm)) {
      return { steps: quoted.map((_, index) => ({ quoted: index, source: start + index })), cost: 0 };
    }
  }
  return null;
}

function coarse(quoted: readonly Unit[], source: readonly Unit[]): Fit {
  const { steps } = trimFree(whole(quoted, source), 0);
  const cost = steps.filter((step) => step.quoted < 0 || step.source < 0).length * OTHER_WORD;
  return { steps, cost };
}

/** Both lists wholly, with the words that agree in order side by side. */
export function whole(quoted: readonly Unit[], source: readonly Unit[]): Step[] {
  const runs = align(
    quoted.map(({ norm }) => norm),
    source.map(({ norm }) => norm),
  );
  return runs.flatMap(({ kind, left, right }): Step[] => {
    if (kind === 'equal') return range(left).map((q, index) => ({ quoted: q, source: right[0] + index }));
    return kind === 'removed'
      ? range(left).map((q) => ({ quoted: q, source: -1 }))
      : range(right).map((s) => ({ quoted: -1, source: s }));
  });
}

function range([start, end]: readonly [number, number]): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function trimFree(steps: readonly Step[], cost: number): Fit {
  const first = steps.findIndex(({ quoted }) => quoted >= 0);
  const last = steps.findLastIndex(({ quoted }) => quoted >= 0);
  return { steps: steps.slice(first, last + 1), cost };
}

const PAIRED = 0;
const OMITTED = 1;
const INSERTED = 2;

/** Least-cost tables for "last two words paired", "source word omitted", "quoted word inserted" (Gotoh's affine gaps). */
function table(quoted: readonly Unit[], source: readonly Unit[]): Fit {
  const width = source.length + 1;
  const size = (quoted.length + 1) * width;
  const best = [0, 1, 2].map(() => new Float32Array(size).fill(Infinity));
  const from = [0, 1, 2].map(() => new Uint8Array(size));
  const made: Made = { best, from, back: [width + 1, 1, width] };
  best[PAIRED]!.fill(0, 0, width);
  for (let q = 1; q <= quoted.length; q++) {
    const unit = quoted[q - 1]!;
    const [first, next] = unit.editing === 'inserted' ? [BRACKETED, BRACKETED] : [INSERT_FIRST, INSERT_NEXT];
    for (let s = 0; s < width; s++) {
      const cell = q * width + s;
      settle(made, INSERTED, cell, first, next);
      if (s === 0) continue;
      settle(made, OMITTED, cell, OMIT_FIRST, OMIT_NEXT);
      const pairing = pairCost(unit, source[s - 1]!);
      settle(made, PAIRED, cell, pairing, pairing);
    }
  }
  return walkBack(best, from, quoted.length, width);
}

/** The tables of the three states, and how many cells back each comes from. */
interface Made {
  readonly best: readonly Float32Array[];
  readonly from: readonly Uint8Array[];
  readonly back: readonly number[];
}

/** Reaches a cell from the cheapest of the three states before it; staying in a gap costs `next`, entering it `first`. */
function settle({ best, from, back }: Made, state: number, cell: number, first: number, next: number): void {
  const before = cell - back[state]!;
  for (let previous = 0; previous < 3; previous++) {
    const cost = best[previous]![before]! + (previous === state ? next : first);
    if (cost < best[state]![cell]!) {
      best[state]![cell] = cost;
      from[state]![cell] = previous;
    }
  }
}

function pairCost(quoted: Unit, source: Unit): number {
  if (quoted.norm === source.norm) return 0;
  if (quoted.editing === 'inserted') return BRACKETED;
  if (quoted.stem === source.stem) return quoted.editing === 'mended' ? MENDED : OTHER_FORM;
  if (isDenied(source.norm, quoted.norm) || isDenied(quoted.norm, source.norm)) return OTHER_FORM;
  if (isMarked(source.norm, quoted.norm) || isMarked(quoted.norm, source.norm)) return MARKED;
  return quoted.kind === 'number' && source.kind === 'number' ? OTHER_NUMBER : OTHER_WORD;
}

/** "cannot" for "can", "isn't" for "is": one word, with its denial and without. */
function isDenied(long: string, short: string): boolean {
  return (
    long.length > short.length && long.startsWith(short) && /^(?:not|n't)$/u.test(long.slice(short.length))
  );
}

/** "birds12" for "birds": the mark of a note stands right behind the word. */
function isMarked(long: string, short: string): boolean {
  return long.startsWith(short) && /^\p{L}{3,}\d{1,3}$/u.test(long) && !/\d/u.test(short);
}

function walkBack(
  best: readonly Float32Array[],
  from: readonly Uint8Array[],
  rows: number,
  width: number,
): Fit {
  let [state, source, cost] = [PAIRED, 0, Infinity];
  for (let candidate = 0; candidate < 3; candidate++) {
    if (candidate === OMITTED) continue;
    for (let s = 0; s < width; s++) {
      const value = best[candidate]![rows * width + s]!;
      if (value < cost) [state, source, cost] = [candidate, s, value];
    }
  }
  const steps: Step[] = [];
  let quoted = rows;
  while (quoted > 0) {
    const previous = from[state]![quoted * width + source]!;
    steps.push({ quoted: state === OMITTED ? -1 : quoted - 1, source: state === INSERTED ? -1 : source - 1 });
    if (state !== OMITTED) quoted--;
    if (state !== INSERTED) source--;
    state = previous;
  }
  return trimFree(steps.reverse(), cost);
}
