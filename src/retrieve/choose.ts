import { namedBy } from './carry.js';
import type { PassageIndex } from './index-regions.js';
import { highest, WEIGHTS, type SharedTerm } from './relevance.js';

/** Words shown beside one claim: what a person reads without losing the thread. */
const MAX_WORDS = 230;
/** So many of the sentences chosen first bring what they point back to; later ones are there for safety. */
const CARRYING = 3;

/** A sentence to be shown, by its number, and whether it is there only because another points back to it. */
interface Chosen {
  readonly number: number;
  readonly carried: boolean;
}

/** What is chosen so far, and what each sentence would be worth next. */
interface Choice {
  readonly worth: Float64Array;
  readonly chosen: Chosen[];
  readonly taken: Uint8Array;
  readonly wordings: Set<number>;
  /** Terms of the claim that no chosen sentence holds yet. */
  readonly open: Set<SharedTerm>;
  left: number;
}

/** What each sentence is worth beside a claim before any is chosen: its value for its length, and the claim's terms it holds. */
export interface Worth {
  readonly all: Float64Array;
  readonly alone: Float64Array;
  /** The same with nothing heard from its neighbours. */
  readonly bare: Float64Array;
  /** What holding all terms of the claim adds. */
  readonly bonus: number;
}

/** What each sentence is worth beside a claim, to begin with. */
export function worthOf(
  index: PassageIndex,
  own: Float64Array,
  values: Float64Array,
  terms: readonly SharedTerm[],
): Worth {
  const dense = (value: number, at: number): number => value / Math.sqrt(index.words[at]! + WEIGHTS.length);
  const alone = values.map(dense);
  const bonus = WEIGHTS.cover * highest(alone);
  const all = alone.slice();
  for (const term of terms) raise(all, term, bonus);
  return { all, alone, bare: own.map(dense), bonus };
}

/**
 * Fills the space with the sentences worth most, one by one: each that is taken makes its neighbours worth more, and others with the
 * same words of the claim worth less. Sentences without value are never taken.
 */
export function choose(
  index: PassageIndex,
  values: Float64Array,
  terms: readonly SharedTerm[],
  { all, alone, bare, bonus }: Worth,
): Chosen[] {
  const choice: Choice = {
    worth: all.slice(),
    chosen: [],
    taken: Uint8Array.from(values, (value) => Number(value === 0)),
    wordings: new Set(),
    open: new Set(terms),
    left: MAX_WORDS,
  };
  const next = (): number | null =>
    bestOf(index, choice, choice.chosen.length === BARE_AT ? bare : choice.worth);
  for (let number = next(); number !== null; number = next()) {
    const named = choice.chosen.length < CARRYING ? namedBy(index, number) : null;
    take(index, choice, { number, carried: false }, alone, bonus);
    if (named !== null && fits(index, choice, named))
      take(index, choice, { number: named, carried: true }, alone, bonus);
  }
  return choice.chosen;
}

/** The second sentence is taken for its own words, however little stands around it: in a long document a whole chapter is about the claim's subject. */
const BARE_AT = 1;

function raise(worth: Float64Array, { sentences, share }: SharedTerm, bonus: number): void {
  for (const number of sentences) worth[number]! += bonus * share;
}

function bestOf(index: PassageIndex, choice: Choice, worth: Float64Array): number | null {
  let best: number | null = null;
  for (let number = 0; number < worth.length; number++) {
    if ((best === null || worth[number]! > worth[best]!) && fits(index, choice, number)) best = number;
  }
  return best;
}

function fits({ words, wording }: PassageIndex, { taken, wordings, left }: Choice, number: number): boolean {
  return taken[number] === 0 && words[number]! <= left && !wordings.has(wording[number]!);
}

function take(index: PassageIndex, choice: Choice, one: Chosen, alone: Float64Array, bonus: number): void {
  const { number } = one;
  choice.chosen.push(one);
  choice.taken[number] = 1;
  choice.wordings.add(index.wording[number]!);
  choice.left -= index.words[number]!;
  for (const term of choice.open) {
    if (!holds(term.sentences, number)) continue;
    choice.open.delete(term);
    raise(choice.worth, term, -bonus);
  }
  for (const [beside, border] of [
    [number - 1, number],
    [number + 1, number + 1],
  ] as const) {
    if (index.goesOn[border]) choice.worth[beside]! += WEIGHTS.adjacent * alone[number]!;
  }
}

/** Whether a number is in a list in order, found by halving. */
function holds(sorted: readonly number[], number: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === number;
}
