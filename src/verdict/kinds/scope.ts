import type { FaultKind } from '../../types/index.js';

/** Faults in how far a statement reaches. */
export const scope: readonly FaultKind[] = [
  {
    id: 'scope/superlative-added',
    summary: 'The article gives a thing the first place where the source gives it a later one',
    severity: 'error',
    manual: `The third warmest summer is not the warmest, and one of the slowest companies is not the slowest. The same superlative, or a
record, must be told of things that answer each other. Nothing is said where the passage also gives somebody the first place.`,
    fires: {
      claim: 'Summer was the warmest in the national series at 1.8 degrees above average.',
      passage: 'Summer was the third warmest in the national series, 1.8 degrees above average.',
    },
    lookAlike: {
      claim: 'Summer was the third warmest in the national series at 1.8 degrees above average.',
      passage: 'Summer was the third warmest in the national series, 1.8 degrees above average.',
    },
  },
];
