import { wordList } from '../lexicon.js';
import type { Quantity, Token } from '../../types/index.js';
import { readAmount, type Amount } from './amounts.js';
import { boundsAfter, readBounds } from './bounds.js';
import { isHyphen, normAt, spanOf } from './cursor.js';
import { locateDates } from './dates.js';
import { readFraction } from './fractions.js';
import { skipNonAmount } from './not-amounts.js';
import { mayBeginNumeral, readNumeral } from './number-words.js';
import { readNounPhrase, type NounPhrase } from './nouns.js';
import { readRange } from './ranges.js';
import { mayBeginVague, readMultiple, readVague } from './vague-amounts.js';

/**
 * Quantities as intervals: numbers in digits and words, shares, multiples, ranges and vague amounts, with their bounds and
 * units. Dates, labels, scores, times and codes are none. Scope: the noun phrase counted, or the mention itself.
 */
export function findQuantities(_text: string, tokens: readonly Token[]): Quantity[] {
  const dated = datedPositions(tokens);
  const found: Quantity[] = [];
  for (let index = 0; index < tokens.length;) {
    const skipped =
      dated.get(index) ?? (mayBeginAmount(tokens[index]!) ? skipNonAmount(tokens, index) : index + 1);
    if (skipped > index) {
      index = skipped;
      continue;
    }
    const amount = readAnyAmount(tokens, index);
    if (amount && counts(tokens, amount)) add(found, toQuantity(tokens, amount));
    index = Math.max(amount?.to ?? 0, index + 1);
  }
  return found;
}

/** Words between two numbers ("13 at least half") are read once: of two mentions that would share a word the first stands. */
function add(found: Quantity[], quantity: Quantity): void {
  if (quantity.span.start >= (found.at(-1)?.span.end ?? 0)) found.push(quantity);
}

/** For each position where a date begins, the position after it. */
function datedPositions(tokens: readonly Token[]): Map<number, number> {
  return new Map(locateDates(tokens).map(({ from, to }) => [from, to]));
}

function mayBeginAmount(token: Token): boolean {
  return mayBeginNumeral(token) || mayBeginVague(token) || token.norm === 'half';
}

function readAnyAmount(tokens: readonly Token[], index: number): Amount | null {
  return (
    readFraction(tokens, index) ??
    readVague(tokens, index) ??
    readMultiple(tokens, index) ??
    readRange(tokens, index) ??
    readAmount(tokens, index)
  );
}

const BEFORE_RANK = wordList('words before a rank');
const ONE_AFTER = wordList('words before the pronoun one');
/** Words after "one" with which it counts nothing. */
const ONE_BEFORE = wordList('words behind the pronoun one');

/** False for numbers that count nothing: the pronoun "one", "one day" (some day), an adverb "first", the rate "per 100,000", "every 4". */
function counts(tokens: readonly Token[], amount: Amount): boolean {
  const before = normAt(tokens, amount.from - 1);
  if (before === 'per' || before === 'every') return false;
  if (amount.ordinal) return ranks(tokens, amount);
  if (normAt(tokens, amount.from) !== 'one') return true;
  if (amount.to !== amount.from + 1) return amount.unit !== 'day';
  if (isHyphen(tokens, amount.to)) return normAt(tokens, amount.to + 1) !== 'off';
  return !ONE_AFTER.has(before) && amount.to < tokens.length && !ONE_BEFORE.has(normAt(tokens, amount.to));
}

/** Ordinals that rank a thing stand after an article, a possessive or "ranks", or in digits ("the third term", "20th century"). */
function ranks(tokens: readonly Token[], { from, to }: Amount): boolean {
  const next = tokens[to];
  if (isAlternative(tokens, from)) return false;
  if (next?.kind !== 'word' || (next.stop && !/^(?:in|of|place|most)$/u.test(next.norm))) return false;
  if (tokens[from]!.kind === 'number') return true;
  const before = normAt(tokens, from - 1);
  return BEFORE_RANK.has(before) || before.endsWith("'s");
}

/** The second of "the 18th or 19th century" leaves open which it is. */
function isAlternative(tokens: readonly Token[], from: number): boolean {
  return /^(?:or|and|to)$/u.test(normAt(tokens, from - 1)) && readNumeral(tokens, from - 2)?.ordinal === true;
}

function toQuantity(tokens: readonly Token[], amount: Amount): Quantity {
  const near = readBounds(tokens, amount);
  const phrase = phraseCounted(tokens, amount, near.to);
  const far = near.bound === 'exact' && phrase ? boundsAfter(tokens, amount, phrase.to) : null;
  const bounded = far ?? near;
  const span = spanOf(tokens, bounded.from, bounded.to);
  return {
    kind: 'quantity',
    span,
    scope: phrase ? spanOf(tokens, phrase.from, phrase.to) : span,
    low: bounded.low,
    high: bounded.high,
    bound: bounded.bound,
    step: amount.step,
    unit: amount.unit ?? unitOfWhole(tokens, amount.to),
    noun: phrase?.noun ?? null,
    ordinal: amount.ordinal,
  };
}

/** "9 of the 24 months" counts months, as "nine months" does. */
function unitOfWhole(tokens: readonly Token[], after: number): string | null {
  if (normAt(tokens, after) !== 'of') return null;
  let at = after + 1;
  while (DETERMINERS.has(normAt(tokens, at))) at++;
  const next = tokens[at];
  return next && mayBeginNumeral(next) ? (readAmount(tokens, at)?.unit ?? null) : null;
}

const DETERMINERS = wordList('determiners before what is counted');

/** What is counted: after "of" and an article, or straight after a number without a unit. */
function phraseCounted(
  tokens: readonly Token[],
  { unit, low, high }: Amount,
  after: number,
): NounPhrase | null {
  let at = after;
  const partitive = normAt(tokens, at) === 'of' || normAt(tokens, at - 1) === 'of';
  if (normAt(tokens, at) === 'of') at++;
  while (DETERMINERS.has(normAt(tokens, at)) && (partitive || unit === 'percent' || unit === 'times')) at++;
  if (partitive) at = readNumeral(tokens, at)?.to ?? at;
  if (unit !== null && unit !== 'percent' && !partitive) return null;
  return readNounPhrase(tokens, at, low === 1 && high === 1);
}
