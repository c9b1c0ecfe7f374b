import type { ClaimCheck, ClaimView, Difference, Side } from '../../types/index.js';
import { derivedShare, derivedStep, meet, statedShare, statedStep, type Range } from '../support/changes.js';
import { isSameTrend, isToldAsFact, trendsOf, type Trend } from '../support/trends.js';
import { textOf } from '../../trace/checks/support/governors.js';

/** The article tells the size of a change otherwise than the source's figures make it. */
export const changeDiffers: ClaimCheck = {
  id: 'number/change-differs',
  subject: 'claim',
  severity: 'error',
  summary: 'the size of a change does not follow from the figures the source gives',
  manual: `Works out what the source's figures make of a change and holds the article's words against it: from 31 to 41 percent is a rise of 10
percentage points, of 32 percent, and no doubling. It compares "doubled", "tripled" and "halved", percentages, points and amounts ("by 300") with
"from … to …", and the other way round. Rounding, "nearly" and "more than" are allowed for. It is silent unless both sides tell the same
change of the same thing at what may be the same time.`,
  examples: [
    {
      claim: 'Turnout doubled to 41 percent.',
      passage: 'Turnout rose from 31 percent to 41 percent.',
      fires: true,
    },
    {
      claim: 'Support for the party rose by 10 percent.',
      passage: 'Support for the party rose from 31 percent to 41 percent.',
      fires: true,
    },
    {
      claim: 'The number of beds was halved.',
      passage: 'The number of beds dropped from 400 to 320.',
      fires: true,
    },
    {
      claim: 'Membership grew from 2,000 to 3,000.',
      passage: 'Membership grew by 20 percent.',
      fires: true,
    },
    {
      claim: 'Turnout rose by 10 percentage points.',
      passage: 'Turnout rose from 31 percent to 41 percent.',
      fires: false,
    },
    {
      claim: 'Membership rose by half.',
      passage: 'Membership rose from 2,000 to 3,012.',
      fires: false,
    },
    {
      claim: 'The budget nearly doubled.',
      passage: 'The budget grew from 2.1 to 4 million crowns.',
      fires: false,
    },
    {
      claim: 'The budget doubled in 2019.',
      passage: 'The budget grew from 2.1 to 2.3 million crowns in 2021.',
      fires: false,
    },
    {
      claim: 'The price of bread rose by 30 cents.',
      passage: 'The price of bread rose from 1.20 to 1.50 euros.',
      fires: false,
    },
  ],
  run,
};

function run(view: ClaimView): Difference[] {
  const theirs = told(view.source);
  return told(view.article).flatMap((ours) => {
    const same = theirs.filter(
      (other) => ours.direction === other.direction && isSameTrend(view, ours, other),
    );
    const other = same.find((one) => isAtOdds(view, ours, one));
    if (!other || same.some((one) => agreesSomewhere(view, ours, one))) return [];
    return [differenceOf(view, ours, other)];
  });
}

const told = (side: Side): Trend[] => trendsOf(side).filter((trend) => isToldAsFact(side, trend));

/** Pairs of ranges that must meet if both sides tell one change. What both print alike is the business of other checks. */
function rangesOf({ article, source }: ClaimView, ours: Trend, theirs: Trend): [Range, Range][] {
  const [mine, other] = [
    statedShare(ours, wordsBefore(article, ours)),
    statedShare(theirs, wordsBefore(source, theirs)),
  ];
  const isOtherForm = (ours.factor === null) !== (theirs.factor === null);
  const pairs: [Range | null, Range | null][] = [
    [mine, derivedShare(theirs)],
    [derivedShare(ours), other],
    [statedStep(ours, theirs), derivedStep(theirs)],
    [derivedStep(ours), statedStep(theirs, ours)],
    ...(isOtherForm ? [[mine, other] as [Range | null, Range | null]] : []),
  ];
  return pairs.filter((pair): pair is [Range, Range] => pair[0] !== null && pair[1] !== null);
}

function isAtOdds(view: ClaimView, ours: Trend, theirs: Trend): boolean {
  return rangesOf(view, ours, theirs).some(([a, b]) => !meet(a, b));
}

function agreesSomewhere(view: ClaimView, ours: Trend, theirs: Trend): boolean {
  return rangesOf(view, ours, theirs).some(([a, b]) => meet(a, b));
}

/** "more than doubled", "nearly halved": the two words before it bound a factor. */
function wordsBefore({ tokens }: Side, { word }: Trend): string {
  const at = tokens.indexOf(word);
  return tokens
    .slice(Math.max(0, at - 2), at)
    .map(({ norm }) => norm)
    .join(' ');
}

function differenceOf({ article, source }: ClaimView, ours: Trend, theirs: Trend): Difference {
  const expected = textOf(source, theirs.span);
  return {
    article: ours.span,
    source: theirs.span,
    actual: textOf(article, ours.span),
    expected,
    suggestion: isPointsAsPercent(ours, theirs) ? `write \`percentage points\`` : `write \`${expected}\``,
  };
}

/** "by 10 percent" for a step from 31 to 41 percent. */
function isPointsAsPercent(ours: Trend, theirs: Trend): boolean {
  const step = derivedStep(theirs);
  const { by } = ours;
  return (
    step !== null &&
    by?.unit === 'percent' &&
    theirs.to?.unit === 'percent' &&
    meet({ low: by.low, high: by.high ?? by.low }, step)
  );
}
