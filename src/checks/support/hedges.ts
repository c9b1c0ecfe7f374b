import { contains, overlaps } from '../../language/span.js';
import type { ClaimView, Likelihood, Match, Mention, Side, Token } from '../../types/index.js';
import { answersOf, isAnswered, isName } from './answers.js';
import {
  clauseOf,
  governing,
  isAsked,
  isDenied,
  isShared,
  wordsAround,
  mentionsOf,
  modalBefore,
  sentenceOf,
  textOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { headAfter } from './heads.js';

/** A hedge of the source and the word of the article that answers the word it bears on. */
export interface Hedged {
  readonly hedge: Likelihood;
  readonly match: Match;
}

/** The upper end of the plain sense of "may" and "could"; such wording is possibility, not likelihood. */
const POSSIBLE_HIGH = 80;

/** Words that weaken a statement in ways no lexicon of hedges lists: risk, forecast, opinion, purpose. */
const SOFTENER =
  /^(?:can|would|should|may|might|could|perhaps|possible|potential|potentially|possibly|likely|unlikely|probable|risks?|chances?|odds|threat|concerns?|fears?|feared|expect\w*|forecast\w*|predict\w*|project\w*|believ\w*|think|thinks|thought|suspect\w*|hop(?:e|es|ed|ing)|suggest\w*|indicat\w*|impl(?:y|ies|ied)|appear\w*|seem\w*|tend\w*|hypothes\w+|propos\w*|specul\w+|alleg\w*|estimat\w*|assum\w*|if|whether|unclear|unknown|about|around|nearly|almost|mostly|generally|usually|often|sometimes|reported(?:ly)?|theor\w+|opinion|argu\w+|potential)$/u;

/** Words that a hedge may bear on without telling what is uncertain. */
const EMPTY_HEAD = /^(?:able|similar|same|case|need|part|based|other|one|more|most|well|good|new)$/u;

/** True for "may", "might", "could", "possibly": possibility without a degree. */
export function isPossibility({ band, high }: Likelihood): boolean {
  return band === null && high <= POSSIBLE_HIGH;
}

/**
 * Hedges of the source whose word the article answers in a statement that says the same otherwise. Polarity must agree: a
 * hedged denial is not compared with a flat assertion.
 */
export function hedgedInSource(view: ClaimView): Hedged[] {
  const answers = answersOf(view);
  return mentionsOf(view.source, 'likelihood').flatMap((hedge) => {
    const heads = headsOfHedge(view.source, hedge);
    const match = answers.find(({ source }) => heads.includes(source));
    return match && isComparable(view, answers, match) ? [{ hedge, match }] : [];
  });
}

/** The word the hedge bears on; of "probably attempted to reach" the act as well as the attempt. */
function headsOfHedge(side: Side, hedge: Likelihood): Token[] {
  const head = headAfter(side, hedge);
  if (!head || EMPTY_HEAD.test(head.norm) || isOnlyUse(side, head) || isName(side, head)) return [];
  const attempt = mentionsOf(side, 'attempt').find(({ span }) => contains(span, head.span));
  const act = attempt ? headAfter(side, attempt) : null;
  return act ? [head, act] : [head];
}

/** "Used to", "is used in": a habit or a purpose, not the act of using; "due in May": a date, where "due to the frost" is a cause. */
function isOnlyUse({ tokens }: Side, head: Token): boolean {
  const at = tokens.indexOf(head);
  if (head.norm === 'due')
    return !(
      tokens[at + 1]?.norm === 'to' && /^(?:the|a|an|its|their|his|her)$/u.test(tokens[at + 2]?.norm ?? '')
    );
  return (
    head.norm === 'used' &&
    (/^(?:to|in|for|as|by)$/u.test(tokens[at + 1]?.norm ?? '') ||
      /^(?:be|been|is|are)$/u.test(tokens[at - 1]?.norm ?? ''))
  );
}

function isComparable(view: ClaimView, answers: readonly Match[], match: Match): boolean {
  return (
    !isAsked(view.article, match.article) &&
    !isAsked(view.source, match.source) &&
    isDenied(view.article, match.article) === isDenied(view.source, match.source) &&
    isAnswered(view, answers, clauseOf(view.article, match.article), sentenceOf(view.source, match.source))
  );
}

/** True when the article states flatly what the hedge of the source weakens. */
export function isStatedFlatly({ article, source }: ClaimView, { hedge, match }: Hedged): boolean {
  return isFlat(article, match.article, wordsAround(source, match.source, hedge.span));
}

/** Hedges over the article's word that the source does not put over its own ("seemed" on both sides says nothing). */
export function ownHedges({ article, source }: ClaimView, { hedge, match }: Hedged): Likelihood[] {
  const theirs = governing(source, match.source, 'likelihood')
    .filter((other) => other !== hedge)
    .map(({ span }) => textOf(source, span));
  return governing(article, match.article, 'likelihood').filter(
    ({ span }) => !theirs.includes(textOf(article, span)),
  );
}

/** No words in common are known. */
const NOTHING: ReadonlySet<string> = new Set();

/**
 * True when nothing in the sentence weakens the word: no hedge, modal, attribution of belief, question or condition. Words given
 * in `shared` stand in the other side's sentence too, beside the hedge that is looked for, and so cannot make up for it.
 */
export function isFlat(side: Side, token: Token, shared: ReadonlySet<string> = NOTHING): boolean {
  const sentence = sentenceOf(side, token);
  const softened = side.mentions.some(
    (mention) =>
      overlaps(mention.span, sentence) &&
      isSofter(mention, token) &&
      !(isShared(side, mention, shared) && !hedgesAsMuch(mention, token)),
  );
  return (
    !softened &&
    !tokensIn(side, sentence).some(({ norm }) => SOFTENER.test(norm) && !shared.has(norm)) &&
    (modalBefore(side, token) !== 'would' || shared.has('would'))
  );
}

function isSofter(mention: Mention, token: Token): boolean {
  if (mention.kind === 'attempt') return !contains(mention.span, token.span);
  if (mention.kind === 'evidential') return mention.strength <= WEAK_EVIDENCE;
  if (mention.kind === 'negation') return mention.form === 'unassessed';
  return mention.kind === 'likelihood' || mention.kind === 'condition';
}

/** "presumably could be prepared" without "presumably" is still hedged by the "could" over the same word. */
function hedgesAsMuch(mention: Mention, token: Token): boolean {
  return mention.kind === 'likelihood' && isPossibility(mention) && contains(mention.scope, token.span);
}

/** "assessed" and weaker pass on that the thing is a judgement. */
const WEAK_EVIDENCE = 3;
