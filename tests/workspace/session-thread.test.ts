import { describe, expect, test } from '@jest/globals';
import type { Io } from '../../src/workspace/io.js';
import { ThreadSession } from '../../src/workspace/session-thread/index.js';
import type { Errand, Line, Step, ToNearEnd } from '../../src/workspace/session-thread/messages.js';
import type { CheckSettings } from '../../src/workspace/settings.js';

const settings = { limits: { seconds: 5, megabytes: 300 }, verbosity: 'normal' } as CheckSettings;
const reading = (path: string): Step => ({ doing: 'reading', path, key: `reading ${path}` });

interface Bad {
  /** Milliseconds of work that are shown once the bad document is begun. */
  readonly worked?: number;
  readonly memory?: number;
  /** What ends the thread by itself. */
  readonly error?: Error;
}

/** Threads that read one good and one bad document, and answer unless the bad one is refused. */
function threads(bad: Bad) {
  const errands: Errand[] = [];
  let hungUp = 0;
  const startHelper = (errand: Errand): Line => {
    errands.push(errand);
    let tell: (message: ToNearEnd) => void = () => undefined;
    let end: (error: unknown) => void = () => undefined;
    let isBad = false;
    return {
      send: () => {
        tell({ step: reading('good.pdf') });
        tell({ step: null });
        if (errand.refusals.has('reading bad.pdf')) {
          tell({ value: 'done', standing: null });
          return;
        }
        tell({ step: reading('bad.pdf') });
        isBad = true;
        if (bad.error) end(bad.error);
      },
      listen: (hear, ended) => {
        [tell, end] = [hear, ended];
      },
      stopwatch: () => () => (isBad ? (bad.worked ?? 0) : 0),
      memory: () => (isBad ? (bad.memory ?? 0) : 0),
      hangUp: () => {
        hungUp++;
        return Promise.resolve();
      },
    };
  };
  const io = { startHelper, stderr: { isTTY: false, columns: 80 } } as unknown as Io;
  return { io, errands, hungUp: () => hungUp };
}

describe('a document that does harm', () => {
  test.each<[string, Bad, string]>([
    [
      'works without an end',
      { worked: 5001 },
      'Reading it took more than 5 seconds of work and was given up',
    ],
    [
      'eats memory',
      { memory: 301 * 1024 ** 2 },
      'Reading it took more than 300 MB of memory and was given up',
    ],
    [
      'runs the thread out of memory',
      { error: Object.assign(new Error('out'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }) },
      'Reading it took more than 300 MB of memory and was given up',
    ],
    ['breaks the reader', { error: new Error('unreachable') }, 'Reading it broke down (unreachable)'],
  ])('%s: it is refused, and the work is done again without it', async (_, bad, message) => {
    const { io, errands, hungUp } = threads(bad);
    const session = await ThreadSession.open(settings, [], io);
    expect(errands).toHaveLength(2);
    expect(hungUp()).toBe(1);
    expect([...errands[1]!.refusals]).toEqual([
      ['reading bad.pdf', expect.objectContaining({ message }) as unknown],
    ]);
    await session.close();
  });

  test('a thread that stays within the limits is left alone', async () => {
    const { io, errands } = threads({});
    const session = ThreadSession.open(settings, [], io);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(errands).toHaveLength(1);
    void session;
  });
});
