import type { FaultKind } from '../../types/index.js';

/** Faults in how far an act got. */
export const statusKinds: readonly FaultKind[] = [
  {
    id: 'status/attempt-as-success',
    summary: 'The source says it was tried or planned; the article says it was done',
    severity: 'error',
    manual:
      'Who tries, seeks or plans to do a thing has not done it. The claim and the passage must tell of the same act of the same thing, and no passage may tell that it was done.',
    fires: {
      claim: 'Two guards closed the northern gate of the dam when the water came.',
      passage: 'Two guards attempted to close the northern gate of the dam when the water came.',
    },
    lookAlike: {
      claim: 'Two guards tried to close the northern gate of the dam when the water came.',
      passage: 'Two guards attempted to close the northern gate of the dam when the water came.',
    },
  },
  {
    id: 'status/future-as-fact',
    summary: 'The source says it is planned or weighed; the article says it was done',
    severity: 'warning',
    manual:
      'What will be done, is to be done or is being weighed is not done yet. The claim and the passage must tell of the same act of the same thing, and no passage may tell that it was done.',
    fires: {
      claim: 'The port authority deepened the eastern basin for larger ships.',
      passage: 'The port authority will deepen the eastern basin for larger ships.',
    },
    lookAlike: {
      claim: 'The port authority plans to deepen the eastern basin for larger ships.',
      passage: 'The port authority will deepen the eastern basin for larger ships.',
    },
  },
  {
    id: 'status/recommendation-as-act',
    summary: 'The source says it was asked for, advised or ordered; the article says it was done',
    severity: 'warning',
    manual:
      'What somebody asks for, recommends or orders may never be done. The claim and the passage must tell of the same act of the same thing, and no passage may tell that it was done.',
    fires: {
      claim: 'The hospital replaced all valves of the older type in the surgical wing.',
      passage:
        'The inspectors recommended that the hospital replace all valves of the older type in the surgical wing.',
    },
    lookAlike: {
      claim: 'The hospital was told to replace all valves of the older type in the surgical wing.',
      passage:
        'The inspectors recommended that the hospital replace all valves of the older type in the surgical wing.',
    },
  },
  {
    id: 'status/rung-raised',
    summary:
      'The article tells a later stage of an act than the source: convicted for charged, adopted for proposed',
    severity: 'warning',
    manual:
      'Acts go by stages: a man is accused, charged, convicted; a rule is proposed, adopted; a work is begun, finished. The claim tells a later stage than any passage tells of the same thing. Nothing is said where a passage denies or doubts the stage it tells.',
    fires: {
      claim: 'The former treasurer was convicted of forging the receipts of the club.',
      passage: 'The former treasurer was charged with forging the receipts of the club.',
    },
    lookAlike: {
      claim: 'The former treasurer was charged with forging the receipts of the club.',
      passage: 'The former treasurer was convicted of forging the receipts of the club.',
    },
  },
  {
    id: 'status/allegation-as-finding',
    summary: 'The source says it is alleged; the article says it is so',
    severity: 'error',
    manual:
      'What a complaint, an indictment or an accuser says is not found to be so. The claim tells the same act of the same thing as a fact, without a word for who says so, and no passage tells it as a fact.',
    fires: {
      claim: 'The ferry company hid the cracks in the hull of the Marina from its inspectors.',
      passage:
        'The complaint alleges that the ferry company hid the cracks in the hull of the Marina from its inspectors.',
    },
    lookAlike: {
      claim:
        'The ferry company hid the cracks in the hull of the Marina from its inspectors, the complaint says.',
      passage:
        'The complaint alleges that the ferry company hid the cracks in the hull of the Marina from its inspectors.',
    },
  },
];
