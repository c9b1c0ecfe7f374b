import type { Check } from '../types.js';
import { confidenceRaised } from './certainty/confidence-raised.js';
import { hedgeRemoved } from './certainty/hedge-removed.js';
import { likelihoodLowered } from './certainty/likelihood-lowered.js';
import { likelihoodRaised } from './certainty/likelihood-raised.js';
import { possibilityAsFact } from './certainty/possibility-as-fact.js';
import { amountDiffers } from './number/amount-differs.js';
import { boundDropped } from './number/bound-dropped.js';
import { dateDiffers } from './number/date-differs.js';
import { unitDiffers } from './number/unit-differs.js';
import { absenceAsDisproof } from './polarity/absence-as-disproof.js';
import { negationFlip } from './polarity/negation-flip.js';
import { unassessedAsNone } from './polarity/unassessed-as-none.js';
import { allegationAsFinding } from './status/allegation-as-finding.js';
import { attemptAsSuccess } from './status/attempt-as-success.js';
import { influenceAsInterference } from './status/influence-as-interference.js';
import { rungRaised } from './status/rung-raised.js';

/** Every check, in the order of the manual: one file and one line each. */
export const checks: readonly Check[] = [
  negationFlip,
  absenceAsDisproof,
  unassessedAsNone,
  likelihoodRaised,
  likelihoodLowered,
  hedgeRemoved,
  possibilityAsFact,
  confidenceRaised,
  attemptAsSuccess,
  rungRaised,
  influenceAsInterference,
  allegationAsFinding,
  amountDiffers,
  unitDiffers,
  boundDropped,
  dateDiffers,
];
