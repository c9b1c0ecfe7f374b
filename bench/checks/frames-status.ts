import { told, type Told } from './frame.js';

/** Frames for the checks of how far an act got and what brought it about. */
export const STATUS_FRAMES: Readonly<Record<string, readonly Told[]>> = {
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
  'status/causal-strength-raised': [
    told(
      'Noise near {T} was associated with poor sleep in nurses.',
      'Noise near {T} may disrupt the sleep of nurses.',
      'Noise near {T} was linked to poor sleep in nurses.',
    ),
    told(
      'Low pay at {A} was linked to more thefts from {T}.',
      'Low pay at {A} could cause thefts from {T}.',
      'Low pay at {A} was associated with more thefts from {T}.',
    ),
  ],
  'status/causal-strength-lowered': [
    told(
      'The lamps of {A} reduced the number of thefts near {T}.',
      'The lamps of {A} may reduce the number of thefts near {T}.',
      'The lamps of {A} lowered the number of thefts near {T}.',
    ),
    told(
      'Noise near {T} disrupts the sleep of nurses.',
      'Noise near {T} is linked to the sleep of nurses.',
      'Noise near {T} disrupted the sleep of nurses.',
    ),
  ],
  'status/future-as-fact': [
    told(
      '{A} will close {T} in the spring.',
      '{A} closed {T} in the spring.',
      'In the spring {A} will close {T}.',
    ),
    told(
      '{T} is to be sold by {A} in June.',
      '{T} was sold by {A} in June.',
      'In June {T} is to be sold by {A}.',
    ),
    told('{A} is due to open {T} on Monday.', '{A} opened {T} on Monday.', '{A} is to open {T} on Monday.'),
  ],
};
