import type { FaultKind } from '../../types/index.js';
import { actorKinds } from './actor.js';
import { certaintyKinds } from './certainty.js';
import { numberKinds } from './number.js';
import { polarityKinds } from './polarity.js';
import { quoteKinds } from './quote.js';
import { readingKinds } from './reading.js';
import { scopeKinds } from './scope.js';
import { statusKinds } from './status.js';

/** The table of faults in claims, in the order of the manual: one file for each family, one row for each kind. */
export const faultKinds: readonly FaultKind[] = [
  ...polarityKinds,
  ...certaintyKinds,
  ...statusKinds,
  ...numberKinds,
  ...scopeKinds,
  ...actorKinds,
  ...quoteKinds,
  ...readingKinds,
];
