import { findWords, type TokenRange, type WordPattern } from '../word-line.js';
import type { Token } from '../../types/index.js';
import type { Reach } from './scope.js';

/** One row of a lexicon of wording: a pattern made by `words`, and how far what it finds governs. */
export interface WordingRule {
  readonly pattern: WordPattern;
  readonly reach: Reach;
}

/** Where a rule matched. */
export interface Hit<R extends WordingRule> {
  readonly rule: R;
  readonly range: TokenRange;
}

/**
 * Applies the rules in order of precedence: words that an exception or an earlier rule has taken are not read again, so "not
 * later than" is never also "not", nor "almost certainly" also "certainly".
 */
export function applyRules<R extends WordingRule>(
  tokens: readonly Token[],
  exceptions: readonly WordPattern[],
  rules: readonly R[],
): Hit<R>[] {
  const matches = rules.map((rule) => findWords(tokens, rule.pattern));
  if (matches.every(({ length }) => length === 0)) return [];
  const taken = new Uint8Array(tokens.length);
  const take = ({ from, to }: TokenRange): void => {
    taken.fill(1, from, to);
  };
  for (const pattern of exceptions) findWords(tokens, pattern).forEach(take);
  return rules.flatMap((rule, index) =>
    matches[index]!.flatMap((range) => {
      if (taken.subarray(range.from, range.to).includes(1)) return [];
      take(range);
      return [{ rule, range }];
    }),
  );
}
