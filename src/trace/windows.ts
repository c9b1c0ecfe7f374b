import type { Searchable } from './chains.js';
import { windowsByGrams, windowsByWords, type Window } from './seeds.js';
import type { Segment } from './segments.js';
import { scanWords, type Words } from './scan-words.js';

/** Windows with fewer seeds than this share of the best are not the same passage: they are not aligned. */
const KEEP_SHARE = 0.5;
/** Shorter roots have too many other words that begin with them. */
const MIN_ROOT = 4;

/**
 * For each text the windows in which a segment may stand. Single words are looked up only when no three words in a row
 * stand in any of the texts.
 */
export function windowsFor(text: string, segment: Segment, places: readonly Searchable[]): Window[][] {
  const query = queryOf(text, segment);
  const ways = [
    (place: Searchable) => windowsByGrams(place.index, query, place.region.span),
    (place: Searchable) => windowsByWords(place.index, query, place.region.span),
    (place: Searchable) => windowsByForms(segment, query, place),
  ];
  for (const way of ways) {
    const found = places.map(way);
    const best = Math.max(0, ...found.flat().map(({ seeds }) => seeds));
    if (best > 0) return found.map((windows) => windows.filter(({ seeds }) => seeds >= best * KEEP_SHARE));
  }
  return places.map(() => []);
}

/** A single word is looked up in its other forms too: “interfered” may stand for "interfere". */
function windowsByForms({ units }: Segment, query: Words, { index, region }: Searchable): Window[] {
  if (query.count !== 1) return [];
  const word = units[0]!.norm;
  const base = word.replace(/(?:ing|ed|es|s|e)$/u, '');
  if (base.length < MIN_ROOT) return [];
  return ['', 'e', 's', 'es', 'ed', 'ing'].flatMap((ending) =>
    windowsByWords(index, scanWords(base + ending), region.span),
  );
}

/** Bracketed insertions are not the speaker's words, so they are not searched for unless there is nothing else. */
function queryOf(text: string, { units }: Segment): Words {
  const spoken = units.filter(({ editing, kind }) => editing !== 'inserted' && kind !== 'symbol');
  const words = (spoken.length > 0 ? spoken : units).map((unit) =>
    unit.editing === 'mended' ? unit.norm : text.slice(unit.span.start, unit.span.end),
  );
  return scanWords(words.join(' '));
}
