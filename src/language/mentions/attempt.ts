import { words, type WordPattern } from '../word-line.js';
import type { Attempt, Token } from '../../types/index.js';
import { applyRules, type WordingRule } from './rules.js';
import { scopeOf, spanOf } from './scope.js';

/** Tries that came off, trials in court, and senses of these words that try nothing. */
const NO_ATTEMPT: readonly WordPattern[] = [
  String.raw`(?:successful(?:ly)?|second|first|third|record) (?:attempt|attempts|bid)(?! to )`,
  String.raw`attempted (?:murders?|homicides?|robber(?:y|ies)|manslaughter|theft|rape|burglar(?:y|ies))`,
  String.raw`(?:managed|able) to (?:try|attempt)`,
  String.raw`(?:not|never) (?:try|tried|attempt|attempted|seek|sought|plan|intend|intended) to`,
].map(words);

const ADVERB = String.raw`(?:\S+ly |also |again |repeatedly )?`;

const ATTEMPTS: readonly WordingRule[] = [
  String.raw`(?:attempt|attempts|attempted|attempting|try|tries|tried|trying|seek|seeks|sought|seeking|aim|aims|aimed|aiming|plan|plans|planned|planning|intend|intends|intended|intending|conspire|conspires|conspired|conspiring|plot|plots|plotted|plotting|strive|strives|strove|hope|hopes|hoped|hoping|propose|proposes|proposed|vow|vows|vowed|endeavou?r|endeavou?red|threaten|threatens|threatened|struggl(?:e|es|ed|ing)|battl(?:e|es|ed|ing)|fight|fights|fought|fighting|rac(?:es|ed|ing)|labou?red|scrambl(?:es|ed|ing)|lobb(?:ies|ied|ying)|campaign(?:s|ed|ing)|wish|wishes|wished|want|wants|wanted) ${ADVERB}to`,
  String.raw`(?:attempts?|attempted|bids?|efforts?|plans?|plots?|campaigns?|scheme|schemes|conspiracy|drive|push|moves?) to`,
  String.raw`(?:tried|attempted|attempts?|efforts?) at`,
  String.raw`attempted|would - be|foiled|thwarted`,
  String.raw`(?:work|works|worked|working|prepare|prepares|prepared|preparing|set out|sets out|setting out) to`,
  String.raw`(?:aimed|aiming|bent) (?:at|on)`,
].map((pattern) => ({ pattern: words(pattern), reach: 'onward' }));

/** Wording by which an act was sought, planned or tried; its scope is the act. */
export function findAttempts(_text: string, tokens: readonly Token[]): Attempt[] {
  return applyRules(tokens, NO_ATTEMPT, ATTEMPTS).map(({ rule, range }) => ({
    kind: 'attempt',
    span: spanOf(tokens, range),
    scope: scopeOf(tokens, range, rule.reach),
  }));
}
