import type { FaultKind } from '../../types/index.js';

/** Faults of how far a statement reaches. */
export const scopeKinds: readonly FaultKind[] = [
  {
    id: 'scope/quantifier-broadened',
    summary: 'some, or a counted part, is told as all or most',
    severity: 'warning',
    manual:
      'The claim says of all, most or many of a whole what the passage says of a smaller part of it. Both must name the whole by the same noun and tell of it in nearly the same words. Nothing is said where the passage goes on to the rest of the whole, or where the claim narrows the whole (“all who replied”).',
    fires: {
      claim: 'All of the pumps in the harbour station failed on Monday.',
      passage: 'Two of the nine pumps in the harbour station failed on Monday.',
    },
    lookAlike: {
      claim: 'All nine pumps in the harbour station failed on Monday.',
      passage: 'All of the pumps in the harbour station failed on Monday.',
    },
  },
  {
    id: 'scope/quantifier-narrowed',
    summary: 'all or most is told as a smaller part',
    severity: 'warning',
    manual:
      'The claim says of a part of a whole, in so many words only of that part, what the passage says of more of it. “Some” is not held against “all”: who writes it leaves the rest open. The same care holds as for a part told as the whole.',
    fires: {
      claim: 'Few of the members of the council opposed the new levy.',
      passage: 'Most of the members of the council opposed the new levy.',
    },
    lookAlike: {
      claim: 'Most of the members of the council opposed the new levy.',
      passage: 'The majority of the members of the council opposed the new levy.',
    },
  },
];
