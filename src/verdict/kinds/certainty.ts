import type { FaultKind } from '../../types/index.js';

/** Faults in how sure a thing is called: likelihood, confidence, possibility. */
export const certaintyKinds: readonly FaultKind[] = [
  {
    id: 'certainty/likelihood-raised',
    summary: 'The article gives a higher likelihood than the source',
    severity: 'error',
    manual: `Intelligence Community Directive 203 orders words of likelihood in seven bands, the IPCC in ten terms; plain words ("the odds
are against", "as good as certain") are read in their plain sense. Two degrees are compared where the words they govern answer each other.
Neighbouring bands ("likely" and "very likely") are let pass; degrees on different sides of even odds contradict each other. Nothing is said where
a negation stands by either of them, or where another passage gives the article's degree.`,
    fires: {
      claim: 'The stock is certain to fall below the trigger point by 2027.',
      passage: 'The stock is more likely than not to fall below the trigger point by 2027.',
    },
    lookAlike: {
      claim: 'The stock will very probably fall below the trigger point by 2027.',
      passage: 'The stock is likely to fall below the trigger point by 2027.',
    },
  },
  {
    id: 'certainty/likelihood-lowered',
    summary: 'The article gives a lower likelihood than the source',
    severity: 'warning',
    manual: `The reverse of certainty/likelihood-raised: caution that the source does not have misinforms as well ("possible" for "very likely").
The scales, and what is let pass, are the same.`,
    fires: {
      claim: 'It is at most conceivable that the surface is the principal cause of the failures.',
      passage: 'We judge it likely that the surface is the principal cause of the failures.',
    },
    lookAlike: {
      claim: 'The panel thinks it unlikely that the surface is the principal cause of the failures.',
      passage: 'We do not consider it likely that the surface is the principal cause of the failures.',
    },
  },
  {
    id: 'certainty/confidence-as-likelihood',
    summary: 'The article takes low confidence in a judgement for a low likelihood',
    severity: 'warning',
    manual: `ICD 203 keeps two axes apart: how likely a thing is, and how good the evidence for saying so is. A thing can be highly likely by a
judgement that is held with low confidence. The fault is found where the article's likelihood is lower than that of a passage which also
tells its confidence.`,
    fires: {
      claim: 'The service sees only a small chance that the same group carried out both thefts.',
      passage: 'We assess with low confidence that the same group very likely carried out both thefts.',
    },
    lookAlike: {
      claim: 'The service thinks it very likely that the same group carried out both thefts.',
      passage: 'We assess with low confidence that the same group very likely carried out both thefts.',
    },
  },
  {
    id: 'certainty/confidence-raised',
    summary: 'The article gives more confidence than the source',
    severity: 'error',
    manual: `Low, moderate and high confidence (ICD 203; very low and very high besides with the IPCC) grade the evidence behind a judgement.
The level is compared where the judgements share their words.`,
    fires: {
      claim: 'The agency has high confidence that the group attacked the port.',
      passage: 'We judge with moderate confidence that the group attacked the port.',
    },
    lookAlike: {
      claim: 'The agency has high confidence that the group attacked the port.',
      passage: 'We are highly confident that the group attacked the port.',
    },
  },
  {
    id: 'certainty/confidence-lowered',
    summary: 'The article gives less confidence than the source',
    severity: 'warning',
    manual: `The reverse of certainty/confidence-raised: a judgement held with high confidence is told as one held with less.`,
    fires: {
      claim: 'The agency has low confidence that the group attacked the port.',
      passage: 'We judge with high confidence that the group attacked the port.',
    },
    lookAlike: {
      claim: 'The agency has low confidence that the group attacked the port.',
      passage: 'We judge with low confidence that the group attacked the port.',
    },
  },
  {
    id: 'certainty/hedge-removed',
    summary: 'The article states flatly what the source calls likely',
    severity: 'warning',
    manual: `A likelihood belongs to the statement it governs: "probably carried out" is no "carried out". The verb and what it is told of
must be the same on both sides, and the article's clause free of every reserve. Nothing is said where another passage states the same flatly.`,
    fires: {
      claim: 'The same group carried out both thefts.',
      passage: 'It is highly likely that the same group carried out both thefts.',
    },
    lookAlike: {
      claim: 'The same group probably carried out both thefts.',
      passage: 'It is likely that the same group carried out both thefts.',
    },
  },
  {
    id: 'certainty/possibility-as-fact',
    summary: 'The article states as fact what the source calls possible',
    severity: 'warning',
    manual: `"May have been told" leaves open what "had been told" asserts. The word of possibility must stand in the same clause as the verb,
and the verb and what it is told of must be the same on both sides.`,
    fires: {
      claim: 'The authority had been told of the weakness of the printer in 2022.',
      passage: 'The authority may have been told of the weakness of the printer in 2022.',
    },
    lookAlike: {
      claim: 'The authority had been told of the weakness of the printer in 2022.',
      passage: 'The authority had been told of the weakness of the printer in 2022, which may be serious.',
    },
  },
];
