import type { Pieces } from './match.js';
import type { Ask } from './types.js';

/** Rarest words of a quotation that are looked for. */
const RAREST = 8;
/** Sections that may be expected to hold a group of words by chance: few enough to look into each. */
const FEW = 20;
/** The same for all groups of one look-up together. */
const FEW_IN_ALL = 200;
/** Of the rarest words so many may be missing: altered, or misprinted in the source. */
const MISSING = 2;
/** Words of a phrase: enough to be rare, few enough that an altered word elsewhere does no harm. */
const PHRASE = 6;
/** Shorter ones stand anywhere. */
const SHORTEST_PHRASE = 3;

/**
 * How to look for quoted words among `sections` sections, by how many sections each word stands in: by groups of the rarest words,
 * of which some may be missing, and where no words are rare by a phrase.
 */
export function plansFor(pieces: Pieces, frequencies: ReadonlyMap<number, number>, sections: number): Ask[] {
  const share = (word: number) => (frequencies.get(word) ?? 0) / Math.max(1, sections);
  const known = [...new Set(pieces.flat())]
    .filter((word) => frequencies.has(word))
    .sort((a, b) => share(a) - share(b) || a - b)
    .slice(0, RAREST);
  const expected = (words: readonly number[]) =>
    words.reduce((product, word) => product * share(word), sections);
  const groups = groupsOf(known, expected);
  const chance = groups.reduce((sum, group) => sum + expected(group), 0);
  // A phrase is found at less cost than many sections are looked into.
  const phrase = groups.length > 0 && chance <= FEW ? null : phraseIn(pieces, share);
  return [...(phrase ? [{ phrase }] : []), ...(groups.length > 0 ? [{ any: groups }] : [])];
}

/** Groups of as few words as say enough; the rarest first. */
function groupsOf(
  known: readonly number[],
  expected: (words: readonly number[]) => number,
): (readonly number[])[] {
  if (known.length === 0) return [];
  const few = known.findIndex((_, at) => at > 0 && expected(known.slice(0, at + 1)) <= FEW);
  const size = few === -1 ? known.length : few + 1;
  for (let missing = MISSING; missing >= 0; missing--) {
    const groups = subsets(known.slice(0, size + missing), size);
    const chance = groups.reduce((sum, group) => sum + expected(group), 0);
    if (chance <= FEW_IN_ALL) return groups;
  }
  return [known.slice(0, size)];
}

/** All choices of `size` items, in order. */
function subsets(items: readonly number[], size: number): (readonly number[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

/** The rarest run of words, none of which is missing from the library; null where there is none. */
function phraseIn(pieces: Pieces, share: (word: number) => number): readonly number[] | null {
  const runs = pieces.flatMap((piece) => {
    const length = Math.min(PHRASE, piece.length);
    return Array.from({ length: piece.length - length + 1 }, (_, at) => piece.slice(at, at + length));
  });
  const rarity = (run: readonly number[]) => run.reduce((product, word) => product * share(word), 1);
  const found = runs
    .filter((run) => run.length >= SHORTEST_PHRASE && rarity(run) > 0)
    .sort((a, b) => rarity(a) - rarity(b));
  return found[0] ?? null;
}
