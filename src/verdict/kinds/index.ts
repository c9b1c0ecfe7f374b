import type { FaultKind } from '../../types/index.js';
import { polarityKinds } from './polarity.js';

/** The table of faults in claims, in the order of the manual: one file for each family, one row for each kind. */
export const faultKinds: readonly FaultKind[] = [...polarityKinds];
