import { root } from '../../language/root.js';
import { isContent } from '../../language/tokenize.js';
import { isAuxiliary, isPastForm, isVerbForm } from '../../language/verbs.js';
import type { Attempt, ClaimCheck, ClaimView, Difference, Match, Side, Token } from '../../types/index.js';
import { answersOf, isAnswered } from '../support/answers.js';
import { isInvariantPast } from '../support/deeds.js';
import {
  clauseOf,
  governing,
  indexOf,
  isAsked,
  isDenied,
  mentionsOf,
  modalBefore,
  sentenceOf,
  textOf,
} from '../../trace/checks/support/governors.js';
import { headAfter } from '../support/heads.js';
import { phraseSpan, flatPhrase } from '../support/phrases.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';

/** The source says that an act was tried, sought or planned; the article says that it was done. */
export const attemptAsSuccess: ClaimCheck = {
  id: 'status/attempt-as-success',
  subject: 'claim',
  severity: 'error',
  summary: 'The source says it was tried or planned; the article says it was done',
  manual: `To try, seek, plan or conspire is not to succeed. The check fires when the source's act stands under such a word and the article
reports the same act in the past tense with no such word of its own. Future wording ("will build" for "plans to build"), denied acts, and
sources that go on to say that the act succeeded are left alone.`,
  examples: [
    {
      claim: 'The networks accessed voter-roll systems in three counties.',
      passage: 'The networks attempted to access voter-roll systems in three counties.',
      fires: true,
    },
    {
      claim: 'The gang robbed the bank in Leeds.',
      passage: 'The gang tried to rob the bank in Leeds.',
      fires: true,
    },
    {
      claim: 'The company bought its rival last year.',
      passage: 'The company sought to buy its rival last year.',
      fires: true,
    },
    {
      claim: 'The club has sacked its coach.',
      passage: 'The club plans to sack its coach.',
      fires: true,
    },
    {
      claim: 'Two officials bribed the inspector.',
      passage: 'Two officials conspired to bribe the inspector.',
      fires: true,
    },
    {
      claim: 'The nurse reached the doctor on duty twice that night.',
      passage: 'The nurse attempted to call the doctor on duty twice that night.',
      fires: true,
    },
    {
      claim: 'The nurse missed the doctor on duty.',
      passage: 'The nurse tried to call the doctor on duty and missed the doctor.',
      fires: false,
    },
    {
      claim: 'The networks attempted to access voter-roll systems.',
      passage: 'The networks tried to access voter-roll systems in three counties.',
      fires: false,
    },
    {
      claim: 'The council will build a school.',
      passage: 'The council plans to build a school.',
      fires: false,
    },
    {
      claim: 'The climber reached the summit.',
      passage: 'The climber tried to reach the summit twice and reached the summit on Friday.',
      fires: false,
    },
    {
      claim: 'The company did not buy its rival.',
      passage: 'The company tried to buy its rival.',
      fires: false,
    },
    {
      claim: 'The gang bought a car in Leeds.',
      passage: 'The gang tried to rob the bank in Leeds.',
      fires: false,
    },
  ],
  run: (view) => {
    const answers = answersOf(view);
    return mentionsOf(view.source, 'attempt').flatMap((attempt) => {
      const head = headAfter(view.source, attempt);
      const match = answers.find(({ source }) => source === head) ?? sameSlot(view, head);
      return match && isRaised(view, answers, match) && !isBorneOutElsewhere(view, match)
        ? [differenceOf(view, attempt, match)]
        : [];
    });
  },
};

/**
 * "Attempted to call the engineer" told as "reached the engineer": another verb, which has no partner, right before the same object.
 */
function sameSlot({ article, source, matches }: ClaimView, head: Token | null): Match | undefined {
  if (!head || matches.some((match) => match.source === head)) return undefined;
  const object = nextContent(source, head);
  const answer = matches.find((match) => match.source === object)?.article;
  const verb = article.tokens.find(
    (token) =>
      isPastForm(token) &&
      !isAuxiliary(token) &&
      answer !== undefined &&
      nextContent(article, token) === answer,
  );
  const isFree = verb !== undefined && !matches.some((match) => match.article === verb);
  return isFree ? { article: verb, source: head, kind: 'synonym' } : undefined;
}

function nextContent({ tokens }: Side, token: Token): Token | undefined {
  return tokens.slice(tokens.indexOf(token) + 1).find(isContent);
}

function isRaised(view: ClaimView, answers: readonly Match[], match: Match): boolean {
  const { article, source } = view;
  return (
    isDone(article, match.article) &&
    !isDenied(source, match.source) &&
    !isDoneInSource(source, match.source) &&
    isAnswered(view, [...answers, match], clauseOf(article, match.article), sentenceOf(source, match.source))
  );
}

/** True when the side reports the act as past and done. */
function isDone(side: Side, token: Token): boolean {
  if (
    !(isVerbForm(token) || isInvariantPast(side, token)) ||
    side.tokens[indexOf(side, token) - 1]?.norm === 'to'
  )
    return false;
  if (isDenied(side, token) || isAsked(side, token) || modalBefore(side, token) !== null) return false;
  const { start, end } = sentenceOf(side, token);
  return !mentionsOf(side, 'attempt').some(({ span }) => span.start >= start && span.end <= end);
}

/** "tried to reach the summit and reached it": the source itself says that the act came off. */
function isDoneInSource(side: Side, token: Token): boolean {
  return side.tokens.some(
    (other) =>
      other !== token &&
      isPastForm(other) &&
      root(other.norm) === root(token.norm) &&
      governing(side, other, 'attempt').length === 0,
  );
}

function differenceOf({ article, source }: ClaimView, attempt: Attempt, match: Match): Difference {
  const first = source.tokens.findIndex(({ span }) => span.start >= attempt.span.start);
  const theirs = phraseSpan(source, first, Math.max(first, indexOf(source, match.source)));
  const ours = flatPhrase(article, match.article);
  return {
    article: ours,
    source: theirs,
    actual: textOf(article, ours),
    expected: textOf(source, theirs),
    suggestion: `write \`${textOf(source, theirs)}\``,
  };
}
