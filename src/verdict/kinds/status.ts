import type { FaultKind } from '../../types/index.js';

/** Faults in how far an act got. */
export const statusKinds: readonly FaultKind[] = [
  {
    id: 'status/future-as-fact',
    summary: 'The article tells as done what the source calls still to come',
    severity: 'warning',
    manual: `What will, would, is to or is planned to happen has not happened. The article's verb must stand in the past or the perfect: headlines
use the present for the future. The verb and what it is told of must be the same on both sides, and nothing is said where another passage tells
the act as done.`,
    fires: {
      claim: 'The minister has introduced a bill on spare parts.',
      passage: 'The minister will introduce a bill on spare parts before the summer.',
    },
    lookAlike: {
      claim: 'The first guns leave the port in March.',
      passage: 'The first guns will leave the port in March.',
    },
  },
];
