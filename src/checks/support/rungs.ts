import type { ClaimView, Difference, EventRung, Side, Token } from '../../types/index.js';
import { answersOf, isAnswered, tokenAt } from './answers.js';
import {
  clauseOf,
  governing,
  isAsked,
  isDenied,
  mentionsOf,
  modalBefore,
  sentenceOf,
  textOf,
} from '../../trace/checks/support/governors.js';
import { flatPhrase } from './phrases.js';

/** An act of the article that stands higher on a ladder than the act of the source that answers it. */
export interface Raise {
  readonly ours: EventRung;
  readonly theirs: EventRung;
}

/** Acts raised on a ladder; nothing when the source itself goes as high, or speaks of other things. */
export function raises(view: ClaimView): Raise[] {
  const events = mentionsOf(view.source, 'event');
  return mentionsOf(view.article, 'event').flatMap((ours) => {
    const sameLadder = events.filter(({ ladder }) => ladder === ours.ladder);
    const everywhere = [...sameLadder, ...view.others.flatMap((side) => mentionsOf(side, 'event'))];
    if (everywhere.some(({ ladder, rung }) => ladder === ours.ladder && rung >= ours.rung)) return [];
    const theirs = sameLadder
      .toSorted((a, b) => b.rung - a.rung)
      .find((candidate) => isSameAct(view, ours, candidate));
    return theirs ? [{ ours, theirs }] : [];
  });
}

/** The clauses answer each other in everything but the act itself. */
function isSameAct(view: ClaimView, ours: EventRung, theirs: EventRung): boolean {
  const article = tokenAt(view.article, ours);
  const source = tokenAt(view.source, theirs);
  if (!article || !source || !isAsserted(view.article, article) || isDenied(view.source, source))
    return false;
  const answers = [...answersOf(view), { article, source, kind: 'synonym' as const }];
  return (
    isAnswered(view, answers, clauseOf(view.article, article), sentenceOf(view.source, source)) &&
    view.matches.some(
      (match) =>
        clauseHolds(view.article, article, match.article) && clauseHolds(view.source, source, match.source),
    )
  );
}

function clauseHolds(side: Side, act: Token, token: Token): boolean {
  const { start, end } = clauseOf(side, act);
  return token !== act && start <= token.span.start && token.span.end <= end;
}

/** True when the side says that the act took place. */
export function isAsserted(side: Side, token: Token): boolean {
  return (
    !isAsked(side, token) &&
    governing(side, token, 'negation').length === 0 &&
    governing(side, token, 'condition').length === 0 &&
    governing(side, token, 'likelihood').length === 0 &&
    governing(side, token, 'evidential').every(({ strength }) => strength > 1) &&
    modalBefore(side, token) === null
  );
}

/** The finding for a raise: both acts in their own words. */
export function raiseDifference({ article, source }: ClaimView, { ours, theirs }: Raise): Difference {
  const actual = flatPhrase(article, tokenAt(article, ours)!);
  const expected = flatPhrase(source, tokenAt(source, theirs)!);
  return {
    article: actual,
    source: expected,
    actual: textOf(article, actual),
    expected: textOf(source, expected),
    suggestion: `write \`${textOf(source, theirs.span)}\``,
  };
}
