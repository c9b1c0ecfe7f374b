import { cover } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, Match, Negation, Side, Span, Token } from '../../types/index.js';
import { answersOf, isAnswered } from './answers.js';
import { bears, isOutright, isBroad, isFocused } from './denial.js';
import {
  clauseOf,
  indexOf,
  isDenied,
  mentionsOf,
  modalBefore,
  sentenceOf,
  tokensIn,
  wordsAround,
} from '../../trace/checks/support/governors.js';
import { nounDenied, verbGroupStart } from './heads.js';
import { isStated, isNominal, isOnlyNamed, isTried, isVerb } from './statement.js';

/** A negation on one side and the word on the other side that it meets undenied. */
export interface Meeting {
  readonly negation: Negation;
  /** The denied word and its partner. */
  readonly match: Match;
}

/** Meetings where the source denies what the article states. */
export function deniedBySource(view: ClaimView, forms: ReadonlySet<Negation['form']>): Meeting[] {
  const answers = answersOf(view);
  return negationsOf(view.source, forms).flatMap((negation) => {
    if (
      !isNounAnswered(
        view.source,
        negation,
        answers.map(({ source }) => source),
      )
    )
      return [];
    const match = verbsFirst(view.article, answers).find(
      (candidate) =>
        bears(view.source, negation, candidate.source) &&
        isStated(
          view.article,
          candidate.article,
          wordsAround(view.source, candidate.source, negation.span),
        ) &&
        (!isOutright(negation) ||
          !(isTried(view.article, candidate.article) || isBare(view, candidate, 'article'))) &&
        isDenied(view.source, candidate.source) &&
        sameMood(view, candidate) &&
        isAnswered(
          view,
          answers,
          stretch(view.article, candidate.article),
          answerSpan(view.source, negation, candidate.source),
          {
            subjectEnds:
              isBroad(view.source, negation) || (isOutright(negation) && isFirstPerson(view.source, negation))
                ? subjectEnd(view.article, candidate.article)
                : 0,
          },
        ) &&
        isFocused(
          view.source,
          negation,
          answers.map(({ source }) => source),
        ),
    );
    return match ? [{ negation, match }] : [];
  });
}

/** Meetings where the article denies what the source states. */
export function deniedByArticle(view: ClaimView, forms: ReadonlySet<Negation['form']>): Meeting[] {
  const answers = answersOf(view);
  return negationsOf(view.article, forms).flatMap((negation) => {
    if (
      !isNounAnswered(
        view.article,
        negation,
        answers.map(({ article }) => article),
      )
    )
      return [];
    const match = verbsFirst(view.article, answers).find(
      (candidate) =>
        bears(view.article, negation, candidate.article) &&
        isStated(
          view.source,
          candidate.source,
          wordsAround(view.article, candidate.article, negation.span),
        ) &&
        !isTried(view.source, candidate.source) &&
        !isBare(view, candidate, 'source') &&
        isDenied(view.article, candidate.article) &&
        sameMood(view, candidate) &&
        isAnswered(
          view,
          answers,
          cover([stretch(view.article, candidate.article), negation.scope]),
          sentenceOf(view.source, candidate.source),
        ),
    );
    return match ? [{ negation, match }] : [];
  });
}

/** "No deaths have been reported" says nothing of other reports: what is denied to exist must be spoken of on the other side. */
function isNounAnswered(side: Side, negation: Negation, answered: readonly Token[]): boolean {
  const noun = nounDenied(side, negation);
  return noun === null || answered.includes(noun);
}

/** Acts before things: the verb tells the reader more than its object. */
function verbsFirst(side: Side, answers: readonly Match[]): Match[] {
  return [
    ...answers.filter(({ article }) => isVerb(side, article)),
    ...answers.filter(({ article }) => !isVerb(side, article)),
  ];
}

function negationsOf(side: Side, forms: ReadonlySet<Negation['form']>): Negation[] {
  return mentionsOf(side, 'negation').filter(({ form }) => forms.has(form));
}

/** True when the stated side only names the act or thing in passing, and the denying side does not do the same. */
function isBare(view: ClaimView, match: Match, stated: 'article' | 'source'): boolean {
  const denying = stated === 'article' ? 'source' : 'article';
  if (isNominal(view[stated], match[stated]) && !isNominal(view[denying], match[denying])) return true;
  return isOnlyNamed(view[stated], match[stated]) && !isOnlyNamed(view[denying], match[denying]);
}

/** "would not approve" and "approved" speak of different worlds; "could not" and "did not" of the same. */
function sameMood({ article, source }: ClaimView, match: Match): boolean {
  const mood = (side: Side, token: Token): string | null => {
    const modal = modalBefore(side, token);
    return modal === 'could' || modal === 'can' ? null : modal;
  };
  return mood(article, match.article) === mood(source, match.source);
}

/** A clause with fewer content words ("and mortality") says too little by itself to be compared. */
const FEWEST_WORDS = 3;

/** What has to be answered: the clause that states the word, or its sentence where the clause is a scrap. */
function stretch(side: Side, token: Token): Span {
  const clause = clauseOf(side, token);
  return tokensIn(side, clause).filter(isContent).length < FEWEST_WORDS ? sentenceOf(side, token) : clause;
}

/** Where the answers must stand: inside what an absence leaves unproved, in the same sentence as a plain negation. */
function answerSpan(side: Side, negation: Negation, token: Token): Span {
  return isOutright(negation) ? sentenceOf(side, token) : negation.scope;
}

/** "We did not compare …": whoever wrote the source, the article calls them by some name. */
function isFirstPerson(side: Side, { span }: Negation): boolean {
  const index = side.tokens.findIndex((token) => token.span.start >= span.start);
  return side.tokens.slice(Math.max(0, index - 2), index + 1).some(({ norm }) => /^(?:we|i)$/u.test(norm));
}

/** Where the subject ends in front of an active verb; 0 for a passive one, whose subject is what was acted on. */
function subjectEnd(side: Side, head: Token): number {
  const start = verbGroupStart(side, head);
  const group = side.tokens.slice(start, indexOf(side, head));
  const isPassive = group.some(({ norm }) => /^(?:is|are|was|were|be|been|being)$/u.test(norm));
  return isPassive || !isVerb(side, head) ? 0 : side.tokens[start]!.span.start;
}
