import type { Span } from '../types/index.js';
import type { Words } from './scan-words.js';
import { GRAM, type WordIndex } from './word-index.js';

/** A stretch of a text that may hold quoted words, by word numbers, with the number of seeds that point there. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly seeds: number;
}

/** One seed: the word at `query` in the quotation stands at `position` in the text. */
interface Hit {
  readonly query: number;
  readonly position: number;
}

/** Places looked at for one segment, rarest word groups first; the common ones would add places but no knowledge. */
const MAX_HITS = 300;
/** Windows kept for one segment in one text; a phrase of a few words recurs, and only its surroundings tell where it is from. */
const MAX_WINDOWS = 6;
const MAX_PHRASE_WINDOWS = 40;
/** Words that may have been left out unmarked: a window reaches this much further than the quotation. */
const SLACK = 30;
const PHRASE_SLACK = 3;
/** Segments of at most this many words are phrases. */
export const PHRASE = 3;

/** Where three words in a row agree with a query, best first. */
export function windowsByGrams(index: WordIndex, query: Words, within: Span): Window[] {
  const grams = hits(query.count - GRAM + 1, {
    bound: (at) => index.gramBound(query, at),
    positions: (at, limit) => index.likeliestPositions(query, at, limit),
  });
  return cluster(inside(index, grams, within), query.count);
}

/** Where most of the rarer single words of a query stand together, best first. */
export function windowsByWords(index: WordIndex, query: Words, within: Span): Window[] {
  const words = hits(query.count, {
    bound: (at) => index.wordBound(query, at),
    positions: (at, limit) => index.wordPositions(query, at, limit),
  });
  return cluster(inside(index, words, within), query.count);
}

interface Lookup {
  readonly bound: (at: number) => number;
  readonly positions: (at: number, limit: number) => number[];
}

/** Seeds, rarest first, until enough places have been gathered. */
function hits(count: number, { bound, positions }: Lookup): Hit[] {
  const order = Array.from({ length: Math.max(0, count) }, (_, at) => ({ at, bound: bound(at) }))
    .filter((seed) => seed.bound > 0)
    .sort((a, b) => a.bound - b.bound || a.at - b.at);
  const found: Hit[] = [];
  for (const seed of order) {
    if (found.length >= MAX_HITS) break;
    for (const position of positions(seed.at, MAX_HITS - found.length))
      found.push({ query: seed.at, position });
  }
  return found;
}

function inside(index: WordIndex, found: readonly Hit[], within: Span): Hit[] {
  const { starts } = index.words;
  return found.filter(({ position }) => {
    const start = starts[position]!;
    return start >= within.start && start < within.end;
  });
}

/** Groups hits that could belong to one placing of the segment and keeps the groups with the most distinct seeds. */
function cluster(found: readonly Hit[], length: number): Window[] {
  const sorted = [...found].sort((a, b) => a.position - b.position || a.query - b.query);
  const [slack, most] = length <= PHRASE ? [PHRASE_SLACK, MAX_PHRASE_WINDOWS] : [SLACK, MAX_WINDOWS];
  const windows = sorted.map((_, at) => windowFrom(sorted, at, length, slack));
  const kept: Window[] = [];
  for (const window of windows.sort((a, b) => b.seeds - a.seeds || a.first - b.first)) {
    if (kept.length === most) break;
    if (!kept.some((other) => window.first < other.last && other.first < window.last)) kept.push(window);
  }
  return kept.map(({ first, last, seeds }) => ({ first: first - slack, last: last + slack, seeds }));
}

function windowFrom(sorted: readonly Hit[], at: number, length: number, slack: number): Window {
  const origin = sorted[at]!;
  const reach = origin.position + length - origin.query + slack;
  const seen = new Set<number>();
  let last = origin;
  for (let next = at; next < sorted.length && sorted[next]!.position <= reach; next++) {
    seen.add(sorted[next]!.query);
    last = sorted[next]!;
  }
  return {
    first: origin.position - origin.query,
    last: Math.max(origin.position + length - origin.query, last.position + length - last.query),
    seeds: seen.size,
  };
}
