import { root } from '../../language/root.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isFinite } from '../../language/verbs.js';
import type { Quantity, Related, Side, Token } from '../../types/index.js';
import { isCollectiveIn, type Manner } from './manner.js';

/**
 * How the words put in stand to the words taken out (MacCartney and Manning's relations, read off closed word classes and the
 * lexicon): 1 wider ("flowers" for "tulips", "in March" left out), -1 narrower, 0 the same, null unknown or neither.
 */
export type Width = 1 | 0 | -1 | null;

/** One stretch that differs, with what is known of its words. */
export interface Stretch {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  /** Amounts that the stretch belongs to, on each side. */
  readonly amounts: { readonly removed: Quantity | null; readonly added: Quantity | null };
  readonly related: readonly Related[];
  /** Words of the claim that no source has anywhere. */
  readonly absent: readonly Token[];
  /** What the whole sentence of the passage is like. */
  readonly manner: Manner;
}

/** Quantifiers from weak to strong. */
const STRENGTH: Readonly<Record<string, number>> = {
  some: 1,
  several: 2,
  many: 3,
  most: 4,
  all: 5,
  every: 5,
  each: 5,
  both: 5,
};
/** Words that weaken what they stand beside: put in, the statement says less; taken out, more. */
const HEDGE =
  /^(?:may|might|could|can|probably|possibly|perhaps|maybe|likely|almost|nearly|about|around|approximately|roughly|partly|allegedly|reportedly|apparently|sometimes|often|usually|generally|typically)$/u;
/** Words that shut others out or stress extent: put in, the statement says more. */
const LIMITER = /^(?:only|exactly|precisely|always|entirely|completely|solely|fully)$/u;
const OR = /^or$/u;
const AND = /^and$/u;
const CONDITION = /^(?:if|unless|when|whenever|provided|assuming)$/u;
const OWNER = /^(?:my|your|his|her|its|our|their|whose)$/u;
/** Words that place or stress a statement without narrowing it: "before May at the earliest". */
const EMPTY =
  /^(?:earliest|latest|currently|now|already|also|too|therefore|however|far|yet|still|indeed|actually|itself|themselves)$/u;

/** The width of a whole stretch: that of its amount, its quantifier, its hedges, its limiters and its other words together. */
export function widthOf(stretch: Stretch): Width {
  const uncounted = without(stretch, (token) => isCounted(stretch, token));
  const plain = without(uncounted, isClosed);
  return [
    quantityWidth(stretch),
    quantifierWidth(uncounted),
    hedgeWidth(uncounted),
    limiterWidth(stretch),
    wordsWidth(plain),
  ].reduce<Width>(together, 0);
}

function without(stretch: Stretch, isApart: (token: Token) => boolean): Stretch {
  const kept = (tokens: readonly Token[]) => tokens.filter((token) => !isApart(token));
  return { ...stretch, removed: kept(stretch.removed), added: kept(stretch.added) };
}

const isClosed = (token: Token): boolean =>
  STRENGTH[token.norm] !== undefined || isHedge(token) || LIMITER.test(token.norm);

/** "may", not the month. */
const isHedge = ({ norm, text }: Token): boolean => HEDGE.test(norm) && text !== 'May';

function isCounted({ amounts }: Stretch, { span }: Token): boolean {
  const [theirs, ours] = [amounts.removed, amounts.added];
  return theirs !== null && ours !== null && (contains(theirs.span, span) || contains(ours.span, span));
}

/** Two effects that point the same way are one; two that point apart are unknown. */
function together(one: Width, other: Width): Width {
  if (one === null || other === null) return null;
  if (one === 0 || other === 0 || one === other) return one || other;
  return null;
}

/** Amounts are intervals: "nine" lies inside "at least nine". */
function quantityWidth({ amounts: { removed, added } }: Stretch): Width {
  if (!removed || !added) return 0;
  const [theirs, ours] = [intervalOf(removed), intervalOf(added)];
  const isWithin = (inner: Interval, outer: Interval) => outer[0] <= inner[0] && inner[1] <= outer[1];
  const [wider, narrower] = [isWithin(theirs, ours), isWithin(ours, theirs)];
  if (wider && narrower) return 0;
  return wider ? 1 : narrower ? -1 : null;
}

type Interval = readonly [low: number, high: number];

function intervalOf({ low, high }: Quantity): Interval {
  return [low, high ?? Infinity];
}

function quantifierWidth({ removed, added }: Stretch): Width {
  const rank = (tokens: readonly Token[]) =>
    tokens.map(({ norm }) => STRENGTH[norm]).find((strength) => strength !== undefined);
  const [theirs, ours] = [rank(removed), rank(added)];
  if (theirs !== undefined && ours !== undefined) return Math.sign(theirs - ours) as Width;
  const [lost, gained] = [theirs ?? ALL, ours ?? ALL];
  return lost < ALL ? -1 : gained < ALL ? 1 : 0;
}

/** Bare plurals ("farmers") are read as speaking of all, "all" and "every" add nothing to them. */
const ALL = 5;

function hedgeWidth({ removed, added }: Stretch): Width {
  return (Number(added.some(isHedge)) - Number(removed.some(isHedge))) as Width;
}

function limiterWidth({ removed, added }: Stretch): Width {
  return Math.sign(count(removed, LIMITER) - count(added, LIMITER)) as Width;
}

/** 1 when a word of the kind is there, else 0. */
function count(tokens: readonly Token[], kind: RegExp): 0 | 1 {
  return tokens.some(({ norm }) => kind.test(norm)) ? 1 : 0;
}

