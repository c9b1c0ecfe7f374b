/** A thread in which documents are read and checked: the other end of `startHelper`. */
import { parentPort } from 'node:worker_threads';
import { serve } from '../dist/workspace/session-thread/far-end.js';
import { nodeIo } from './node-io.js';

const io = nodeIo();
let hear = null;
parentPort.on('message', (message) => {
  // What it is for is the first thing it is told.
  if (hear) void hear(message);
  else hear = serve(message, io, (answer) => parentPort.postMessage(answer));
});
