import type { Span } from '../../types/index.js';

/** A stretch of text with the layers that lie over all of it, in the order in which they were given. */
export interface Segment<T> {
  readonly text: string;
  readonly span: Span;
  readonly layers: readonly T[];
}

/** A stretch with what it stands for. */
export interface Layer<T> {
  readonly span: Span;
  readonly value: T;
}

/**
 * Cuts a stretch of text wherever a layer begins or ends, so that layers may cross: each piece then lies wholly inside or
 * outside every layer. `text` is the text of `whole`; the pieces rebuild it.
 */
export function segmentsOf<T>(text: string, whole: Span, layers: readonly Layer<T>[]): Segment<T>[] {
  const inside = layers.filter(({ span }) => span.start < whole.end && span.end > whole.start);
  const borders = inside
    .flatMap(({ span }) => [span.start, span.end])
    .filter((offset) => offset > whole.start && offset < whole.end);
  const cuts = [...new Set([whole.start, ...borders, whole.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index]!;
    return {
      text: text.slice(start - whole.start, end - whole.start),
      span: { start, end },
      layers: inside.filter(({ span }) => span.start <= start && span.end >= end).map(({ value }) => value),
    };
  });
}