/** Words of content, and the month that is spelt like "may". */
const isWeighty = (token: Token): boolean =>
  (isContent(token) || token.text === 'May') && !EMPTY.test(token.norm);

/** What is left when amounts, quantifiers, hedges and limiters are set aside. */
function wordsWidth(stretch: Stretch): Width {
  const { removed, added } = stretch;
  const [out, into] = [removed.filter(isWeighty), added.filter(isWeighty)];
  if (out.length === 0 && into.length === 0) return smallWordsWidth(stretch);
  if (out.length === 0) return insertionWidth(stretch, into);
  if (into.length === 0) return deletionWidth(stretch);
  return exchangeWidth(out, into, stretch.related);
}

function smallWordsWidth({ removed, added, manner }: Stretch): Width {
  const owners = count(removed, OWNER) - count(added, OWNER);
  const phrases =
    Number(isPhrase(removed) && added.length === 0) - Number(isPhrase(added) && removed.length === 0);
  const joints = manner.sameJoints ? 0 : count(added, OR) - count(removed, OR);
  return [owners, joints, phrases].map((sign) => sign as Width).reduce(together);
}

/** "for you": a phrase made of small words alone. */
function isPhrase(tokens: readonly Token[]): boolean {
  return tokens.length > 1 && tokens.some(({ norm }) => /^(?:for|to|with|by|from|at|in|on)$/u.test(norm));
}

/** A modifier or a conjunct put in says more, a disjunct less; words that another passage has may be borne out there. */
function insertionWidth({ removed, added, absent, manner }: Stretch, into: readonly Token[]): Width {
  if (CONDITION.test(added[0]?.norm ?? '')) return 1;
  if (isDisjunct(added)) return manner.alternatives;
  if (removed.some(({ norm }) => !SMALL.test(norm))) return null;
  return into.some((token) => absent.includes(token)) ? -1 : null;
}

const SMALL = /^(?:an?|the|any|some|is|are|was|were|be|to|of|that|in|and|do|does|did|his|her|its|their)$/u;

function deletionWidth({ removed, manner }: Stretch): Width {
  if (CONDITION.test(removed[0]?.norm ?? '')) return -1;
  if (isDisjunct(removed)) return (-manner.alternatives || 0) as Width;
  if (count(removed, AND) > 0 && isCollectiveIn(manner, removed)) return -1;
  return isClause(removed) || isNamePart(removed) ? null : 1;
}

/** "or lilies", "mint or": the words at one end of a disjunction. */
function isDisjunct(tokens: readonly Token[]): boolean {
  return OR.test(tokens[0]?.norm ?? '') || OR.test(tokens.at(-1)?.norm ?? '');
}

/** "… and that this was wrong": a clause of its own that is left out, not a part of the statement. */
const isClause = (tokens: readonly Token[]): boolean =>
  (tokens[0]?.norm === 'and' && tokens[1]?.norm === 'that') ||
  (/^(?:but|which|who|while|although|because|until)$/u.test(tokens[0]?.norm ?? '') &&
    tokens.some((_, at) => isFinite(tokens, at)));

/** "War and Peace" without "and Peace" is another name, and "10 minutes and" taken out of a time is another time. */
const isNamePart = (tokens: readonly Token[]): boolean =>
  tokens.some(({ norm }) => AND.test(norm)) &&
  tokens.some(({ kind, text }) => kind === 'number' || /^\p{Lu}/u.test(text));

/** Small words that are opposites, each of which is seldom put for the other by way of rewording. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['before', 'after'],
  ['with', 'without'],
  ['over', 'under'],
  ['above', 'below'],
  ['inside', 'outside'],
  ['since', 'until'],
  ['for', 'against'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['many', 'few'],
  ['most', 'few'],
  ['much', 'little'],
  ['often', 'rarely'],
  ['usually', 'rarely'],
  ['mostly', 'rarely'],
  ['frequently', 'rarely'],
  ['often', 'seldom'],
  ['usually', 'seldom'],
];

/** True when one small word stands where the passage has its opposite ("before the strike", "after the strike"). */
export function isOpposed({ removed, added }: Stretch): boolean {
  const [theirs, ours] = [removed[0]?.norm, added[0]?.norm];
  return (
    removed.length === 1 &&
    added.length === 1 &&
    OPPOSED.some(([one, other]) => (theirs === one && ours === other) || (theirs === other && ours === one))
  );
}

/** What an exchange of content words does, by the relation of the first related pair, else by which side has more words. */
function exchangeWidth(out: readonly Token[], into: readonly Token[], related: readonly Related[]): Width {
  const pair = related.find(
    ({ article, source, relation }) =>
      relation !== 'sibling' && into.includes(article) && out.includes(source),
  );
  if (!pair && !isSameRoots(out, into)) return null;
  if (pair?.relation === 'broader') return into.length > out.length ? null : 1;
  if (pair?.relation === 'narrower') return into.length < out.length ? null : -1;
  return Math.sign(out.length - into.length) as Width;
}

function isSameRoots(out: readonly Token[], into: readonly Token[]): boolean {
  const theirs = new Set(out.map(({ norm }) => root(norm)));
  return into.every(({ norm }) => theirs.has(root(norm)));
}

/** The amount that a stretch belongs to: one it touches, or the one that begins right behind it. */
export function amountAt(side: Side, tokens: readonly Token[], next: Token | undefined): Quantity | null {
  const near = next ? [...tokens, next] : tokens;
  return (
    side.mentions.find(
      (mention): mention is Quantity =>
        mention.kind === 'quantity' &&
        !mention.ordinal &&
        near.some(({ span }) => overlaps(mention.span, span)),
    ) ?? null
  );
}
