import { overlaps } from '../../language/span.js';
import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Match, Side, Token } from '../../types/index.js';
import {
  indexOf,
  isAsked,
  mentionsOf,
  modalBefore,
  sentenceOf,
  tokensIn,
} from '../../trace/checks/support/governors.js';
import { isFrame } from '../support/answers.js';
import { differenceOf, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';
import { phraseSpan } from '../support/phrases.js';
import { verbGroupStart } from '../support/heads.js';

/** Conditions that no conjunction opens: "without aid", "should it rain", "under the highest emissions". */
const BARE_CONDITION = words(
  String.raw`without|should (?:the|a|an|it|they|no|this|that)|were (?:the|it|they) (?:\S+ ){0,4}to|under (?:the|a|an) (?:\S+ )?(?:scenario|emissions|plan|proposal|assumption)|in the event|failing`,
);
/** Wording by which an article keeps a condition or a doubt, in whatever words. */
const KEPT =
  /^(?:if|unless|would|could|may|might|should|without|provided|assuming|depending|possible|possibly|perhaps|likely|risks?|threat\w*|scenario|otherwise|warn\w*|fear\w*|forecast\w*|predict\w*|expect\w*|faces?|cannot|needs?)$/u;

/** What the source says would happen under a condition is told as certain to happen, or as happening. */
export const conditionalAsFact: ClaimCheck = {
  id: 'status/conditional-as-fact',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source says it would happen under a condition; the article says it will, or that it does',
  manual: `"Would" with a condition says what follows from something that may never come about. Told with "will" or in the present, a warning becomes a forecast
and a plan an event (P&CY; domain rule S07). The check fires when the source's verb stands under "would" or "could" in a sentence with a condition
("if", "unless", "without", "should the …") and the article has the same verb with "will" or in the progressive present, and neither a condition
nor a doubt of its own. Past tense in the article is left to other checks: the condition may have come true since.`,
  examples: [
    {
      claim: 'The village will be flooded.',
      passage: 'If the dyke is not raised, the village would be flooded.',
      fires: true,
    },
    {
      claim: 'Similar attempts will recur at the polls.',
      passage: 'Unless the software is replaced, similar attempts could recur at the polls.',
      fires: true,
    },
    {
      claim: 'Bus fares are rising in the city.',
      passage: 'Bus fares would rise in the city should the subsidy end.',
      fires: true,
    },
    {
      claim: 'The airline will collapse this winter.',
      passage: 'Without state aid the airline would collapse this winter.',
      fires: true,
    },
    {
      claim: 'Without state aid the airline will collapse this winter.',
      passage: 'Without state aid the airline would collapse this winter.',
      fires: false,
    },
    {
      claim: 'The village could be flooded.',
      passage: 'If the dyke is not raised, the village would be flooded.',
      fires: false,
    },
    {
      claim: 'The village was flooded in May.',
      passage: 'If the dyke is not raised, the village would be flooded.',
      fires: false,
    },
    {
      claim: 'The minister will visit the village.',
      passage: 'If the dyke is not raised, the village would be flooded.',
      fires: false,
    },
    {
      claim: 'The airline will not collapse this winter.',
      passage: 'Without state aid the airline would collapse this winter.',
      fires: false,
    },
  ],
  run: (view) => {
    const { article, source } = view;
    const match = view.matches.find((candidate) => isRaised(view, candidate));
    if (!match) return [];
    const ours = phraseSpan(article, verbGroupStart(article, match.article), indexOf(article, match.article));
    const theirs = phraseSpan(source, verbGroupStart(source, match.source), indexOf(source, match.source));
    return [
      differenceOf(view, ours, theirs, (expected) => `write \`${expected}\`, and under which condition`),
    ];
  },
};

/** Share of the claim's words that the sentence of the passage must answer. */
const MIN_SHARE = 0.6;

function isRaised(view: ClaimView, { article: ours, source: theirs }: Match): boolean {
  const { article, source } = view;
  const [stated, conditional] = [sentenceOf(article, ours), sentenceOf(source, theirs)];
  return (
    !isFrame(ours) &&
    isForeseen(article, ours) &&
    /^(?:would|could)$/u.test(modalBefore(source, theirs) ?? '') &&
    isNextToModal(source, theirs) &&
    isConditional(source, theirs) &&
    !isAsked(article, ours) &&
    isGroupDenied(article, ours) === isGroupDenied(source, theirs) &&
    !tokensIn(article, stated).some(({ norm }) => KEPT.test(norm)) &&
    shareAnswered(view, weightyIn(article, stated), conditional) >= MIN_SHARE
  );
}

/** "will be flooded", "is going", "are rising". */
function isForeseen(side: Side, verb: Token): boolean {
  const at = indexOf(side, verb);
  const group = side.tokens.slice(verbGroupStart(side, verb), at + 1);
  const progressive = /ing$/u.test(verb.norm) && group.some(({ norm }) => /^(?:is|are)$/u.test(norm));
  return progressive || group.some(({ norm }) => /^(?:will|shall)$/u.test(norm));
}

/** "will not be flooded"; a "without" elsewhere in the sentence denies something else. */
function isGroupDenied(side: Side, verb: Token): boolean {
  return side.tokens
    .slice(verbGroupStart(side, verb), indexOf(side, verb))
    .some(({ norm }) => /^(?:not|never|\p{L}+n't)$/u.test(norm));
}

/** Only auxiliaries and adverbs stand between the modal verb and the word, so that it is the verb. */
function isNextToModal(side: Side, verb: Token): boolean {
  return /^(?:would|could)$/u.test(side.tokens[verbGroupStart(side, verb)]?.norm ?? '');
}

function isConditional(side: Side, verb: Token): boolean {
  const sentence = sentenceOf(side, verb);
  return (
    mentionsOf(side, 'condition').some(({ span }) => overlaps(span, sentence)) ||
    wordingIn(side, BARE_CONDITION).some((span) => overlaps(span, sentence))
  );
}
