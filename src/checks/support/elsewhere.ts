import { root } from '../../language/root.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, Match, Token } from '../../types/index.js';
import { clauseOf, isDenied, tokensIn } from '../../trace/checks/support/governors.js';
import { isFlat } from './hedges.js';

/**
 * True when another passage says flatly what this one only hedges, attempts or alleges: the act of the match in a clause that shares
 * most of the words of the article's clause. What one passage bears out is no error beside another.
 */
export function isBorneOutElsewhere({ article, others }: ClaimView, match: Match): boolean {
  const act = root(match.source.norm);
  const asked = rootsOf(tokensIn(article, clauseOf(article, match.article)));
  return others.some((side) =>
    side.tokens.some(
      (token) =>
        root(token.norm) === act &&
        isFlat(side, token) &&
        !isDenied(side, token) &&
        sharesMost(asked, rootsOf(tokensIn(side, clauseOf(side, token)))),
    ),
  );
}

function rootsOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.filter(isContent).map(({ norm }) => root(norm)));
}

function sharesMost(asked: ReadonlySet<string>, given: ReadonlySet<string>): boolean {
  return [...asked].filter((word) => given.has(word)).length * 2 > asked.size;
}
