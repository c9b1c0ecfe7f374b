import { contains } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Side, Superlative, Token } from '../../types/index.js';
import {
  isAsked,
  governing,
  mentionsOf,
  sentenceOf,
  textOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { answeredIn, fullText, isAnywhere, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** The article makes a thing first, only, largest or unprecedented of which the source says no such thing. */
export const superlativeAdded: ClaimCheck = {
  id: 'scope/superlative-added',
  subject: 'claim',
  severity: 'warning',
  summary: 'The article says first, only, largest or unprecedented; the source does not',
  manual: `A superlative is a claim about all the others, and a source that reports one case says nothing of them. The check fires when the article puts
first, only, never before, record, unprecedented or a superlative beside a noun that the passage has without it, tells otherwise the same
as the passage, and no word of that kind stands anywhere in the source about the thing. Ordinals in a row ("the first two days"), "at
first", "not only" and superlatives of the source in other words ("a new high") are left alone. A source that counts the thing among several of its
kind ("one of four clinics") or sets it below an earlier one ("smaller than in 2009") says the contrary.`,
  examples: [
    {
      claim: 'The port reported an unprecedented outage in March.',
      passage: 'The port reported an outage in March.',
      fires: true,
    },
    {
      claim: 'Hartwell is the only clinic that offers the treatment at weekends.',
      passage: 'Hartwell is a clinic that offers the treatment at weekends.',
      fires: true,
    },
    {
      claim: 'The council approved the largest budget for road repairs.',
      passage: 'The council approved a budget for road repairs.',
      fires: true,
    },
    {
      claim: 'For the first time the museum lent the painting to Oslo.',
      passage: 'The museum lent the painting to Oslo.',
      fires: true,
    },
    {
      claim: 'Hartwell is the only clinic in the valley.',
      passage: 'Hartwell is one of four clinics in the valley.',
      fires: true,
    },
    {
      claim: 'It was the longest strike in the history of the port.',
      passage: 'It was a long strike at the port.',
      fires: true,
    },
    {
      claim: 'The shortage is unprecedented.',
      passage: 'The shortage is smaller than in 2009.',
      fires: true,
    },
    {
      claim: 'Hartwell is the oldest clinic in the valley.',
      passage: 'Hartwell, one of four clinics in the valley, is older than the rest.',
      fires: false,
    },
    {
      claim: 'The port reported an unprecedented outage in March.',
      passage: 'The port reported an outage in March, the longest in its history.',
      fires: false,
    },
    {
      claim: 'It was the longest strike since 2019.',
      passage: 'A longer strike was last called in 2019.',
      fires: false,
    },
    {
      claim: 'At first the port reported an outage.',
      passage: 'The port reported an outage in March.',
      fires: false,
    },
    {
      claim: 'Sales rose in the first two days of the fair.',
      passage: 'Sales rose in two days of the fair.',
      fires: false,
    },
    {
      claim: 'The museum lent the painting, its largest, to Oslo.',
      passage: 'The council approved a budget for road repairs.',
      fires: false,
    },
    {
      claim: 'The port reported not only an outage but a fire in March.',
      passage: 'The port reported an outage and a fire in March.',
      fires: false,
    },
  ],
  run: (view) =>
    mentionsOf(view.article, 'superlative').flatMap((ours) => {
      const theirs = isAdded(view, ours) ? counterpart(view, ours) : null;
      if (!theirs) return [];
      const span = { start: ours.span.start, end: Math.max(ours.span.end, ours.scope.end) };
      const extra = textOf(view.article, ours.span);
      return [
        {
          article: span,
          source: theirs.span,
          actual: textOf(view.article, span),
          expected: textOf(view.source, theirs.span),
          suggestion: `take out \`${extra}\`: the source has nothing of the kind`,
        },
      ];
    }),
};

/** Words that make a thing one of its kind without a superlative. */
const OF_ITS_KIND = words(
  String.raw`new|debut|inaugural|maiden|pioneer\S*|historic|history|ever|never|only|first|sole|unique|alone|earliest|oldest|\p{L}{2,}est|most|least|top|record|leading|best|worst|highest|no other|main|chief|principal|premier|exclusive\S*|just|solely|nothing|none|launch(?:es|ed)?|introduc\S+|found(?:s|ed|er|ers|ing)|open(?:s|ed|ing)|unlike|original\S*|1st|one|number|second|beat|\p{L}+est`,
);

function isAdded(view: ClaimView, ours: Superlative): boolean {
  const token = tokensIn(view.article, ours.span)[0]!;
  const isFree = !isAsked(view.article, token) && governing(view.article, token, 'negation').length === 0;
  return (
    isFree &&
    contains(view.claim.content, ours.span) &&
    mentionsOf(view.source, 'superlative').length === 0 &&
    (isContrary(view, ours) || !isAnywhere(view, OF_ITS_KIND)) &&
    !isSaidElsewhere(view, ours)
  );
}

/** One among several of its kind: neither the only one nor, for all that is said, the first. */
const AMONG = words(
  String.raw`(?:is|was|are|were|as|becomes?|became|remains?) (?:now |only |just )?(?:one of|among) (?:the |its |his |her |their )?(?:about |some |only |more than )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Nd}+|a dozen|dozens of|many|several|few|a number of|hundreds of)`,
);
/** Less than at another time, or a time after others. */
const BELOW = words(
  String.raw`(?:smaller|lower|shorter|fewer|less|weaker|milder|younger|lighter|cheaper|below|not as \p{L}+|less \p{L}+) (?:than|as) (?:it was |they were |that |those )?(?:in|of|before|at|during) \S+|(?:second|third|fourth|fifth|another|yet another|again)`,
);

/** The passage itself says what a superlative of this sense rules out. */
function isContrary({ source, others }: ClaimView, { sense }: Superlative): boolean {
  const ranks = wordingIn(source, AMONG).length > 0 && sense !== 'degree' && sense !== 'record';
  const below = wordingIn(source, BELOW).length > 0 && (sense === 'record' || sense === 'degree');
  return (ranks || below) && !others.some((side) => mentionsOf(side, 'superlative').length > 0);
}

/** Words that stand between a superlative and what it is said of, and the other way round. */
const NEAR = 60;
/** Any word that may set a thing above others. */
const SOME_SUPERLATIVE = String.raw`(?:[\p{L}]{2,}est|first|only|sole|unique|unprecedented|never|record|most|least|best|worst|1st|ever)`;

/** The superlative itself, or another one near the same noun, somewhere in the source document: it may well be about the thing. */
function isSaidElsewhere(view: ClaimView, ours: Superlative): boolean {
  const text = fullText(view).toLowerCase();
  const said = tokensIn(view.article, ours.span).filter(
    ({ norm }) => !/^(?:the|for|time|single|its|their)$/u.test(norm),
  );
  if (said.some(({ norm }) => text.includes(norm) || text.includes(comparativeOf(norm)))) return true;
  const head = headOf(view.article, ours)?.norm.replace(/s$/u, '');
  if (head === undefined || !/^[\p{L}]+$/u.test(head)) return false;
  const between = `[^.]{0,${String(NEAR)}}`;
  return new RegExp(
    `\\b${SOME_SUPERLATIVE}\\b${between}\\b${head}|\\b${head}${between}\\b${SOME_SUPERLATIVE}\\b`,
    'u',
  ).test(text);
}

/** "A smaller one was last seen in 2019" makes this the smallest since: the comparative tells of all the others too. */
function comparativeOf(superlative: string): string {
  return (
    { worst: 'worse', best: 'better', most: 'more', least: 'less' }[superlative] ??
    superlative.replace(/est$/u, 'er')
  );
}

/** Share of the article's other words that the passage must answer; of fewer words all, and one alone proves something only against a contrary. */
const MIN_SHARE = 0.75;
const FEWEST_WORDS = 3;
const FEWEST_WHEN_ALL = 2;
/** "In its history", "of its kind", "ever": the range of the superlative, not what it is said of. */
const RANGE = /^(?:history|ever|time|times|kind|sort|record|memory|far)$/u;

/** The passage's words for what the superlative is said of: its noun, or for "for the first time" the act; null when it has none. */
function counterpart(view: ClaimView, ours: Superlative): Token | null {
  const { article, source } = view;
  const sentence = sentenceOf(article, tokensIn(article, ours.span)[0]!);
  const asked = weightyIn(article, sentence, [ours.span]).filter(({ norm }) => !RANGE.test(norm));
  const share = shareAnswered(view, asked, source.span);
  const fewest = isContrary(view, ours) ? 1 : FEWEST_WHEN_ALL;
  if (asked.length < FEWEST_WORDS ? asked.length < fewest || share < 1 : share < MIN_SHARE) return null;
  const answered = answeredIn(view, asked, source.span);
  const head = headOf(article, ours);
  const noun = head
    ? answered.find((token) => token === head)
    : (answered.find(({ span }) => span.start > ours.span.end) ?? answered.at(-1));
  return view.matches.find((match) => match.article === noun)?.source ?? null;
}

/** The noun that the superlative stands before; null when none follows it. */
function headOf(side: Side, { span, scope }: Superlative): Token | null {
  const phrase = tokensIn(side, { start: span.end, end: Math.max(span.end, scope.end) });
  return phrase.at(-1) ?? null;
}
