import { root } from '../../language/root.js';
import { cover } from '../../language/span.js';
import type { ClaimCheck, ClaimView, Difference, Side } from '../../types/index.js';
import { isSameTrend, isToldAsFact, tells, trendsOf, type Trend } from '../support/trends.js';
import { differenceOf } from '../support/wording.js';

/** The article says that something rose of which the source says that it fell, or the reverse. */
export const trendReversed: ClaimCheck = {
  id: 'number/trend-reversed',
  subject: 'claim',
  severity: 'error',
  summary: 'The article says it rose; the source says it fell, or the reverse',
  manual: `A rise told as a fall keeps every figure and turns the news round. The check reads what rises or falls, told by a verb ("turnout fell") or a noun
("a fall in turnout"), and fires when the passage tells the opposite of the same thing. It is silent when some passage tells it as
the article does, when other years, months or groups are named, and where either side speaks of what may or would come.`,
  examples: [
    {
      claim: 'Turnout fell to 41 percent, the commission said.',
      passage: 'Turnout rose to 41 percent.',
      fires: true,
    },
    {
      claim: 'Sales of new cars dropped by 8 percent in May.',
      passage: 'In May sales of new cars climbed by 8 percent.',
      fires: true,
    },
    {
      claim: 'The office reported a rise in thefts from shops last year.',
      passage: 'Thefts from shops declined last year.',
      fires: true,
    },
    {
      claim: 'Rents in the city have soared since the reform.',
      passage: 'Since the reform rents in the city have fallen.',
      fires: true,
    },
    {
      claim: 'Turnout fell to 41 percent in 2019.',
      passage: 'Turnout rose to 41 percent in 2023.',
      fires: false,
    },
    {
      claim: 'Turnout among women fell.',
      passage: 'Turnout among men rose.',
      fires: false,
    },
    {
      claim: 'Turnout fell in the north.',
      passage: 'Turnout rose in the south and fell in the north.',
      fires: false,
    },
    {
      claim: 'Exports grew last year.',
      passage: 'Last year imports grew while exports fell.',
      fires: true,
    },
    {
      claim: 'Rents in the city fell.',
      passage: 'Rents in the city could rise if the reform fails.',
      fires: false,
    },
    {
      claim: 'Thefts from shops fell.',
      passage: 'Thefts from shops did not rise.',
      fires: false,
    },
  ],
  run,
};

function run(view: ClaimView): Difference[] {
  const theirs = told(view.source);
  return told(view.article).flatMap((ours) => {
    const reversed = theirs.find((other) => isOpposite(view, ours, other));
    if (!reversed || isToldBothWays(view, ours, reversed)) return [];
    return [differenceOf(view, spanOf(ours), spanOf(reversed))];
  });
}

const told = (side: Side): Trend[] => trendsOf(side).filter((trend) => isToldAsFact(side, trend));

function isOpposite(view: ClaimView, ours: Trend, theirs: Trend): boolean {
  return ours.direction !== theirs.direction && isSameTrend(view, ours, theirs);
}

/** The passage or the claim tells of both, or another passage tells of the same thing what the article does. */
function isToldBothWays(view: ClaimView, { direction, subject }: Trend, theirs: Trend): boolean {
  const head = subject.at(-1)!;
  const names = ({ tokens }: Side) => tokens.some(({ norm }) => root(norm) === root(head.norm));
  return (
    tells(view.article, theirs.direction, head) ||
    [view.source, ...view.others].some((side) => names(side) && tells(side, direction, head))
  );
}

const spanOf = ({ subject, word }: Trend) => cover([subject.at(-1) ?? word, word].map(({ span }) => span));
