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
  {
    id: 'status/attempt-as-success',
    summary: 'The source says it was tried or planned; the article says it was done',
    severity: 'error',
    manual:
      'Who tries, seeks or plans to do a thing has not done it. It is found where the sentence repeats the passage but for the words of trying.',
    fires: {
      claim: 'Two guards closed the northern gate of the dam when the water came.',
      passage: 'Two guards attempted to close the northern gate of the dam when the water came.',
    },
    lookAlike: {
      claim: 'Two guards tried to close the northern gate of the dam when the water came.',
      passage: 'Two guards attempted to close the northern gate of the dam when the water came.',
    },
  },
];
