import { rowsOf } from '../../language/lexicon.js';
import type { Side, Span } from '../../types/index.js';

/** A word that tells of a change, and which way it goes. */
export interface Trend {
  /** "up" or "down". */
  readonly direction: string;
  readonly span: Span;
}

const DIRECTIONS = new Map(
  rowsOf<string>('trends').flatMap((row) => {
    const [direction, ...words] = row.split(' ');
    return words.map((word) => [word, direction!] as const);
  }),
);

const kept = new WeakMap<Side, readonly Trend[]>();

/** The words of a side that tell of a change, in text order. */
export function trendsOf(side: Side): readonly Trend[] {
  const known = kept.get(side);
  if (known) return known;
  const trends = side.tokens.flatMap(({ norm, span }, at): Trend[] => {
    const direction = DIRECTIONS.get(side.tags[at]!.lemma) ?? particle(side, at, norm);
    return direction === undefined ? [] : [{ direction, span }];
  });
  kept.set(side, trends);
  return trends;
}

/** "Up 3 percent", "down on the year", "up from 12". */
function particle({ tokens }: Side, at: number, norm: string): string | undefined {
  const next = tokens[at + 1];
  const counts = next !== undefined && (next.kind === 'number' || /^(?:by|from|on)$/u.test(next.norm));
  return counts && /^(?:up|down)$/u.test(norm) ? norm : undefined;
}
