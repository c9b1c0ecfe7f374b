import { contains, cover, overlaps } from '../../text/span.js';
import { isContent } from '../../text/tokenize.js';
import type { ClaimView, Likelihood, Match, Side, Span, Token } from '../../types.js';
import { answersOf, isAnswered, isName } from './answers.js';
import {
  clauseOf,
  governing,
  indexOf,
  isAsked,
  isDenied,
  mentionsOf,
  modalBefore,
  phraseSpan,
  sentenceOf,
  tokensIn,
} from './governors.js';
import { headAfter, verbGroupStart } from './heads.js';

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
const EMPTY_HEAD = /^(?:due|able|similar|same|case|need|used|part|based|other|one|more|most|well|good|new)$/u;

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
    const head = headAfter(view.source, hedge);
    if (!head || EMPTY_HEAD.test(head.norm) || isName(view.source, head)) return [];
    const match = answers.find(({ source }) => source === head);
    return match && isComparable(view, answers, match) ? [{ hedge, match }] : [];
  });
}

function isComparable(view: ClaimView, answers: readonly Match[], match: Match): boolean {
  return (
    !isAsked(view.article, match.article) &&
    !isAsked(view.source, match.source) &&
    isDenied(view.article, match.article) === isDenied(view.source, match.source) &&
    isAnswered(view, answers, clauseOf(view.article, match.article), sentenceOf(view.source, match.source), {
      names: false,
    })
  );
}

/** Hedges of the article over the word. */
export function hedgesOver(side: Side, token: Token): Likelihood[] {
  return governing(side, token, 'likelihood');
}

/** True when nothing in the sentence weakens the word: no hedge, modal, attribution of belief, question or condition. */
export function isFlat(side: Side, token: Token): boolean {
  const sentence = sentenceOf(side, token);
  const softened = side.mentions.some(
    (mention) =>
      overlaps(mention.span, sentence) &&
      (mention.kind === 'likelihood' ||
        mention.kind === 'condition' ||
        (mention.kind === 'attempt' && !contains(mention.span, token.span)) ||
        (mention.kind === 'evidential' && mention.strength <= WEAK_EVIDENCE) ||
        (mention.kind === 'negation' && mention.form === 'unassessed')),
  );
  return (
    !softened &&
    !tokensIn(side, sentence).some(({ norm }) => SOFTENER.test(norm)) &&
    modalBefore(side, token) !== 'would'
  );
}

/** "assessed" and weaker pass on that the thing is a judgement. */
const WEAK_EVIDENCE = 3;

/** The hedge with the word it bears on ("probably attempted", "may have caused"). */
export function hedgePhrase(side: Side, hedge: Likelihood, head: Token): Span {
  const index = indexOf(side, head);
  const first = side.tokens.findIndex(({ span }) => span.start >= hedge.span.start);
  const last = side.tokens.findLastIndex(({ span }) => span.end <= hedge.span.end);
  const near = Math.abs(index - first) < LONGEST_PHRASE;
  return near
    ? phraseSpan(side, Math.min(first, index), Math.max(last, index))
    : phraseSpan(side, first, last);
}

/** The word with its auxiliaries and the next content word ("were altered", "caused the outages"). */
export function flatPhrase(side: Side, head: Token): Span {
  const index = indexOf(side, head);
  const clause = clauseOf(side, head);
  const next = side.tokens.findIndex((token, at) => at > index && at <= index + 2 && isContent(token));
  const last = next > 0 && side.tokens[next]!.span.end <= clause.end ? next : index;
  return cover([phraseSpan(side, verbGroupStart(side, head), index), side.tokens[last]!.span]);
}

/** A phrase in a message is a few words. */
const LONGEST_PHRASE = 8;
