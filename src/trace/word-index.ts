import { foldWord } from '../language/fold.js';
import type { Span } from '../types/index.js';

/** The words of a text as numbers: where each starts and a hash of its folded letters. */
export interface Words {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
}

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

const [OPENING, CLOSING] = [91, 93];
const OTHER = 1;
const LETTER = 2;
const JOINER = 3;
const classes = new Uint8Array(0x10000);

/** Letters, digits and combining marks make words; apostrophes and soft hyphens inside a word are passed over. */
function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const char = String.fromCharCode(code);
  const found = /[\p{L}\p{M}\p{N}]/u.test(char)
    ? LETTER
    : /['\u2019\u02BC\u00AD\u200B-\u200D\u2060]/u.test(char)
      ? JOINER
      : OTHER;
  classes[code] = found;
  return found;
}

/** Splits text into hashed words without making an object or a string for each (a 50 MB source has nine million). */
export function scanWords(text: string, { start, end }: Span = { start: 0, end: text.length }): Words {
  let capacity = Math.max(16, (end - start) >> 2);
  let starts = new Uint32Array(capacity);
  let hashes = new Uint32Array(capacity);
  let count = 0;
  let at = start;
  while (at < end) {
    if (classOf(text.charCodeAt(at)) !== LETTER) {
      at++;
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      starts = grown(starts, capacity);
      hashes = grown(hashes, capacity);
    }
    starts[count] = at;
    const stop = wordEnd(text, at, end);
    hashes[count++] = hashWord(text, at, stop);
    at = stop;
  }
  return { count, starts: starts.slice(0, count), hashes: hashes.slice(0, count) };
}

function grown(array: Uint32Array<ArrayBuffer>, capacity: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(capacity);
  larger.set(array);
  return larger;
}

function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit && (classOf(text.charCodeAt(at)) !== OTHER || isInside(text, at))) at++;
  return at;
}

/** A bracket between two letters ("clear[ly]", "[T]he") is inside a word; a number in brackets is a note. */
function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === OPENING || code === CLOSING) && isLetter(text[at - 1]) && isLetter(text[at + 1]);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

/** FNV-1a over the folded letters; plain ASCII words, nearly all of them, are folded on the way. */
function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 126) return hashFolded(foldWord(text.slice(start, end)));
    if (code === 39 || code === OPENING || code === CLOSING) continue;
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
  }
  return hash >>> 0;
}

function hashFolded(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code !== 39 && code !== OPENING && code !== CLOSING) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash >>> 0;
}

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
    return this.collect(this.grams, mixGram(query.hashes, at), query, at, GRAM, limit);
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
    return this.collect(this.alone(), single(query.hashes, at), query, at, 1, limit);
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
    query: Words,
    at: number,
    length: number,
    limit: number,
  ): number[] {
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
