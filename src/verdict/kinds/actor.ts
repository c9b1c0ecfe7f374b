import type { FaultKind } from '../../types/index.js';

/** Faults in who acts, or whose view it is. */
export const actorKinds: readonly FaultKind[] = [
  {
    id: 'actor/minority-as-main',
    summary: 'The article gives the view of one member or a few as that of the body',
    severity: 'error',
    manual: `A dissent, or the vote of two members of seven, is not what the body found. The fault is found where the passage ties the same verb
and object to a minority ("one member", "dissenting", "would have found") and the article tells them without that reserve.`,
    fires: {
      claim: 'The panel found that the painting had been sold under duress.',
      passage: 'A minority of the panel found that the painting had been sold under duress.',
    },
    lookAlike: {
      claim: 'One member of the panel found that the painting had been sold under duress.',
      passage: 'A minority of the panel found that the painting had been sold under duress.',
    },
  },
  {
    id: 'actor/role-swap',
    summary: 'The article has two things the other way round: girls more than boys for boys more than girls',
    severity: 'error',
    manual:
      'The claim and the passage compare the same two things by the same word and name them in the opposite order. Nothing is said where either side denies the comparison, or where another passage compares them as the claim does.',
    fires: {
      claim: 'Girls were injured more often than boys in both groups.',
      passage: 'Boys were injured more often than girls in both groups.',
    },
    lookAlike: {
      claim: 'Girls were injured less often than boys in both groups.',
      passage: 'Boys were injured more often than girls in both groups.',
    },
  },
  {
    id: 'actor/substituted',
    summary: 'The article names another person, body or place than the source for the same thing',
    severity: 'error',
    manual:
      'It is found where the sentence repeats the passage with another name in its place. Short and full names of the same body are the same, and a name that the passage has elsewhere is let pass.',
    fires: {
      claim: 'The trial of the new lamp was paid for by Halvard and ran for two winters.',
      passage: 'The trial of the new lamp was paid for by Solvind and ran for two winters.',
    },
    lookAlike: {
      claim: 'The trial of the new lamp was paid for by Solvind and ran for two winters.',
      passage: 'The trial of the new lamp, which ran for two winters, was paid for by Solvind.',
    },
  },
];
