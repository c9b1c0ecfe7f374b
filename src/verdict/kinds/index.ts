import type { FaultKind } from '../../types/index.js';
import { numberKinds } from './number.js';
import { polarityKinds } from './polarity.js';
import { scopeKinds } from './scope.js';

/** The table of faults in claims, in the order of the manual: one file for each family, one row for each kind. */
export const faultKinds: readonly FaultKind[] = [...numberKinds, ...scopeKinds, ...polarityKinds];
