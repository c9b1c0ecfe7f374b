import { Worker } from 'node:worker_threads';
import type { Errand, Line, Reply } from './helpers.js';

/** Starts the module at `url` in a thread; it answers every article it is sent with one reply. */
export function startThread(url: URL, errand: Errand): Line {
  const worker = new Worker(url, { workerData: errand });
  const replies: Promise<Reply>[] = [];
  const waiting: ((reply: Promise<Reply>) => void)[] = [];
  const arrive = (reply: Promise<Reply>) => {
    // Nobody may be waiting when a thread ends; whoever asks later is told.
    reply.catch(() => undefined);
    const next = waiting.shift();
    if (next) next(reply);
    else replies.push(reply);
  };
  worker.on('message', (reply: Reply) => {
    arrive(Promise.resolve(reply));
  });
  worker.on('error', (error) => {
    arrive(Promise.reject(error instanceof Error ? error : new Error(String(error))));
  });
  return {
    send: (target) => {
      worker.postMessage(target);
    },
    next: () => replies.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    hangUp: async () => {
      await worker.terminate();
    },
  };
}
