import { unitNamed } from '../../text/units.js';
import type { ClaimCheck, Quantity } from '../../types.js';
import { agrees, differByScale, sameFamily, sameFigures, sameUnit } from '../support/amounts.js';
import { isBorneOut, printed, printedSpan, quantityPairs } from '../support/quantity-pairs.js';

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
      claim: 'The bus line carried 2.4 billion passengers between June and September.',
      passage: 'The bus line carried 2.4 million passengers between June and September.',
      fires: true,
    },
  ],
  run: (view) =>
    quantityPairs(view, isOtherUnit)
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
