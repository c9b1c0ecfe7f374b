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
export function holdFacts(pair: ClaimPair, names: HouseNames = houseNames()): readonly (Clash | Agreement)[] {
  const prose = proseOf(pair);
  const told = facts.filter((fact) => fact !== cells).flatMap(({ hold }) => hold(prose));
  return settled(told, cells.hold(pair)).filter(
    (one) => one.type === 'agreement' || !isHouseWord(pair, one, names),
  );
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

type Held = readonly (Clash | Agreement)[];

/** An amount that sentences bear out clashes with no cell, and one that its cell bears out with no sentence. */
function settled(told: Held, inCells: Held): Held {
  const bornOut = (by: Held, id: string) =>
    by.filter((one): one is Agreement => one.type === 'agreement' && one.fact === id);
  const stands = (one: Clash | Agreement, by: readonly Agreement[]) =>
    one.type === 'agreement' ||
    !one.kind.startsWith('number/') ||
    !by.some(({ claim }) => overlaps(claim, one.claim));
  const [byWords, byCells] = [bornOut(told, amounts.id), bornOut(inCells, cells.id)];
  return [...told.filter((one) => stands(one, byCells)), ...inCells.filter((one) => stands(one, byWords))];
}
