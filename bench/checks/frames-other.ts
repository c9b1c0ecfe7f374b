import { told, type Told } from './frame.js';

/** Frames for the checks of numbers, scope and actors. */
export const OTHER_FRAMES: Readonly<Record<string, readonly Told[]>> = {
  'scope/object-broadened': [
    told(
      'The fire destroyed part of {T} in May.',
      'The fire destroyed {T} in May.',
      'Part of {T} was destroyed by the fire in May.',
    ),
    told(
      '{A} approved two sections of the plan for {T}.',
      '{A} approved the plan for {T}.',
      'Two sections of the plan for {T} were approved by {A}.',
    ),
    told(
      '{A} published one chapter of the survey of {T}.',
      '{A} published the survey of {T}.',
      'One chapter of the survey of {T} was published by {A}.',
    ),
  ],
  'number/base-changed': [
    told(
      'Half of the visitors over 60 came to {T} by tram.',
      'Half of the visitors came to {T} by tram.',
      'Of the visitors over 60 half came to {T} by tram.',
    ),
    told(
      'A third of the members of {A} in rural districts voted for {T}.',
      'A third of the members of {A} voted for {T}.',
      'A third of the members of {A} in rural districts were for {T}.',
    ),
    told(
      'The repair of {T} took 40 percent of the budget of the county.',
      'The repair of {T} took 40 percent of the national budget.',
      "The repair of {T} took 40 percent of the county's budget.",
    ),
  ],
  'number/trend-reversed': [
    told('Visits to {T} rose last year.', 'Visits to {T} fell last year.', 'Last year visits to {T} rose.'),
    told(
      'The debts of {A} declined by 4 million crowns.',
      'The debts of {A} grew by 4 million crowns.',
      'The debts of {A} fell by 4 million crowns.',
    ),
    told(
      'Thefts near {T} climbed to 312.',
      'Thefts near {T} dropped to 312.',
      'Thefts near {T} increased to 312.',
    ),
  ],
  'number/change-differs': [
    told(
      'Visits to {T} rose from 3,100 to 4,100.',
      'Visits to {T} doubled to 4,100.',
      'Visits to {T} rose by about a third, to 4,100.',
    ),
    told(
      'Support for {A} grew from 31 percent to 41 percent.',
      'Support for {A} grew by 10 percent.',
      'Support for {A} grew by 10 percentage points.',
    ),
    told(
      'The debts of {A} fell from 400 million to 320 million crowns.',
      'The debts of {A} were halved to 320 million crowns.',
      'The debts of {A} fell by a fifth, to 320 million crowns.',
    ),
  ],
  'number/unit-differs': [
    told(
      'The repair of {T} cost {A} 4.2 million crowns.',
      'The repair of {T} cost {A} 4.2 billion crowns.',
      '{A} paid 4.2 million crowns for the repair of {T}.',
    ),
    told(
      'Visits to {T} rose by 12 percent.',
      'Visits to {T} rose by 12 percentage points.',
      'Visits to {T} rose by 12 per cent.',
    ),
    told('{A} closed {T} for 40 minutes.', '{A} closed {T} for 40 hours.', 'For 40 minutes {A} closed {T}.'),
    told(
      'A pipe of 300 metres runs under {T}.',
      'A pipe of 300 kilometres runs under {T}.',
      'Under {T} runs a pipe of 300 m.',
    ),
  ],
  'number/bound-dropped': [
    told(
      'At least 13 people were hurt at {T}.',
      '13 people were hurt at {T}.',
      'No fewer than 13 people were hurt at {T}.',
    ),
    told(
      '{A} will spend up to 600 crowns on {T}.',
      '{A} will spend 600 crowns on {T}.',
      '{A} will spend no more than 600 crowns on {T}.',
    ),
    told(
      'More than 70 letters about {T} reached {A}.',
      '70 letters about {T} reached {A}.',
      'Over 70 letters about {T} reached {A}.',
    ),
  ],
  'scope/quantifier-broadened': [
    told(
      'Some members of {A} voted against the sale of {T}.',
      'All members of {A} voted against the sale of {T}.',
      'Several members of {A} voted against the sale of {T}.',
    ),
    told(
      'Several windows of {T} were broken.',
      'All windows of {T} were broken.',
      'Some windows of {T} were broken.',
    ),
    told(
      'Many visitors of {T} came by train.',
      'Every visitor of {T} came by train.',
      'Numerous visitors of {T} came by train.',
    ),
  ],
  'scope/quantifier-narrowed': [
    told(
      'All members of {A} voted against the sale of {T}.',
      'Some members of {A} voted against the sale of {T}.',
      'Every member of {A} voted against the sale of {T}.',
    ),
    told(
      'All windows of {T} were broken.',
      'Some windows of {T} were broken.',
      'Every window of {T} was broken.',
    ),
  ],
  'scope/extent-lowered': [
    told(
      '{A} found extensive damage to {T}.',
      '{A} found minor damage to {T}.',
      '{A} found severe damage to {T}.',
    ),
    told(
      '{A} reported serious faults in {T}.',
      '{A} reported slight faults in {T}.',
      'Serious faults in {T} were reported by {A}.',
    ),
  ],
  'scope/extent-raised': [
    told(
      '{A} found minor damage to {T}.',
      '{A} found extensive damage to {T}.',
      '{A} found slight damage to {T}.',
    ),
    told(
      '{A} reported slight faults in {T}.',
      '{A} reported serious faults in {T}.',
      'Slight faults in {T} were reported by {A}.',
    ),
  ],
  'scope/time-shifted': [
    told(
      '{A} used {T} as a store until the spring.',
      '{A} is using {T} as a store.',
      'Until the spring {A} used {T} as a store.',
    ),
    told(
      '{A} leaked oil near {T} in 2019.',
      '{A} continues to leak oil near {T}.',
      'In 2019 {A} leaked oil near {T}.',
    ),
    told(
      '{A} dumped waste behind {T} in March.',
      '{A} is dumping waste behind {T}.',
      'In March {A} dumped waste behind {T}.',
    ),
  ],
  'actor/link-as-identity': [
    told(
      'A company linked to {A} bought {T} in May.',
      'In May {A} bought {T}.',
      'In May a company with ties to {A} bought {T}.',
    ),
    told('Drivers with ties to {A} blocked {T}.', '{A} blocked {T}.', 'Drivers linked to {A} blocked {T}.'),
    told(
      'A group aligned with {A} paid for the repair of {T}.',
      '{A} paid for the repair of {T}.',
      'The repair of {T} was paid for by a group aligned with {A}.',
    ),
  ],
  'actor/link-as-order': [
    told(
      'Drivers linked to {A} blocked {T}.',
      '{A} ordered the blocking of {T}.',
      'Drivers with ties to {A} blocked {T}.',
    ),
    told(
      'A group aligned with {A} occupied {T} for a week.',
      'A group directed by {A} occupied {T} for a week.',
      'For a week a group aligned with {A} occupied {T}.',
    ),
    told(
      'Men with ties to {A} carried out the raid on {T}.',
      '{A} orchestrated the raid on {T}.',
      'The raid on {T} was carried out by men with ties to {A}.',
    ),
  ],
  'actor/role-swap': [
    told('{A} sued {B} over {T}.', '{B} sued {A} over {T}.', '{B} was sued by {A} over {T}.'),
    told(
      '{A} accused {B} of neglecting {T}.',
      '{B} accused {A} of neglecting {T}.',
      '{B} was accused by {A} of neglecting {T}.',
    ),
    told('{A} was paid by {B} for {T}.', '{A} paid {B} for {T}.', '{B} paid {A} for {T}.'),
    told(
      '{A} warned {B} of the cracks in {T}.',
      '{B} warned {A} of the cracks in {T}.',
      '{B} was warned by {A} of the cracks in {T}.',
    ),
  ],
};
