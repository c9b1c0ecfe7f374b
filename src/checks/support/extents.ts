import type { ClaimView, Difference, Side, Token } from '../../types/index.js';
import {
  clauseOf,
  indexOf,
  isAsked,
  isDenied,
  textOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';

/** Adjectives that say how far something reaches or how grave it is. Words of mere size in names and trades ("small business") are weeded out by what the other side says. */
const SMALL =
  /^(?:small(?:er|est)?|minor|limited|isolated|slight|modest|marginal|minimal|negligible|localis?ed|localized|sporadic)$/u;
const LARGE =
  /^(?:broad(?:er)?|widespread|extensive|large|larger|major|massive|huge|vast|sweeping|enormous|considerable|substantial|severe|serious|far-reaching|wholesale)$/u;
/** Words between an adjective and its noun that are still one phrase. */
const REACH = 3;

interface Described {
  readonly adjective: Token;
  readonly noun: Token;
}

/** Nouns of the article said to be of one extent that the source describes with an adjective of the other. */
export function extentDiffers(view: ClaimView, ours: 'small' | 'large'): Difference[] {
  const { article, source, matches } = view;
  const [mine, theirs] = ours === 'small' ? [SMALL, LARGE] : [LARGE, SMALL];
  if (
    article.tokens.some(({ norm }) => theirs.test(norm)) ||
    source.tokens.some(({ norm }) => mine.test(norm))
  )
    return [];
  return matches.flatMap(({ article: noun, source: answer }) => {
    const own = describedBy(article, noun, mine);
    const other = describedBy(source, answer, theirs) ?? subjectOf(view, answer, theirs);
    if (!own || !other || isSilent(article, own) || isSilent(source, other)) return [];
    const [actual, expected] = [spanOf(own), spanOf(other)];
    return [
      {
        article: actual,
        source: expected,
        actual: textOf(article, actual),
        expected: textOf(source, expected),
        suggestion: `take out \`${own.adjective.text}\`: the source says \`${other.adjective.text}\``,
      },
    ];
  });
}

const spanOf = ({ adjective, noun }: Described) => ({ start: adjective.span.start, end: noun.span.end });

function isSilent(side: Side, { adjective }: Described): boolean {
  return isAsked(side, adjective) || isDenied(side, adjective);
}

/** The adjective in front of the noun, with only words between them. */
function describedBy(side: Side, noun: Token, wanted: RegExp): Described | null {
  const at = indexOf(side, noun);
  for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
    const token = side.tokens[before]!;
    if (token.kind === 'mark' && token.text !== '-') return null;
    if (wanted.test(token.norm)) return { adjective: token, noun };
    if (token.stop) return null;
  }
  return null;
}

/** "Broad campaigns … did compromise": for an act, the adjective that opens its clause, unless its noun answers another word. */
function subjectOf({ source, matches }: ClaimView, act: Token, wanted: RegExp): Described | null {
  const isAct = source.mentions.some(
    ({ kind, span }) => kind === 'event' && span.start <= act.span.start && act.span.end <= span.end,
  );
  const clause = tokensIn(source, clauseOf(source, act));
  const adjective = clause[0];
  const noun = clause
    .slice(1)
    .find((token) => /s$/u.test(token.norm) && !token.stop && token.kind === 'word');
  if (!isAct || !adjective || !wanted.test(adjective.norm) || !noun || noun.span.start > act.span.start)
    return null;
  return matches.some((match) => match.source === noun) ? null : { adjective, noun };
}
