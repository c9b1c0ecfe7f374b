import type { Condition, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

const WORDING = wordingOf('conditions', ({ sense }: { readonly sense: 'condition' | 'none' }) =>
  sense === 'none' ? null : { reach: 'onward' },
);

/** Conditions and exceptions; the scope is the condition itself, to the end of its clause. */
export function findConditions(_text: string, tokens: readonly Token[]): Condition[] {
  return applyRules(tokens, WORDING).map(({ rule, range }) => ({
    kind: 'condition',
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
