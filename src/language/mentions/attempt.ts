import type { Attempt, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

const WORDING = wordingOf('attempts', ({ sense }: { readonly sense: 'try' | 'none' }) =>
  sense === 'none' ? null : { reach: 'onward' },
);

/** Wording by which an act was sought, planned or tried; its scope is the act. */
export function findAttempts(_text: string, tokens: readonly Token[]): Attempt[] {
  return applyRules(tokens, WORDING).map(({ rule, range }) => ({
    kind: 'attempt',
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
