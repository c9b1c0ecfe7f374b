import { words, type WordPattern } from '../word-line.js';
import type { Condition, Token } from '../../types/index.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

/** "as if", "if anything", "hundreds, if not thousands", "unless" has none; "except that" limits, it sets no condition. */
const NO_CONDITION: readonly WordPattern[] = [
  'as if',
  'if (?:anything|any|not|only|ever)',
  'what if',
  'even if',
].map(words);

const CONDITIONS: readonly WordingRule[] = [
  {
    pattern: words(
      String.raw`if|unless|provided(?: that)?(?= (?:the|a|it|they|he|she|we|no|there|that) )|providing that|as long as|so long as|on condition that|only when|except(?: (?:when|where|if|in|for))?(?! that )|with the exception of|subject to|in the event (?:of|that)|assuming|depending on|contingent on`,
    ),
    reach: 'onward',
  },
];

/** Conditions and exceptions; the scope is the condition itself, to the end of its clause. */
export function findConditions(_text: string, tokens: readonly Token[]): Condition[] {
  return applyRules(tokens, NO_CONDITION, CONDITIONS).map(({ rule, range }) => ({
    kind: 'condition',
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
