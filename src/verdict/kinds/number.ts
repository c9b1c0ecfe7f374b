import type { FaultKind } from '../../types/index.js';

/** Faults of amounts, dates and changes. */
export const numberKinds: readonly FaultKind[] = [
  {
    id: 'number/amount-differs',
    summary: 'an amount is not the one in the source',
    severity: 'error',
    manual:
      'The claim and the passage count the same thing in nearly the same words and give different amounts. Rounding is allowed as far as the claim’s last digit reaches, and so is what follows from two amounts of the passage by a sum, a difference, a share or a ratio. Units of one kind are converted first. Amounts of another year, group or measure are not held against the claim.',
    fires: {
      claim: 'Of the 86 people treated, 83 were discharged the same day.',
      passage: 'Of the 86 persons treated, 53 were discharged the same day.',
    },
    lookAlike: {
      claim: 'Of the 86 people treated, 33 were not discharged the same day.',
      passage: 'Of the 86 persons treated, 53 were discharged the same day.',
    },
  },
  {
    id: 'number/date-differs',
    summary: 'a date is not the one in the source',
    severity: 'error',
    manual:
      'The claim and the passage date the same event, told in nearly the same words, and the dates differ in a part that both print. A date told less closely (“in 2024” for “in March 2024”) differs in nothing. Nothing is said where the passage reckons from another date (“two years later”).',
    fires: {
      claim: 'The bridge over the Tarn was closed to lorries in 2017.',
      passage: 'The bridge over the Tarn was closed to lorries in 2019.',
    },
    lookAlike: {
      claim: 'The bridge over the Tarn was closed to lorries in 2019.',
      passage: 'The bridge over the Tarn was closed to lorries in March 2019.',
    },
  },
  {
    id: 'number/trend-reversed',
    summary: 'what fell is said to have risen, or the other way round',
    severity: 'error',
    manual:
      'The claim says that a thing rose where the passage says that it fell, or the other way round. Both must name the thing in nearly the same words, neither may deny it, and no passage beside it may tell of a change in the claim’s direction.',
    fires: {
      claim: 'Exports of machinery fell by 6 percent in May.',
      passage: 'Exports of machinery rose by 6 percent in May.',
    },
    lookAlike: {
      claim: 'Exports of machinery rose by 6 percent in May.',
      passage: 'Imports fell in May, while exports of machinery increased by 6 percent.',
    },
  },
  {
    id: 'number/vote-differs',
    summary: 'a divided vote told as unanimous, or a vote by other numbers',
    severity: 'error',
    manual:
      'The claim and the passage tell how the same vote went, and tell it differently: unanimous against divided, or by other numbers. Which side is named first makes no difference. Abstentions do not count: seven to none with two abstentions is unanimous. Nothing is said where “unanimous” is taken back (“nearly unanimous”).',
    fires: {
      claim: 'The council voted unanimously to sell the old baths.',
      passage: 'The council voted 5 to 4 to sell the old baths.',
    },
    lookAlike: {
      claim: 'The council voted unanimously to sell the old baths.',
      passage: 'The council voted 9-0, with two abstentions, to sell the old baths.',
    },
  },
  {
    id: 'number/unit-differs',
    summary:
      'the figures agree but the unit or the scale does not: million for billion, percent for percentage points',
    severity: 'error',
    manual:
      'A rise from 4 to 6 percent is one of two percentage points, and of fifty percent. A sentence that repeats the passage must keep its unit and its scale.',
    fires: {
      claim: 'Repairs of the northern quay cost the harbour 35 billion crowns last year.',
      passage: 'Repairs of the northern quay cost the harbour 35 million crowns last year.',
    },
    lookAlike: {
      claim: 'Repairs of the northern quay cost the harbour 35 million crowns last year.',
      passage: 'Last year repairs of the northern quay cost the harbour 35 million crowns.',
    },
  },
];
