import { wordList } from '../language/lexicon.js';
import { isAsserted, predicatesOf, type Predicate } from '../language/predicates.js';
import { contains, cover } from '../language/span.js';
import type { ClaimPair, Clash, Fact, Mention, Side, Span, Standing } from '../types/index.js';
import { answersTo, type Answer } from './support/answers.js';
import { clashOf } from './support/mention-clash.js';
import { mentionsOf } from './support/mentions.js';

/** At least this many words beside the verb, this share of the claim's clause, and one noun must answer each other. */
const LEAST = { words: 2, share: 0.4, nouns: 1 };
const SCENE = wordList('scene setters');
/** From this percent on, wording of likelihood leaves no doubt. */
const CERTAIN = 95;

/** Holds what the claim tells as done against what the passages call likely, possible or the view of a few. */
export const status: Fact = {
  id: 'status',
  summary: 'whether an act is told as done, or as likely, possible, or the view of a few',
  hold: (pair) => predicatesOf(pair.side).flatMap((told) => clashesWith(pair, told)),
};

/** Wording under which a predicate is not told as done, and the fault of telling it so; no fault for wording that only makes unsure. */
interface Reserve {
  readonly span: Mention['span'];
  readonly fault: string | null;
  /** True where the wording calls the thing less likely than not: told flatly, it is contradicted. */
  readonly doubtful?: boolean;
  /** True where the act is asked for, advised, planned or ordered: its verb then tells no fact. */
  readonly isPlan?: boolean;
}

function clashesWith(pair: ClaimPair, told: Predicate): Clash[] {
  const isComing = told.mood === 'future';
  if (told.group.form !== 'finite' || SCENE.has(told.opener) || !isOutright(pair.side, told)) return [];
  if (tellsDegree(pair.side, told)) return [];
  const answers = answersTo(pair, told);
  const [best] = answers.filter(
    ({ words, share, nouns }) => words >= LEAST.words && share >= LEAST.share && nouns >= LEAST.nouns,
  );
  const isBorneOut = isComing ? isOutright : isFlat;
  if (!best || answers.some((answer) => answer.words > 0 && isBorneOut(answer.passage, answer.predicate)))
    return [];
  const theirs = reserveOver(best.passage, best.predicate);
  if (!theirs || theirs.fault === null || (isComing && theirs.fault !== POSSIBLE)) return [];
  if (!isOfSameAct(pair, best, theirs)) return [];
  if (theirs.isPlan && !(isDone(pair.side, told) && isUndone(best.passage, best.predicate))) return [];
  const { tokens } = pair.side;
  const ours = {
    span: cover([tokens[isComing ? told.group.from : told.head]!.span, tokens[told.head]!.span]),
  };
  const verdict = theirs.doubtful ? 'contradicted' : 'misstated';
  const words = { span: upTo(theirs.span, best.passage.tokens[best.predicate.head]!.span) };
  return [clashOf(pair, { ...best, theirs: words }, { kind: theirs.fault, verdict, ours })];
}

/** False where the claim counts what the sentence does not, and where an allegation is credited, or stands behind what it is made in. */
function isOfSameAct(
  { side, claim }: ClaimPair,
  { passage, predicate }: Answer,
  { fault, span }: Reserve,
): boolean {
  const known = new Set(mentionsOf(passage, 'quantity').map(({ low }) => low));
  if (mentionsOf(side, 'quantity').some(({ low }) => !known.has(low))) return false;
  if (fault !== 'status/allegation-as-finding') return true;
  return claim.attribution === null && span.start < passage.tokens[predicate.head]!.span.start;
}

/**
 * Told as done: in a past form, and by a claim that tells of no plan or wish, of which its other acts may be parts ("There will be a list,
 * checked each week"). Headlines put what is to come into the present.
 */
function isDone({ tokens, mentions }: Side, { group: { from, head }, lemma }: Predicate): boolean {
  const { norm } = tokens[head]!;
  const isPast = norm !== lemma && !/(?:s|ing)$/u.test(norm);
  const isPresent = tokens.slice(from, head).some((token) => /^(?:is|are|am|be)$/u.test(token.norm));
  const isPlanned = mentions.some(({ kind }) => /^(?:standing|attempt|condition)$/u.test(kind));
  return isPast && !isPresent && !isPlanned;
}

