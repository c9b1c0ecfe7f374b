import { words } from '../../language/word-line.js';
import type { ClaimCheck, ClaimView, Side, Span } from '../../types/index.js';
import { isAsked, mentionsOf, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { differenceOf, isAnywhere, shareAnswered, weightyIn, wordingIn } from '../support/wording.js';

/** Likelihood by degree: what a level of confidence is mistaken for. */
const CHANCE = words(
  String.raw`(?:low|moderate|medium|high|strong|good|fair|small|slight|reasonable|considerable|great) (?:chance|chances|likelihood|probability|odds)|(?:very |highly |moderately |fairly |quite |most )(?:un)?likely|probably|(?:un)?likely(?= (?:that|to) )`,
);
/** Any wording of likelihood: a passage that has it speaks of likelihood itself. */
const LIKELIHOOD = words(
  String.raw`(?:un)?likely|likelihood|prob\S+|chances?|odds|improbable|possib\S+|may|might|could|perhaps|certain|certainly|percent|risk|risks`,
);

/** The source states confidence in a judgement, the article a likelihood of the thing, or the reverse. */
export const confidenceAsLikelihood: ClaimCheck = {
  id: 'certainty/confidence-as-likelihood',
  subject: 'claim',
  severity: 'warning',
  summary: 'Confidence in a judgement is told as likelihood of the thing, or the reverse',
  manual: `Confidence tells how good the evidence for a judgement is, likelihood how probable the thing is; ICD 203 keeps the two axes apart and bids analysts not to
mix them in one sentence. "We assess with moderate confidence that it leaked" is not "there is a moderate chance that it leaked", and "very
likely" is not "high confidence". The check fires when one side weighs the statement on one axis only and the other side on the other only.`,
  examples: [
    {
      claim: 'There is a moderate chance that the virus leaked from a laboratory.',
      passage: 'We assess with moderate confidence that the virus leaked from a laboratory.',
      fires: true,
    },
    {
      claim: 'The ship very likely sank in the storm off the cape.',
      passage: 'We judge with high confidence that the ship sank in the storm off the cape.',
      fires: true,
    },
    {
      claim: 'The agency says with high confidence that the dam will fail.',
      passage: 'The agency says it is very likely that the dam will fail.',
      fires: true,
    },
    {
      claim: 'Experts have high confidence that sea levels will rise by 2050.',
      passage: 'Experts say sea levels will very likely rise by 2050.',
      fires: true,
    },
    {
      claim: 'The agency assesses with moderate confidence that the virus leaked from a laboratory.',
      passage: 'We assess with moderate confidence that the virus leaked from a laboratory.',
      fires: false,
    },
    {
      claim: 'The ship very likely sank in the storm.',
      passage: 'We judge with high confidence that the ship very likely sank in the storm.',
      fires: false,
    },
    {
      claim: 'Consumer confidence is high, and sales will likely rise.',
      passage: 'Sales will likely rise this year.',
      fires: false,
    },
    {
      claim: 'The harbour will probably freeze in winter.',
      passage: 'We judge with high confidence that the ship sank in the storm.',
      fires: false,
    },
  ],
  run: (view) => [...chanceForConfidence(view), ...confidenceForChance(view)],
};

function chanceForConfidence(view: ClaimView) {
  const [theirs] = mentionsOf(view.source, 'confidence');
  if (!theirs || isAnywhere(view, LIKELIHOOD) || mentionsOf(view.article, 'confidence').length > 0) return [];
  const [ours] = wordingIn(view.article, CHANCE);
  return ours && isSameStatement(view, ours, theirs.span)
    ? [differenceOf(view, padded(view.article, ours), theirs.span)]
    : [];
}

function confidenceForChance(view: ClaimView) {
  const [ours] = mentionsOf(view.article, 'confidence');
  const [theirs] = wordingIn(view.source, CHANCE);
  const isMixed = [view.source, ...view.others].some((side) => mentionsOf(side, 'confidence').length > 0);
  if (!ours || !theirs || isMixed || wordingIn(view.article, LIKELIHOOD).length > 0) return [];
  return isSameStatement(view, ours.span, theirs)
    ? [differenceOf(view, ours.span, padded(view.source, theirs))]
    : [];
}

/** Share of the statement that must be the same on both sides, and the fewest words of it. */
const MIN_SHARE = 0.75;
const FEWEST_WORDS = 2;

function isSameStatement(view: ClaimView, ours: Span, theirs: Span): boolean {
  const token = tokensIn(view.article, ours)[0]!;
  const sentence = sentenceOf(view.article, token);
  const asked = weightyIn(view.article, sentence, [ours]).filter(({ norm }) => !JUDGING.test(norm));
  const answer = sentenceOf(view.source, tokensIn(view.source, theirs)[0]!);
  return (
    !isAsked(view.article, token) &&
    asked.length >= FEWEST_WORDS &&
    shareAnswered(view, asked, answer) >= MIN_SHARE
  );
}

/** Verbs and bodies that weigh: they are not part of what is weighed. */
const JUDGING =
  /^(?:assess|judg|estimat|believ|experts?|analysts?|officials?|agency|agencies|scientists?|intelligence)/u;

/** A single word is printed with the one before it. */
function padded(side: Side, span: Span): Span {
  const tokens = tokensIn(side, span);
  const index = side.tokens.indexOf(tokens[0]!);
  const before = side.tokens[index - 1];
  return tokens.length > 1 || before?.kind !== 'word' ? span : { start: before.span.start, end: span.end };
}
