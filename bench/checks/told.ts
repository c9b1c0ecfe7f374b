/** One matter told three ways: as a document has it, falsely, and faithfully in other words. */
export interface Told {
  readonly source: string;
  readonly falsely: string;
  readonly faithfully: string;
}

/** Who acts; put in for {A} and {B}. No two neighbours share a word, so that {B} is always somebody else. */
const ACTORS = [
  'the Harbour Bureau',
  'Northgate Terminals',
  'the Food Agency',
  'Ilse Brandt',
  'the Sarne Group',
  'the Union of Masons',
  'Selby Ports',
  'the Kells Institute',
];
/** What is acted on; put in for {T}. */
const THINGS = [
  'the old archive',
  'the north bridge',
  'the mill in Varn',
  'the tram depot',
  'the south gate',
];

/**
 * Frames for checks whose falsehood no single edit of any true sentence makes: each names the act, and the actors and things are
 * put in by turns.
 */
const FRAMES: Readonly<Record<string, readonly Told[]>> = {
  'status/attempt-as-success': [
    told(
      '{A} tried to sell {T} last year.',
      '{A} sold {T} last year.',
      'Last year {A} attempted to sell {T}.',
    ),
    told(
      '{A} attempted to repair {T} before the winter.',
      '{A} repaired {T} before the winter.',
      '{A} tried to repair {T} before the winter.',
    ),
    told(
      'In June {A} sought to block the sale of {T}.',
      'In June {A} blocked the sale of {T}.',
      'In June {A} tried to block the sale of {T}.',
    ),
    told(
      '{A} made an attempt to close {T} to lorries.',
      '{A} closed {T} to lorries.',
      '{A} attempted to close {T} to lorries.',
    ),
  ],
  'status/rung-raised': [
    told(
      'Hackers scanned the servers of {A} in March.',
      'Hackers altered the servers of {A} in March.',
      'In March hackers scanned the servers of {A}.',
    ),
    told(
      'A stranger accessed the records of {A}.',
      'A stranger deleted the records of {A}.',
      'The records of {A} were accessed by a stranger.',
    ),
    told(
      'A director of {A} was charged with fraud.',
      'A director of {A} was convicted of fraud.',
      'A director of {A} has been charged with fraud.',
    ),
    told(
      'Two men were arrested over the fire at {T}.',
      'Two men were jailed over the fire at {T}.',
      'Two men have been arrested over the fire at {T}.',
    ),
  ],
  'status/influence-as-interference': [
    told(
      '{A} sought to influence the referendum on {T}.',
      '{A} interfered in the referendum on {T}.',
      '{A} tried to influence the referendum on {T}.',
    ),
    told(
      '{A} influenced the vote on {T} with advertisements.',
      '{A} meddled in the vote on {T} with advertisements.',
      'With advertisements {A} influenced the vote on {T}.',
    ),
    told(
      '{A} tried to sway the public before the election.',
      '{A} disrupted the election.',
      'Before the election {A} sought to sway the public.',
    ),
    told(
      '{A} attempted to influence the tender for {T}.',
      '{A} manipulated the tender for {T}.',
      '{A} tried to influence the tender for {T}.',
    ),
  ],
  'status/correlation-as-cause': [
    told(
      'The closing of {T} coincided with a rise in complaints.',
      'The closing of {T} caused a rise in complaints.',
      'A rise in complaints coincided with the closing of {T}.',
    ),
    told(
      'Noise near {T} was associated with poor sleep.',
      'Noise near {T} caused poor sleep.',
      'Noise near {T} has been associated with poor sleep.',
    ),
    told(
      'The losses of {A} were linked to the frost.',
      'The losses of {A} were caused by the frost.',
      'The losses of {A} were linked with the frost.',
    ),
    told(
      'Visits to {T} rose after the new timetable.',
      'Visits to {T} rose because of the new timetable.',
      'After the new timetable visits to {T} rose.',
    ),
  ],
  'status/recommendation-as-act': [
    told(
      '{A} recommended the closing of {T} by May.',
      '{A} ordered the closing of {T} by May.',
      '{A} recommended that {T} be closed by May.',
    ),
    told(
      '{A} recommends that owners of {T} pay for the repair.',
      '{A} ordered the owners of {T} to pay for the repair.',
      'Owners of {T} should pay for the repair, {A} recommends.',
    ),
    told(
      '{A} urged the town to sell {T}.',
      '{A} required the town to sell {T}.',
      '{A} has urged the town to sell {T}.',
    ),
    told(
      '{A} proposed to ban lorries from {T}.',
      '{A} banned lorries from {T}.',
      '{A} has proposed to ban lorries from {T}.',
    ),
  ],
  'status/allegation-as-finding': [
    told(
      '{A} was accused of selling {T} without a permit.',
      '{A} sold {T} without a permit.',
      '{A} has been accused of selling {T} without a permit.',
    ),
    told(
      'The buyers allege that {A} hid the cracks in {T}.',
      '{A} hid the cracks in {T}.',
      '{A} allegedly hid the cracks in {T}.',
    ),
    told(
      '{A} is suspected of having burned the papers from {T}.',
      '{A} burned the papers from {T}.',
      '{A} is suspected of burning the papers from {T}.',
    ),
  ],
  'status/conditional-as-fact': [
    told(
      'Without a new roof {T} would collapse in a few years, {A} warns.',
      '{T} will collapse in a few years.',
      'Without a new roof {T} would collapse in a few years.',
    ),
    told(
      'If {A} does not pay, {T} would be closed in the spring.',
      '{T} will be closed in the spring.',
      'If {A} does not pay, {T} would close in the spring.',
    ),
    told(
      'Prices at {T} would rise by a tenth should {A} end the subsidy.',
      'Prices at {T} are rising by a tenth.',
      'Should {A} end the subsidy, prices at {T} would rise by a tenth.',
    ),
    told(
      'Unless {A} repairs the pumps, {T} could flood again in autumn.',
      '{T} will flood again in autumn.',
      '{T} could flood again in autumn unless {A} repairs the pumps.',
    ),
  ],
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

/** Cases of each check below which a share says little. */
const FEWEST = 30;

/** For each check with frames, every frame with every actor, the things by turns. */
export const TOLD: Readonly<Record<string, readonly Told[]>> = Object.fromEntries(
  Object.entries(FRAMES).map(([check, frames]) => [check, filled(frames)]),
);

function told(source: string, falsely: string, faithfully: string): Told {
  return { source, falsely, faithfully };
}

/** As many tellings as actors and frames allow; frames of a check that has few get other things the second time round. */
function filled(frames: readonly Told[]): Told[] {
  const rounds = Math.ceil(FEWEST / (frames.length * ACTORS.length));
  return Array.from({ length: rounds }, (_, round) =>
    frames.flatMap((frame, rank) =>
      ACTORS.map((actor, at) => {
        const fill = filler(
          actor,
          ACTORS[(at + 1) % ACTORS.length]!,
          THINGS[(at + rank + round) % THINGS.length]!,
        );
        return told(fill(frame.source), fill(frame.falsely), fill(frame.faithfully));
      }),
    ),
  ).flat();
}

function filler(actor: string, other: string, thing: string): (text: string) => string {
  return (text) => {
    const full = text.replaceAll('{A}', actor).replaceAll('{B}', other).replaceAll('{T}', thing);
    return full.charAt(0).toUpperCase() + full.slice(1);
  };
}
