import { overlaps } from '../language/span.js';
import type { Document, Quotation, Region } from '../types/index.js';
import { isStopWord } from '../language/stop-words.js';
import { alterationsOf } from './alterations.js';
import { textsOf, type Texts } from './texts.js';
import { chainsIn, type Chain, type Searchable } from './chains.js';
import { cutsOf, isDoubtful } from './joins.js';
import { PHRASE } from './seeds.js';
import type { House } from './house.js';
import type { Segment } from './segments.js';
import type { Alteration } from '../types/index.js';
import type { Unit } from './units.js';
import { windowsFor } from './windows.js';
import { WordIndex } from './word-index.js';

/** A chain with all that differs in it. */
export interface Candidate {
  readonly chain: Chain;
  readonly alterations: readonly Alteration[];
  readonly material: number;
  /** Share of the quotation's words that stand there. */
  readonly share: number;
  /** The same for its content words; 1 when it has none. */
  readonly weightyShare: number;
}

/** Chains costing more than the best by this are not the same passage with other slips, but other passages. */
const RIVAL_COST = 1;
const MAX_RIVALS = 40;
/** A quotation is cut where its author shows no cut only if that explains it clearly better. */
const CUT_GAIN = 0.5;

const indexes = new WeakMap<Document, WordIndex>();

/** The index of a document's words, built on first use and kept as long as the document is. */
export function indexOf(document: Document): WordIndex {
  const known = indexes.get(document);
  if (known) return known;
  const built = new WordIndex(document.text);
  indexes.set(document, built);
  return built;
}

/** Regions a quotation may be traced to: sources, and printed excerpts that are not the quotation itself or around it. */
export function regionsFor(article: Document, quotation: Quotation, regions: readonly Region[]): Region[] {
  return regions.filter(
    ({ document, span, origin, quotation: excerpt }) =>
      origin === 'source' ||
      (excerpt !== null &&
        excerpt.form !== 'inline' &&
        !(document === article && overlaps(span, quotation.span))),
  );
}

/** What was found for a quotation: its segments, which may have been cut where two passages were run together, and their passages. */
export interface Found {
  readonly segments: readonly Segment[];
  /** Cheapest first. */
  readonly candidates: readonly Candidate[];
}

/** The passages that may be the quotation's. */
export function candidatesFor(
  article: Document,
  whole: readonly Segment[],
  regions: readonly Region[],
  house: House,
): Found {
  const places = regions.map((region): Searchable => ({ region, index: indexOf(region.document) }));
  const laid = { segments: whole, chains: chainsOf(article.text, whole, places) };
  const cuts = isDoubtful(laid.chains) ? cutsOf(article.text, whole, places) : [];
  const { segments, chains } = cuts
    .map((cut) => ({ segments: cut, chains: chainsOf(article.text, cut, places) }))
    .reduce((best, other) => (costOf(other.chains) < costOf(best.chains) - CUT_GAIN ? other : best), laid);
  const least = costOf(chains);
  const candidates = chains
    .filter(({ cost }) => cost <= least + RIVAL_COST)
    .slice(0, MAX_RIVALS)
    .map((chain) => examine(chain, segments, textsOf(article, chain.region.document, house)));
  return { segments, candidates };
}

function costOf(chains: readonly Chain[]): number {
  return chains[0]?.cost ?? Infinity;
}

function chainsOf(article: string, segments: readonly Segment[], places: readonly Searchable[]): Chain[] {
  const windows = segments.map((segment) => windowsFor(article, segment, places));
  return places
    .flatMap((place, at) =>
      chainsIn(
        segments,
        place,
        windows.map((found) => found[at]!),
      ),
    )
    .sort((a, b) => a.cost - b.cost);
}

function examine(chain: Chain, segments: readonly Segment[], texts: Texts): Candidate {
  const alterations = chain.placements.flatMap((placement) =>
    placement ? alterationsOf(placement, texts) : [],
  );
  const material = alterations.filter(({ weight }) => weight === 'material').length;
  return { chain, alterations, material, ...shares(chain, segments) };
}

/** Order does not count here: moved words are there. Brackets do not count: they are not the speaker's. */
function shares(chain: Chain, segments: readonly Segment[]): Pick<Candidate, 'share' | 'weightyShare'> {
  const spoken = segments.flatMap(({ units }) => units.filter(({ editing }) => editing !== 'inserted'));
  const there = new Set(
    chain.placements.flatMap((placement, at) => {
      const reached = new Set(placement?.steps.map(({ source }) => placement.source[source]?.stem));
      return segments[at]!.units.filter(({ stem }) => reached.has(stem));
    }),
  );
  const share = (units: readonly Unit[]) =>
    units.length === 0 ? 1 : units.filter((unit) => there.has(unit)).length / units.length;
  return {
    share: share(spoken),
    weightyShare: share(spoken.filter(({ text, norm }) => !isStopWord(text, norm))),
  };
}

/** True for quotations of a few words, which must be found as they are. */
export function isPhrase(segments: readonly Segment[]): boolean {
  return segments.reduce((sum, { units }) => sum + units.length, 0) <= PHRASE;
}
