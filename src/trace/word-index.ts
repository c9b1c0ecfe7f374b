import type { Span } from '../types/index.js';
import { scanWords, type Words } from './scan-words.js';

/** Positions (word numbers) filed by a hash: bucket b holds `positions[offsets[b]] … positions[offsets[b + 1] - 1]`. */
interface Postings {
  readonly mask: number;
  readonly offsets: Uint32Array;
  readonly positions: Uint32Array;
}

/** Words looked up together in the main index: three in a row are rare in any text, so few places must be looked at. */
export const GRAM = 3;

/** Positions of one word group compared when it is common; more would cost more than they tell. */
const MAX_LOOKS = 20_000;

function mixGram(hashes: Uint32Array, at: number): number {
  let hash = hashes[at]!;
  for (let step = 1; step < GRAM; step++) hash = Math.imul(hash, 0x9e3779b1) ^ hashes[at + step]!;
  return (hash ^ (hash >>> 15)) >>> 0;
}

const single = (hashes: Uint32Array, at: number): number => (hashes[at]! ^ (hashes[at]! >>> 15)) >>> 0;

/** Files every position by the hash of what begins there: a counting sort in three typed arrays. */
function file(words: Words, length: number, hashAt: (hashes: Uint32Array, at: number) => number): Postings {
  const { hashes } = words;
  const total = Math.max(0, words.count - length + 1);
  const size = 1 << Math.max(4, Math.ceil(Math.log2(Math.max(2, total))));
  const mask = size - 1;
  const offsets = new Uint32Array(size + 1);
  for (let at = 0; at < total; at++) offsets[(hashAt(hashes, at) & mask) + 1]!++;
  for (let bucket = 0; bucket < size; bucket++) offsets[bucket + 1]! += offsets[bucket]!;
  const positions = new Uint32Array(total);
  for (let at = total - 1; at >= 0; at--) {
    const bucket = hashAt(hashes, at) & mask;
    positions[offsets[bucket + 1]! - 1] = at;
    offsets[bucket + 1]!--;
  }
  return { mask, offsets: closed(offsets, total), positions };
}

/** After the backward fill `offsets[b + 1]` holds the start of bucket b; shift it back into place. */
function closed(offsets: Uint32Array, total: number): Uint32Array {
  offsets.copyWithin(0, 1);
  offsets[offsets.length - 1] = total;
  return offsets;
}

/** Finds where words of a text stand. Built once for a text; memory is about twenty bytes a word. */
export class WordIndex {
  readonly words: Words;
  private readonly grams: Postings;
  private lone: Postings | null = null;

  constructor(readonly text: string) {
    this.words = scanWords(text);
    this.grams = file(this.words, GRAM, mixGram);
  }

  /** How many positions share the bucket of the three words at `at` in `query`: an upper bound on where they stand. */
  gramBound(query: Words, at: number): number {
    const bucket = mixGram(query.hashes, at) & this.grams.mask;
    return this.grams.offsets[bucket + 1]! - this.grams.offsets[bucket]!;
  }

  /** Positions in this text of the three words that begin at `at` in `query`, in order, at most `limit`. */
  gramPositions(query: Words, at: number, limit: number): number[] {
    return this.collect(this.grams, mixGram(query.hashes, at), { query, at, length: GRAM }, limit);
  }

  /**
   * The same when there are too many of them: those around which most of the other words of the query stand at their
   * distance. Looks at `MAX_LOOKS` positions at most.
   */
  likeliestPositions(query: Words, at: number, limit: number): number[] {
    const all = this.gramPositions(query, at, MAX_LOOKS);
    if (all.length <= limit) return all;
    const scores = all.map((position) => this.agreement(position - at, query));
    const order = all.map((_, index) => index).sort((a, b) => scores[b]! - scores[a]! || a - b);
    return order.slice(0, limit).map((index) => all[index]!);
  }

  /** How many words of a query stand at their distance when its first word is laid on a position. */
  private agreement(position: number, query: Words): number {
    let equal = 0;
    for (let at = 0; at < query.count; at++) {
      if (this.words.hashes[position + at] === query.hashes[at]) equal++;
    }
    return equal;
  }

  /** Upper bound on the occurrences of one word. */
  wordBound(query: Words, at: number): number {
    const { offsets, mask } = this.alone();
    const bucket = single(query.hashes, at) & mask;
    return offsets[bucket + 1]! - offsets[bucket]!;
  }

  /** Positions of one word, in order, at most `limit`. */
  wordPositions(query: Words, at: number, limit: number): number[] {
    return this.collect(this.alone(), single(query.hashes, at), { query, at, length: 1 }, limit);
  }

  /** Number of the last word that starts at or before an offset; -1 before the first. */
  wordAt(offset: number): number {
    const { starts } = this.words;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The stretch of text from one word to just before another (word numbers, clamped). */
  stretch(first: number, last: number): Span {
    const { starts, count } = this.words;
    const start = starts[Math.max(0, Math.min(first, count - 1))] ?? 0;
    const end = last >= count ? this.text.length : (starts[Math.max(0, last)] ?? this.text.length);
    return { start, end: Math.max(start, end) };
  }

  private alone(): Postings {
    this.lone ??= file(this.words, 1, single);
    return this.lone;
  }

  private collect(
    postings: Postings,
    hash: number,
    run: { readonly query: Words; readonly at: number; readonly length: number },
    limit: number,
  ): number[] {
    const { query, at, length } = run;
    const bucket = hash & postings.mask;
    const found: number[] = [];
    const stop = postings.offsets[bucket + 1]!;
    for (let slot = postings.offsets[bucket]!; slot < stop && found.length < limit; slot++) {
      const position = postings.positions[slot]!;
      if (this.agrees(position, query, at, length)) found.push(position);
    }
    return found;
  }

  private agrees(position: number, query: Words, at: number, length: number): boolean {
    for (let step = 0; step < length; step++) {
      if (this.words.hashes[position + step] !== query.hashes[at + step]) return false;
    }
    return true;
  }
}
