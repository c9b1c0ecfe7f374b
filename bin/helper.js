/** A thread that checks articles for a run: the other end of `startHelper`. */
import { parentPort, workerData } from 'node:worker_threads';
import { serve } from '../dist/workspace/helpers.js';
import { nodeIo } from './node-io.js';

const check = await serve(workerData, nodeIo(), (reply) => parentPort.postMessage(reply));
parentPort.on('message', check);
