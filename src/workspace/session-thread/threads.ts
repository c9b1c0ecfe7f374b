import { cpuUsage, memoryUsage } from 'node:process';
import { Worker } from 'node:worker_threads';
import { HEAP_SHARE, LIMITS } from '../limits.js';
import type { Errand, Line, ToNearEnd } from './messages.js';

/** A thread that loads its code before anybody knows what it will be asked, and the memory it was given, in MB. */
interface Warm {
  readonly worker: Worker;
  readonly megabytes: number;
}

let warm: Warm | null = null;

/** Starts the module at `url` in a thread, so that its code is loaded while the command line is read. The first errand gets it. */
export function warmThread(url: URL): void {
  warm = load(url, LIMITS.megabytes);
  // Nobody may need it.
  warm.worker.unref();
}

function load(url: URL, megabytes: number): Warm {
  const maxOldGenerationSizeMb = Math.round(megabytes * HEAP_SHARE);
  return { worker: new Worker(url, { resourceLimits: { maxOldGenerationSizeMb } }), megabytes };
}

/** Has a thread that runs the module at `url` serve a session. */
export function startThread(url: URL, errand: Errand): Line {
  const { megabytes } = errand.settings.limits;
  const { worker } = warm?.megabytes === megabytes ? warm : load(url, megabytes);
  warm = null;
  worker.ref();
  worker.postMessage(errand);
  return {
    send: (message) => {
      worker.postMessage(message);
    },
    listen: (hear, ended) => {
      worker.on('message', (message: ToNearEnd) => {
        hear(message);
      });
      worker.on('error', ended);
      worker.on('exit', (code) => {
        ended(new Error(`its thread ended with code ${code}`));
      });
    },
    stopwatch: () => stopwatchOf(worker),
    memory,
    hangUp: async () => {
      worker.removeAllListeners();
      worker.on('error', () => undefined);
      await worker.terminate();
    },
  };
}

/** Begins to count: milliseconds that a thread has worked since then. */
export function stopwatchOf({ performance }: Worker): () => number {
  const active = () => performance.eventLoopUtilization().active;
  const [activeBefore, cpuBefore] = [active(), cpuTime()];
  // On a busy machine a thread may be ready to work and have no processor: that is no work either.
  return () => Math.min(active() - activeBefore, cpuTime() - cpuBefore);
}

/** Memory of the program, in bytes. */
export function memory(): number {
  return memoryUsage.rss();
}

/** Milliseconds of processor time that the program has used. */
function cpuTime(): number {
  const { user, system } = cpuUsage();
  return (user + system) / 1000;
}
