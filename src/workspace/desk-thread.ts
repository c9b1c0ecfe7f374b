import { Worker } from 'node:worker_threads';
import type { Block, Page, Report } from '../types/index.js';
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

/** Starts the module at `url` in a thread for one check; returns what calls it off. A thread that breaks down has failed. */
export function startDeskThread(
  url: URL,
  errand: DeskErrand,
  tell: (news: News) => void,
): () => Promise<void> {
  const worker = new Worker(url, { workerData: errand });
  worker.on('message', tell);
  worker.on('error', (error) => {
    tell({
      step: 'failed',
      message: `The check broke down (${String(error)}); try it with fewer or smaller files`,
    });
  });
  return async () => {
    await worker.terminate();
  };
}
