import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { root } from '../../language/root.js';
import { contains, cover } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isAuxiliary, isFiller } from '../../language/verbs.js';
import type { ClaimView, DateMention, Quantity, Side, Span, Token } from '../../types/index.js';
import { isFrame } from './answers.js';
import { isSame } from './context.js';
import {
  governing,
  isAsked,
  mentionsOf,
  modalBefore,
  sentenceOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';

/** A change told by a word of rising or falling, with what changed and the amounts that belong to it. */
export interface Trend {
  readonly word: Token;
  readonly direction: 'up' | 'down';
  /** By what the earlier amount is multiplied ("doubled" 2, "halved" 0.5); null for words that name no factor. */
  readonly factor: number | null;
  /** Content words of what rises or falls, amounts and dates left out. */
  readonly subject: readonly Token[];
  /** Content words behind the word in its clause, likewise. */
  readonly rest: readonly Token[];
  readonly from: Quantity | null;
  readonly to: Quantity | null;
  readonly by: Quantity | null;
  /** From the word to the last of its amounts. */
  readonly span: Span;
}

const UP =
  /^(?:r[io]s(?:e|es|en|ing)|gr[eo]w(?:s|n|ing|th)?|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing))$/u;
const DOWN =
  /^(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[iau]nk(?:s|ing)?|s[iau]nk(?:s|ing)?|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))$/u;

/** True for a word of rising or falling. */
export function isTrendWord({ norm }: Token): boolean {
  return UP.test(norm) || DOWN.test(norm);
}

const FACTORS: readonly (readonly [RegExp, number])[] = [
  [/^doubl/u, 2],
  [/^(?:tripl|trebl)/u, 3],
  [/^quadrupl/u, 4],
  [/^halv/u, 0.5],
];

/** Words that are nouns too: "a rise in turnout", "the 4 percent drop in sales". */
const NOUN = /^(?:rise|growth|increase|climb|jump|surge|fall|drop|decline|decrease|plunge|slump)$/u;
const BEFORE_NOUN =
  /^(?:a|an|the|this|that|its|their|his|her|no|percent|percentage|per|cent|point|points|%)$/u;
/** How many words may stand between a determiner and the noun ("a sharp and sudden rise"). */
const NOUN_REACH = 4;

const cache = new WeakMap<Side, readonly Trend[]>();

/** The changes a side tells, in text order. */
export function trendsOf(side: Side): readonly Trend[] {
  const known = cache.get(side) ?? read(side);
  cache.set(side, known);
  return known;
}

function read(side: Side): Trend[] {
  const words = side.tokens.filter(isTrendWord);
  return words.flatMap((word, index) => {
    const { before, after } = clauseAround(side, word);
    const behind = named(side, after);
    const parts = isNoun(side, word)
      ? { subject: named(side, after.slice(after.findIndex(({ norm }) => norm === 'in') + 1)), rest: [] }
      : { subject: named(side, before), rest: behind };
    return parts.subject.length === 0 ? [] : [trendOf(side, word, words[index + 1] ?? null, parts)];
  });
}

function trendOf(side: Side, word: Token, next: Token | null, parts: Pick<Trend, 'subject' | 'rest'>): Trend {
  const amounts = amountsOf(side, word, next);
  const spans = [word, ...[amounts.from, amounts.to, amounts.by].filter((one) => one !== null)].map(
    ({ span }) => span,
  );
  return {
    word,
    direction: UP.test(word.norm) ? 'up' : 'down',
    factor: FACTORS.find(([form]) => form.test(word.norm))?.[1] ?? null,
    ...parts,
    ...amounts,
    span: cover(spans),
  };
}

function isNoun({ tokens }: Side, word: Token): boolean {
  if (!NOUN.test(word.norm)) return false;
  const at = tokens.indexOf(word);
  const before = tokens.slice(Math.max(0, at - NOUN_REACH), at).reverse();
  const end = before.findIndex((token) => isAuxiliary(token) || token.norm === 'to' || token.kind === 'mark');
  return before.slice(0, end < 0 ? before.length : end).some(({ norm }) => BEFORE_NOUN.test(norm));
}

/** The words of the clause before and behind a word; ", the board said" behind it is no part of what changed. */
function clauseAround({ tokens }: Side, word: Token): { before: readonly Token[]; after: readonly Token[] } {
  const at = tokens.indexOf(word);
  const clauses = clausesOf(tokens);
  const { from, to } = clauses[clauseIndexAt(clauses, at)]!;
  const mark = tokens.findIndex(({ kind }, index) => index > at && kind === 'mark');
  return { before: tokens.slice(from, at), after: tokens.slice(at + 1, mark < 0 ? to : Math.min(to, mark)) };
}

/** Words that name the measure and not the thing measured. */
const MEASURE = /^(?:numbers?|levels?|rates?|totals?|figures?|amounts?|overall|average|sharp|annual)$/u;

function named(side: Side, tokens: readonly Token[]): Token[] {
  const apart = [...mentionsOf(side, 'quantity'), ...mentionsOf(side, 'date')].map(({ span }) => span);
  return tokens.filter(
    (token) =>
      token.kind === 'word' &&
      isContent(token) &&
      !isFiller(token) &&
      !isFrame(token) &&
      !MEASURE.test(token.norm) &&
      !apart.some((span) => contains(span, token.span)),
  );
}

