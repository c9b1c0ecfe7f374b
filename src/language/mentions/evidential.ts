import type { Evidential, Token } from '../../types/index.js';
import { applyRules, wordingOf } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

/** A row of `lexicons/evidentials.yaml`. */
interface Row {
  readonly strength: number;
}

const WORDING = wordingOf('evidentials', ({ strength }: Row) =>
  strength === 0 ? null : { strength, reach: strength === 1 ? 'clause-and-complement' : 'complement' },
);

/** How firmly something is said, from alleged (1) to proved (5); its scope is what is said. */
export function findEvidentials(_text: string, tokens: readonly Token[]): Evidential[] {
  return applyRules(tokens, WORDING).map(({ rule, range }) => ({
    kind: 'evidential',
    strength: rule.strength,
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
