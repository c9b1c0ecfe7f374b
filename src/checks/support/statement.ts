import { clauseIndexAt, clausesOf } from '../../text/clauses.js';
import { contains, overlaps } from '../../text/span.js';
import { isContent } from '../../text/tokenize.js';
import { isPastForm } from '../../text/verbs.js';
import type { Side, Token } from '../../types.js';
import { clauseOf, governing, indexOf, isAsked, isDenied, isShared, tokensIn } from './governors.js';
import { verbGroupStart } from './heads.js';

/** Words that deny or shrink without being negations; beside them "not" on the other side is no contradiction. */
const NEAR_NEGATIVE =
  /^(?:hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|low|lower|minimal|unable|without|despite|only|except|until|unless|instead|rather|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied)|reject\w*|avoid\w*|prevent\w*|stop\w*|absen\w+|miss\w*|un(?!it|der|til|less|ique|iver|ion)\w{4,}|non|never|neither|nor|no|not|none|\w+n't|cannot|false\w*|hoax|myth|ex|former\w*|previous\w*)$/u;

/**
 * True when the side states the word flatly: not denied, doubted, asked, conditional, or beside a near-negative. Words that the
 * other side's sentence has too ("without", "only") cannot be what parts the two, and are passed over.
 */
export function isStated(side: Side, token: Token, given: ReadonlySet<string>): boolean {
  if (isAsked(side, token) || isDenied(side, token) || isAlleged(side, token) || isRestrictive(side, token))
    return false;
  const clause = clauseOf(side, token);
  const weakened = side.mentions.some(
    (mention) =>
      /^(?:negation|likelihood|condition)$/u.test(mention.kind) &&
      (contains(mention.scope, token.span) ||
        (mention.kind === 'negation' && overlaps(mention.span, clause))) &&
      !isShared(side, mention, given),
  );
  return (
    !weakened && !tokensIn(side, clause).some(({ norm }) => NEAR_NEGATIVE.test(norm) && !given.has(norm))
  );
}

/** "those who did not nap": a clause that only says which people are meant asserts nothing. */
export function isRestrictive(side: Side, token: Token): boolean {
  const clauses = clausesOf(side.tokens);
  const { joint, opener, from } = clauses[clauseIndexAt(clauses, indexOf(side, token))]!;
  return joint === 'relative' && /^who(?:m|se)?$/u.test(opener) && side.tokens[from - 1]?.text !== ',';
}

/** "agreed to pay" does not say that anyone paid, nor "coup plotters" that there was a coup. */
export function isOnlyNamed(side: Side, token: Token): boolean {
  const index = indexOf(side, token);
  const next = side.tokens[index + 1];
  const isModifier =
    !isVerb(side, token) &&
    next?.kind === 'word' &&
    isContent(next) &&
    !isPastForm(next) &&
    !/ly$/u.test(next.norm);
  return isModifier || side.tokens[index - 1]?.norm === 'to';
}

/** "tried to buy" and "did not buy" are both true; "found no evidence that it bought" and "found evidence that it tried" are not. */
export function isTried(side: Side, token: Token): boolean {
  return governing(side, token, 'attempt').length > 0;
}

/** "claimed that it interfered": the side only passes the act on. */
function isAlleged(side: Side, token: Token): boolean {
  return governing(side, token, 'evidential').some(({ strength }) => strength === 1);
}

/** A past form, or a word after "to" or an auxiliary. */
export function isVerb(side: Side, token: Token): boolean {
  return isPastForm(token) || verbGroupStart(side, token) < indexOf(side, token);
}
