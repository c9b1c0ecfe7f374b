import { houseNames, type HouseNames } from '../language/house-names.js';
import { cut } from '../language/span.js';
import type { Document, Region, Sentence } from '../types/index.js';
import { indexCells, type CellIndex } from './cells.js';
import { gramsIn } from './grams.js';
import { hash } from './hash.js';
import { placesIn, type Place } from './split.js';
import { termsIn } from './terms.js';

/** Gives the sentences that hold a term, by their numbers, in order. */
export type Lookup = (key: number) => readonly number[];

type Postings = ReadonlyMap<number, readonly number[]>;

/** Every sentence of every region, numbered through, with its words looked up in both directions. Built once for all claims. */
export interface PassageIndex {
  readonly count: number;
  /** The sentence of a number. */
  readonly sentence: (number: number) => Sentence;
  /** Words (runs without white space) of each sentence. */
  readonly words: Int32Array;
  /** 1 where a sentence begins in small letters: its beginning stands elsewhere. */
  readonly fragment: Uint8Array;
  /** Number of the region of each sentence. */
  readonly region: Int32Array;
  readonly regions: readonly Region[];
  /** The names the desk has listed. */
  readonly names: HouseNames;
  /** 1 where a sentence goes on from the one before: same region, neither a heading. */
  readonly goesOn: Uint8Array;
  /** Number of the heading that each sentence stands under; -1 for none, and for headings themselves. */
  readonly heading: Int32Array;
  /** Equal for sentences of the same words: a source and its excerpt, a line printed on every page. */
  readonly wording: Int32Array;
  readonly terms: Lookup;
  readonly grams: Lookup;
  /** The tables of the regions' documents, cell by cell. */
  readonly cells: CellIndex;
}

/** What is kept of a region as long as its document is. */
interface Part {
  readonly places: readonly Place[];
  readonly words: readonly number[];
  readonly wording: readonly number[];
  readonly terms: Postings;
  readonly grams: Postings;
}

const known = new WeakMap<Document, Map<string, Part>>();

/** Indexes the sentences of all regions; what is known of a document is kept and not read again. */
export function indexRegions(regions: readonly Region[], names: HouseNames = houseNames()): PassageIndex {
  const parts = regions.map(partOf);
  const region = Int32Array.from(parts.flatMap(({ places }, number) => places.map(() => number)));
  const starts: number[] = [];
  let count = 0;
  for (const { places } of parts) {
    starts.push(count);
    count += places.length;
  }
  const placeOf = (number: number): Place =>
    parts[region[number]!]!.places[number - starts[region[number]!]!]!;
  const headings = Uint8Array.from(region, (own, number) =>
    Number(isHeading(regions[own]!, placeOf(number))),
  );
  return {
    count,
    sentence: (number) => ({ region: regions[region[number]!]!, ...placeOf(number) }),
    words: Int32Array.from(parts.flatMap(({ words }) => words)),
    fragment: Uint8Array.from(region, (own, number) => Number(isFragment(regions[own]!, placeOf(number)))),
    region,
    regions,
    names,
    goesOn: Uint8Array.from(region, (own, number) =>
      Number(own === region[number - 1] && headings[number] === 0 && headings[number - 1] === 0),
    ),
    heading: headingsOver(region, headings),
    wording: Int32Array.from(parts.flatMap(({ wording }) => wording)),
    terms: lookup(
      parts.map(({ terms }) => terms),
      starts,
    ),
    grams: lookup(
      parts.map(({ grams }) => grams),
      starts,
    ),
    cells: indexCells(regions),
  };
}

function headingsOver(region: Int32Array, headings: Uint8Array): Int32Array {
  let last = -1;
  return region.map((own, number) => {
    if (own !== region[number - 1]) last = -1;
    if (headings[number] === 1) last = number;
    return headings[number] === 1 ? -1 : last;
  });
}

function isHeading({ document }: Region, { block }: Place): boolean {
  return document.blocks[block]?.kind === 'heading';
}

function isFragment({ document }: Region, { span, block }: Place): boolean {
  const kind = document.blocks[block]?.kind;
  return (
    (kind === 'paragraph' || kind === 'footnote') &&
    /^\p{Ll}/u.test(document.text.slice(span.start, span.start + 2))
  );
}

function partOf(region: Region): Part {
  const { document, span } = region;
  const parts = known.get(document) ?? new Map<string, Part>();
  known.set(document, parts);
  const key = `${region.origin} ${span.start} ${span.end}`;
  const part = parts.get(key) ?? makePart(region);
  parts.set(key, part);
  return part;
}

function makePart(region: Region): Part {
  const { text } = region.document;
  const places = placesIn(region);
  return {
    places,
    words: places.map(({ span }) => cut(text, span).match(/\S+/gu)?.length ?? 0),
    wording: places.map(({ span }) =>
      hash(
        cut(text, span)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim(),
      ),
    ),
    terms: invert(places.map(({ span }) => termsIn(text, span).keys())),
    grams: invert(places.map(({ span }) => gramsIn(text, span))),
  };
}

function invert(lists: readonly Iterable<number>[]): Postings {
  const postings = new Map<number, number[]>();
  lists.forEach((list, number) => {
    for (const key of list) {
      const sentences = postings.get(key);
      if (sentences) sentences.push(number);
      else postings.set(key, [number]);
    }
  });
  return postings;
}

/** Looks a term up in every region; the sentences of each are numbered from its start. */
function lookup(postings: readonly Postings[], starts: readonly number[]): Lookup {
  return (key) => {
    if (postings.length === 1) return postings[0]!.get(key) ?? [];
    const found: number[] = [];
    for (const [at, own] of postings.entries()) {
      for (const number of own.get(key) ?? []) found.push(starts[at]! + number);
    }
    return found;
  };
}
