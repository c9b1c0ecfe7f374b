import { cover } from '../language/span.js';
import type { Chain, Searchable } from './chains.js';
import type { Segment } from './segments.js';
import type { Unit } from './units.js';
import { scanWords, type Words } from './scan-words.js';
import { GRAM, type WordIndex } from './word-index.js';

/** A chain that costs this much is hardly the passage: perhaps two passages were run together. */
const DOUBTFUL_COST = 2;
/** Each half must be too long to stand somewhere by chance. */
const MIN_HALF = 4;
/** A sentence of fewer words is too common to be looked for by itself. */
const MIN_SENTENCE = 3;
/** Words in the middle that stand with neither half: an "and" that joins them. */
const MAX_BETWEEN = 1;
/** Occurrences of three words that are followed. */
const MAX_LOOKS = 400;

/**
 * Ways to cut segments that the author does not part by an ellipsis although they may stand apart in the source: at the ends of
 * their sentences, and where the first words stand in one place of a text and all the others in another.
 */
export function cutsOf(
  article: string,
  segments: readonly Segment[],
  places: readonly Searchable[],
): (readonly Segment[])[] {
  const sentences = segments.flatMap(sentencesOf);
  const joined = cutAtJoin(article, segments, places);
  return [...(sentences.length > segments.length ? [sentences] : []), ...(joined ? [joined] : [])];
}

function sentencesOf(segment: Segment): Segment[] {
  const groups: Unit[][] = [[]];
  for (const unit of segment.units) {
    if (unit.opens && groups.at(-1)!.length >= MIN_SENTENCE) groups.push([]);
    groups.at(-1)!.push(unit);
  }
  const parts = groups.map((units): Segment => ({ units, span: spanOf(units), joined: true }));
  return parts.length < 2 || parts.at(-1)!.units.length < MIN_SENTENCE
    ? [segment]
    : [{ ...parts[0]!, joined: segment.joined === true }, ...parts.slice(1)];
}

function cutAtJoin(
  article: string,
  segments: readonly Segment[],
  places: readonly Searchable[],
): Segment[] | null {
  for (const [at, segment] of segments.entries()) {
    const words = scanWords(article, segment.span);
    if (words.count < 2 * MIN_HALF) continue;
    for (const { index } of places) {
      const cut = joinIn(words, index);
      const halves = cut === null ? null : halvesOf(segment, words.starts[cut]!);
      if (halves) return [...segments.slice(0, at), ...halves, ...segments.slice(at + 1)];
    }
  }
  return null;
}

/** The number of the first word of the second half, or null. */
function joinIn(query: Words, index: WordIndex): number | null {
  const head = reach(query, index, 0, 1);
  if (head < MIN_HALF || head === query.count) return null;
  const tail = reach(query, index, query.count - GRAM, -1);
  return tail >= MIN_HALF && head + tail >= query.count - MAX_BETWEEN
    ? Math.min(head, query.count - MIN_HALF)
    : null;
}

/** How many words agree at the likeliest place of three of them, on from there (1) or back (-1). */
function reach(query: Words, index: WordIndex, from: number, step: 1 | -1): number {
  const { hashes } = index.words;
  let most = 0;
  for (const position of index.gramPositions(query, from, MAX_LOOKS)) {
    let length = GRAM;
    const at = (offset: number) => (step > 0 ? offset : GRAM - 1 - offset);
    while (length < query.count && hashes[position + at(length)] === query.hashes[from + at(length)])
      length++;
    most = Math.max(most, length);
  }
  return most;
}

function halvesOf({ units }: Segment, offset: number): Segment[] | null {
  const first = units.filter(({ span }) => span.start < offset);
  const second = units.filter(({ span }) => span.start >= offset);
  return first.length < MIN_HALF || second.length < MIN_HALF
    ? null
    : [
        { units: first, span: spanOf(first) },
        { units: second, span: spanOf(second), joined: true },
      ];
}

function spanOf(units: readonly Unit[]): Segment['span'] {
  return cover(units.map(({ span }) => span));
}

/** True when the best chain is so far from the words that it is worth looking for a join. */
export function isDoubtful(chains: readonly Chain[]): boolean {
  return (chains[0]?.cost ?? Infinity) >= DOUBTFUL_COST;
}
