/** A thread in which documents are read and checked: the other end of `startHelper`. */
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { serve } from '../dist/workspace/session-thread/far-end.js';
import { nodeIo } from './node-io.js';

// By default V8 makes each pattern twice: to be interpreted, and at its second use as machine code. Here most are used more than once.
setFlagsFromString('--no-regexp-tier-up');

const io = nodeIo();
let hear = null;
parentPort.on('message', (message) => {
  // What it is for is the first thing it is told.
  if (hear) void hear(message);
  else hear = serve(message, io, (answer) => parentPort.postMessage(answer));
});
