import { root } from '../../text/root.js';
import { isContent } from '../../text/tokenize.js';
import type { Causal, ClaimCheck, ClaimView, Side, Span, Token } from '../../types.js';
import { mentionsOf, sentenceOf, tokensIn } from '../support/governors.js';
import { isAsserted } from '../support/rungs.js';
import { answeredIn, differenceOf, fullText, shareAnswered, weightyIn, widened } from '../support/wording.js';

/** Things that only go together, or follow each other, are told as cause and effect. */
export const correlationAsCause: ClaimCheck = {
  id: 'status/correlation-as-cause',
  subject: 'claim',
  severity: 'error',
  summary:
    'The source says that things go together or follow each other; the article says that one causes the other',
  manual: `"Associated with", "linked to", "coincided with" and "after" say that two things occur together; which brings the other about, if either does,
they leave open. Press releases and news turn them into "causes", "because of" or "cuts the risk" more than any other finding (Sumner 2014,
Wright & Augenstein 2021). The check fires when the article joins the same two things by flat wording of cause and the passage has only wording of
connection. A passage that speaks of cause itself, and an article that hedges ("may cause"), are left alone; a mere "after" makes it a warning.`,
  examples: [
    {
      claim: 'Drinking coffee causes insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: true,
    },
    {
      claim: 'Night work causes heart disease in nurses.',
      passage: 'Nurses who worked at night had heart disease more often.',
      fires: true,
    },
    {
      claim: 'Night work reduces the risk of heart disease in nurses.',
      passage: 'In a randomised trial nurses who worked at night had less heart disease.',
      fires: false,
    },
    {
      claim: 'The scanning knocked out systems in 13 counties.',
      passage: 'Outages of systems in 13 counties coincided with the scanning.',
      fires: true,
    },
    {
      claim: 'Crime fell because of the new street lights.',
      passage: 'The fall in crime was linked to the new street lights.',
      fires: true,
    },
    {
      claim: 'A daily walk lowers the risk of stroke.',
      passage: 'A daily walk was associated with a lower risk of stroke.',
      fires: true,
    },
    {
      claim: 'The new timetable led to a rise in complaints.',
      passage: 'Complaints rose after the new timetable.',
      fires: true,
    },
    {
      claim: 'Drinking coffee is linked to insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'Drinking coffee may cause insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'The flood led to the closure of the bridge.',
      passage: 'The bridge was closed after the flood because of cracks that the flood had caused.',
      fires: false,
    },
    {
      claim: 'There is no proof that coffee causes insomnia in older adults.',
      passage: 'Drinking coffee was associated with insomnia in older adults.',
      fires: false,
    },
    {
      claim: 'The strike led to the closure of three schools.',
      passage: 'Drinking coffee was associated with insomnia in three schools.',
      fires: false,
    },
  ],
  run: (view) =>
    mentionsOf(view.article, 'causal')
      .filter((ours) => isCause(ours) && isFlatCause(view.article, ours) && !isCausedInSource(view, ours))
      .flatMap((ours) => {
        const theirs = connections(view).find((link) => joinsSame(view, ours, link));
        if (!theirs) return [];
        const difference = differenceOf(
          view,
          widened(view.article, ours.span, 0, 2),
          widened(view.source, theirs.span, theirs.tie === 'link' ? 1 : 0, 2),
        );
        return [theirs.tie === 'time' ? { ...difference, severity: 'warning' as const } : difference];
      }),
};

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
/** Where lots decided who got what, a difference between the groups is an effect. */
const TRIAL = /\b(?:randomi[sz]ed|randomly|placebo|trial|experiment\w*|controlled)\b/iu;

function joinsSame(view: ClaimView, ours: Causal, theirs: Causal): boolean {
  const sentence = sentenceOf(view.article, tokensIn(view.article, ours.span)[0]!);
  const answer = sentenceOf(view.source, tokensIn(view.source, theirs.span)[0]!);
  const asked = weightyIn(view.article, sentence, [ours.span]);
  const tie = theirs.tie === 'time' || theirs.tie === 'difference' ? theirs.tie : 'link';
  if (shareAnswered(view, asked, answer) < MIN_WHOLE[tie]) return false;
  if (tie === 'difference' && TRIAL.test(fullText(view))) return false;
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
function armsOf(side: Side, sentence: Span, wording: Span): [Token[], Token[]] {
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
