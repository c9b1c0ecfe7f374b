import type { FaultKind } from '../../types/index.js';

/** Words of a source that the article takes over as its own. */
export const quoteKinds: readonly FaultKind[] = [
  {
    id: 'quote/unquoted-source-words',
    summary: 'Eight or more words of a source stand in a row without quotation marks',
    severity: 'info',
    manual: `Readers take words without marks for the writer's own. Where the article repeats eight or more words of a source document in
a row outside quotation marks, at least four of them words that carry content, this note names them, so that the writer can quote or
rephrase. It changes no verdict and never says that anything is wrong with what is stated. Excerpts printed in the article itself are
not meant: they are quoted already.`,
    fires: {
      claim: 'The commission said visibility into two counties was limited by a lack of trained staff.',
      passage: 'However, visibility into two counties was limited by a lack of trained staff and equipment.',
    },
    lookAlike: {
      claim: 'Trained staff were scarce, so the commission saw little of what went on in two counties.',
      passage: 'However, visibility into two counties was limited by a lack of trained staff and equipment.',
    },
  },
];
