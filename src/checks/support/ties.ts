import { root } from '../../language/root.js';
import { isContent } from '../../language/tokenize.js';
import type { Causal, ClaimView, Side, Span, Token } from '../../types/index.js';
import { mentionsOf, sentenceOf, tokensIn } from '../../trace/checks/support/governors.js';
import { isAsserted } from './rungs.js';
import { answeredIn, fullText, shareAnswered, weightyIn } from './wording.js';

/** Wording of connection that stands in the passage where the article joins the same two things by flat wording of cause. */
export function correlationBehind(view: ClaimView, ours: Causal): Causal | null {
  if (!isCause(ours) || !isFlatCause(view.article, ours) || isCausedInSource(view, ours)) return null;
  return connections(view).find((link) => joinsSame(view, ours, link)) ?? null;
}

function isCause({ tie }: Causal): boolean {
  return tie === 'cause' || tie === 'change';
}

function isFlatCause(side: Side, { span }: Causal): boolean {
  return isAsserted(side, tokensIn(side, span).at(-1)!);
}

/** Wording of connection in the passage, the firmer kind first. */
function connections({ source }: ClaimView): Causal[] {
  const all = mentionsOf(source, 'causal');
  return (['link', 'difference', 'time'] as const).flatMap((wanted) =>
    all.filter(({ tie }) => tie === wanted),
  );
}

/** Any wording of cause in the passages, or the article's own verb, bears the claim out or makes it undecidable. */
function isCausedInSource({ article, source, others }: ClaimView, ours: Causal): boolean {
  const verb = root(tokensIn(article, ours.span)[0]!.norm);
  return [source, ...others].some((side) =>
    mentionsOf(side, 'causal').some(
      ({ tie, span }) =>
        tie === 'cause' || (tie === 'change' && root(tokensIn(side, span)[0]!.norm) === verb),
    ),
  );
}

/** Words nearest to the wording on either side that are compared. */
const ARM = 4;
/** Share of the words on each side, and of the whole sentence, that the passage must answer; more is asked of a mere sequence. */
const MIN_ARM = 0.5;
const MIN_WHOLE = { link: 0.5, difference: 0.6, time: 0.6 } as const;
const TRIAL = /\b(?:randomi[sz]ed|randomly|placebo|trial|experiment\w*|controlled)\b/iu;

/** Where lots decided who got what, a difference between the groups is an effect. */
export function isTrial(view: ClaimView): boolean {
  return TRIAL.test(fullText(view));
}

function joinsSame(view: ClaimView, ours: Causal, theirs: Causal): boolean {
  const sentence = sentenceOf(view.article, tokensIn(view.article, ours.span)[0]!);
  const answer = sentenceOf(view.source, tokensIn(view.source, theirs.span)[0]!);
  const asked = weightyIn(view.article, sentence, [ours.span]);
  const tie = theirs.tie === 'time' || theirs.tie === 'difference' ? theirs.tie : 'link';
  if (shareAnswered(view, asked, answer) < MIN_WHOLE[tie]) return false;
  if (tie === 'difference' && isTrial(view)) return false;
  const arms = armsOf(view.article, sentence, ours.span);
  return (
    arms.every((arm) => answeredIn(view, arm, answer).length >= Math.max(1, arm.length * MIN_ARM)) &&
    (tie === 'difference' || isParted(view, arms, theirs))
  );
}

/** The two things joined must stand on both sides of the passage's wording too, unless it opens or closes with both. */
function isParted(view: ClaimView, arms: readonly Token[][], theirs: Causal): boolean {
  const sides = arms.map((arm) =>
    view.matches
      .filter(({ article }) => arm.includes(article))
      .map(({ source }) => source.span.start < theirs.span.start),
  );
  const opens = tokensIn(view.source, sentenceOf(view.source, tokensIn(view.source, theirs.span)[0]!))[0];
  const isNoun = /^(?:associations?|correlations?|links?|connection|relationship|after|following)$/u.test(
    tokensIn(view.source, theirs.span)[0]!.norm,
  );
  if (isNoun && (opens?.span.start === theirs.span.start || theirs.tie === 'link')) return true;
  return sides.some((one) => one.includes(true)) && sides.some((one) => one.includes(false));
}

/** The nearest words that carry content before and after the wording; of wording that opens its sentence, around the comma. */
export function armsOf(side: Side, sentence: Span, wording: Span): [Token[], Token[]] {
  const words = (span: Span) => tokensIn(side, span).filter(isContent);
  const before = words({ start: sentence.start, end: wording.start });
  const after = words({ start: wording.end, end: sentence.end });
  if (before.length > 0) return [before.slice(-ARM), after.slice(0, ARM)];
  const comma = tokensIn(side, sentence).find(({ text, span }) => text === ',' && span.start > wording.end);
  const border = comma?.span.start ?? sentence.end;
  return [
    words({ start: wording.end, end: border }).slice(0, ARM),
    words({ start: border, end: sentence.end }).slice(0, ARM),
  ];
}
