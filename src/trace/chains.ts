import type { Region, Span } from '../types/index.js';
import { cover } from '../language/span.js';
import { withSplitEdges } from './edges.js';
import { fit, omissionCost, whole, type Fit, type Step } from './fit.js';
import { PHRASE, type Window } from './seeds.js';
import { leavesSentencesOut } from './limits.js';
import type { Segment } from './segments.js';
import { sourceUnits, type Unit } from './units.js';
import type { WordIndex } from './word-index.js';

/** One segment laid on one stretch of a source. */
export interface Placement {
  readonly segment: Segment;
  readonly source: readonly Unit[];
  readonly steps: readonly Step[];
  readonly cost: number;
  /** From the first matched source word to the last. */
  readonly span: Span;
}

/** All segments of a quotation placed in one region; null for a segment that is not there. */
export interface Chain {
  readonly region: Region;
  readonly placements: readonly (Placement | null)[];
  readonly cost: number;
  /** Why the pieces cannot be one quotation, or null. */
  readonly splice: 'order' | 'distance' | null;
}

/** A text with its index, ready to be searched. */
export interface Searchable {
  readonly region: Region;
  readonly index: WordIndex;
}

/** Words an ellipsis may stand for: about two paragraphs. Beyond that two passages are being joined, not one shortened. */
export const MAX_GAP = 150;
/** A joined passage is worse than a few altered words and better than none. */
const SPLICE_COST = 2.5;
/** Pieces that stand there word for word, and are too long to recur by chance, tell of a splice more surely. */
const TRUE_SPLICE_COST = 1.5;
const TELLING_WORDS = 5;
/** A placing that changes more than this share of the words is no placing of a piece; a phrase must be there word for word. */
const MAX_COST_SHARE = 0.7;
const MAX_PHRASE_COST = 0.5;
/** Beside a piece that was found, the next may be altered; too much altered, it is not there. */
const PIECE_COST_SHARE = 0.45;
/** Different places of one piece that are followed further. */
const MAX_ANCHORS = 40;
/** Words that may be left out of one passage unmarked before it looks like two. */
const SHORT_GAP = 30;

/** The ways in which the segments may lie in a region, best first, given the windows in which each may stand. */
export function chainsIn(
  segments: readonly Segment[],
  place: Searchable,
  windows: readonly (readonly Window[])[],
): Chain[] {
  const share = segments.length > 1 ? PIECE_COST_SHARE : MAX_COST_SHARE;
  const choices = segments.map((segment, at) => placementsOf(segment, place, windows[at]!, share));
  const anchor = anchorOf(segments, choices);
  if (anchor < 0) return [];
  return choices[anchor]!.slice(0, MAX_ANCHORS)
    .map((chosen) => grow(segments, choices, anchor, chosen, place))
    .sort((a, b) => a.cost - b.cost);
}

function placementsOf(
  segment: Segment,
  { region, index }: Searchable,
  windows: readonly Window[],
  share: number,
): Placement[] {
  const phraseShare = segment.units.length <= PHRASE ? share : MAX_COST_SHARE;
  const found = windows.flatMap(({ first, last }) =>
    placeIn(segment, index.text, within(index.stretch(first, last), region.span), phraseShare),
  );
  return dedupe(found).sort((a, b) => a.cost - b.cost);
}

function within(span: Span, limit: Span): Span {
  return {
    start: Math.max(span.start, limit.start),
    end: Math.max(limit.start, Math.min(span.end, limit.end)),
  };
}

function placeIn(segment: Segment, text: string, stretch: Span, share = MAX_COST_SHARE): Placement[] {
  const source = sourceUnits(text, stretch);
  const fitted = fit(segment.units, source);
  const { steps: laid, cost } = fitted.cost > SWAP_COST ? (swapped(segment.units, source) ?? fitted) : fitted;
  const steps = withSplitEdges(segment.units, source, laid);
  const matched = steps.filter(({ source: at }) => at >= 0);
  if (matched.length === 0 || cost > costLimit(segment.units.length, share)) return [];
  return [{ segment, source, steps, cost, span: cover(matched.map(({ source: at }) => source[at]!.span)) }];
}

/** The same words in another order, when just they stand side by side in the source. */
function swapped(quoted: readonly Unit[], source: readonly Unit[]): Fit | null {
  const there = new Set(source.map(({ norm }) => norm));
  if (quoted.length <= PHRASE || !quoted.every(({ norm }) => there.has(norm))) return null;
  const sorted = (units: readonly Unit[]) =>
    units
      .map(({ norm }) => norm)
      .sort()
      .join(' ');
  const wanted = sorted(quoted);
  for (let start = 0; start + quoted.length <= source.length; start++) {
    const stretch = source.slice(start, start + quoted.length);
    if (sorted(stretch) !== wanted) continue;
    const steps = whole(quoted, stretch).map((step) =>
      step.source < 0 ? step : { ...step, source: step.source + start },
    );
    return { steps, cost: SWAP_COST };
  }
  return null;
}
/** A swap is one slip, however many words it moves; a passage without it that costs less is better. */
const SWAP_COST = 2;

