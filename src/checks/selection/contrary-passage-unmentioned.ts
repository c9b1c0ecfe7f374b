import { oneLine } from '../../language/message.js';
import type { ReusingCheck } from '../../types/index.js';

/** Another passage of the source denies or doubts what the article states, and the article does not mention it. */
export const contraryPassageUnmentioned: ReusingCheck = {
  id: 'selection/contrary-passage-unmentioned',
  subject: 'passage',
  severity: 'info',
  summary: 'Another passage of the source denies or doubts what the article states, and goes unmentioned',
  manual: `A true sentence misleads when the source takes it back three pages on; AVeriTeC calls such evidence conflicting. For a claim in which nothing
differs from the passage it rests on, the check looks at other passages about the same with the checks of claims: one that denies it, finds no
evidence of it, or gives it as possible or less likely is noted, unless a quotation or another claim of the article comes near it. It is a note: which
passage counts takes a person who knows both.`,
  reuses: [
    'polarity/negation-flip',
    'polarity/absence-as-disproof',
    'certainty/likelihood-raised',
    'certainty/possibility-as-fact',
    'certainty/hedge-removed',
  ],
  examples: [
    {
      claim: 'The factory polluted the river in the spring.',
      passage:
        'The factory polluted the river in the spring, the summary says.\n\nThe laboratory tested the water twice.\n\nIt is possible that the factory polluted the river in the spring.',
      fires: true,
    },
    {
      claim: 'The new drug reduced deaths among older patients.',
      passage:
        'The new drug reduced deaths among older patients.\n\nThe trial lasted two years.\n\nIn the second year the new drug did not reduce deaths among older patients.',
      fires: true,
    },
    {
      claim: 'The divers found traces of oil in the harbour.',
      passage:
        'The divers found traces of oil in the harbour.\n\nThe town has two docks.\n\nIn June the divers found no traces of oil in the harbour.',
      fires: true,
    },
    {
      claim: 'The council approved the budget for the new school.',
      passage:
        'The council approved the budget for the new school.\n\nPupils sang.\n\nBy then the council had not approved the budget for the new school in writing.',
      fires: true,
    },
    {
      claim: 'The factory polluted the river in the spring.',
      passage:
        'The factory polluted the river in the spring.\n\nThe laboratory tested the water twice.\n\nThe factory polluted the river in the spring and again in the autumn.',
      fires: false,
    },
    {
      claim: 'The new drug reduced deaths among older patients.',
      passage:
        'The new drug reduced deaths among older patients.\n\nThe trial lasted two years.\n\nThe old drug did not lower the fever of children.',
      fires: false,
    },
    {
      claim:
        'The divers found traces of oil in the harbour. In June the divers found no traces of oil in the harbour.',
      passage:
        'The divers found traces of oil in the harbour.\n\nThe town has two docks.\n\nIn June the divers found no traces of oil in the harbour.',
      fires: false,
    },
    {
      claim: 'The council approved the budget for the new school.',
      passage:
        'The council approved the budget for the new school in May.\n\nPupils sang.\n\nThe council did not approve the plan for a car park.',
      fires: false,
    },
  ],
  run: ({ difference }) => [
    {
      ...difference,
      message: `Article says \`${oneLine(difference.actual)}\`; elsewhere the source says \`${oneLine(difference.expected)}\`, which the article leaves unmentioned`,
      suggestion: `mention, or weigh, that the source also says \`${oneLine(difference.expected)}\``,
    },
  ],
};
