import type { ClaimCheck, ClaimView, Side } from '../../types/index.js';
import { deedSpan, deedsOf, sameWord, type Deed } from '../support/deeds.js';
import { governing, isAsked } from '../../trace/checks/support/governors.js';
import { differenceOf } from '../support/wording.js';

/** Verbs of which it does not matter who is named first. */
const MUTUAL =
  /^(?:met|married|joined|matched|equalled|resembled|faced|fought|played|contacted|accompanied|divorced|followed|preceded|included|involved|crossed|touched|bordered|dated|debated|embraced|replaced|rejoined|teamed|partnered|merged|became|remained|seemed|turned|ranked|numbered|totalled)$/u;

/** The article exchanges the doer and the one it was done to. */
export const roleSwap: ClaimCheck = {
  id: 'actor/role-swap',
  subject: 'claim',
  severity: 'error',
  summary: 'The article gives the deed to the one it was done to, and the reverse',
  manual: `"The union sued the port" and "the port sued the union" share every word. The check reads subject, verb and object where they stand next to each
other, active or passive ("was sued by"), and fires when both sides have the same verb and the same two parties with their parts exchanged. It asks
that the passages nowhere tell the deed as the article does. Verbs of mutual acts (met, married, fought) say the same both ways and are left alone.`,
  examples: [
    {
      claim: 'The port sued the union over the strike.',
      passage: 'The union sued the port over the strike.',
      fires: true,
    },
    {
      claim: 'Smith attacked Jones in the car park.',
      passage: 'Smith was attacked by Jones in the car park.',
      fires: true,
    },
    {
      claim: 'Contractors were paid by the Ostrava Group in June.',
      passage: 'Contractors paid the Ostrava Group in June.',
      fires: true,
    },
    {
      claim: 'Denmark accused Norway of overfishing.',
      passage: 'Norway accused Denmark of overfishing.',
      fires: true,
    },
    {
      claim: 'The port was sued by the union over the strike.',
      passage: 'The union sued the port over the strike.',
      fires: false,
    },
    {
      claim: 'Smith met Jones in the car park.',
      passage: 'Jones met Smith in the car park.',
      fires: false,
    },
    {
      claim: 'The port sued the union over the strike.',
      passage: 'The union sued the port over the strike, and the port sued the union.',
      fires: false,
    },
    {
      claim: 'The port did not sue the union.',
      passage: 'The union sued the port over the strike.',
      fires: false,
    },
  ],
  run: (view) => {
    const theirs = deedsOf(view.source);
    return deedsOf(view.article)
      .filter((ours) => isTold(view.article, ours))
      .flatMap((ours) => {
        const swapped = theirs.find((other) => isSwapped(ours, other));
        if (!swapped || isToldAsHere(view, ours)) return [];
        return [differenceOf(view, deedSpan(ours), deedSpan(swapped))];
      });
  },
};

function isTold(side: Side, { verb }: Deed): boolean {
  return (
    !MUTUAL.test(verb.norm) &&
    !isAsked(side, verb) &&
    governing(side, verb, 'negation').length === 0 &&
    governing(side, verb, 'condition').length === 0
  );
}

function isSwapped(ours: Deed, theirs: Deed): boolean {
  return (
    sameWord(ours.verb, theirs.verb) &&
    sameWord(ours.agent, theirs.patient) &&
    sameWord(ours.patient, theirs.agent) &&
    !sameWord(ours.agent, ours.patient)
  );
}

function isToldAsHere({ source, others }: ClaimView, ours: Deed): boolean {
  return [source, ...others].some((side) =>
    deedsOf(side).some(
      (deed) =>
        sameWord(deed.verb, ours.verb) &&
        sameWord(deed.agent, ours.agent) &&
        sameWord(deed.patient, ours.patient),
    ),
  );
}
