import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import type { ClaimView, EventRung, Match, Side, Span, Token } from '../../types/index.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';

/** One unmatched word is forgiven for so many matched ones: four words in common outweigh one of difference. */
const MATCHED_PER_STRAY = 4;

/** Words of evidence and reporting: they frame what is claimed and are no part of it. */
const FRAME =
  /^(?:evidence|indications?|signs?|proof|hints?|traces?|reports?|reporte[dr]s?|reporting|find|finds|found|findings?|said|says|say|saying|told|claim(?:s|ed)?|stat(?:e|es|ed)|conclud(?:e|es|ed)|determin(?:e|es|ed)|show(?:s|ed|n)?|study|according|fact|case)$/u;

/** The matches of a view together with acts on the same rung of a ladder of events ("alter" answers "manipulate"). */
export function answersOf(view: ClaimView): Match[] {
  const matched = new Set(view.matches.map(({ article }) => article));
  const rungs = mentionsOf(view.article, 'event').flatMap((ours) => {
    const article = tokenAt(view.article, ours);
    if (!article || matched.has(article)) return [];
    return mentionsOf(view.source, 'event')
      .filter(({ ladder, rung }) => ladder === ours.ladder && rung === ours.rung)
      .flatMap((theirs): Match[] => {
        const source = tokenAt(view.source, theirs);
        return source ? [{ article, source, kind: 'synonym' }] : [];
      });
  });
  return [...view.matches, ...rungs];
}

/** First token of an event mention. */
export function tokenAt(side: Side, { span }: Pick<EventRung, 'span'>): Token | undefined {
  return side.tokens.find((token) => token.span.start === span.start);
}

export interface Leniency {
  /** Words before this offset of the article need no partner: the source denies it of anyone, so the subject may be any. */
  readonly subjectEnds?: number;
}

/**
 * True when the source's stretch answers the article's stretch: at least two of its content words (or its only one) have
 * partners there, and hardly any has none. Words that only frame, weigh or date the statement need no partner.
 */
export function isAnswered(
  view: ClaimView,
  answers: readonly Match[],
  article: Span,
  source: Span,
  { subjectEnds = 0 }: Leniency = {},
): boolean {
  const matched = new Set<Token>();
  for (const match of answers) {
    if (contains(source, match.source.span)) matched.add(match.article);
  }
  const asked = view.article.tokens.filter(
    (token) =>
      isContent(token) &&
      contains(article, token.span) &&
      !FRAME.test(token.norm) &&
      !isOutsideContent(view, article, token),
  );
  const hits = asked.filter((token) => matched.has(token)).length;
  const strays = asked.filter(
    (token) =>
      !matched.has(token) &&
      token.span.end > subjectEnds &&
      !isLenient(view.article, token) &&
      !namesSpeaker(view, token) &&
      !isCovered(view, answers, token),
  ).length;
  return hits >= Math.min(2, asked.length) && hits > 0 && strays <= Math.floor(hits / MATCHED_PER_STRAY);
}

/** "Police say he is a suspect": who says so is no part of what is said, where the stretch reaches into what is said. */
function isOutsideContent({ claim }: ClaimView, stretch: Span, { span }: Token): boolean {
  return overlaps(claim.content, stretch) && !overlaps(claim.content, span);
}

/** Letters that a word must have to name a speaker by itself. */
const NAME_LENGTH = 4;

/** A name in the claim of whoever speaks in the passage ("at Northmoor" – "we", the hospital of Northmoor). */
function namesSpeaker({ evidence, article }: ClaimView, token: Token): boolean {
  const speaker = evidence.passage.region.speaker?.toLowerCase() ?? '';
  return (
    token.norm.length >= NAME_LENGTH &&
    isName(article, token) &&
    speaker.split(/[^\p{L}]+/u).includes(token.norm)
  );
}

/** What is said of "any drug" is said of a sleeping drug: the word right before one that "any" or "no" covers. */
function isCovered({ article, source }: ClaimView, answers: readonly Match[], token: Token): boolean {
  const next = article.tokens[article.tokens.indexOf(token) + 1];
  const partner = answers.find((match) => match.article === next)?.source;
  const before = partner && source.tokens[source.tokens.indexOf(partner) - 1];
  return before !== undefined && /^(?:any|no)$/u.test(before.norm);
}

function isLenient(side: Side, token: Token): boolean {
  if (token.kind === 'number' || /ly$|^(?:well|too)$/u.test(token.norm)) return true;
  return side.mentions.some(
    ({ kind, span }) =>
      /^(?:attempt|likelihood|evidential|certainty|confidence|date|negation|quantity|quantifier)$/u.test(
        kind,
      ) && overlaps(span, token.span),
  );
}

/** A named actor, or a capital inside a sentence. */
export function isName(side: Side, token: Token): boolean {
  if (mentionsOf(side, 'actor').some(({ span }) => overlaps(span, token.span))) return true;
  const index = side.tokens.indexOf(token);
  return index > 0 && /^\p{Lu}/u.test(token.text) && !/^[.!?"“]$/u.test(side.tokens[index - 1]!.text);
}

/** True for words that frame a statement ("found", "evidence", "said"). */
export function isFrame({ norm }: Token): boolean {
  return FRAME.test(norm);
}
