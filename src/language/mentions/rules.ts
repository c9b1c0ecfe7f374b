import { rowsOf, type LexiconName } from '../lexicon.js';
import { findWords, words, type TokenRange, type WordPattern } from '../word-line.js';
import type { Token } from '../../types/index.js';
import type { Reach } from './scope.js';

/** One row of a lexicon of wording: a pattern made by `words`, and how far what it finds governs. */
export interface WordingRule {
  readonly pattern: WordPattern;
  readonly reach: Reach;
}

/** A lexicon of wording: look-alikes, which mean something else, and rules in order of precedence. */
export interface Wording<R extends WordingRule> {
  readonly lookAlikes: readonly WordPattern[];
  readonly rules: readonly R[];
}

/** Reads the rows of a lexicon of wording. `meaning` tells what a row's words mean and how far they govern; null for a look-alike. */
export function wordingOf<Row, Meaning extends { readonly reach: Reach }>(
  name: LexiconName,
  meaning: (row: Row) => Meaning | null,
): Wording<Meaning & WordingRule> {
  const rows = rowsOf<Row & { readonly words: string }>(name).map((row) => ({
    pattern: words(row.words),
    means: meaning(row),
  }));
  return {
    lookAlikes: rows.filter(({ means }) => means === null).map(({ pattern }) => pattern),
    rules: rows.flatMap(({ pattern, means }) => (means === null ? [] : [{ ...means, pattern }])),
  };
}

/** Where a rule matched. */
export interface Hit<R extends WordingRule> {
  readonly rule: R;
  readonly range: TokenRange;
}

/**
 * Applies the rules in order of precedence: words that a look-alike or an earlier rule has taken are not read again, so "not
 * later than" is never also "not", nor "almost certainly" also "certainly".
 */
export function applyRules<R extends WordingRule>(
  tokens: readonly Token[],
  { lookAlikes, rules }: Wording<R>,
): Hit<R>[] {
  const matches = rules.map((rule) => findWords(tokens, rule.pattern));
  if (matches.every(({ length }) => length === 0)) return [];
  const taken = new Uint8Array(tokens.length);
  const take = ({ from, to }: TokenRange): void => {
    taken.fill(1, from, to);
  };
  for (const pattern of lookAlikes) findWords(tokens, pattern).forEach(take);
  return rules.flatMap((rule, index) =>
    matches[index]!.flatMap((range) => {
      if (taken.subarray(range.from, range.to).includes(1)) return [];
      take(range);
      return [{ rule, range }];
    }),
  );
}
