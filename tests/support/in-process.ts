import type { Target } from '../../src/workspace/files.js';
import type { Io } from '../../src/workspace/io.js';
import type { Errand, Line, ToNearEnd } from '../../src/workspace/session-thread/messages.js';

/** The far end of a line in the same thread, for all that is known of it: what passes is copied as it is between threads. */
export function inProcess(errand: Errand, io: Io, sent: (target: Target) => void = () => undefined): Line {
  let hear: (message: ToNearEnd) => void = () => undefined;
  const answering = serving(errand, io, (message) => {
    const copy = structuredClone(message);
    setTimeout(() => {
      hear(copy);
    });
  });
  return {
    send: (message) => {
      if ('call' in message && message.call === 'check') sent(message.args[0] as Target);
      const copy = structuredClone(message);
      void answering.then((answer) => answer(copy));
    },
    listen: (listener) => {
      hear = listener;
    },
    stopwatch: () => () => 0,
    memory: () => 0,
    hangUp: () => Promise.resolve(),
  };
}

/** Loaded late: a test may put another pipeline in its place. */
async function serving(errand: Errand, io: Io, post: (message: ToNearEnd) => void) {
  const { serve } = await import('../../src/workspace/session-thread/far-end.js');
  return serve(structuredClone(errand), io, post);
}
