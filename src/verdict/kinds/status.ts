import type { FaultKind } from '../../types/index.js';

/** Faults in how far an act got. */
export const statusKinds: readonly FaultKind[] = [
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