type Amounts = Pick<Trend, 'from' | 'to' | 'by'>;

/** The amounts of a change, told by the word before them: "from 31", "to 41", "by 10 percent", "10 percent" right behind it. */
function amountsOf(side: Side, word: Token, next: Token | null): Amounts {
  const sentence = sentenceOf(side, word);
  const end = Math.min(sentence.end, next?.span.start ?? sentence.end);
  const amounts: { -readonly [K in keyof Amounts]: Quantity | null } = { from: null, to: null, by: null };
  for (const quantity of mentionsOf(side, 'quantity')) {
    const { span, ordinal } = quantity;
    if (ordinal || !contains(sentence, span) || span.start >= end) continue;
    const part = span.start > word.span.end ? partOf(side, word, quantity) : partBefore(side, word, quantity);
    if (part) amounts[part] ??= quantity;
  }
  return amounts;
}

function partOf(side: Side, word: Token, { span }: Quantity): keyof Amounts | null {
  const before = side.tokens.findLast((token) => token.span.end <= span.start);
  if (before?.norm === 'from' || before?.norm === 'to' || before?.norm === 'by') return before.norm;
  if (before === word || (before?.norm === 'of' && isNoun(side, word))) return 'by';
  return null;
}

/** "a 4 percent drop": the amount right before the noun. */
function partBefore(side: Side, word: Token, { span }: Quantity): 'by' | null {
  const after = side.tokens.find((token) => token.span.start >= span.end);
  return after === word && isNoun(side, word) ? 'by' : null;
}

/** True when the change is told as a fact: not asked, denied, conditional, or spoken of as what may or would come. */
export function isToldAsFact(side: Side, { word }: Trend): boolean {
  return (
    !isAsked(side, word) &&
    modalBefore(side, word) === null &&
    governing(side, word, 'negation').length === 0 &&
    governing(side, word, 'condition').length === 0
  );
}

/**
 * True when both change the same thing at what may be the same time: neither names, in its subject or behind its verb ("among women",
 * "in the north"), what the other's sentence lacks.
 */
export function isSameTrend(view: ClaimView, ours: Trend, theirs: Trend): boolean {
  const [mine, other] = [
    tokensIn(view.article, sentenceOf(view.article, ours.word)),
    tokensIn(view.source, sentenceOf(view.source, theirs.word)),
  ];
  return (
    [...ours.subject, ...ours.rest].every((token) => other.some((one) => isSame(view, token, one))) &&
    [...theirs.subject, ...theirs.rest].every((token) => mine.some((one) => isSame(view, one, token))) &&
    ours.subject.some((token) => theirs.subject.some((one) => isSame(view, token, one))) &&
    mayBeOneTime(datesBeside(view.article, ours), datesBeside(view.source, theirs))
  );
}

/** True when a side has a word of rising, or of falling, that may be said of a thing named by this word. */
export function tells(side: Side, direction: Trend['direction'], head: Token): boolean {
  const trends = trendsOf(side);
  return side.tokens
    .filter(({ norm }) => (direction === 'up' ? UP : DOWN).test(norm))
    .some((word) => {
      const trend = trends.find((one) => one.word === word);
      return !trend || trend.subject.some(({ norm }) => root(norm) === root(head.norm));
    });
}

function datesBeside(side: Side, { word }: Trend): DateMention[] {
  const sentence = sentenceOf(side, word);
  return mentionsOf(side, 'date').filter(({ span }) => contains(sentence, span));
}

function mayBeOneTime(ours: readonly DateMention[], theirs: readonly DateMention[]): boolean {
  const years = [ours, theirs].map((dates) =>
    dates.flatMap(({ year, lastYear }) => (year === null ? [] : [{ from: year, to: lastYear ?? year }])),
  );
  return (
    haveCommon(years[0]!, years[1]!, (a, b) => a.from <= b.to && b.from <= a.to) &&
    (['month', 'quarter'] as const).every((part) => {
      const [mine, other] = [ours, theirs].map((dates) => dates.flatMap((date) => date[part] ?? []));
      return haveCommon(mine!, other!, (a, b) => a === b);
    })
  );
}

/** True when some of one list meets some of the other, or either is empty. */
function haveCommon<T>(a: readonly T[], b: readonly T[], meets: (a: T, b: T) => boolean): boolean {
  return a.length === 0 || b.length === 0 || a.some((one) => b.some((other) => meets(one, other)));
}

const PARTS = ['from', 'to', 'by'] as const;

/** The part an amount plays in a change of its side; null when it plays none. */
export function partInTrend(side: Side, amount: Quantity): keyof Amounts | null {
  const trend = trendsOf(side).find(({ from, to, by }) => [from, to, by].includes(amount));
  return (trend && PARTS.find((part) => trend[part] === amount)) ?? null;
}

/** The amount that plays the same part in the same change on the other side: "to 3 billion" answers "to 2 billion". */
export function counterpartInTrend(view: ClaimView, ours: Quantity): Quantity | null {
  const part = partInTrend(view.article, ours);
  if (part === null) return null;
  const trend = trendsOf(view.article).find((one) => one[part] === ours)!;
  const same = trendsOf(view.source).find((other) => other[part] && isSameTrend(view, trend, other));
  return same?.[part] ?? null;
}
