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
  {
    id: 'scope/condition-dropped',
    summary: 'a condition, exception or end that the source names is left out',
    severity: 'warning',
    manual:
      'The sentence repeats the passage and stops where the passage goes on with “unless”, “except”, “until”, “if” or “provided”. What holds under a condition is told as holding without it.',
    fires: {
      claim: 'The wheel of the old mill turns on Sundays between April and October.',
      passage:
        'The wheel of the old mill turns on Sundays between April and October, unless the river is too low.',
    },
    lookAlike: {
      claim: 'The wheel of the old mill turns on Sundays unless the river is too low.',
      passage:
        'The wheel of the old mill turns on Sundays between April and October, unless the river is too low.',
    },
  },
];
