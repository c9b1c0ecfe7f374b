import type { FaultKind } from '../../types/index.js';

/** Told for denied, one of two opposites for the other, and what the source leaves open told as settled. */
export const polarityKinds: readonly FaultKind[] = [
  {
    id: 'polarity/negation-flip',
    summary: 'The claim denies what the source tells, or tells what it denies.',
    severity: 'error',
    manual:
      'Both sides name the same act of the same thing, and one of them denies it: “the board dismissed her” against “the board did not dismiss her”. The same holds where one finds evidence of a thing and the other finds none. Double negatives, “not only”, “not until” and denials that somebody else utters do not count.',
    fires: {
      claim: 'The council consulted the residents about the new bridge.',
      passage: 'The council did not consult the residents about the new bridge.',
    },
    lookAlike: {
      claim: 'The council consulted the residents about the new bridge.',
      passage: 'The council did not only consult the residents about the new bridge, it paid them.',
    },
  },
  {
    id: 'polarity/opposite',
    summary:
      'The claim says the opposite of the source: upheld for dismissed, open for closed, on time for late.',
    severity: 'error',
    manual:
      'Both sides tell something of the same thing in words that exclude each other. The words stand in a list of opposites; each row holds only wordings that cannot be true together. Where the passage uses both words, counts differently, or speaks of another time or of what may be, nothing is found.',
    fires: {
      claim: 'The tribunal upheld the complaint about the school.',
      passage: 'The tribunal dismissed the complaint about the school.',
    },
    lookAlike: {
      claim: 'The tribunal upheld the complaint about the school.',
      passage: 'The tribunal dismissed the complaint about the hospital and upheld that about the school.',
    },
  },
  {
    id: 'polarity/absence-as-disproof',
    summary: 'The source found no evidence of a thing; the claim says that it did not happen.',
    severity: 'warning',
    manual:
      'To have found no evidence is not to have shown that there is nothing: nobody may have looked, or could have seen it. The claim should say “found no evidence”. A source that rules the thing out, or says that it did not happen, bears the claim out.',
    fires: {
      claim: 'Nobody tampered with the ballot boxes.',
      passage: 'We found no evidence that anybody tampered with the ballot boxes.',
    },
    lookAlike: {
      claim: 'There is no evidence that anybody tampered with the ballot boxes.',
      passage: 'We found no evidence that anybody tampered with the ballot boxes.',
    },
  },
  {
    id: 'polarity/evidence-invented',
    summary: 'The source found no evidence of a thing; the claim tells it as fact.',
    severity: 'error',
    manual:
      'The claim tells flatly what the source looked for and did not meet with. The claim should say that no evidence of it was found, or name the source that has some. Claims that only call the thing possible, alleged or suspected are let be.',
    fires: {
      claim: 'The contractor bribed the inspectors.',
      passage: 'There is no evidence that the contractor bribed the inspectors.',
    },
    lookAlike: {
      claim: 'The contractor may have bribed the inspectors.',
      passage: 'There is no evidence that the contractor bribed the inspectors.',
    },
  },
  {
    id: 'polarity/unassessed-as-none',
    summary: 'The source did not look into a thing, decide it or know it; the claim tells it flatly.',
    severity: 'warning',
    manual:
      'A source that “did not assess”, “could not determine” or “makes no finding on” a thing leaves it open, and so must the claim, whichever way it would settle it. ICD 203 asks analysts to tell what was not assessed apart from what was found not to be so.',
    fires: {
      claim: 'The campaign had no effect on the outcome of the vote.',
      passage: 'We did not assess the effect of the campaign on the outcome of the vote.',
    },
    lookAlike: {
      claim: 'It is unknown what effect the campaign had on the outcome of the vote.',
      passage: 'We did not assess the effect of the campaign on the outcome of the vote.',
    },
  },
];
