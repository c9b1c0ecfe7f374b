import type { ClaimCheck, ClaimView, Difference } from '../../types/index.js';
import { agrees, differByScale, sameFigures } from '../support/amounts.js';
import { figuresExchanged } from '../support/counterparts.js';
import { exchangedAmounts } from '../support/exchanged.js';
import { atOtherTimes, isBorneOut, printed, printedSpan, quantityPairs } from '../support/quantity-pairs.js';

/** Finds numbers that differ beyond rounding from the number the source gives for the same thing. */
export const amountDiffers: ClaimCheck = {
  id: 'number/amount-differs',
  subject: 'claim',
  summary: 'a number differs from the number the source gives for the same thing',
  severity: 'error',
  manual: `Compares each quantity of the claim with the quantity of the passage that counts or measures the same thing in the same
kind of unit. Quantities are intervals: rounding, "about", "nearly half" for 48.7 percent, "more than 40" for 42 and converted units
pass. Two amounts that change places ("30 firms and 25 companies" for 25 firms and 30 companies) are told each by what it counts. Where a sentence is repeated almost word for word, the place tells which number answers which: ages, grades and times of day are
compared there too. Elsewhere it speaks only when no quantity of the passage bears the claim out, and leaves alone figures of other years. QuanTemp and
summarisation studies (FRANK) put changed numbers among the commonest errors of retelling.`,
  examples: [
    {
      claim: 'Outages hit 31 counties during the scan.',
      passage: 'Outages hit 13 counties during the scan.',
      fires: true,
    },
    {
      claim: 'Repairs cost the town $4.2 million last year, auditors said.',
      passage: 'Auditors said that repairs cost the town $2.4 million last year.',
      fires: true,
    },
    {
      claim: 'About a third of adults have no savings account.',
      passage: 'Nearly half of adults have no savings account.',
      fires: true,
    },
    {
      claim: 'The prosecutor charged at least forty officials with fraud.',
      passage: 'The prosecutor charged 14 officials with fraud.',
      fires: true,
    },
    {
      claim: 'The bridge, finished in June, is 120 km long.',
      passage: 'The bridge, finished in June, is 12 km long.',
      fires: true,
    },
    {
      claim: 'Unemployment in the region rose to 9.1 percent.',
      passage: 'Unemployment in the region rose to 7.9 percent.',
      fires: true,
    },
    {
      claim: 'Repairs cost nearly half of the budget.',
      passage: 'Repairs cost 48.7 percent of the budget.',
      fires: false,
    },
    {
      claim: 'The trail is about 10 kilometres long.',
      passage: 'The trail is 10.2 kilometres long.',
      fires: false,
    },
    {
      claim: 'More than 40,000 people fled the city.',
      passage: 'Officials said 42,318 people fled the city.',
      fires: false,
    },
    {
      claim: 'The company sold 4.2 million phones.',
      passage: 'The company sold 4,213,566 phones.',
      fires: false,
    },
    {
      claim: 'Several networks were scanned in the attack.',
      passage: 'Five networks were scanned in the attack.',
      fires: false,
    },
    {
      claim: 'Two counties reported outages during the count.',
      passage: 'Thirteen counties replaced their machines before the count.',
      fires: false,
    },
    {
      claim: 'The company sold 30 ships in 2019.',
      passage: 'The company sold 12 ships in 2021.',
      fires: false,
    },
    {
      claim: 'The march went on for two years.',
      passage: 'The march went on for 24 months.',
      fires: false,
    },
    {
      claim: 'Section 4 of the act bars the sale.',
      passage: 'Section 7 of the act bars the sale.',
      fires: false,
    },
    {
      claim: 'About 640,000 tickets have been sold.',
      passage: 'Of the tickets printed, about 460,000 have been sold so far.',
      fires: true,
    },
    {
      claim:
        'The level of the lake rose by 31 centimetres between 1980 and 2020, from 8 in the north to 24 in the south.',
      passage:
        'The level of the lake rose by 31 centimetres between 1980 and 2020, from 8 in the north to 14 in the south.',
      fires: true,
    },
    {
      claim: 'The bakers opened the doors at 7.40 a.m. on Monday.',
      passage: 'The bakers opened the doors at 6.40 a.m. on Monday.',
      fires: true,
    },
    {
      claim: 'On Friday a woman of 71 was fined for the theft.',
      passage: 'On Friday a woman of 17 was fined for the theft.',
      fires: true,
    },
    {
      claim: 'The council has 30 local firms and 25 foreign companies.',
      passage: 'Made up of 25 local firms and 30 foreign companies, the council meets in May.',
      fires: true,
    },
    {
      claim: 'The council has 25 local firms and 30 foreign companies.',
      passage: 'Made up of 30 foreign companies and 25 local firms, the council meets in May.',
      fires: false,
    },
    {
      claim: 'In 2019 the harbour took 40 ships and paid 7 pilots.',
      passage: 'In 2021 the harbour took 60 ships and paid 7 pilots.',
      fires: false,
    },
  ],
  run: (view) => [...amounts(view), ...figures(view)],
};

function amounts(view: ClaimView): Difference[] {
  const differing = quantityPairs(view)
    .filter(
      ({ ours, theirs }) =>
        !agrees(ours, theirs) && !sameFigures(ours, theirs) && !differByScale(ours, theirs),
    )
    .filter((pair) => !isBorneOut(view, pair) && !atOtherTimes(view, pair));
  const exchanged = exchangedAmounts(view);
  return [...exchanged, ...differing.filter(({ ours }) => !exchanged.some((pair) => pair.ours === ours))].map(
    ({ ours, theirs }) => {
      const expected = printed(view.source, theirs);
      return {
        article: printedSpan(ours),
        source: printedSpan(theirs),
        actual: printed(view.article, ours),
        expected,
        suggestion: `write \`${expected}\``,
      };
    },
  );
}

/** Times of day, grades and ages, told apart by their place alone. */
function figures(view: ClaimView): Difference[] {
  return figuresExchanged(view).map(({ ours, theirs }) => ({
    article: ours.span,
    source: theirs.span,
    actual: ours.text,
    expected: theirs.text,
    suggestion: `write \`${theirs.text}\``,
  }));
}
