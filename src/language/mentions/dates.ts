import { wordList } from '../lexicon.js';
import type { DateMention, Token } from '../../types/index.js';
import { isHyphen, normAt, spanOf } from './cursor.js';
import { readDate } from './date-forms.js';
import type { FoundDate } from './date-parts.js';
import { scopeOf } from './scope.js';

/** The relation that a word before a date tells, by the word. */
const RELATIONS = new Map(
  [...wordList('relations of a date')].map((row) => row.split('=') as [string, DateMention['relation']]),
);

/** Words between a relation and its date: "since early 2020", "before the end of March". */
const BETWEEN = wordList('words before a date');

/** Dates and periods as precise as they are printed. Scope: the clause they date. */
export function findDates(_text: string, tokens: readonly Token[]): DateMention[] {
  return locateDates(tokens).map((found) => ({
    kind: 'date',
    span: spanOf(tokens, found.from, found.to),
    scope: scopeOf(tokens, found, 'clause'),
    ...found.parts,
    relation: relationBefore(tokens, found.from),
  }));
}

const cache = new WeakMap<readonly Token[], readonly FoundDate[]>();

/** Token positions of every date, in order; kept, because quantities ask for them too. */
export function locateDates(tokens: readonly Token[]): readonly FoundDate[] {
  const known = cache.get(tokens) ?? scanDates(tokens);
  cache.set(tokens, known);
  return known;
}

function scanDates(tokens: readonly Token[]): FoundDate[] {
  const found: FoundDate[] = [];
  for (let index = 0; index < tokens.length;) {
    const date = mayBeginDate(tokens[index]!) ? readDate(tokens, index) : null;
    if (date) found.push(date);
    index = date?.to ?? index + 1;
  }
  return found;
}

/** Every date begins with a digit, a capital, the ordinal of a quarter or the word of a decade. */
function mayBeginDate(token: Token): boolean {
  return (
    token.kind === 'number' ||
    /^(?:\p{Lu}|first$|second$|third$|fourth$|q[1-4]$|[a-z]+ties$)/u.test(token.text)
  );
}

function relationBefore(tokens: readonly Token[], from: number): DateMention['relation'] {
  let at = from - 1;
  while (isHyphen(tokens, at) || BETWEEN.has(normAt(tokens, at))) at--;
  return RELATIONS.get(normAt(tokens, at)) ?? null;
}
