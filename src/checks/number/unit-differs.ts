import { unitNamed } from '../../language/units.js';
import type { ClaimCheck, ClaimView, Quantity, Token } from '../../types/index.js';
import { agrees, differByScale, sameFamily, sameFigures, sameUnit } from '../support/amounts.js';
import { kinship } from '../support/context.js';
import { mentionsOf } from '../../trace/checks/support/governors.js';
import {
  isBorneOut,
  printed,
  printedSpan,
  quantityPairs,
  type QuantityPair,
} from '../support/quantity-pairs.js';

/** The same figures of the same money are a coincidence already: so many of the nearest words that agree are enough. */
const NEAR_MONEY = 2;
/** Characters on either side of an amount that hold the verb and the noun it belongs to. */
const BESIDE = 40;

/** Same figures, another unit or scale: kilometres for miles, percent for points, million for billion. */
function isOtherUnit(ours: Quantity, theirs: Quantity): boolean {
  if (ours.ordinal || theirs.ordinal) return false;
  if ((sameFamily(ours, theirs) || isBare(ours) || isBare(theirs)) && differByScale(ours, theirs))
    return true;
  if (ours.unit === null || theirs.unit === null || sameUnit(ours, theirs)) return false;
  return (
    sameFigures(ours, theirs) && !isNumberWord(ours) && !(sameFamily(ours, theirs) && agrees(ours, theirs))
  );
}

/** "An overrun of 32.6 million": the unit is understood from the words around. */
function isBare({ unit, noun }: Quantity): boolean {
  return unit === null && noun === null;
}

/** "Half" and "twice" carry their unit inside: equal figures beside them are chance. */
function isNumberWord({ unit }: Quantity): boolean {
  return unit !== null && unitNamed(unit).family === 'times';
}

/** "$10 billion" for "$10 million" in sentences that are otherwise told in other words. */
function slipsOfScale(view: ClaimView): QuantityPair[] {
  return mentionsOf(view.article, 'quantity').flatMap((ours) => {
    const theirs = mentionsOf(view.source, 'quantity').filter(
      (other) => ours.unit !== null && sameUnit(ours, other) && differByScale(ours, other),
    );
    const [only] = theirs;
    const isNear =
      only !== undefined && kinship(view, ours, only).near + relatedNear(view, ours, only) >= NEAR_MONEY;
    return isNear && theirs.length === 1 ? [{ ours, theirs: only, placed: false }] : [];
  });
}

/** Words beside both amounts that mean the same ("financed with", "funded by"). */
function relatedNear({ evidence: { related } }: ClaimView, ours: Quantity, theirs: Quantity): number {
  const isBeside = (token: Token, { span }: Quantity): boolean =>
    token.span.end > span.start - BESIDE && token.span.start < span.end + BESIDE;
  return related.filter(
    ({ article, source, relation }) =>
      relation !== 'antonym' && isBeside(article, ours) && isBeside(source, theirs),
  ).length;
}

/** The pairs found by what is counted, and those that only the figures tell. */
function otherUnits(view: ClaimView): QuantityPair[] {
  const found = quantityPairs(view, isOtherUnit);
  return [...found, ...slipsOfScale(view).filter(({ ours }) => !found.some((pair) => pair.ours === ours))];
}

/** Finds figures told with another unit or another scale word than the source's. */
export const unitDiffers: ClaimCheck = {
  id: 'number/unit-differs',
  subject: 'claim',
  summary:
    'the figures agree but the unit or the scale does not: million for billion, percent for percentage points',
  severity: 'error',
  manual: `Compares quantities whose figures are equal. A scale word changed ("million" for "billion"), a currency changed, kilometres
for miles, or percent for percentage points makes another quantity of the same figures. From 40 to 44 percent is a rise of 4
percentage points and of 10 percent. Converted amounts ("100 km" for "62 miles") pass.`,
  examples: [
    {
      claim: 'Repairs cost the town 4.2 billion crowns.',
      passage: 'Repairs cost the town 4.2 million crowns.',
      fires: true,
    },
    {
      claim: 'Support for the party rose by 5 percent in June.',
      passage: 'Support for the party rose by 5 percentage points in June.',
      fires: true,
    },
    {
      claim: 'The fire burned along 30 kilometres of the coast.',
      passage: 'The fire burned along 30 miles of the coast.',
      fires: true,
    },
    {
      claim: 'The firm paid a fine of €20m over the leak.',
      passage: 'The firm paid a fine of $20m over the leak.',
      fires: true,
    },
    {
      claim: 'The firm paid a fine of $20m over the leak.',
      passage: 'The firm paid a fine of 20 million dollars over the leak.',
      fires: false,
    },
    {
      claim:
        'The ships will cost 2.9 billion crowns, the auditors said on Monday – 640 billion more than was planned.',
      passage: 'The ships will cost 2.9 billion crowns, that is, 640 million more than was planned.',
      fires: true,
    },
    {
      claim: 'The fire burned along 62 miles of the coast.',
      passage: 'The fire burned along 100 km of the coast.',
      fires: false,
    },
    {
      claim: 'The talks in the capital lasted 3 days.',
      passage: 'The talks in the capital lasted 3 days and cost 3 million euros.',
      fires: false,
    },
    {
      claim: 'Support rose by 5 per cent in June.',
      passage: 'Support rose by 5% in June.',
      fires: false,
    },
    {
      claim: 'He lifted 200 pounds in the final.',
      passage: 'The final was watched by 200 million people for 3 hours.',
      fires: false,
    },
    {
      claim: 'The trust has collected £212,000 for the roof.',
      passage: 'The trust has collected 212,000 pounds for the roof.',
      fires: false,
    },
    {
      claim:
        'The fund, set up in 2014 with two banks, is financed with $10 billion of development aid and helps small farmers.',
      passage:
        'Its purpose is to make farmers more productive, and it is paid for by $10 million in official development aid.',
      fires: true,
    },
    {
      claim: 'The firm paid $20 million for the harbour in the spring.',
      passage: 'Sales of the firm rose to $20 billion in the year before.',
      fires: false,
    },
    {
      claim: 'The bus line carried 2.4 billion passengers between June and September.',
      passage: 'The bus line carried 2.4 million passengers between June and September.',
      fires: true,
    },
  ],
  run: (view) =>
    otherUnits(view)
      .filter((pair) => !isBorneOut(view, pair))
      .map(({ ours, theirs }) => {
        const expected = printed(view.source, theirs);
        return {
          article: printedSpan(ours),
          source: printedSpan(theirs),
          actual: printed(view.article, ours),
          expected,
          suggestion: `write \`${expected}\``,
        };
      }),
};
