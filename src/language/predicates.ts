import { wordList } from './lexicon.js';
import type { Side } from '../types/index.js';
import { phrasesOf, type NounPhrase } from './noun-phrases.js';
import { negationOf, type Negated } from './negated.js';
import { stretchesOf, type Stretch } from './stretches.js';
import { verbGroupsOf, type VerbGroup } from './verb-groups.js';
import { isModal } from './verbs.js';
import { voiceOf, type Voice } from './voices.js';

const DO = wordList('forms of do');

/** How firmly a clause is told: as fact; with a modal; as future; under a condition; as a question; as an infinitive or gerund. */
export type Mood = 'fact' | 'modal' | 'future' | 'conditional' | 'open' | 'bare';

/** One clause read as a small tree, every word by its index among the tokens of its side. A coarse reading: what is not sure is left null. */
export interface Predicate extends Negated {
  /** The verb, or the adjective or noun behind "be". */
  readonly head: number;
  readonly lemma: string;
  readonly group: VerbGroup;
  /** What it is told of, by grammar: the patient where `passive`. */
  readonly subject: NounPhrase | null;
  readonly object: NounPhrase | null;
  /** For passives, who does it ("by the court"). */
  readonly agent: NounPhrase | null;
  readonly passive: boolean;
  /** The other noun phrases of the clause, most of them behind prepositions. */
  readonly others: readonly NounPhrase[];
  readonly mood: Mood;
  /** Who tells it, where a verb of saying governs it. */
  readonly voice: Voice | null;
  /** First token of the clause and the one behind its last. */
  readonly from: number;
  readonly to: number;
  readonly opener: string;
}

/** True for a clause told as a fact: neither denied nor doubted, no plan, wish or question. */
export function isAsserted({ mood, negated, unsure }: Predicate): boolean {
  return mood === 'fact' && !negated && !unsure;
}

const kept = new WeakMap<Side, readonly Predicate[]>();

/** The clauses of a side, each with what it says of what; in reading order. */
export function predicatesOf(side: Side): readonly Predicate[] {
  const known = kept.get(side);
  if (known) return known;
  const groups = verbGroupsOf(side);
  const stretches = stretchesOf(side, groups);
  const made: Predicate[] = [];
  groups.forEach((group, index) => made.push(predicateAt({ side, group, stretch: stretches[index]!, made })));
  const voiced = made.map((predicate, index) => ({ ...predicate, voice: voiceOf(side, made, index) }));
  kept.set(side, voiced);
  return voiced;
}

interface Place {
  readonly side: Side;
  readonly group: VerbGroup;
  readonly stretch: Stretch;
  /** The predicates before it. */
  readonly made: readonly Predicate[];
}

function predicateAt(place: Place): Predicate {
  const { side, group, stretch, made } = place;
  const own = ownPhrases(place);
  const subject = subjectOf(place, own);
  const behind = own.filter(({ from }) => from > group.to);
  const direct = behind[0];
  const object = direct && direct.preposition === null && !group.copular ? direct : null;
  const agent = group.passive ? (behind.find(({ preposition }) => preposition === 'by') ?? null) : null;
  const elliptic = isElliptic(side, group) ? made.at(-1) : undefined;
  return {
    head: elliptic?.head ?? group.head,
    lemma: elliptic?.lemma ?? side.tags[group.head]!.lemma,
    group,
    subject,
    object,
    agent,
    passive: group.passive,
    others: own.filter((phrase) => phrase !== subject && phrase !== object && phrase !== agent),
    ...negationOf(side, {
      group,
      stretch,
      subject,
      object,
      governor: made.at(-1)?.group ?? null,
      governorNegated: made.at(-1)?.negated ?? false,
    }),
    mood: moodOf(place),
    voice: null,
    from: stretch.from,
    to: stretch.to,
    opener: stretch.opener,
  };
}

/** The noun phrases of a clause; a preposition that opens it ("before it acted") is a conjunction there. */
function ownPhrases({ side, group, stretch }: Place): NounPhrase[] {
  return phrasesOf(side)
    .filter(
      ({ from, to }) => from >= stretch.from && to <= stretch.to && !(from <= group.head && group.head < to),
    )
    .map((phrase) =>
      phrase.preposition !== null && phrase.preposition === stretch.opener && phrase.from === stretch.from + 1
        ? { ...phrase, preposition: null }
        : phrase,
    );
}

/** "the other does not": do without a verb stands for the verb before it. */
function isElliptic(side: Side, { head, to }: VerbGroup): boolean {
  const next = side.tokens[to + 1];
  return DO.has(side.tokens[head]!.norm) && (!next || next.kind === 'mark');
}

const RELATIVE = wordList('relative pronouns');

/** The first noun phrase before the verb that hangs on no preposition; else what the clause before hands on. */
function subjectOf({ side, group, stretch, made }: Place, own: readonly NounPhrase[]): NounPhrase | null {
  const phrases = phrasesOf(side);
  const before = own.filter(({ to, preposition }) => to <= group.from && preposition === null);
  const first = before.find(({ head }) => !RELATIVE.has(side.tokens[head]!.norm));
  if (first) return first;
  if (RELATIVE.has(stretch.opener)) return phrases.findLast(({ to }) => to <= stretch.from) ?? null;
  if (group.form === 'participle') return phrases.findLast(({ to }) => to === group.from) ?? null;
  const last = made.at(-1);
  if (!last) return null;
  if (group.form === 'infinitive') return last.object ?? last.subject;
  return resumedSubject(side, group) ?? last.subject;
}

/** "The dismissal, which rests on the latter, stands": a verb behind a closing comma goes on with the noun before the aside. */
function resumedSubject(side: Side, group: VerbGroup): NounPhrase | null {
  if (group.form !== 'finite' || side.tokens[group.from - 1]?.norm !== ',') return null;
  for (let at = group.from - 2; at > 0; at--) {
    const token = side.tokens[at]!;
    if (/^[.;:]$/u.test(token.text)) return null;
    if (token.norm === ',' && RELATIVE.has(side.tokens[at + 1]!.norm))
      return phrasesOf(side).findLast(({ preposition, to }) => preposition === null && to <= at) ?? null;
  }
  return null;
}

const SUPPOSING = wordList('words that open a supposition');

/** "Suppose for argument's sake that …", "…, assuming arguendo that …": nothing of it is told as fact. */
function isSupposed({ tokens }: Side): boolean {
  const first = tokens.find(({ kind }) => kind === 'word');
  if (first !== undefined && SUPPOSING.has(first.norm)) return true;
  return tokens.some(
    ({ norm }, at) =>
      norm === 'arguendo' ||
      (norm === 'sake' && [tokens[at - 1], tokens[at + 2]].some((near) => near?.norm.startsWith('argument'))),
  );
}

function moodOf({ side, group, stretch }: Place): Mood {
  if (/^(?:if|unless|lest)$/u.test(stretch.opener) || isSupposed(side)) return 'conditional';
  if (/^(?:whether|why|how|what)$/u.test(stretch.opener) || side.tokens.at(-1)?.text === '?') return 'open';
  const modal = group.auxiliaries.map((at) => side.tokens[at]!).find(isModal);
  if (modal) return /^(?:will|shall|won't)$/u.test(modal.norm) ? 'future' : 'modal';
  return group.form === 'finite' || group.form === 'participle' ? 'fact' : 'bare';
}
