import { told, type Told } from './frame.js';
import { OTHER_FRAMES } from './frames-other.js';
import { STATUS_FRAMES } from './frames-status.js';

export type { Told } from './frame.js';

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
const FRAMES: Readonly<Record<string, readonly Told[]>> = { ...STATUS_FRAMES, ...OTHER_FRAMES };

/** Cases of each check below which a share says little. */
const FEWEST = 30;

/** For each check with frames, every frame with every actor, the things by turns. */
export const TOLD: Readonly<Record<string, readonly Told[]>> = Object.fromEntries(
  Object.entries(FRAMES).map(([check, frames]) => [check, filled(frames)]),
);

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