function costLimit(length: number, share: number): number {
  return length <= PHRASE && share === MAX_COST_SHARE ? MAX_PHRASE_COST : length * share;
}

function dedupe(found: readonly Placement[]): Placement[] {
  return found.filter(
    ({ span }, at) =>
      found.findIndex((other) => other.span.start === span.start && other.span.end === span.end) === at,
  );
}

/** Before a piece the nearest of several places is looked for in so many words more than the piece has. */
const BESIDE = 8;

/** The segment that ties the others down: the longest of those found. */
function anchorOf(segments: readonly Segment[], choices: readonly (readonly Placement[])[]): number {
  let best = -1;
  segments.forEach(({ units }, at) => {
    if (choices[at]!.length > 0 && (best < 0 || units.length > segments[best]!.units.length)) best = at;
  });
  return best;
}

/** Lays the other segments before and after the anchor, each where it costs least given its neighbour. */
function grow(
  segments: readonly Segment[],
  choices: readonly (readonly Placement[])[],
  anchor: number,
  chosen: Placement,
  { region, index }: Searchable,
): Chain {
  const placements: (Placement | null)[] = segments.map((_, at) => (at === anchor ? chosen : null));
  for (let at = anchor + 1; at < segments.length; at++) {
    const before = placements.slice(0, at).findLast((placement) => placement !== null)!;
    const stretch = {
      start: before.span.end,
      end: index.stretch(0, index.wordAt(before.span.end) + MAX_GAP).end,
    };
    const near = placeIn(segments[at]!, index.text, within(stretch, region.span), PIECE_COST_SHARE);
    placements[at] = cheapest([...near, ...choices[at]!], (other) => joint(index, before, other));
  }
  for (let at = anchor - 1; at >= 0; at--) {
    const after = placements.slice(at + 1).find((placement) => placement !== null)!;
    const stretch = {
      start: index.stretch(index.wordAt(after.span.start) - MAX_GAP, 0).start,
      end: after.span.start,
    };
    const beside = {
      start: index.stretch(index.wordAt(after.span.start) - segments[at]!.units.length - BESIDE, 0).start,
      end: after.span.start,
    };
    const near = [stretch, beside].flatMap((reach) =>
      placeIn(segments[at]!, index.text, within(reach, region.span), PIECE_COST_SHARE),
    );
    placements[at] = cheapest([...near, ...choices[at]!], (other) => joint(index, other, after));
  }
  return assess(region, index, segments, placements);
}

function cheapest(options: readonly Placement[], jointCost: (option: Placement) => number): Placement | null {
  let best: Placement | null = null;
  let least = Infinity;
  for (const option of options) {
    const cost = option.cost + jointCost(option);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

/** Little for pieces in order and near each other (nearer is a little better), else the price of a splice. */
function joint(index: WordIndex, before: Placement, after: Placement): number {
  if (spliceOf(index, before, after))
    return isTelling(before) && isTelling(after) ? TRUE_SPLICE_COST : SPLICE_COST;
  const gap = gapOf(index, before, after);
  const nearness = gap / (MAX_GAP * 10);
  if (after.segment.joined !== true || gap <= 0) return nearness;
  return leavesSentencesOut(index.text, before.span.end, after.span.start)
    ? omissionCost(1) + nearness
    : omissionCost(Math.min(gap, SHORT_GAP));
}

function isTelling({ segment: { units }, cost }: Placement): boolean {
  return cost === 0 && units.length >= TELLING_WORDS;
}

/** Source words between two placements. */
function gapOf(index: WordIndex, before: Placement, after: Placement): number {
  return index.wordAt(after.span.start) - index.wordAt(before.span.end - 1) - 1;
}

/** Pieces out of order or far apart; where no ellipsis parts them, only whole sentences may be missing, or a few words. */
function spliceOf(index: WordIndex, before: Placement, after: Placement): Chain['splice'] {
  if (after.span.start < before.span.end) return 'order';
  const gap = gapOf(index, before, after);
  if (gap > MAX_GAP) return 'distance';
  return after.segment.joined === true &&
    gap > SHORT_GAP &&
    !leavesSentencesOut(index.text, before.span.end, after.span.start)
    ? 'distance'
    : null;
}

function assess(
  region: Region,
  index: WordIndex,
  segments: readonly Segment[],
  placements: readonly (Placement | null)[],
): Chain {
  const placed = placements.filter((placement) => placement !== null);
  const splices = placed.slice(1).map((placement, at) => spliceOf(index, placed[at]!, placement));
  const cost =
    placements.reduce((sum, placement, at) => sum + (placement?.cost ?? segments[at]!.units.length), 0) +
    placed.slice(1).reduce((sum, placement, at) => sum + joint(index, placed[at]!, placement), 0);
  return { region, placements, cost, splice: splices.find((splice) => splice !== null) ?? null };
}