/** "To which she has invited both" tells a fact, whatever governs it; "that the hospital replace" does not, and "would" tells no plan. */
function isUndone({ tokens }: Side, { mood, group: { from, head }, lemma }: Predicate): boolean {
  if (tokens.slice(from, head).some(({ norm }) => norm === 'would')) return false;
  return mood !== 'fact' || tokens[head]!.norm === lemma;
}

/** The wording with the verb it governs where that stands close behind: "will deepen", "recommended that the hospital replace". */
function upTo(wording: Span, verb: Span): Span {
  const between = verb.start - wording.end;
  return between > 0 && between <= CLOSE ? { start: wording.start, end: verb.end } : wording;
}
/** Characters between two words that are shown together. */
const CLOSE = 40;

/** "It is extremely likely that …": how likely it is told is held against the passage by another fact. */
function tellsDegree({ tokens, mentions }: Side, { head }: Predicate): boolean {
  const { span } = tokens[head]!;
  return mentions.some(({ kind, scope }) => kind === 'likelihood' && contains(scope, span));
}

/** Told as a fact, or as what will surely be. */
function isOutright(side: Side, predicate: Predicate): boolean {
  const { mood, negated, unsure } = predicate;
  if (mood !== 'future') return isFlat(side, predicate);
  return !negated && !unsure && reservesOver(side, predicate).every(({ isPlan }) => isPlan === true);
}

function isFlat(side: Side, predicate: Predicate): boolean {
  return isAsserted(predicate) && reserveOver(side, predicate) === null;
}

/** The reserve nearest to a predicate, among those that govern it. */
function reserveOver(side: Side, predicate: Predicate): Reserve | null {
  const over = reservesOver(side, predicate);
  return over.find(({ fault }) => fault === MINORITY) ?? over[0] ?? null;
}

/** All reserves that govern a predicate, the nearest first. */
function reservesOver(side: Side, predicate: Predicate): Reserve[] {
  const { span } = side.tokens[predicate.head]!;
  const own = {
    start: side.tokens[predicate.from]!.span.start,
    end: side.tokens[predicate.to - 1]!.span.end,
  };
  return side.mentions
    .filter((mention) => contains(mention.scope, span) && !contains(mention.span, span))
    .flatMap((mention) =>
      reservesOf(mention, contains(own, mention.span) || isBefore(side, mention.span, predicate)),
    )
    .sort((a, b) => away(a.span.end, span.start) - away(b.span.end, span.start));
}

/** "Appears to be stronger": the wording governs the infinitive behind it. */
function isBefore({ tokens }: Side, { end }: Span, { group }: Predicate): boolean {
  const at = group.from - Number(tokens[group.from - 1]?.norm === 'to');
  return group.form === 'infinitive' && tokens[at - 1]?.span.end === end;
}

const EVEN = 50;

/** Strengths of evidence (see evidentials.yaml): alleged, and believed or assessed. */
const [ALLEGED, BELIEVED] = [1, 3];

const away = (a: number, b: number): number => Math.abs(a - b);
const POSSIBLE = 'certainty/possibility-as-fact';
const MINORITY = 'actor/minority-as-main';

/** The fault of telling as done what is no more than this; what one side denies may have been done. */
const STANDING: Readonly<Partial<Record<Standing['standing'], string>>> = {
  asked: 'status/recommendation-as-act',
  advised: 'status/recommendation-as-act',
  planned: 'status/future-as-fact',
  ordered: 'status/recommendation-as-act',
  alone: MINORITY,
};

/** What one mention makes of the predicates it governs; `near` tells whether it stands in the predicate's own clause. */
function reservesOf(mention: Mention, near: boolean): Reserve[] {
  const { span } = mention;
  switch (mention.kind) {
    case 'likelihood':
      if (mention.low >= CERTAIN) return [];
      if (mention.band !== null)
        return [{ span, fault: 'certainty/hedge-removed', doubtful: mention.high <= 50 }];
      if (!near) return [{ span, fault: null }];
      return [{ span, fault: mention.low < EVEN ? POSSIBLE : 'certainty/hedge-removed' }];
    case 'standing':
      return [{ span, fault: STANDING[mention.standing] ?? null, isPlan: mention.standing !== 'alone' }];
    case 'attempt':
      return [{ span, fault: 'status/attempt-as-success' }];
    case 'condition':
    case 'negation':
      return [{ span, fault: null }];
    case 'evidential':
      if (mention.strength === ALLEGED) return [{ span, fault: 'status/allegation-as-finding' }];
      return mention.strength <= BELIEVED ? [{ span, fault: null }] : [];
    default:
      return [];
  }
}
