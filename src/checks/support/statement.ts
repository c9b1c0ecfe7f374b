import { clauseIndexAt, clausesOf, sentenceAt } from '../../language/clauses.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { isPastForm } from '../../language/verbs.js';
import { findWords, words } from '../../language/word-line.js';
import type { Side, Token } from '../../types/index.js';
import {
  clauseOf,
  governing,
  indexOf,
  isAsked,
  isDenied,
  isShared,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { verbGroupStart } from './heads.js';

/** Words that deny or shrink without being negations; beside them "not" on the other side is no contradiction. */
const NEAR_NEGATIVE =
  /^(?:hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|low|lower|minimal|unable|without|despite|only|except|until|unless|instead|rather|lack\w*|fail\w*|refus\w*|den(?:y|ies|ied)|reject\w*|avoid\w*|prevent\w*|stop\w*|absen\w+|miss\w*|un(?!it|der|til|less|ique|iver|ion)\w{4,}|non|never|neither|nor|no|not|none|\w+n't|cannot|false\w*|hoax|myth|ex|former\w*|previous\w*)$/u;

/**
 * True when the side states the word flatly: not denied, doubted, asked, conditional, or beside a near-negative. Words that the
 * other side's sentence has too ("without", "only") cannot be what parts the two, and are passed over.
 */
export function isStated(side: Side, token: Token, given: ReadonlySet<string>): boolean {
  if (
    isAsked(side, token) ||
    isDenied(side, token) ||
    isAlleged(side, token) ||
    isPleaded(side, token) ||
    isRestrictive(side, token)
  )
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

/** Wording that says a thing is there: "there was a breach", "found a breach". */
const EXISTS =
  /^(?:there|f[io]und|finds|saw|see|seen|committed|confirmed|established|admitted|caused|suffered|made|proved|proven)$/u;

/** "the breach of the agreement": an act named as a thing, of which the clause does not say that it took place. */
export function isNominal(side: Side, token: Token): boolean {
  const index = indexOf(side, token);
  const before = side.tokens[index - 1]?.norm ?? '';
  const isNoun =
    !isPastForm(token) &&
    (/^(?:an?|the|any|this|that|its|their|his|her|of|for|'s)$/u.test(before) ||
      side.tokens[index + 1]?.norm === 'of');
  return isNoun && !tokensIn(side, clauseOf(side, token)).some(({ norm }) => EXISTS.test(norm));
}

/** "tried to buy" and "did not buy" are both true; "found no evidence that it bought" and "found evidence that it tried" are not. */
export function isTried(side: Side, token: Token): boolean {
  return governing(side, token, 'attempt').length > 0;
}

/** "claimed that it interfered": the side only passes the act on. */
function isAlleged(side: Side, token: Token): boolean {
  return governing(side, token, 'evidential').some(({ strength }) => strength === 1);
}

/** Wording by which a party asks for or argues a thing: whoever reports it does not say it. */
const PLEA = words(
  String.raw`(?:ask(?:s|ed|ing)?|invit(?:es|ed|ing)|urg(?:es|ed|ing)|request(?:s|ed|ing)?) (?:us|the \p{L}+|this \p{L}+|it|them|him|her)(?: \p{L}+)? to|(?:argu(?:es?|ed|ing)|contend(?:s|ed)?|submit(?:s|ted)?|plead(?:s|ed)?|maintain(?:s|ed)?|complain(?:s|ed)?) that|(?:request(?:s|ed)?|demand(?:s|ed)?|application|motion|appeal(?:s|ed)?) (?:for|that)`,
);

/** "The buyer asks us to say that the contract was breached." */
function isPleaded(side: Side, token: Token): boolean {
  const index = indexOf(side, token);
  const { from } = sentenceAt(side.tokens, index);
  return findWords(side.tokens, PLEA).some((plea) => plea.from >= from && plea.to <= index);
}

/** A past form, or a word after "to" or an auxiliary. */
export function isVerb(side: Side, token: Token): boolean {
  return isPastForm(token) || verbGroupStart(side, token) < indexOf(side, token);
}
