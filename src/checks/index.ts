import type { Check } from '../types/index.js';
import { bodyBroadened } from './actor/body-broadened.js';
import { linkAsIdentity } from './actor/link-as-identity.js';
import { linkAsOrder } from './actor/link-as-order.js';
import { minorityAsMain } from './actor/minority-as-main.js';
import { roleSwap } from './actor/role-swap.js';
import { actorSubstituted } from './actor/substituted.js';
import { caveatDropped } from './certainty/caveat-dropped.js';
import { confidenceAsLikelihood } from './certainty/confidence-as-likelihood.js';
import { confidenceRaised } from './certainty/confidence-raised.js';
import { hedgeRemoved } from './certainty/hedge-removed.js';
import { likelihoodLowered } from './certainty/likelihood-lowered.js';
import { likelihoodRaised } from './certainty/likelihood-raised.js';
import { possibilityAsFact } from './certainty/possibility-as-fact.js';
import { amountDiffers } from './number/amount-differs.js';
import { baseChanged } from './number/base-changed.js';
import { boundDropped } from './number/bound-dropped.js';
import { changeDiffers } from './number/change-differs.js';
import { dateDiffers } from './number/date-differs.js';
import { trendReversed } from './number/trend-reversed.js';
import { unitDiffers } from './number/unit-differs.js';
import { absenceAsDisproof } from './polarity/absence-as-disproof.js';
import { negationFlip } from './polarity/negation-flip.js';
import { unassessedAsNone } from './polarity/unassessed-as-none.js';
import { alteredWords } from '../trace/checks/altered-words.js';
import { bracketChangesMeaning } from '../trace/checks/bracket-changes-meaning.js';
import { droppedNegation } from '../trace/checks/dropped-negation.js';
import { droppedQualifier } from '../trace/checks/dropped-qualifier.js';
import { elidedQualifier } from '../trace/checks/elided-qualifier.js';
import { emphasisUndeclared } from '../trace/checks/emphasis-undeclared.js';
import { misattributed } from '../trace/checks/misattributed.js';
import { nameChanged } from '../trace/checks/name-changed.js';
import { nestedVoice } from '../trace/checks/nested-voice.js';
import { ownVoice } from '../trace/checks/own-voice.js';
import { notFound } from '../trace/checks/not-found.js';
import { numberChanged } from '../trace/checks/number-changed.js';
import { paraphraseInMarks } from '../trace/checks/paraphrase-in-marks.js';
import { reordered } from '../trace/checks/reordered.js';
import { spliced } from '../trace/checks/spliced.js';
import { truncatedQualifier } from '../trace/checks/truncated-qualifier.js';
import { unquotedSourceWords } from '../trace/checks/unquoted-source-words.js';
import { wrongPage } from '../trace/checks/wrong-page.js';
import { conditionDropped } from './scope/condition-dropped.js';
import { extentLowered } from './scope/extent-lowered.js';
import { extentRaised } from './scope/extent-raised.js';
import { objectBroadened } from './scope/object-broadened.js';
import { placeBroadened } from './scope/place-broadened.js';
import { quantifierBroadened } from './scope/quantifier-broadened.js';
import { quantifierNarrowed } from './scope/quantifier-narrowed.js';
import { superlativeAdded } from './scope/superlative-added.js';
import { timeShifted } from './scope/time-shifted.js';
import { contraryPassageUnmentioned } from './selection/contrary-passage-unmentioned.js';
import { headlineBeyondBody } from './selection/headline-beyond-body.js';
import { loadedReportingVerb } from './selection/loaded-reporting-verb.js';
import { allegationAsFinding } from './status/allegation-as-finding.js';
import { attemptAsSuccess } from './status/attempt-as-success.js';
import { causalStrengthLowered } from './status/causal-strength-lowered.js';
import { causalStrengthRaised } from './status/causal-strength-raised.js';
import { conditionalAsFact } from './status/conditional-as-fact.js';
import { correlationAsCause } from './status/correlation-as-cause.js';
import { futureAsFact } from './status/future-as-fact.js';
import { influenceAsInterference } from './status/influence-as-interference.js';
import { recommendationAsAct } from './status/recommendation-as-act.js';
import { rungRaised } from './status/rung-raised.js';

/** Every check, in the order of the manual: one file and one line each. */
export const checks: readonly Check[] = [
  notFound,
  misattributed,
  wrongPage,
  nestedVoice,
  ownVoice,
  droppedNegation,
  droppedQualifier,
  numberChanged,
  nameChanged,
  alteredWords,
  reordered,
  paraphraseInMarks,
  elidedQualifier,
  truncatedQualifier,
  spliced,
  bracketChangesMeaning,
  emphasisUndeclared,
  unquotedSourceWords,
  negationFlip,
  absenceAsDisproof,
  unassessedAsNone,
  likelihoodRaised,
  likelihoodLowered,
  hedgeRemoved,
  possibilityAsFact,
  confidenceRaised,
  confidenceAsLikelihood,
  caveatDropped,
  attemptAsSuccess,
  rungRaised,
  futureAsFact,
  influenceAsInterference,
  allegationAsFinding,
  correlationAsCause,
  causalStrengthRaised,
  causalStrengthLowered,
  recommendationAsAct,
  conditionalAsFact,
  amountDiffers,
  unitDiffers,
  boundDropped,
  baseChanged,
  dateDiffers,
  trendReversed,
  changeDiffers,
  quantifierBroadened,
  quantifierNarrowed,
  extentLowered,
  extentRaised,
  placeBroadened,
  objectBroadened,
  timeShifted,
  conditionDropped,
  superlativeAdded,
  actorSubstituted,
  linkAsIdentity,
  linkAsOrder,
  roleSwap,
  bodyBroadened,
  minorityAsMain,
  contraryPassageUnmentioned,
  headlineBeyondBody,
  loadedReportingVerb,
];
