import { clauseIndexAt, clausesOf } from '../../language/clauses.js';
import { contains, overlaps } from '../../language/span.js';
import { isContent } from '../../language/tokenize.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Condition, Side, Span, Token } from '../../types/index.js';
import { governing, mentionsOf, sentenceOf, textOf, tokensIn } from '../../trace/checks/support/governors.js';
import { differenceOf, weightyIn, wordingIn } from '../support/wording.js';

/** Wording by which an article keeps a condition in other words, or leaves the thing open. */
const CONDITIONAL = words(
  String.raw`if|unless|when|whenever|once|until|while|provided|providing|except|excepting|excluding|without|subject|condition(?:s|al|ally|ed)?|depend(?:s|ed|ing|ent)?|contingent|should|assuming|only|as long|so long|apart|other|otherwise|in case|whether|would|pending|some|most|nearly|almost`,
);
/** Words after which "if" asks a question and sets no condition ("asked if", "to see if"). */
const ASKS =
  /^(?:ask(?:s|ed|ing)?|see|know|knew|wonder\w*|check\w*|tell|told|say|said|decide|determine|unclear|unsure|doubt|question|find|learn|test(?:ed|s)?|explain|even|as|only|what|and|or|but)$/u;

/** The source ties a statement to a condition or an exception; the article makes it without. */
export const conditionDropped: ClaimCheck = {
  id: 'scope/condition-dropped',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source says it under a condition or with an exception; the article says it without',
  manual: `"Attempts could recur unless the software is replaced" promises something else than "attempts could recur". The check fires when the passage
makes a statement under if, unless, provided that, only when, subject to or except, and the article makes the same statement with no condition or
exception of any kind and without the words of it. Questions ("asked if"), conditions that the article keeps in other words ("without new
software"), and statements that another passage makes outright are left alone.`,
  examples: [
    {
      claim: 'Similar attempts could recur before the next election.',
      passage: 'Unless the software is replaced, similar attempts could recur before the next election.',
      fires: true,
    },
    {
      claim: 'The company will pay the workers a bonus in March.',
      passage: 'The company will pay the workers a bonus in March if the plant meets its targets.',
      fires: true,
    },
    {
      claim: 'All branches of the library reopened on Monday.',
      passage: 'All branches of the library reopened on Monday except the one in Moss Lane.',
      fires: true,
    },
    {
      claim: 'Visitors may photograph the paintings in the east wing.',
      passage: 'Visitors may photograph the paintings in the east wing provided that they use no flash.',
      fires: true,
    },
    {
      claim: 'Similar attempts could recur without new software.',
      passage: 'Unless the software is replaced, similar attempts could recur.',
      fires: false,
    },
    {
      claim: 'Without new targets the company will pay no bonus in March.',
      passage: 'The company will pay the workers a bonus in March if the plant meets its targets.',
      fires: false,
    },
    {
      claim: 'The reporter asked the mayor about the bridge on Friday.',
      passage: 'The reporter asked the mayor on Friday if the bridge was safe.',
      fires: false,
    },
    {
      claim: 'The plant missed its targets in March.',
      passage: 'The company will pay the workers a bonus in March if the plant meets its targets.',
      fires: false,
    },
    {
      claim: 'The branch in Moss Lane stayed shut on Monday.',
      passage: 'All branches of the library reopened on Monday except the one in Moss Lane.',
      fires: false,
    },
  ],
  run: (view) =>
    mentionsOf(view.source, 'condition').flatMap((condition) => {
      const tokens = conditionTokens(view.source, condition);
      if (!isRealCondition(view.source, condition) || tokens.length === 0) return [];
      const ours = statedWithout(view, condition, tokens);
      if (!ours) return [];
      const theirs = { start: condition.span.start, end: tokens.at(-1)!.span.end };
      return [differenceOf(view, ours, theirs, (words) => `add the condition: \`${words}\``)];
    }),
};

function isRealCondition(side: Side, { span }: Condition): boolean {
  const first = side.tokens.findIndex((token) => overlaps(token.span, span));
  return !ASKS.test(side.tokens[first - 1]?.norm ?? '');
}

/** The condition from its first word to the end of its clause; one that opens the sentence ends at the first comma. */
function conditionTokens(side: Side, condition: Condition): Token[] {
  const inside = tokensIn(side, condition.scope);
  const comma = inside.findIndex(({ text }) => text === ',');
  return comma > 1 ? inside.slice(0, comma) : inside;
}

