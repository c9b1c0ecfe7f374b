import { isPastForm, isVerbForm } from '../../language/verbs.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Match, Side, Span, Token } from '../../types/index.js';
import { answersOf, isAnswered, isFrame } from '../support/answers.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';
import { clauseOf, isDenied, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { isFlat } from '../support/hedges.js';
import { isVerb } from '../support/statement.js';
import { flatPhrase } from '../support/phrases.js';
import { isAsserted } from '../support/rungs.js';
import { differenceOf, shareAnswered, weightyIn, widened, wordingIn } from '../support/wording.js';

/** Wording that asks for an act and does not do it. */
const ASKING = words(
  String.raw`recommend(?:s|ed|ing)?|recommendations? (?:that|to|for)|propos(?:e|es|ed|ing)(?! to )|proposals? (?:that|to|for)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on|upon)|advis(?:e|es|ed|ing)|suggest(?:s|ed|ing)?(?= (?:that|\S+ing) )|ask(?:s|ed|ing)? (?:the|that|for)|appeal(?:s|ed)? (?:for|to)|(?:should|ought to)(?! have )`,
);
/** Other wording by which an article says that an act is only wanted. */
const WANTING = words(
  String.raw`want(?:s|ed|ing)?|would like|wish(?:es|ed)?|hop(?:es?|ed)|seek(?:s|ing)?|sought|demand(?:s|ed)?|favou?r(?:s|ed)?|in favou?r of`,
);
/** Wording that makes an act binding. */
const ORDERING = words(
  String.raw`order(?:s|ed|ing)?(?= (?:\S+ ){0,6}?(?:to|that|by|a|an|the) )|instruct(?:s|ed|ing)?|direct(?:s|ed)(?= (?:\S+ ){1,6}?to )|command(?:s|ed)?(?= (?:\S+ ){1,5}?to )|requir(?:es|ed|ing)|mandat(?:es|ed|ing)|decid(?:es|ed|ing)(?= (?:to|on|that) )|decree(?:s|d)|impos(?:es|ed|ing)|forc(?:es|ed|ing)(?= (?:\S+ ){1,5}?to )|compel(?:s|led)|oblig(?:es|ed)|told(?= (?:\S+ ){1,4}?to )|must(?! have )|(?:has|have|had) to|(?:is|are) (?:obliged|compelled) to`,
);
/** The same in any form: a passage that has it may bear the claim out. */
const BINDING = words(
  String.raw`order(?:s|ed|ing)?|instruct(?:s|ed|ions?|ing)?|direct(?:s|ed|ions?)|command(?:s|ed)?|requir(?:e|es|ed|ing|ements?)|mandat(?:e|es|ed|ing|ory)|decid(?:e|es|ed|ing)|decisions?|decree(?:s|d)?|impos(?:e|es|ed|ing)|must|shall|oblig\S+|compel(?:s|led)?|forc(?:es|ed)|rul(?:es|ed)|told`,
);
/** Things that "ordered" and "required" are said of as adjectives or of purchases. */
const NO_ACT = /^(?:by|in|from|for)$/u;

/** The source recommends, proposes or asks; the article says that it was ordered, decided or done. */
export const recommendationAsAct: ClaimCheck = {
  id: 'status/recommendation-as-act',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source recommends, proposes or urges; the article says ordered, decided or done',
  manual: `Whoever recommends, proposes, urges or calls for a thing has no power over it, or has not used it; an inquiry that recommends orders nobody. The
check fires when the act stands under such wording in the source and the article says that it was ordered, required or decided, or tells it in the
past tense as done. It stays silent when the passage itself speaks of an order or decision, and when another passage says that the act was done.`,
  examples: [
    {
      claim: 'The commission ordered the replacement of the software by 2026.',
      passage: 'The commission recommends the replacement of the software by 2026.',
      fires: true,
    },
    {
      claim: 'The inquiry ordered the operator to report every fault.',
      passage: 'We recommend that the operator report every fault.',
      fires: true,
    },
    {
      claim: 'The panel required schools to publish their results.',
      passage: 'The panel urged schools to publish their results.',
      fires: true,
    },
    {
      claim: 'The council closed the car park in Mill Street.',
      passage: 'Officers recommended that the council close the car park in Mill Street.',
      fires: true,
    },
    {
      claim: 'Ministers decided to ban plastic bags in markets.',
      passage: 'The committee called for ministers to ban plastic bags in markets.',
      fires: true,
    },
    {
      claim: 'The inquiry urged the operator to report every fault.',
      passage: 'We recommend that the operator report every fault.',
      fires: false,
    },
    {
      claim: 'The court ordered the firm to pay the costs.',
      passage: 'The court ordered the firm to pay the costs and recommended talks.',
      fires: false,
    },
    {
      claim: 'The council will close the car park in Mill Street.',
      passage: 'Officers recommended that the council close the car park in Mill Street.',
      fires: false,
    },
    {
      claim: 'The kitchen ordered forty loaves.',
      passage: 'Doctors recommend that adults eat two loaves a month.',
      fires: false,
    },
    {
      claim: 'The council did not close the car park.',
      passage: 'Officers recommended that the council close the car park in Mill Street.',
      fires: false,
    },
  ],
  run: (view) => {
    const asked = wordingIn(view.source, ASKING);
    if (asked.length === 0 || isBound(view)) return [];
    const ordered = wordingIn(view.article, ORDERING).flatMap((ours) => orderFor(view, ours, asked));
    return ordered.length > 0 ? ordered : doneFor(view, asked);
  },
};

/** An order, decision or duty in the passages, unless it is itself what is asked for ("recommend that they be obliged to"). */
function isBound({ source, others }: ClaimView): boolean {
  return [source, ...others].some((side) => {
    const asked = wordingIn(side, ASKING);
    return wordingIn(side, BINDING).some((binding) => {
      const { start } = sentenceOf(side, tokensIn(side, binding)[0]!);
      return !asked.some((asking) => asking.start >= start && asking.end <= binding.start);
    });
  });
}

/** Share of what is ordered that the passage must ask for. */
const MIN_SHARE = 0.6;

function orderFor(view: ClaimView, ours: Span, asked: readonly Span[]) {
  const { article, source } = view;
  const verb = tokensIn(article, ours)[0]!;
  const next = article.tokens.find(({ span }) => span.start >= ours.end);
  if (!isAsserted(article, verb) || NO_ACT.test(next?.norm ?? '')) return [];
  const act = weightyIn(article, { start: ours.end, end: sentenceOf(article, verb).end });
  const theirs = asked.find((wording) => {
    const { end } = sentenceOf(source, tokensIn(source, wording)[0]!);
    const isAct = shareAnswered(view, act, { start: wording.end, end }) >= MIN_SHARE;
    return isAct && act.length >= 2 && !isDenied(source, tokensIn(source, wording)[0]!);
  });
  return theirs ? [differenceOf(view, widened(article, ours, 0, 3), widened(source, theirs, 0, 3))] : [];
}

/** An act in the past tense whose partner stands right under the asking. */
function doneFor(view: ClaimView, asked: readonly Span[]) {
  const { article, source } = view;
  const answers = answersOf(view);
  for (const wording of asked) {
    const match = answers.find((candidate) => isDone(view, answers, wording, candidate));
    if (match && !isBorneOutElsewhere(view, match))
      return [differenceOf(view, flatPhrase(article, match.article), widened(source, wording, 0, 5))];
  }
  return [];
}

function isDone(
  view: ClaimView,
  answers: readonly Match[],
  wording: Span,
  { article: ours, source: theirs }: Match,
): boolean {
  const { article, source } = view;
  return (
    isVerbForm(ours) &&
    !isFrame(ours) &&
    isVerb(article, ours) &&
    (isBareVerb(source, theirs, wording) || isActNoun(source, theirs, wording)) &&
    isAsserted(article, ours) &&
    isFlat(article, ours) &&
    !isDenied(source, theirs) &&
    wordingIn(article, ASKING).length === 0 &&
    wordingIn(article, WANTING).length === 0 &&
    isAnswered(view, answers, clauseOf(article, ours), sentenceOf(source, theirs))
  );
}

/** Words between the asking and the act asked for. */
const REACH = 8;

/** "recommended that the council close …", "urged it to close …": a base form after the wording, in its sentence. */
function isBareVerb(side: Side, token: Token, wording: Span): boolean {
  const index = side.tokens.indexOf(token);
  const last = side.tokens.findLastIndex(({ span }) => span.end <= wording.end);
  const { end } = sentenceOf(side, side.tokens[last]!);
  const before = side.tokens[index - 1]?.norm ?? '';
  const isBase =
    !/(?:ed|ing|s)$/u.test(token.norm) && !/^(?:the|a|an|of|in|its|their|his|her)$/u.test(before);
  const isPassive = before === 'be' && isPastForm(token);
  return index > last && index <= last + REACH && token.span.end <= end && (isBase || isPassive);
}

/** Words between the asking and the noun of an act. */
const NOUN_REACH = 3;

/** "called for a ban on": the act as a noun right under the asking. */
function isActNoun(side: Side, token: Token, wording: Span): boolean {
  const index = side.tokens.indexOf(token);
  const last = side.tokens.findLastIndex(({ span }) => span.end <= wording.end);
  const between = side.tokens.slice(last + 1, index);
  return (
    index > last &&
    between.length <= NOUN_REACH &&
    between.some(({ norm }) => /^(?:a|an|the)$/u.test(norm)) &&
    /^(?:on|of|to|in|for)$/u.test(side.tokens[index + 1]?.norm ?? '')
  );
}
