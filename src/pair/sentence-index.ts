import { sentences } from '../language/sentences.js';
import type { Document, Region, Span } from '../types/index.js';
import { eachTerm } from './terms.js';

/**
 * All sentences of all regions with the terms in each, in both directions. Terms and sentences are numbers; sentence s
 * holds `terms[termStarts[s]] … terms[termStarts[s + 1] - 1]`, and term t stands in the sentences listed likewise.
 */
export interface SentenceIndex {
  readonly regions: readonly Region[];
  readonly count: number;
  /** Sentences of source documents, those of the article's own excerpts left aside. */
  readonly searched: number;
  /** Number of the region of each sentence. */
  readonly region: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly termStarts: Int32Array;
  readonly terms: Int32Array;
  readonly postingStarts: Int32Array;
  readonly postings: Int32Array;
}

/** The sentences of one region and the terms in each, with terms numbered within the region. */
interface RegionIndex {
  readonly spans: readonly Span[];
  /** The terms by their numbers. */
  readonly vocabulary: readonly string[];
  readonly termStarts: Int32Array;
  readonly terms: Int32Array;
}

const sources = new WeakMap<Document, RegionIndex>();

/** Indexes every sentence of the regions, of a source once for all articles; claims are then looked up by their words. */
export function indexSentences(regions: readonly Region[]): SentenceIndex {
  const vocabulary = new Map<string, number>();
  const parts = regions.map(indexOf);
  const spans = parts.flatMap((part) => part.spans);
  const termStarts = new Int32Array(spans.length + 1);
  const terms = new Int32Array(parts.reduce((sum, part) => sum + part.terms.length, 0));
  let [sentence, filled] = [0, 0];
  for (const part of parts) {
    const numbers = part.vocabulary.map((term) => numberOf(vocabulary, term));
    for (const start of part.termStarts.subarray(1)) termStarts[++sentence] = filled + start;
    for (const term of part.terms) terms[filled++] = numbers[term]!;
  }
  return {
    regions,
    count: spans.length,
    region: Int32Array.from(parts.flatMap((part, number) => part.spans.map(() => number))),
    searched: parts.reduce(
      (sum, { spans: own }, at) => sum + (regions[at]!.origin === 'source' ? own.length : 0),
      0,
    ),
    start: Int32Array.from(spans, ({ start }) => start),
    end: Int32Array.from(spans, ({ end }) => end),
    vocabulary,
    termStarts,
    terms,
    ...invert(termStarts, terms, vocabulary.size),
  };
}

/** The index of a region; that of a source is kept as long as the source is. */
function indexOf(region: Region): RegionIndex {
  if (region.origin !== 'source') return indexRegion(region);
  const known = sources.get(region.document);
  if (known) return known;
  const built = indexRegion(region);
  sources.set(region.document, built);
  return built;
}

function indexRegion(region: Region): RegionIndex {
  const vocabulary = new Map<string, number>();
  const spans = sentencesOf(region);
  const termStarts = [0];
  const terms: number[] = [];
  /** The last sentence in which each term was met, by its number: a sentence holds a term once. */
  const lastMet: number[] = [];
  spans.forEach((span, sentence) => {
    eachTerm(region.document.text, span, (term) => {
      const number = numberOf(vocabulary, term);
      if (lastMet[number] === sentence) return;
      lastMet[number] = sentence;
      terms.push(number);
    });
    termStarts.push(terms.length);
  });
  return {
    spans,
    vocabulary: [...vocabulary.keys()],
    termStarts: Int32Array.from(termStarts),
    terms: Int32Array.from(terms),
  };
}

/** Number of sentences that hold a term; 0 for a word no region has. */
export function frequency(index: SentenceIndex, term: string): number {
  const number = index.vocabulary.get(term);
  return number === undefined ? 0 : index.postingStarts[number + 1]! - index.postingStarts[number]!;
}

/** The sentences that hold a term. */
export function sentencesWith(index: SentenceIndex, term: string): Int32Array {
  const number = index.vocabulary.get(term);
  if (number === undefined) return new Int32Array(0);
  return index.postings.subarray(index.postingStarts[number], index.postingStarts[number + 1]);
}

function sentencesOf({ document, span, quotation }: Region): Span[] {
  const { text } = document;
  if (quotation) return quotation.pieces.flatMap((piece) => sentences(text, piece.span));
  const blocks = document.blocks.filter(({ kind }) => kind !== 'code');
  return (blocks.length === 0 ? [{ span }] : blocks).flatMap((block) => sentences(text, block.span));
}

function numberOf(vocabulary: Map<string, number>, term: string): number {
  const known = vocabulary.get(term);
  if (known !== undefined) return known;
  const number = vocabulary.size;
  vocabulary.set(term, number);
  return number;
}

/** From "terms of a sentence" to "sentences of a term" by counting sort: two passes, no objects. */
function invert(
  termStarts: Int32Array,
  terms: Int32Array,
  size: number,
): { postingStarts: Int32Array; postings: Int32Array } {
  const postingStarts = new Int32Array(size + 1);
  for (const term of terms) postingStarts[term + 1]!++;
  for (let term = 0; term < size; term++) postingStarts[term + 1]! += postingStarts[term]!;
  const next = postingStarts.slice(0, size);
  const postings = new Int32Array(terms.length);
  for (let sentence = 0; sentence + 1 < termStarts.length; sentence++) {
    for (let at = termStarts[sentence]!; at < termStarts[sentence + 1]!; at++) {
      postings[next[terms[at]!]!++] = sentence;
    }
  }
  return { postingStarts, postings };
}
