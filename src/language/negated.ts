import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import type { NounPhrase } from './noun-phrases.js';
import type { Stretch } from './stretches.js';
import type { VerbGroup } from './verb-groups.js';
import { isNegator } from './negators.js';

/** Whether what a clause tells is denied. */
export interface Negated {
  /** True where one sure negation acts on it ("not", "never", "no …" as subject or object, "failed to"). */
  readonly negated: boolean;
  /** The words that negate, by their indices. */
  readonly negators: readonly number[];
  /** True where negation stands by it whose sense is not sure ("not only", "not until", "not all", "not … because", two at once). */
  readonly unsure: boolean;
}

interface Around {
  readonly group: VerbGroup;
  readonly stretch: Stretch;
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
  /** The verb group before it. */
  readonly governor: VerbGroup | null;
  /** True where that one is denied. */
  readonly governorNegated: boolean;
}

const CLOUDS = wordList('clouds');
const FAILS = wordList('verbs of not doing');

/** What negates a clause: in its verb group, in its subject or object, or in the verb that governs it. */
export function negationOf(side: Side, around: Around): Negated {
  const sure = sureNegators(side);
  const near = side.tokens.flatMap(({ norm }, at) =>
    isNegator(norm) && stands(around, at) && !isAside(side, at, around.group) ? [at] : [],
  );
  const negators = [...near.filter((at) => sure.has(at)), ...failing(side, around)];
  const { from, to } = around.stretch;
  const clouded = side.tokens.some(({ norm }, at) => from <= at && at < to && CLOUDS.has(norm));
  return {
    negated: negators.length % 2 === 1,
    negators,
    unsure:
      (around.group.form !== 'finite' && around.governorNegated) ||
      negators.length > 1 ||
      near.some((at) => !sure.has(at)) ||
      (clouded && negators.length > 0),
  };
}

/** "the collisions, none of them serious, are known": a word of denial behind which a comma comes before the verb. */
function isAside(side: Side, at: number, { from }: VerbGroup): boolean {
  return side.tokens.slice(at, Math.max(at, from)).some(({ text }) => text === ',');
}

function stands({ group, stretch, subject, object }: Around, at: number): boolean {
  if (at >= Math.max(stretch.from, group.from - 1) && at <= group.to) return true;
  return [subject, object].some((phrase) => phrase !== null && phrase.from <= at && at <= phrase.head);
}

/** Tokens inside negation mentions: the others only look like one ("not only", "no doubt"). */
function sureNegators(side: Side): ReadonlySet<number> {
  const spans = side.mentions.flatMap((mention) => (mention.kind === 'negation' ? [mention.span] : []));
  return new Set(
    side.tokens.flatMap(({ span, norm }, at) =>
      isNoLonger(side, at, norm) || spans.some(({ start, end }) => start <= span.start && span.end <= end)
        ? [at]
        : [],
    ),
  );
}

function isNoLonger(side: Side, at: number, norm: string): boolean {
  return norm === 'no' && side.tokens[at + 1]?.norm === 'longer';
}

/** "failed to", "refused to", "declined to": the verb by which the infinitive did not happen. */
function failing(side: Side, { group, governor }: Around): number[] {
  const straight = group.form === 'infinitive' && governor !== null && governor.to >= group.from - 2;
  return straight && FAILS.has(side.tags[governor.head]!.lemma) ? [governor.head] : [];
}
