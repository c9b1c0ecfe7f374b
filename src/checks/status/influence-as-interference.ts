import type { ClaimCheck } from '../../types/index.js';
import { raiseDifference, raises } from '../support/rungs.js';

/** Rung of "interfere" on the ladder of influence. */
const INTERFERENCE = 3;

/** The source speaks of influence, the article of interference. */
export const influenceAsInterference: ClaimCheck = {
  id: 'status/influence-as-interference',
  subject: 'claim',
  severity: 'error',
  summary: 'The source says influence; the article says interference',
  manual: `Intelligence and electoral bodies keep the terms apart: influence works on what people think, interference on the process itself – the
rolls, the ballots, the count. The check fires when the article says "interfered", "meddled", "disrupted" or "manipulated" of a vote, jury or
contest of which the source says only that it was influenced or that influence was sought. A source that uses both words is left alone.`,
  examples: [
    {
      claim: 'The bureau interfered in the election.',
      passage: 'The bureau sought to influence the election.',
      fires: true,
    },
    {
      claim: 'Foreign agents meddled in the referendum.',
      passage: 'Foreign agents influenced the referendum with advertisements.',
      fires: true,
    },
    {
      claim: 'A businessman interfered with the jury.',
      passage: 'A businessman tried to influence the jury.',
      fires: true,
    },
    {
      claim: 'The sponsor manipulated the tender.',
      passage: 'The sponsor attempted to influence the tender.',
      fires: true,
    },
    {
      claim: 'The broadcaster disrupted the campaign.',
      passage: 'The broadcaster sought to sway the campaign.',
      fires: true,
    },
    {
      claim: 'The bureau influenced the election.',
      passage: 'The bureau influenced the election and public opinion.',
      fires: false,
    },
    {
      claim: 'The bureau interfered in the election.',
      passage: 'The bureau influenced opinion and interfered in the election.',
      fires: false,
    },
    {
      claim: 'The storm disrupted the trains.',
      passage: 'The storm influenced the vote.',
      fires: false,
    },
    {
      claim: 'The bureau did not interfere in the election.',
      passage: 'The bureau sought to influence the election.',
      fires: false,
    },
    {
      claim: 'The striker disrupted the match.',
      passage: 'The weather influenced the match.',
      fires: false,
    },
  ],
  run: (view) =>
    raises(view)
      .filter(({ ours }) => ours.ladder === 'influence' && ours.rung === INTERFERENCE)
      .map((raise) => raiseDifference(view, raise)),
};
