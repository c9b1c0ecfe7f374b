import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { contains } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isPastForm } from '../../language/verbs.js';
import type { Negation, Side, Token } from '../../types/index.js';
import { isFrame, isName } from './answers.js';
import { indexOf, tokensIn } from '../../trace/checks/support/governors.js';
import { headsOf } from './heads.js';
import { isRestrictive } from './statement.js';

/** Openings of broad subjects that take in every named actor: "any foreign actor", "a government", "no one". */
const ANY =
  /^(?:any|a|an|other|others|foreign|some|someone|anyone|anybody|anything|no|nobody|none|either|neither)$/u;

/**
 * True when the word is what the negation denies. Plain negations deny their head; an absence ("no evidence that …") leaves
 * all of its complement unproved, so any act or thing in it will do, names and words of evidence excepted.
 */
export function bears(side: Side, negation: Negation, token: Token): boolean {
  if (contains(negation.span, token.span) || !contains(negation.scope, token.span)) return false;
  if (isOutright(negation) && isRestrictive(side, token)) return false;
  if (negation.form === 'absence' || negation.form === 'disproof' || negation.form === 'unassessed') {
    return (
      !isFrame(token) && !isName(side, token) && token.kind === 'word' && !isInAside(side, token, negation)
    );
  }
  return headsOf(side, negation).includes(token);
}

/** "no evidence – not through audits – that …": the words between the dashes are not what is unproved. */
function isInAside(side: Side, token: Token, { span }: Negation): boolean {
  const clauses = clausesOf(side.tokens);
  const index = indexOf(side, token);
  const clause = clauses[clauseIndexAt(clauses, index)]!;
  return clause.joint === 'aside' && side.tokens[clause.from]!.span.start > span.start;
}

/** True for plain denials ("not", "no", "refused to"), as against what was not found, was ruled out or was not looked at. */
export function isOutright({ form }: Negation): boolean {
  return form !== 'absence' && form !== 'disproof' && form !== 'unassessed';
}

/**
 * True when the negation speaks of anyone at all: "no evidence that any actor …", "that records were altered" (by nobody named),
 * "no evidence of fraud", or a scrap that begins with the negation ("never promised").
 */
export function isBroad(side: Side, negation: Negation): boolean {
  const { scope, span } = negation;
  const governed = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) });
  const opens = governed.findIndex(({ norm }) => norm === 'that') + 1;
  if (isOutright(negation)) {
    const opensSide = tokensIn(side, { start: side.span.start, end: span.start }).length === 0;
    return opensSide || ANY.test(tokensIn(side, span)[0]?.norm ?? '');
  }
  const isAnyone = governed.slice(opens, opens + 2).some(({ norm }) => ANY.test(norm));
  return isAnyone || governed[0]?.norm === 'of' || isAgentlessPassive(governed);
}

/** "records were read, copied or altered" with no "by …". */
function isAgentlessPassive(tokens: readonly Token[]): boolean {
  const be = tokens.findIndex(({ norm }) => /^(?:is|are|was|were|been|being)$/u.test(norm));
  return be >= 0 && tokens.slice(be).some(isPastForm) && !tokens.slice(be).some(({ norm }) => norm === 'by');
}

/**
 * "did not approve the plan unanimously" may deny only the manner. A plain negation counts when at least half of what it governs
 * is answered; the complement of an absence may list much that the article leaves out.
 */
export function isFocused(side: Side, { form, scope, span }: Negation, answered: readonly Token[]): boolean {
  if (form === 'absence' || form === 'disproof') return true;
  const governed = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) }).filter(isContent);
  const hits = governed.filter((token) => answered.includes(token)).length;
  return hits * 2 >= governed.length;
}
