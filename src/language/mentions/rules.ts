import { eitherOf, findWords, hasWords, type TokenRange } from '../word-line.js';
import type { Token } from '../../types/index.js';
import type { Reach } from './scope.js';

/** One row of a lexicon of wording: a pattern made by `words`, and how far what it finds governs. */
export interface WordingRule {
  readonly pattern: RegExp;
  readonly reach: Reach;
}

/** Where a rule matched. */
export interface Hit<R extends WordingRule> {
  readonly rule: R;
  readonly range: TokenRange;
}

const joined = new WeakMap<readonly WordingRule[], RegExp>();

/** One pattern for all rules: most sentences hold nothing of a lexicon, and one look tells so. */
function anyOf(rules: readonly WordingRule[]): RegExp {
  const known = joined.get(rules);
  if (known) return known;
  const made = eitherOf(rules.map(({ pattern }) => pattern));
  joined.set(rules, made);
  return made;
}

/**
 * Applies the rules in order of precedence: words that an exception or an earlier rule has taken are not read again, so "not
 * later than" is never also "not", nor "almost certainly" also "certainly".
 */
export function applyRules<R extends WordingRule>(
  tokens: readonly Token[],
  exceptions: readonly RegExp[],
  rules: readonly R[],
): Hit<R>[] {
  if (!hasWords(tokens, anyOf(rules))) return [];
  const taken = new Uint8Array(tokens.length);
  const take = ({ from, to }: TokenRange): void => {
    taken.fill(1, from, to);
  };
  for (const pattern of exceptions) findWords(tokens, pattern).forEach(take);
  return rules.flatMap((rule) =>
    findWords(tokens, rule.pattern).flatMap((range) => {
      if (taken.subarray(range.from, range.to).includes(1)) return [];
      take(range);
      return [{ rule, range }];
    }),
  );
}
