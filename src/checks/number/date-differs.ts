import type { ClaimCheck, ClaimView, DateMention, Side } from '../../types/index.js';
import { isKin, kinship } from '../support/context.js';
import { counterpartOf } from '../support/counterparts.js';
import { mentionsOf, textOf } from '../../trace/checks/support/governors.js';

/** Fewest of the nearest words that must agree for two dates to date one event. */
const NEAR = 3;

/** First and last year a date may mean; null when it names none. */
function yearsOf({ year, lastYear }: DateMention): readonly [number, number] | null {
  return year === null ? null : [year, lastYear ?? year];
}

/** True when no part that both name differs. A date in a period, or on the right side of a bound, agrees. */
function agree(ours: DateMention, theirs: DateMention): boolean {
  const [mine, other] = [yearsOf(ours), yearsOf(theirs)];
  if (mine && other && !(mine[0] <= other[1] && other[0] <= mine[1])) return isBounded(ours, theirs);
  const parts = ['quarter', 'month', 'day'] as const;
  const differs = parts.some(
    (part) => ours[part] !== null && theirs[part] !== null && ours[part] !== theirs[part],
  );
  if (differs) return isBounded(ours, theirs);
  const bothUndated = ours.day === null || theirs.day === null;
  return !(
    bothUndated &&
    ours.weekday !== null &&
    theirs.weekday !== null &&
    ours.weekday !== theirs.weekday
  );
}

/** Dates that bound ("since 2014", "by 2026") are compared only with dates of the same relation. */
function isBounded(ours: DateMention, theirs: DateMention): boolean {
  return ours.relation !== theirs.relation;
}

/** True when both name a part that the other names too, so that they can differ at all. */
function areComparable(ours: DateMention, theirs: DateMention): boolean {
  const parts = ['year', 'quarter', 'month', 'day', 'weekday'] as const;
  return parts.some((part) => ours[part] !== null && theirs[part] !== null);
}

/** True when the passage names the claim's date anywhere, or another passage gives it to the same event. */
function isBorneOut(view: ClaimView, { ours, placed }: DatePair): boolean {
  const named = (side: Side): DateMention[] =>
    mentionsOf(side, 'date').filter((theirs) => areComparable(ours, theirs) && agree(ours, theirs));
  return (
    (!placed && named(view.source).length > 0) ||
    view.others.some((source) =>
      named(source).some((theirs) => isKin(kinship({ ...view, source, matches: [] }, ours, theirs), NEAR)),
    )
  );
}

/** A slip changes one part of a date; dates of which no part agrees date two events. */
function haveNothingInCommon(ours: DateMention, theirs: DateMention): boolean {
  const parts = (['year', 'month', 'day'] as const).filter(
    (part) => ours[part] !== null && theirs[part] !== null,
  );
  return parts.length > 1 && parts.every((part) => ours[part] !== theirs[part]);
}

/** Dates of the passage that no date of the claim agrees with: each dates something else, or the same thing otherwise. */
function unansweredDates(view: ClaimView): DateMention[] {
  const mine = mentionsOf(view.article, 'date');
  return mentionsOf(view.source, 'date').filter(
    (theirs) => !mine.some((ours) => areComparable(ours, theirs) && agree(ours, theirs)),
  );
}

/** Two periods printed in one place of a near copy must begin and end alike; overlap is not enough there. */
function differInPlace(ours: DateMention, theirs: DateMention): boolean {
  const arePeriods = ours.lastYear !== null && theirs.lastYear !== null;
  const sameEnds = ours.year === theirs.year && ours.lastYear === theirs.lastYear;
  return arePeriods ? !sameEnds && !isBounded(ours, theirs) : !agree(ours, theirs);
}

interface DatePair {
  readonly ours: DateMention;
  readonly theirs: DateMention;
  /** True when the place in a near copy told which answers which. */
  readonly placed: boolean;
}

function pairsOf(view: ClaimView): DatePair[] {
  const unanswered = unansweredDates(view);
  return mentionsOf(view.article, 'date').flatMap((ours): DatePair[] => {
    const placed = counterpartOf(view, ours);
    if (placed) return differInPlace(ours, placed) ? [{ ours, theirs: placed, placed: true }] : [];
    const ranked = unanswered
      .filter((theirs) => areComparable(ours, theirs) && !haveNothingInCommon(ours, theirs))
      .map((theirs) => ({ theirs, kin: kinship(view, ours, theirs) }))
      .filter(({ kin }) => isKin(kin, NEAR))
      .sort((a, b) => b.kin.near - a.kin.near || b.kin.shared - a.kin.shared);
    const best = ranked[0]?.theirs;
    return best ? [{ ours, theirs: best, placed: false }] : [];
  });
}

/** Finds dates that differ from the date the source gives for the same event. */
export const dateDiffers: ClaimCheck = {
  id: 'number/date-differs',
  subject: 'claim',
  summary: 'a date or period differs from the one the source gives for the same event',
  severity: 'error',
  manual: `Compares dates part by part, as far as both print them: "March 2024" and "20 March" do not differ. It speaks only when the words
around both dates tell the same event and no date of the passage agrees with the claim's. Where a sentence is repeated almost word for
word, the date in the same place must agree. Decades hold their years; "since", "by",
"before" and "after" are compared only with the like.`,
  examples: [
    {
      claim: 'Outages hit the northern counties in March 2023.',
      passage: 'Outages hit the northern counties in March 2024.',
      fires: true,
    },
    {
      claim: 'In 1954, he moved with his family to North London.',
      passage: 'In 1953, he moved with his family to London.',
      fires: true,
    },
    {
      claim: 'The ambassador leaves for Moscow on March 20.',
      passage: 'The ambassador leaves for Moscow on 22 March 2021.',
      fires: true,
    },
    {
      claim: 'Sales at the company fell in the third quarter of 2023.',
      passage: 'Sales at the company fell in the second quarter of 2023.',
      fires: true,
    },
    {
      claim: 'Outages hit the northern counties in March.',
      passage: 'Outages hit the northern counties on 20 March 2024.',
      fires: false,
    },
    {
      claim: 'The band was formed in Florida in the 1990s.',
      passage: 'The band was formed in Florida in 1993.',
      fires: false,
    },
    {
      claim: 'The company has sold ships since 2019.',
      passage: 'The company has sold ships in 2021.',
      fires: false,
    },
    {
      claim: 'The court freed the editor in 2019.',
      passage: 'The court fined the newspaper in 2017, and the police searched its offices.',
      fires: false,
    },
    {
      claim: 'The minister may resign over the march on Monday.',
      passage: 'The minister resigned over the march on 3 May.',
      fires: false,
    },
    {
      claim: 'The second survey was delivered on 30 May 2021, the ruling states.',
      passage: 'The second survey was delivered on 30 March 2021.',
      fires: true,
    },
    {
      claim: 'The mean level of the lake rose between 1980 and 2020.',
      passage: 'The mean level of the lake rose between 1970 and 2020.',
      fires: true,
    },
  ],
  run: (view) =>
    pairsOf(view)
      .filter((pair) => !isBorneOut(view, pair))
      .map(({ ours, theirs }) => {
        const expected = textOf(view.source, theirs.span);
        return {
          article: ours.span,
          source: theirs.span,
          actual: textOf(view.article, ours.span),
          expected,
          suggestion: `write \`${expected}\``,
        };
      }),
};
