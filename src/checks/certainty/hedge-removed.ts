import type { ClaimCheck } from '../../types/index.js';
import { governing, textOf } from '../../trace/checks/support/governors.js';
import { hedgedInSource, isPossibility, isStatedFlatly } from '../support/hedges.js';
import { flatPhrase, hedgePhrase } from '../support/phrases.js';
import { isBorneOutElsewhere } from '../support/elsewhere.js';
import { isBelowEven } from '../support/scales.js';

/** The source says probably, apparently or reportedly; the article states it flatly. */
export const hedgeRemoved: ClaimCheck = {
  id: 'certainty/hedge-removed',
  subject: 'claim',
  severity: 'warning',
  summary: 'The source hedges (probably, appears, reportedly); the article states it flatly',
  manual: `A judgement that something probably happened is not a report that it happened. The check finds the word that the source's
hedge bears on and looks whether anything in the article's sentence weakens its partner: another hedge, a modal, "believes",
"expected", a question or a condition keep it silent. "May", "could" and "cannot be ruled out" belong to
certainty/possibility-as-fact. Likelihood words follow the scale of the house (ICD 203 or IPCC).`,
  examples: [
    {
      claim: 'Networks linked to the bureau attempted to access voter rolls in three counties.',
      passage: 'Networks linked to the bureau probably attempted to access voter rolls in three counties.',
      fires: true,
    },
    {
      claim: 'The defender broke his ankle on Saturday.',
      passage: 'The defender apparently broke his ankle on Saturday.',
      fires: true,
    },
    {
      claim: 'The factory polluted the river for years.',
      passage: 'It is likely that the factory polluted the river for years.',
      fires: true,
    },
    {
      claim: 'The minister resigned after the vote.',
      passage: 'The minister reportedly resigned after the vote.',
      fires: true,
    },
    {
      claim: 'The virus spread through the ventilation system.',
      passage: 'The virus very likely spread through the ventilation system.',
      fires: true,
    },
    {
      claim: 'The networks likely attempted to access voter rolls.',
      passage: 'The networks probably attempted to access voter rolls.',
      fires: false,
    },
    {
      claim: 'The poll covered 800 voters in the city.',
      passage: 'The poll covered 800 likely voters in the city.',
      fires: false,
    },
    {
      claim: 'Women are more likely to be prescribed the drug.',
      passage: 'Women are more likely than men to be prescribed the drug.',
      fires: false,
    },
    {
      claim: 'Doctors believe the virus spread through the ventilation system.',
      passage: 'The virus very likely spread through the ventilation system.',
      fires: false,
    },
    {
      claim: 'The court found probable cause for the search.',
      passage: 'The court found there was probable cause for the search.',
      fires: false,
    },
  ],
  run: (view) =>
    hedgedInSource(view).flatMap(({ hedge, match }) => {
      // Below even odds a flat assertion is the opposite, not a lost hedge: `certainty/likelihood-raised` says so.
      if (isPossibility(hedge) || isBelowEven(hedge)) return [];
      if (!isStatedFlatly(view, { hedge, match }) || isBorneOutElsewhere(view, match)) return [];
      if (governing(view.article, match.article, 'certainty').length > 0) return [];
      const ours = flatPhrase(view.article, match.article);
      const theirs = hedgePhrase(view.source, hedge, match.source);
      return [
        {
          article: ours,
          source: theirs,
          actual: textOf(view.article, ours),
          expected: textOf(view.source, theirs),
          suggestion: `restore \`${textOf(view.source, hedge.span)}\``,
        },
      ];
    }),
};
