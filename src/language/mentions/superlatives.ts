import type { Superlative, Token } from '../../types/index.js';
import { isHyphen } from './cursor.js';
import { readNounPhrase } from './nouns.js';
import { applyRules, wordingOf } from './rules.js';
import { spanOf } from './scope.js';

/** A row of `lexicons/superlatives.yaml`. */
interface Row {
  readonly sense: Superlative['sense'] | 'none';
}

const WORDING = wordingOf('superlatives', ({ sense }: Row) =>
  sense === 'none' ? null : { sense, reach: 'onward' },
);

/** Wording that sets a thing above or apart from all others; the scope reaches over the noun that follows. */
export function findSuperlatives(_text: string, tokens: readonly Token[]): Superlative[] {
  return applyRules(tokens, WORDING)
    .filter(({ range }) => !isHyphen(tokens, range.to))
    .map(({ rule, range }) => {
      const phrase = readNounPhrase(tokens, range.to, true);
      return {
        kind: 'superlative',
        sense: rule.sense,
        span: spanOf(tokens, range),
        scope: spanOf(tokens, { from: range.from, to: phrase?.to ?? range.to }),
      };
    });
}
