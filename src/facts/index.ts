import { overlaps } from '../language/span.js';
import type { Agreement, ClaimPair, Clash, Fact } from '../types/index.js';
import { houseNames, type HouseNames } from '../language/house-names.js';
import { isHouseWord } from './support/house-words.js';
import { amounts } from './amounts.js';
import { cells } from './cells.js';
import { comparisons } from './comparisons.js';
import { confidence } from './confidence.js';
import { dates } from './dates.js';
import { evidence } from './evidence.js';
import { likelihood } from './likelihood.js';
import { nearCopies } from './near-copies.js';
import { openness } from './openness.js';
import { polarity } from './polarity.js';
import { quantifiers } from './quantifiers.js';
import { rates } from './rates.js';
import { stages } from './stages.js';
import { status } from './status.js';
import { superlatives } from './superlatives.js';
import { trends } from './trends.js';
import { votes } from './votes.js';

/** Every closed class of fact: one file and one line each. */
export const facts: readonly Fact[] = [
  amounts,
  rates,
  dates,
  quantifiers,
  trends,
  polarity,
  evidence,
  openness,
  likelihood,
  confidence,
  status,
  stages,
  superlatives,
  comparisons,
  votes,
  nearCopies,
  cells,
];

/** What the closed classes say of a claim beside its passages, but for words in which the desk wants nothing flagged. */
export function holdFacts(pair: ClaimPair, names: HouseNames = houseNames()): Held {
  const told = heldBy(
    facts.filter(({ beside }) => beside !== 'cells'),
    proseOf(pair),
  );
  const inCells = heldBy(
    facts.filter(({ beside }) => beside === 'cells'),
    pair,
  );
  return [...standing(told, inCells), ...standing(inCells, told)].filter(
    (one, _, all) => one.type === 'agreement' || !(isHouseWord(pair, one, names) || isSaidBetter(one, all)),
  );
}

/** True for a clash where another of the same kind over the same words shows more of them: two facts saw it. */
function isSaidBetter(clash: Clash, all: Held): boolean {
  const shows = ({ claimSays, passageSays }: Clash): number => claimSays.length + passageSays.length;
  return all.some(
    (one, at) =>
      one.type === 'clash' &&
      one !== clash &&
      one.kind === clash.kind &&
      one.sentence === clash.sentence &&
      (overlaps(one.claim, clash.claim) || overlaps(one.passage, clash.passage)) &&
      (shows(one) > shows(clash) || (shows(one) === shows(clash) && at < all.indexOf(clash))),
  );
}

type Held = readonly (Clash | Agreement)[];

function heldBy(some: readonly Fact[], pair: ClaimPair): Held {
  return some.flatMap(({ hold }) => hold(pair));
}

/** The claim beside sentences alone: the cells of tables, which come last, are held by their heads and not by their words. */
export function proseOf(pair: ClaimPair): ClaimPair {
  const { shown } = pair.passages;
  const first = shown.findIndex(({ cell }) => cell !== undefined);
  if (first < 0) return pair;
  return {
    ...pair,
    passages: { ...pair.passages, shown: shown.slice(0, first) },
    sides: pair.sides.slice(0, first),
  };
}

/** Facts whose agreement bears an amount out. */
const COUNTING = new Set([amounts.id, cells.id]);

/** An amount that sentences bear out clashes with no cell, and one that its cell bears out with no sentence. */
function standing(held: Held, elsewhere: Held): Held {
  const bornOut = elsewhere.filter((one) => one.type === 'agreement' && COUNTING.has(one.fact));
  return held.filter(
    (one) =>
      one.type === 'agreement' ||
      !one.kind.startsWith('number/') ||
      !bornOut.some(({ claim }) => overlaps(claim, one.claim)),
  );
}
