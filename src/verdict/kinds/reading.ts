import type { FaultKind } from '../../types/index.js';

/** The verdicts that say a claim is wrong. */
export type Fault = 'contradicted' | 'misstated';

/** The kind under which a reader's opinion is reported. */
export function readingKind(verdict: Fault): string {
  return `reading/${verdict}`;
}

/** What a deeper reader finds and no closed class of fact does. */
export const readingKinds: readonly FaultKind[] = [
  {
    id: 'reading/contradicted',
    summary: 'A reader says that the passages and the claim cannot both be true.',
    severity: 'error',
    manual:
      'Found only where a deeper reader is asked: a language model on a server (--second-reader) or the model on this machine (--reader local). It was given the claim and its passages, and points at words that exclude each other. What a language model quotes was looked up in the passages word by word; whether a model understood them is for a person to say. Where the facts say otherwise, the claim is left undecided and nothing is reported.',
    fires: {
      claim: 'The harbour fund paid for the new crane.',
      passage: 'The crane was a gift from the shipping line, and the harbour fund was left untouched.',
    },
    lookAlike: {
      claim: 'The harbour fund paid for the new crane.',
      passage: 'The new crane was paid for out of the harbour fund, as the old one had been.',
    },
  },
  {
    id: 'reading/misstated',
    summary: 'A reader says that the claim tells more, less or surer than the passages do.',
    severity: 'warning',
    manual:
      'Found only where a deeper reader is asked: a language model on a server (--second-reader) or the model on this machine (--reader local). The passages speak of the same thing, and the model points at words of the claim that go beyond them, or fall short. What a language model quotes was looked up in the passages word by word; whether the difference matters is for a person to say.',
    fires: {
      claim: 'The trial proved that the drops restore hearing.',
      passage: 'In the trial some patients heard better after the drops, which the authors call encouraging.',
    },
    lookAlike: {
      claim: 'Some patients in the trial heard better after the drops.',
      passage: 'In the trial some patients heard better after the drops, which the authors call encouraging.',
    },
  },
];
