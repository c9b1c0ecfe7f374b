import type { FaultKind } from '../../types/index.js';
import { actor } from './actor.js';
import { certainty } from './certainty.js';
import { polarityKinds } from './polarity.js';
import { scope } from './scope.js';
import { status } from './status.js';

/** The table of faults in claims, in the order of the manual: one file for each family, one row for each kind. */
export const faultKinds: readonly FaultKind[] = [
  ...polarityKinds,
  ...certainty,
  ...status,
  ...scope,
  ...actor,
];
