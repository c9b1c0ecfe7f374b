import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import { phrasesOf } from './noun-phrases.js';
import { partsOf } from './parts.js';
import type { VerbGroup } from './verb-groups.js';

/** The words that belong to one verb group. */
export interface Stretch {
  readonly from: number;
  /** The token behind its last. */
  readonly to: number;
  /** The conjunction or relative pronoun that opens it, folded; empty where there is none. */
  readonly opener: string;
}

const STOPS = /^[.!?;:()[\]—–"“”]$/u;
const RELATIVES = wordList('relative pronouns but that');
const ALWAYS = wordList('subordinators of any clause');
/** Prepositions that open a clause where a verb comes behind them. */
const SOMETIMES = wordList('subordinators of a finite clause');
const JOINS = wordList('joints of clauses');

/** Parts the words of a side among its verb groups: one stretch for each, in order. */
export function stretchesOf(side: Side, groups: readonly VerbGroup[]): Stretch[] {
  const borders = groups.map((group, index) =>
    index === 0 ? 0 : borderBefore(side, groups[index - 1]!, group),
  );
  return groups.map((group, index) => {
    const from = trimmed(side, borders[index]!, group.from);
    return { from, to: borders[index + 1] ?? side.tokens.length, opener: openerAt(side, from) };
  });
}

/** Marks that only part two stretches belong to neither. */
function trimmed(side: Side, from: number, limit: number): number {
  let at = from;
  while (at < limit && partsOf(side)[at] === 'PUNCT') at++;
  return at;
}

function openerAt(side: Side, at: number): string {
  const norm = side.tokens[at]?.norm ?? '';
  if (JOINS.has(norm)) return JOINS.has(side.tokens[at + 1]?.norm ?? '') ? '' : norm;
  return norm === 'that' || RELATIVES.has(norm) || ALWAYS.has(norm) || SOMETIMES.has(norm) ? norm : '';
}

/** Where the words of a verb group begin behind those of the one before it. */
function borderBefore(side: Side, previous: VerbGroup, group: VerbGroup): number {
  const between = range(previous.to + 1, group.from);
  const stop = between.findLast((at) => STOPS.test(side.tokens[at]!.text));
  if (stop !== undefined) return opening(side, stop + 1, group) ?? stop + 1;
  const opened = opening(side, previous.to + 1, group);
  if (opened !== null) return opened;
  if (group.form !== 'finite') return group.from;
  return subjectStart(side, previous, group);
}

/** The first word that opens a clause in a range before a verb group. */
function opening(side: Side, from: number, group: VerbGroup): number | null {
  const finite = group.form === 'finite';
  return (
    range(from, group.from).findLast((at) => {
      const { norm } = side.tokens[at]!;
      const part = partsOf(side)[at];
      if (RELATIVES.has(norm)) return partsOf(side)[at - 1] !== 'ADP';
      if (norm === 'that') return finite && (part === 'SCONJ' || part === 'PRON');
      if (JOINS.has(norm))
        return (
          at + 1 === group.from ||
          adverbsTo(side, at + 1, group.from) ||
          (finite && subjectBetween(side, at, group))
        );
      return ALWAYS.has(norm) || (finite && SOMETIMES.has(norm));
    }) ?? null
  );
}

function adverbsTo(side: Side, from: number, to: number): boolean {
  return range(from, to).every((at) => partsOf(side)[at] === 'ADV');
}

/** "… and the company will appeal": a conjunction with a subject of its own behind it, not the last of a list of things. */
function subjectBetween(side: Side, at: number, group: VerbGroup): boolean {
  const first = phrasesOf(side).find(({ from }) => from > at);
  if (!first || first.to > group.from || first.preposition !== null || first.from > at + 2) return false;
  const before = phrasesOf(side).find(({ to }) => to === at || to === at - 1);
  return !(before && before.preposition === null && isSubjectList(side, before.from));
}

/** True where the phrase before a conjunction itself begins the clause: "The ministry and the agency said". */
function isSubjectList(side: Side, from: number): boolean {
  return (
    from === 0 ||
    STOPS.test(side.tokens[from - 1]!.text) ||
    /^(?:that|which|,)$/u.test(side.tokens[from - 1]!.norm)
  );
}

/** "She said | the bill would": the last noun phrase without a preposition, with what hangs on it, goes with the verb behind it. */
function subjectStart(side: Side, previous: VerbGroup, group: VerbGroup): number {
  const comma = range(previous.to + 1, group.from).findLast((at) => side.tokens[at]!.text === ',');
  if (comma !== undefined && comma === group.from - 1) return comma + 1;
  const bare = phrasesOf(side).filter(
    ({ from, to, preposition }) => preposition === null && from > previous.to && to <= group.from,
  );
  const own = comma === undefined ? bare.at(-1) : bare.find(({ from }) => from > comma);
  return own?.from ?? group.from;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
