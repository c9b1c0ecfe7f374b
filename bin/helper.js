/** A thread in which documents are read and checked: the other end of `startHelper`. */
import module from 'node:module';
import { parentPort } from 'node:worker_threads';

// As in sourcecheck.js; every thread must be told.
module.enableCompileCache?.();
const { serve } = await import('../dist/workspace/session-thread/far-end.js');
const { nodeIo } = await import('./node-io.js');

const io = nodeIo();
let hear = null;
parentPort.on('message', (message) => {
  // What it is for is the first thing it is told.
  if (hear) void hear(message);
  else hear = serve(message, io, (answer) => parentPort.postMessage(answer));
});