/** Share of the governed statement that must be the article's, and share of the article's words it must answer; */
const MIN_GOVERNED = 0.6;
const MIN_CLAIM = 0.7;
/** … and the largest share of the condition's own words that a claim without the condition may have. */
const MAX_CONDITION = 0.34;
/** Statements of fewer words prove nothing, unless claim and passage have all of them. */
const FEWEST_WORDS = 3;
const FEWEST_WHEN_ALL = 2;

/** The sentence of the article that makes the governed statement; null when there is none. */
function statedWithout(view: ClaimView, condition: Condition, inside: readonly Token[]): Span | null {
  const { article, source, matches } = view;
  const governed = governedWords(source, condition, inside);
  const answered = matches.filter((match) => governed.includes(match.source));
  const fewest = answered.length === governed.length ? FEWEST_WHEN_ALL : FEWEST_WORDS;
  if (governed.length < fewest || answered.length < governed.length * MIN_GOVERNED) return null;
  const sentence = sentenceOf(article, answered[0]!.article);
  const asked = weightyIn(article, sentence);
  const own = { start: inside[0]!.span.start, end: inside.at(-1)!.span.end };
  const kept = matches.filter((match) => contains(own, match.source.span)).length;
  const conditionWords = inside.filter(isContent).length;
  const isSame =
    answered.length >= asked.length * MIN_CLAIM &&
    kept <= conditionWords * MAX_CONDITION &&
    conditionWords > 0 &&
    samePolarity(view, answered);
  if (!isSame || keepsCondition(view, inside) || textOf(article, sentence).includes('?')) return null;
  return isSaidOutright(view, condition, asked) ? null : sentence;
}

/** Conditional wording of the article; what the passage has too, outside its condition, cannot make up for it. */
function keepsCondition({ article, source }: ClaimView, inside: readonly Token[]): boolean {
  const others = new Set(source.tokens.filter((token) => !inside.includes(token)).map(({ norm }) => norm));
  return wordingIn(article, CONDITIONAL).some((wording) =>
    tokensIn(article, wording).some(({ norm }) => !others.has(norm)),
  );
}

function samePolarity({ article, source }: ClaimView, answered: ClaimView['matches']): boolean {
  return answered.every(
    (match) =>
      governing(article, match.article, 'negation').length ===
      governing(source, match.source, 'negation').length,
  );
}

/** Content words of the clauses beside the condition, in its sentence. */
function governedWords(side: Side, { span }: Condition, inside: readonly Token[]): Token[] {
  const sentence = sentenceOf(side, inside[0]!);
  const clauses = clausesOf(side.tokens);
  const own =
    clauses[
      clauseIndexAt(
        clauses,
        side.tokens.findIndex((token) => overlaps(token.span, span)),
      )
    ]!;
  const previous = clauses[clauses.indexOf(own) - 1];
  const from = own.joint === 'start' || !previous ? sentence.start : side.tokens[previous.from]!.span.start;
  return weightyIn(side, { start: Math.max(from, sentence.start), end: sentence.end }).filter(
    (token) => !inside.includes(token),
  );
}

/** Another passage, or another sentence of this one, makes the statement with no condition. */
function isSaidOutright(view: ClaimView, condition: Condition, asked: readonly Token[]): boolean {
  const sentences = (side: Side) => [...new Set(side.tokens.map((token) => sentenceOf(side, token).start))];
  const here = sentenceOf(view.source, tokensIn(view.source, condition.span)[0]!).start;
  const elsewhere = sentences(view.source).filter((start) => start !== here);
  const norms = new Set(asked.map(({ norm }) => norm));
  const says = (side: Side, start: number): boolean => {
    const tokens = side.tokens.filter((token) => sentenceOf(side, token).start === start);
    const shared = new Set(tokens.map(({ norm }) => norm).filter((norm) => norms.has(norm))).size;
    const isFree = !mentionsOf(side, 'condition').some(({ span }) =>
      tokens.some((token) => overlaps(token.span, span)),
    );
    return isFree && shared >= norms.size * MIN_CLAIM;
  };
  return (
    elsewhere.some((start) => says(view.source, start)) ||
    view.others.some((side) => sentences(side).some((start) => says(side, start)))
  );
}
