import { isContent } from '../../language/tokenize.js';
import { sentences } from '../../language/sentences.js';
import { overlaps } from '../../language/span.js';
import type { Causal, ClaimView, Side, Span, Token } from '../../types/index.js';
import { isAsked, mentionsOf, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { isTrial } from './ties.js';
import { fullText, shareAnswered, weightyIn } from './wording.js';

/** How firmly one thing is said to act on another; the finer levels of Sumner et al. (2014) are told apart too seldom to hold against anyone. */
const STEP = { 0: 0, 1: 0, 2: 1, 4: 2, 5: 2, 6: 3 } as const;

/** Two tellings of one tie, of different strength. */
export interface Strengths {
  readonly ours: Causal;
  readonly theirs: Causal;
}

/** 0: told not at all or denied; 1: they go together; 2: one may or can act on the other; 3: it does. */
export function stepOf({ strength }: Causal): 0 | 1 | 2 | 3 {
  return STEP[strength];
}

/** The firmest telling on each side, where both are about the same two things. */
export function sameTie(view: ClaimView): Strengths | null {
  const theirs = firmest(view.source);
  if (!theirs || (theirs.tie === 'difference' && isTrial(view))) return null;
  const ours = mentionsOf(view.article, 'causal')
    .filter((tie) => stepOf(tie) > 0 && !isOpen(view.article, tie) && !isActOf(view.article, tie))
    .sort((a, b) => stepOf(b) - stepOf(a))
    .find((tie) => sharesBothEnds(view, tie, theirs));
  return ours ? { ours, theirs } : null;
}

/** The firmest telling that a side holds. */
export function firmest(side: Side): Causal | null {
  const told = mentionsOf(side, 'causal').filter((tie) => stepOf(tie) > 0);
  return told.reduce<Causal | null>((best, tie) => (best && stepOf(best) >= stepOf(tie) ? best : tie), null);
}

/** Asked, or under a condition: nothing is told. */
function isOpen(side: Side, { span }: Causal): boolean {
  const token = tokensIn(side, span)[0]!;
  return (
    isAsked(side, token) ||
    mentionsOf(side, 'condition').some(({ scope }) => scope.start <= span.start && span.end <= scope.end)
  );
}

/** Words that give a reason. */
const REASON = /^(?:because|due|thanks|owing|on)$/u;

/** "The bank raised rates", "chosen because they had asked", "probably due to age": what somebody did, and why, is no finding about two things. */
function isActOf(side: Side, { span }: Causal): boolean {
  const at = side.tokens.findIndex((token) => token.span.start >= span.start);
  const subject = side.tokens.slice(0, at).findLast(isContent);
  return (
    REASON.test(side.tokens[at]?.norm ?? '') ||
    (subject !== undefined &&
      mentionsOf(side, 'actor').some(
        ({ type, span: name }) => (type === 'person' || type === 'body') && overlaps(name, subject.span),
      ))
  );
}

/** A source of no more sentences states a finding and little else: whatever shares both ends with it is about that finding. */
const ONE_FINDING = 3;
/** Share of the claim that a passage of a longer source must answer. */
const MIN_WHOLE = 0.5;

function sharesBothEnds(view: ClaimView, ours: Causal, theirs: Causal): boolean {
  const sentence = sentenceOf(view.article, tokensIn(view.article, ours.span)[0]!);
  const answer = sentenceOf(view.source, tokensIn(view.source, theirs.span)[0]!);
  const [before, after] = endsOf(view.article, sentence, ours.span).map((end) =>
    end.flatMap((token) => partnersOf(view, token, answer, theirs.span)),
  ) as [Token[], Token[]];
  if (!before.some((one) => after.some((other) => other !== one))) return false;
  const whole = shareAnswered(view, weightyIn(view.article, sentence, [ours.span]), answer);
  return whole >= MIN_WHOLE || isOneFinding(view);
}

function isOneFinding(view: ClaimView): boolean {
  const text = fullText(view);
  return sentences(text, { start: 0, end: text.length }).length <= ONE_FINDING;
}

/** The words of the passage's sentence that answer a word, are formed from the same, or are related to it in meaning. */
function partnersOf(view: ClaimView, token: Token, answer: Span, wording: Span): Token[] {
  const related = view.evidence.related.filter(({ relation }) => relation !== 'antonym');
  const partners = [...view.matches, ...related].filter(({ article }) => article === token);
  return tokensIn(view.source, answer).filter(
    (word) =>
      !overlaps(word.span, wording) &&
      isContent(word) &&
      (word.stem === token.stem || partners.some(({ source }) => source === word)),
  );
}

/** The words that carry content before and after the wording, in its sentence. */
function endsOf(side: Side, sentence: Span, wording: Span): [Token[], Token[]] {
  const within = (span: Span) => tokensIn(side, span).filter(isContent);
  return [
    within({ start: sentence.start, end: wording.start }),
    within({ start: wording.end, end: sentence.end }),
  ];
}
