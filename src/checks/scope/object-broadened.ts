import { words } from '../../language/word-line.js';
import { isContent } from '../../language/tokenize.js';
import { cover } from '../../language/span.js';
import type { ClaimCheck, ClaimView, Match, Span } from '../../types/index.js';
import { indexOf, isAsked, isDenied, mentionsOf } from '../../trace/checks/support/governors.js';
import { differenceOf, wordingIn } from '../support/wording.js';

/** "two display cases of the collection", "one clause of the law", "part of the archive". */
const PART = words(
  String.raw`(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|\p{Nd}+|some|several|few|certain) (?:\p{L}+ )?(?!(?:lot|number|majority|most|kind|sort|type|series|group|set|total|pair|couple|copy|version|form|dozen|million|thousand|half|quarter|third|percent|member|members|result|range|variety|year|years|month|months|day|days|piece|pieces|cup|glass|bottle|risk|chance|lack|loss|change|use|case|cases)\b)\p{L}+|(?:a )?(?:part|parts|section|sections|portion)) of (?:the|its|their|his|her)`,
);
/** Wording by which an article says that only a part is meant. */
const PARTLY =
  /^(?:part|parts|partly|partially|partial|some|several|section|sections|portion|certain|piece|pieces|few|one|two|three)$/u;

/** What was done to a part is told as done to the whole. */
export const objectBroadened: ClaimCheck = {
  id: 'scope/object-broadened',
  subject: 'claim',
  severity: 'info',
  summary: 'The source says it of a part; the article says it of the whole',
  manual: `To strike down one clause of a law is not to strike down the law, and two ruined cases are not the collection. The check fires when the source speaks of
a counted or named part ("one clause of the law", "part of the archive") right behind a verb, and the article has the whole ("the law") right behind the
same verb, with no word for a part. Measures and kinds ("a lot of", "a number of") name no part.`,
  examples: [
    {
      claim: 'The court struck down the housing law.',
      passage: 'The court struck down one clause of the housing law.',
      fires: true,
    },
    {
      claim: 'The flood destroyed the archive in Lund.',
      passage: 'The flood destroyed part of the archive in Lund.',
      fires: true,
    },
    {
      claim: 'The council approved the harbour plan.',
      passage: 'The council approved two sections of the harbour plan.',
      fires: true,
    },
    {
      claim: 'The ministry published the report on Friday.',
      passage: 'The ministry published three chapters of the report on Friday.',
      fires: true,
    },
    {
      claim: 'The court struck down a clause of the housing law.',
      passage: 'The court struck down one clause of the housing law.',
      fires: false,
    },
    {
      claim: 'The flood partly destroyed the archive in Lund.',
      passage: 'The flood destroyed part of the archive in Lund.',
      fires: false,
    },
    {
      claim: 'The council approved the harbour plan.',
      passage: 'The council approved a version of the harbour plan.',
      fires: false,
    },
    {
      claim: 'The ministry discussed the report on Friday.',
      passage: 'The ministry published three chapters of the report on Friday.',
      fires: false,
    },
  ],
  run: (view) =>
    wordingIn(view.source, PART).flatMap((part) => {
      const pair = pairAround(view, part);
      if (!pair || isPartial(view, pair, part)) return [];
      const [verb, whole] = pair;
      return [
        differenceOf(
          view,
          cover([verb.article.span, whole.article.span]),
          cover([verb.source.span, whole.source.span]),
        ),
      ];
    }),
};

/** Words between the verb and what it is done to. */
const REACH = 4;

/** The verb right before the part and the whole right behind it, each with its match in the claim, in the same order there. */
function pairAround({ article, source, matches }: ClaimView, part: Span): [Match, Match] | null {
  const before = source.tokens.findLast((token) => token.span.end <= part.start && isContent(token));
  const behind = source.tokens.filter((token) => token.span.start >= part.end && isContent(token));
  const verb = matches.find((match) => match.source === before);
  const whole = matches.find((match) => behind.slice(0, 2).includes(match.source));
  if (!verb || !whole) return null;
  const distance = indexOf(article, whole.article) - indexOf(article, verb.article);
  return distance > 0 && distance <= REACH ? [verb, whole] : null;
}

function isPartial(
  { article, source, others }: ClaimView,
  [verb, whole]: [Match, Match],
  part: Span,
): boolean {
  const inside = source.tokens.filter(
    (token) => token.span.start >= part.start && token.span.end <= part.end,
  );
  const named = new Set(inside.filter(isContent).map(({ stem }) => stem));
  const isElsewhere = others.some(({ tokens }) =>
    tokens.some(({ norm }) => /^(?:entire|whole|all)$/u.test(norm)),
  );
  return (
    isElsewhere ||
    isAsked(article, verb.article) ||
    isDenied(article, verb.article) ||
    isDenied(source, verb.source) ||
    mentionsOf(article, 'quantifier').some(
      ({ scope }) => scope.end >= whole.article.span.end && scope.start <= whole.article.span.start,
    ) ||
    article.tokens.some((token) => PARTLY.test(token.norm) || named.has(token.stem))
  );
}
