import { Worker } from 'node:worker_threads';
import type { Block, Page, Report } from '../types/index.js';
import { HEAP_SHARE, LOOK, type Limits } from './limits.js';
import { memory, stopwatchOf } from './session-thread/threads.js';
import type { CheckSettings } from './settings.js';

/** A file whose bytes are at hand and need not lie on any disk. */
export interface Brought {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One check for the page: plain data, so that it can cross to a thread. */
export interface DeskErrand {
  readonly settings: CheckSettings;
  /** The draft, by the path it has or is given. */
  readonly draft: string;
  readonly brought: readonly Brought[];
}

/** The running text of a source, with what tells where in it one is. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages: readonly Page[];
}

/** What a check says on its way: the file it begins to read, that it compares, or how it ended. */
export type News =
  | { readonly step: 'reading'; readonly path: string }
  | { readonly step: 'comparing' }
  | {
      readonly step: 'done';
      readonly report: Report;
      readonly sources: readonly SourceText[];
      readonly complaints: readonly string[];
    }
  | { readonly step: 'failed'; readonly message: string };

/**
 * Starts the module at `url` in a thread for one check; returns what calls it off. A thread that breaks down, or takes more time or
 * memory for one step than the settings allow, has failed.
 */
export function startDeskThread(
  url: URL,
  errand: DeskErrand,
  tell: (news: News) => void,
): () => Promise<void> {
  const { limits } = errand.settings;
  const maxOldGenerationSizeMb = Math.round(limits.megabytes * HEAP_SHARE);
  const worker = new Worker(url, { workerData: errand, resourceLimits: { maxOldGenerationSizeMb } });
  let doing = 'The check';
  let worked = stopwatchOf(worker);
  const end = async () => {
    clearInterval(watch);
    worker.removeAllListeners('message');
    await worker.terminate();
  };
  const watch = setInterval(() => {
    const excess = excessOf(worked(), memory(), limits);
    if (excess === null) return;
    void end();
    tell({ step: 'failed', message: `${doing} took more than ${excess}; leave the file out, or split it` });
  }, LOOK);
  watch.unref();
  worker.on('message', (news: News) => {
    if (news.step === 'reading') doing = `Reading ${news.path}`;
    else if (news.step === 'comparing') doing = 'Checking the draft';
    else clearInterval(watch);
    worked = stopwatchOf(worker);
    tell(news);
  });
  worker.on('error', (error) => {
    clearInterval(watch);
    tell({
      step: 'failed',
      message: `The check broke down (${String(error)}); try it with fewer or smaller files`,
    });
  });
  return end;
}

/** What of its limits a step has taken up; null while all is well. */
function excessOf(milliseconds: number, bytes: number, { seconds, megabytes }: Limits): string | null {
  if (milliseconds > seconds * 1000) return `${seconds} seconds of work`;
  return bytes > megabytes * 1024 ** 2 ? `${megabytes} MB of memory` : null;
}
