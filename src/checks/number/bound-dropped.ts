import { unitNamed } from '../../language/units.js';
import type { Bound, ClaimCheck, ClaimView, Quantity } from '../../types/index.js';
import { sameFamily, sameNumber } from '../support/amounts.js';
import { mentionsOf, textOf } from '../../trace/checks/support/governors.js';
import { printed, printedSpan, quantityPairs } from '../support/quantity-pairs.js';

type Side = 'floor' | 'ceiling' | 'none';

const SIDE: Readonly<Record<Bound, Side>> = {
  'at-least': 'floor',
  'more-than': 'floor',
  'at-most': 'ceiling',
  'less-than': 'ceiling',
  about: 'none',
  exact: 'none',
};

/** Open on one side: "at least 13", "up to 13". "Nearly 13" and "just over 13" are roundings, closed on both. */
function sideOf({ bound, low, high }: Quantity): Side {
  const isOpen = high === null || low <= 0;
  return isOpen ? SIDE[bound] : 'none';
}

/** "Over five years" is a stretch of time as often as a bound. */
function isDuration({ bound, unit }: Quantity): boolean {
  return (
    unit !== null && unitNamed(unit).family === 'time' && (bound === 'more-than' || bound === 'less-than')
  );
}

/** The same number with the source's bound gone or turned round; rough claims ("about 13") admit the bound. */
function losesBound(ours: Quantity, theirs: Quantity): boolean {
  if (!sameFamily(ours, theirs) || ours.ordinal || ours.bound === 'about') return false;
  const [mine, other] = [sideOf(ours), sideOf(theirs)];
  const isRounding = ours.bound !== 'exact' && mine === 'none';
  return other !== 'none' && mine !== other && !isRounding && !isDuration(theirs) && sameNumber(ours, theirs);
}

/** True when the passage also gives the number as the claim does. */
function isGivenAlike({ source }: ClaimView, ours: Quantity): boolean {
  return mentionsOf(source, 'quantity').some(
    (theirs) => sameFamily(ours, theirs) && sideOf(theirs) === sideOf(ours) && sameNumber(ours, theirs),
  );
}

/** Finds numbers whose bound was lost or turned round on the way from the source. */
export const boundDropped: ClaimCheck = {
  id: 'number/bound-dropped',
  subject: 'claim',
  summary:
    'the source bounds the number ("at least 13", "up to 50") and the claim states it flat or bounds it the other way',
  severity: 'warning',
  manual: `"At least 13" told as "13" turns a floor into a count; "up to 50" told as "50" turns a ceiling into a fact. A bound turned round
("at most" for "at least") is an error. Lost approximations ("about", "nearly") are left alone, as are headings, where bounds are
customarily dropped, and spans of time after "over".`,
  examples: [
    {
      claim: 'Outages hit 13 counties during the scan.',
      passage: 'Outages hit at least 13 counties during the scan.',
      fires: true,
    },
    {
      claim: 'The agency dismissed 50 officials in March.',
      passage: 'The agency dismissed up to 50 officials in March.',
      fires: true,
    },
    {
      claim: 'The new law covers 20 percent of farms.',
      passage: 'The new law covers no more than 20 percent of farms.',
      fires: true,
    },
    {
      claim: 'The team lost its five games by two or fewer goals.',
      passage: 'The team lost its five games by two or more goals.',
      fires: true,
    },
    {
      claim: 'Outages hit at least 13 counties during the scan.',
      passage: 'Outages hit no fewer than 13 counties during the scan.',
      fires: false,
    },
    {
      claim: 'Outages hit 13 counties during the scan.',
      passage: 'Outages hit about 13 counties during the scan.',
      fires: false,
    },
    {
      claim: 'Outages hit 13 counties during the scan.',
      passage: 'Outages hit 13 counties during the scan, and at least 13 counties asked for help.',
      fires: false,
    },
    {
      claim: 'He led the club for five years.',
      passage: 'He led the club for over five years.',
      fires: false,
    },
    {
      claim: 'The town sent 13 engineers.',
      passage: 'At least 13 counties reported outages.',
      fires: false,
    },
  ],
  run: (view) =>
    quantityPairs(view, losesBound)
      .filter(({ ours }) => !view.claim.heading && !isGivenAlike(view, ours))
      .map(({ ours, theirs }) => ({
        article: printedSpan(ours),
        source: printedSpan(theirs),
        actual: printed(view.article, ours),
        expected: printed(view.source, theirs),
        suggestion: `write \`${textOf(view.source, theirs.span)}\``,
        ...(sideOf(ours) === 'none' ? {} : { severity: 'error' as const }),
      })),
};
