import type { Span } from '../types/index.js';
import type { Placement } from './chains.js';
import type { Step } from './fit.js';
import type { Unit } from './units.js';

/** A stretch where quotation and source part ways: the words on either side, one of which may be none. */
export interface Run {
  readonly quoted: readonly Unit[];
  readonly source: readonly Unit[];
  readonly article: Span;
  readonly place: Span;
  /** True when every quoted word of the run stands in brackets. */
  readonly bracketed: boolean;
  /** Index of the run's first step, for telling which runs are close. */
  readonly at: number;
}

/** One pair of words that agree. */
export interface Pair {
  readonly quoted: Unit;
  readonly source: Unit;
  readonly at: number;
}

/** The agreeing words of a placement, in order. */
export function pairsOf({ segment, source, steps }: Placement): Pair[] {
  return steps.flatMap((step, at) => {
    const [q, s] = [segment.units[step.quoted], source[step.source]];
    return q && s && q.norm === s.norm ? [{ quoted: q, source: s, at }] : [];
  });
}

/** The stretches of a placement where the words differ. */
export function runsOf(placement: Placement): Run[] {
  const { segment, source, steps } = settle(placement);
  const runs: { quoted: Unit[]; source: Unit[]; at: number; bracketed: boolean }[] = [];
  let open: (typeof runs)[number] | null = null;
  steps.forEach((step, at) => {
    const [q, s] = [segment.units[step.quoted], source[step.source]];
    if (q && s && q.norm === s.norm) {
      open = null;
      return;
    }
    const bracketed = q ? q.editing !== 'plain' : isBracketed(segment.units, steps, at);
    if (!open || (q !== undefined && open.quoted.length > 0 && open.bracketed !== bracketed)) {
      open = { quoted: [], source: [], at, bracketed };
      runs.push(open);
    }
    if (q) {
      open.quoted.push(q);
      open.bracketed = bracketed;
    }
    if (s) open.source.push(s);
  });
  return runs.map((run) => place(run, { segment, source, steps }));
}

/** Source words left out next to bracketed words are what the bracket hides. */
function isBracketed(units: readonly Unit[], steps: readonly Step[], at: number): boolean {
  const before = steps.slice(0, at).findLast(({ quoted }) => quoted >= 0);
  const after = steps.slice(at).find(({ quoted }) => quoted >= 0);
  return [before, after].some((step) => units[step?.quoted ?? -1]?.editing === 'inserted');
}

type Laid = Pick<Placement, 'segment' | 'source' | 'steps'>;

function place(run: Pick<Run, 'quoted' | 'source' | 'at' | 'bracketed'>, laid: Laid): Run {
  const before = laid.steps.slice(0, run.at);
  const lastQuoted = laid.segment.units[before.findLast(({ quoted }) => quoted >= 0)?.quoted ?? -1];
  const lastSource = laid.source[before.findLast(({ source }) => source >= 0)?.source ?? -1];
  return {
    ...run,
    article: extent(run.quoted, lastQuoted?.span.end ?? laid.segment.span.start),
    place: extent(run.source, lastSource?.span.end ?? firstSource(laid)),
  };
}

function firstSource({ steps, source }: Laid): number {
  return source[steps.find((step) => step.source >= 0)?.source ?? 0]?.span.start ?? 0;
}

function extent(units: readonly Unit[], otherwise: number): Span {
  const [first, last] = [units[0], units.at(-1)];
  return first && last
    ? { start: first.span.start, end: last.span.end }
    : { start: otherwise, end: otherwise };
}

/**
 * A different word at either end of a placing may be a word put in rather than one put for another. It is put in when the
 * source word it was laid on is already in the next or the last sentence: the quotation went on where the source stopped.
 */
function settle({ segment, source, steps }: Placement): Laid {
  const agrees = steps.map((step) => segment.units[step.quoted]?.norm === source[step.source]?.norm);
  const [first, last] = [agrees.indexOf(true), agrees.lastIndexOf(true)];
  if (first < 0) return { segment, source, steps };
  const settled = steps.map((step, at) => {
    if ((at >= first && at <= last) || step.source < 0 || step.quoted < 0) return step;
    const inner = source[steps[at < first ? first : last]!.source]!;
    return partedBySentence(source, step.source, inner) ? { ...step, source: -1 } : step;
  });
  return { segment, source, steps: settled };
}

function partedBySentence(source: readonly Unit[], at: number, inner: Unit): boolean {
  const other = source.indexOf(inner);
  return source.slice(Math.min(at, other) + 1, Math.max(at, other) + 1).some(({ opens }) => opens);
}
